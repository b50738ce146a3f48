//! Rules about dates.

use super::Subject;
use crate::catalog::tree::SpannedText;
use crate::catalog::{codes, raw};
use crate::diagnostic::Diagnostic;
use crate::model::record::Datum;
use crate::model::{Attribute, Entry, FieldKey, FieldType, PartialDate, Truth};

/// Entries that were generally available before they were announced.
pub(super) fn ga_before_announcement(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let message = "general availability comes before the announcement";
    before_announcement(subject, Attribute::Ga, codes::GA_BEFORE_ANNOUNCEMENT, message, found);
}

/// Entries whose status began before they were announced.
pub(super) fn status_before_announcement(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let message = "the status begins before the announcement";
    before_announcement(
        subject,
        Attribute::StatusSince,
        codes::STATUS_BEFORE_ANNOUNCEMENT,
        message,
        found,
    );
}

fn before_announcement(
    subject: &Subject<'_>,
    attribute: Attribute,
    code: &'static str,
    message: &str,
    found: &mut Vec<Diagnostic>,
) {
    for (written, entry) in subject.with_entries() {
        if let Some((date, text)) = current(written, entry, attribute)
            && let Some((announced, at)) = current(written, entry, Attribute::Announced)
            && date.before(announced) == Truth::Yes
        {
            let warning = Diagnostic::error(code, text.span.clone(), message).warning();
            found.push(warning.and(at.span.clone(), "announced here"));
        }
    }
}

/// Dates that have not come yet, of sources and of facts.
pub(super) fn in_the_future(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut look = |text: &SpannedText<'_>| {
        let date = text.text.parse::<PartialDate>();
        if date.is_ok_and(|date| date.first_day() > subject.today.last_day()) {
            let message = format!("{} lies in the future", text.text);
            let warning = Diagnostic::error(codes::FUTURE_DATE, text.span.clone(), message);
            found.push(warning.warning());
        }
    };
    for source in &subject.head.sources {
        source.date.iter().chain(&source.seen).for_each(&mut look);
    }
    let observed = subject.entries.iter().flat_map(|entry| &entry.observed);
    for given in observed.flat_map(|observed| &observed.values) {
        let kind = given.attribute.map(|attribute| attribute.info().kind);
        if kind == Some(FieldType::Date) {
            look(given.value.written.text());
        }
    }
}

/// The date that holds, and where it is written.
fn current<'s, 'i>(
    written: &'s raw::Entry<'i>,
    entry: Entry<'_>,
    attribute: Attribute,
) -> Option<(PartialDate, &'s SpannedText<'i>)> {
    let latest = entry.latest(FieldKey::attribute(attribute), |_| true)?;
    let Datum::Date(date) = latest.datum else {
        return None;
    };
    // An observation whose source there is not has been taken for one of the first source.
    let source = entry.catalog().sources().nth(latest.source.0.into())?;
    let observed = written.observed.iter();
    let by_source = observed.filter(|observed| {
        let named = observed.source.as_ref();
        named.is_some_and(|named| named.text == source.id())
    });
    let given = by_source.flat_map(|observed| &observed.values);
    let texts = given
        .filter(|given| given.attribute == Some(attribute))
        .map(|given| given.value.written.text());
    let text = texts.into_iter().find(|text| text.text.parse() == Ok(date));
    Some((date, text?))
}
