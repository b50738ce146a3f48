//! Rules about dates.

use super::Subject;
use crate::catalog::codes;
use crate::catalog::file::Entry;
use crate::catalog::tree::Text;
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, FieldType, PartialDate, Truth};
use std::collections::HashMap;

/// Entries that were generally available before they were announced.
pub(super) fn ga_before_announcement(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let message = "general availability comes before the announcement";
    before_announcement(
        subject,
        Attribute::Ga,
        codes::GA_BEFORE_ANNOUNCEMENT,
        message,
        found,
    );
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
    let sources = sources(subject);
    for entry in &subject.entries {
        if let Some((date, text)) = current(entry, attribute, &sources)
            && let Some((announced, at)) = current(entry, Attribute::Announced, &sources)
            && date.before(announced) == Truth::Yes
        {
            let warning = Diagnostic::error(code, text.span.clone(), message).warning();
            found.push(warning.and(at.span.clone(), "announced here"));
        }
    }
}

/// Dates that have not come yet, of sources and of facts.
pub(super) fn in_the_future(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut look = |text: &Text<'_>| {
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

/// The last day that the date of each source may mean.
fn sources<'s>(subject: &'s Subject<'_>) -> HashMap<&'s str, time::Date> {
    let sources = subject.head.sources.iter();
    sources
        .filter_map(|source| {
            let date = source.date.as_ref().or(source.seen.as_ref())?;
            let date: PartialDate = date.text.parse().ok()?;
            Some((&*source.id.text, date.last_day()))
        })
        .collect()
}

/// The date that holds: that of the newest source that knows one.
fn current<'s, 'i>(
    entry: &'s Entry<'i>,
    attribute: Attribute,
    sources: &HashMap<&str, time::Date>,
) -> Option<(PartialDate, &'s Text<'i>)> {
    let observed = entry.observed.iter();
    let dated = observed.filter_map(|observed| {
        let day = sources.get(&*observed.source.as_ref()?.text)?;
        let mut given = observed.values.iter();
        let given = given.find(|given| given.attribute == Some(attribute))?;
        let text = given.value.written.text();
        Some((day, (text.text.parse().ok()?, text)))
    });
    dated.max_by_key(|(day, _)| *day).map(|(_, date)| date)
}
