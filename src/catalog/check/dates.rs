//! Rules about dates.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::raw::{FieldValues, RawEntry};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::record::Datum;
use crate::model::{self, FieldKey, FieldType, Milestone, PartialDate, Truth};

/// Reports a `release` milestone before the `start`.
pub(super) fn release_before_start(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let releases: Vec<_> = subject.milestones(Milestone::Release);
    let message = "the release comes before the start";
    before_start(subject, &releases, codes::RELEASE_BEFORE_START, message, warnings);
}

/// Reports a status that begins before the `start` milestone.
pub(super) fn status_before_start(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let dates = [FieldKey::STATUS_SINCE];
    let message = "the status begins before the start";
    before_start(subject, &dates, codes::STATUS_BEFORE_START, message, warnings);
}

fn before_start(
    subject: &Subject<'_>,
    dates: &[FieldKey],
    code: &'static str,
    message: &str,
    warnings: &mut Warnings<'_, '_>,
) {
    let starts = subject.milestones(Milestone::Start);
    for (written, entry) in subject.with_entries() {
        for &start in &starts {
            let Some((start, start_text)) = current(written, entry, start) else { continue };
            for &key in dates {
                if let Some((date, text)) = current(written, entry, key)
                    && date.before(start) == Truth::Yes
                {
                    let warning = Diagnostic::warning(code, text.span.clone(), message);
                    warnings.push(warning.and(start_text.span.clone(), "the start"));
                }
            }
        }
    }
}

/// Reports dates of sources, milestones and timeless fields that have not come yet. A planned end
/// may lie in the future.
pub(super) fn future_dates(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    for source in &subject.head.sources {
        for date in [&source.date, &source.seen].into_iter().flatten() {
            report_future(date, subject.today, warnings);
        }
    }
    let past: Vec<FieldKey> = subject
        .catalog
        .fields()
        .filter(|field| field.field_type() == FieldType::Date)
        .filter(|field| field.milestone().is_some() || field.is_timeless())
        .map(model::Field::key)
        .collect();
    for given in subject.field_values().filter(|given| past.contains(&given.field)) {
        for value in &given.values {
            report_future(value.written.text(), subject.today, warnings);
        }
    }
}

fn report_future(text: &SpannedText<'_>, today: PartialDate, warnings: &mut Warnings<'_, '_>) {
    let date = text.text.parse::<PartialDate>();
    if date.is_ok_and(|date| date.first_day() > today.last_day()) {
        let message = format!("{} lies in the future", text.text);
        warnings.push(Diagnostic::warning(codes::FUTURE_DATE, text.span.clone(), message));
    }
}

impl Subject<'_> {
    fn milestones(&self, milestone: Milestone) -> Vec<FieldKey> {
        let fields = self.catalog.milestones();
        fields
            .filter(|field| field.milestone() == Some(milestone))
            .map(|field| field.key())
            .collect()
    }
}

/// Returns the current date of a field, and where it is written.
fn current<'s, 'i>(
    written: &'s RawEntry<'i>,
    entry: model::Entry<'_>,
    field: FieldKey,
) -> Option<(PartialDate, &'s SpannedText<'i>)> {
    let latest = entry.latest(field, |_| true)?;
    let Datum::Date(date) = latest.datum else {
        return None;
    };
    let source = entry.catalog().sources().nth(latest.source.0.into())?;
    let observed = written
        .observed
        .iter()
        .find(|observed| observed.source.as_ref().is_some_and(|named| named.text == source.id()))?;
    let is_of_field = |given: &&FieldValues<'_>| given.field == field;
    let value = observed.fields.iter().find(is_of_field)?.values.first()?;
    Some((date, value.written.text()))
}
