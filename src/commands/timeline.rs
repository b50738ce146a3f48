//! `meshcmp timeline`

use super::columns::FieldSelection;
use super::end_of_life::successors;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, join};
use super::{Context, Report, sort};
use crate::cli::TimelineArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Attribute, Entry, Field, PartialDate, Status, Truth, Value};
use crate::sheet::{Content, Event, Layout, LifeState, Lifeline, Milestone, Row, Sheet};
use std::borrow::Cow;

const DEFAULT_COLUMNS: [Attribute; 11] = [
    Attribute::Id,
    Attribute::Name,
    Attribute::Categories,
    Attribute::Announced,
    Attribute::Ga,
    Attribute::CncfAccepted,
    Attribute::CncfIncubating,
    Attribute::CncfGraduated,
    Attribute::Status,
    Attribute::StatusSince,
    Attribute::Successor,
];

const MILESTONES: [(Milestone, Attribute); 5] = [
    (Milestone::Announced, Attribute::Announced),
    (Milestone::Available, Attribute::Ga),
    (Milestone::Accepted, Attribute::CncfAccepted),
    (Milestone::Incubating, Attribute::CncfIncubating),
    (Milestone::Graduated, Attribute::CncfGraduated),
];

/// Draws the selected entries that have any known date, by announcement unless sorted otherwise.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, args: &TimelineArgs) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let arrangement = collect_errors(
        FieldSelection::parse(catalog, &args.columns),
        sort::parse(catalog, &args.sort),
    );
    let selection = Selection::new(context, &args.choose, &[]);
    let (selection, (columns, mut keys)) = collect_errors(selection, arrangement)?;
    let shown = columns.resolve(catalog, &DEFAULT_COLUMNS.map(Field::Attribute));
    if keys.is_empty() {
        let field = Field::Attribute(Attribute::Announced);
        keys.push(sort::Key { field, descending: false });
    }
    let mut matched = Matches::new(context, &selection, args.choose.unknown);
    sort::sort(&mut matched.entries, &keys, &context.facts, |&(entry, _)| entry);

    let mut columns: Vec<_> = shown.fields.iter().map(|&field| shown.column(field)).collect();
    columns.extend(matched.column());
    let mut sheet = Sheet::new(format!("{}: timeline", catalog.title()), columns, context.age());
    sheet.layout = Layout::Timeline;
    sheet.timeline.until = Some(context.facts.reference_date(context.today));
    for &(entry, truth) in &matched.entries {
        let lifeline = lifeline(context, entry, truth);
        if lifeline.dates().next().is_none() {
            continue;
        }
        let fact = |&field: &Field<'c>| Content::of(field, context.facts.fact(entry, field));
        let mut cells: Vec<_> = shown.fields.iter().map(fact).collect();
        cells.extend(matched.cell(truth));
        sheet.rows.push(Row {
            ending: context.facts.ending(entry),
            undecided: truth == Truth::Unknown,
            ..Row::new(cells)
        });
        sheet.timeline.lifelines.push(lifeline);
    }
    sheet.summary.push(summary(sheet.rows.len(), matched.entries.len()));
    let mut report = Report::of(sheet);
    report.notices = matched.notices();
    report.hints = selection.hints(context);
    Ok(report)
}

/// "12 of 14 entries; 2 without any date are left out."
fn summary(drawn: usize, matched: usize) -> String {
    let entries = count(matched, "entry", "entries");
    match matched - drawn {
        0 => format!("{entries}."),
        1 => format!("{drawn} of {entries}; 1 without any date is left out."),
        undated => format!("{drawn} of {entries}; {undated} without any date are left out."),
    }
}

/// Returns the lifeline of an entry, with a mark if it is undetermined whether the entry matches.
fn lifeline<'c>(context: &Context<'c>, entry: Entry<'c>, matches: Truth) -> Lifeline<'c> {
    let mut events = Vec::new();
    for (milestone, attribute) in MILESTONES {
        if let Some(date) = date(context, entry, attribute) {
            events.push(Event { milestone, date });
        }
    }
    let label = if matches == Truth::Unknown {
        Cow::Owned(format!("? {}", entry.name()))
    } else {
        Cow::Borrowed(entry.name())
    };
    let status = match context.facts.attribute(entry, Attribute::Status).value {
        Value::Status(status) => Some(status),
        _ => None,
    };
    let since = date(context, entry, Attribute::StatusSince);
    let state = match status {
        None => LifeState::Unknown,
        Some(Status::Active) => LifeState::Active,
        Some(Status::Maintenance | Status::Deprecated) => LifeState::Declining(since),
        Some(Status::Archived | Status::Renamed | Status::Closed) => LifeState::Ended(since),
    };
    Lifeline { label, events, state, remark: remark(context, entry, status, since) }
}

fn date(context: &Context<'_>, entry: Entry<'_>, attribute: Attribute) -> Option<PartialDate> {
    match context.facts.attribute(entry, attribute).value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// "archived 2023-06-30, see Flomesh Service Mesh"
fn remark<'c>(
    context: &Context<'c>,
    entry: Entry<'c>,
    status: Option<Status>,
    since: Option<PartialDate>,
) -> String {
    let Some(status) = status else {
        return "unknown".to_owned();
    };
    let mut remark = status.to_string();
    if status != Status::Active
        && let Some(since) = since
    {
        let is_future = since.after(context.facts.reference_date(context.today)) == Truth::Yes;
        remark.push_str(if is_future { ", ends " } else { " " });
        remark.push_str(&since.to_string());
    }
    let successors = successors(&context.facts, entry);
    if !successors.is_empty() {
        remark.push_str(", see ");
        remark.push_str(&join(&successors, "and"));
    }
    remark
}
