//! `meshcmp timeline`

use super::columns::Columns;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{self, count};
use super::{Context, Report, sort};
use crate::cli;
use crate::error::{Error, collect_errors};
use crate::model::{Attribute, Entry, Field, PartialDate, Status, Truth, Value};
use crate::sheet::{Content, Course, Event, Layout, Life, Milestone, Row, Sheet};
use std::borrow::Cow;

const USUAL: [Attribute; 11] = [
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

/// The entries of which any date is known, by announcement, as lives on an axis of years.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(
    context: &Context<'c>,
    options: &cli::TimelineArgs,
) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let usual = USUAL.map(Field::Attribute);
    let arranged = collect_errors(
        Columns::parse(catalog, &options.columns),
        sort::parse(catalog, &options.sort),
    );
    let selection = Selection::new(context, &options.choose, &[]);
    let (selection, (columns, mut keys)) = collect_errors(selection, arranged)?;
    let chosen = columns.choose(catalog, &usual);
    if keys.is_empty() {
        keys = vec![sort::Key::up(Field::Attribute(Attribute::Announced))];
    }

    let matched = Matches::new(context, &selection, options.choose.unknown);
    let dated = |&(entry, truth)| Some((entry, truth, life(context, entry, truth)?));
    let mut lives: Vec<_> = matched.entries.iter().filter_map(dated).collect();
    let undated = matched.entries.len() - lives.len();
    sort::sort(&mut lives, &keys, &context.facts, |&(entry, ..)| entry);

    let columns = chosen.fields.iter().map(|&field| chosen.column(field));
    let mut columns: Vec<_> = columns.collect();
    columns.extend(matched.column());
    let mut sheet = Sheet::new(format!("{}: timeline", catalog.title()), columns, context.age());
    sheet.layout = Layout::Timeline;
    let shown = lives.len();
    for (entry, truth, life) in lives {
        let cell = |&field: &Field<'c>| Content::of(field, context.facts.fact(entry, field));
        let mut cells: Vec<_> = chosen.fields.iter().map(cell).collect();
        cells.extend(matched.cell(truth));
        sheet.rows.push(Row {
            ending: context.facts.ending(entry),
            undecided: truth == Truth::Unknown,
            ..Row::new(cells)
        });
        sheet.timeline.lives.push(life);
    }
    sheet.timeline.until = Some(context.facts.reference_date(context.today));
    sheet.counts.push(match undated {
        0 => format!("{}.", count(shown, "entry", "entries")),
        _ => format!(
            "{shown} of {}; {undated} without any date {} left out.",
            count(shown + undated, "entry", "entries"),
            if undated == 1 { "is" } else { "are" }
        ),
    });
    let mut report = Report::of(sheet);
    report.notices = matched.notices();
    report.hints = selection.hints(context);
    Ok(report)
}

/// What is drawn for an entry, marked unless it certainly matches; nothing if it has no date.
fn life<'c>(context: &Context<'c>, entry: Entry<'c>, matches: Truth) -> Option<Life<'c>> {
    let events = [
        (Milestone::Announced, Attribute::Announced),
        (Milestone::Available, Attribute::Ga),
        (Milestone::Accepted, Attribute::CncfAccepted),
        (Milestone::Incubating, Attribute::CncfIncubating),
        (Milestone::Graduated, Attribute::CncfGraduated),
    ];
    let event = |(milestone, attribute)| {
        date(context, entry, attribute).map(|date| Event { milestone, date })
    };
    let life = Life {
        label: match matches {
            Truth::Unknown => Cow::Owned(format!("? {}", entry.name())),
            _ => Cow::Borrowed(entry.name()),
        },
        events: events.into_iter().filter_map(event).collect(),
        course: course(context, entry),
        remark: remark(context, entry),
    };
    let dated = life.dates().next().is_some();
    dated.then_some(life)
}

fn date(context: &Context<'_>, entry: Entry<'_>, attribute: Attribute) -> Option<PartialDate> {
    match context.facts.attribute(entry, attribute).value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

fn status(context: &Context<'_>, entry: Entry<'_>) -> Option<Status> {
    match context.facts.attribute(entry, Attribute::Status).value {
        Value::Status(status) => Some(status),
        _ => None,
    }
}

fn course(context: &Context<'_>, entry: Entry<'_>) -> Course {
    let since = date(context, entry, Attribute::StatusSince);
    match status(context, entry) {
        None => Course::Unsure,
        Some(Status::Active) => Course::Living,
        Some(Status::Maintenance | Status::Deprecated) => Course::Waning(since),
        Some(Status::Archived | Status::Renamed | Status::Closed) => Course::Over(since),
    }
}

/// "archived 2023-06-30, see Flomesh Service Mesh"
fn remark(context: &Context<'_>, entry: Entry<'_>) -> String {
    let Some(status) = status(context, entry) else {
        return "unknown".to_owned();
    };
    let mut remark = status.to_string();
    if status != Status::Active
        && let Some(since) = date(context, entry, Attribute::StatusSince)
    {
        let ahead = since.after(context.facts.reference_date(context.today)) == Truth::Yes;
        remark.push_str(if ahead { ", ends " } else { " " });
        remark.push_str(&since.to_string());
    }
    let successors = wording::successors(&context.facts, entry);
    if !successors.is_empty() {
        remark.push_str(", see ");
        remark.push_str(&wording::join(&successors, "and"));
    }
    remark
}
