//! `meshcmp events`

use super::end_of_life::successors;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{check_span, count, join, only_shown, refuse_evidence};
use super::{Context, Report};
use crate::analysis::events::{Event, EventKind, events};
use crate::cli::EventsArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Truth, Value};
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};
use std::collections::HashSet;

/// Lists the events of the selected entries.
///
/// # Errors
/// If a category, a status, an expression or the span is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &EventsArgs) -> Result<Report<'c>, Error> {
    let evidence = refuse_evidence(context, "each event has its source in csv and json");
    let selection = Selection::new(context, &args.selection, &[]);
    let span = check_span(args.since, args.until);
    let ((), ((), selection)) = collect_errors(evidence, collect_errors(span, selection))?;
    let matched = Matches::new(context, &selection);

    let all = events(&context.facts, matched.shown());
    let in_range = |event: &Event<'c>| event.date.between(args.since, args.until) != Truth::No;
    let found: Vec<_> = all.into_iter().filter(in_range).collect();
    let limit = args.limit.unwrap_or(usize::MAX);
    let mut sheet = sheet(context, title(context, args), found);
    if let Some(line) = sheet.summary.first_mut() {
        line.push_str(&only_shown(limit.min(sheet.rows.len()), sheet.rows.len()));
    }
    sheet.rows.truncate(limit);
    Ok(matched.report(context, &selection, sheet))
}

/// Returns these events as rows, in their order.
pub(crate) fn sheet<'c>(
    context: &Context<'c>,
    title: String,
    events: impl IntoIterator<Item = Event<'c>>,
) -> Sheet<'c> {
    let mut sheet = Sheet::new(title, columns(), context.age());
    let mut entries = HashSet::new();
    for event in events {
        entries.insert(event.entry.key());
        sheet.rows.push(row(context, event));
    }
    sheet.summary.push(format!(
        "{} of {}",
        count(sheet.rows.len(), "event", "events"),
        count(entries.len(), "entry", "entries")
    ));
    sheet
}

fn title(context: &Context<'_>, args: &EventsArgs) -> String {
    let mut title = format!("{}: events", context.catalog().title());
    if let Some(since) = args.since {
        title.push_str(&format!(" since {since}"));
    }
    if let Some(until) = args.until {
        title.push_str(&format!(" until {until}"));
    }
    title
}

fn columns<'c>() -> Vec<Column<'c>> {
    let data = |id, label| Column::new(id, label).only_for(Audience::Data);
    vec![
        Column::new("date", "Date"),
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        data("event", "Event"),
        data("field", "Field"),
        data("value", "Value"),
        data("source", "Source"),
        data("url", "Url"),
        Column::new("what", "Event").only_for(Audience::People),
    ]
}

fn row<'c>(context: &Context<'c>, event: Event<'c>) -> Row<'c> {
    let what = description(context, &event);
    let entry = Some(event.entry);
    let cells = vec![
        Content::Value(Value::Date(event.date)),
        Content::Entry(event.entry),
        Content::text(event.kind.word()),
        Content::text(event.field.id()),
        event.value.map_or(Content::Nothing, Content::Value),
        Content::text(event.source.id()),
        Content::Value(Value::Link(event.source.url())),
        Content::text(what),
    ];
    Row { entry, ..Row::new(cells) }
}

/// "Announced", "Latest release 2.20", "archived; see Istio"
fn description<'c>(context: &Context<'c>, event: &Event<'c>) -> String {
    let value = event.value.as_ref().map(|value| value.plain().into_owned()).unwrap_or_default();
    match event.kind {
        EventKind::Milestone(_) => event.field.label().to_owned(),
        EventKind::Value => format!("{} {value}", event.field.label()),
        EventKind::Deprecated | EventKind::Ended => {
            let successors = successors(&context.facts, event.entry);
            if successors.is_empty() {
                return value;
            }
            format!("{value}; see {}", join(&successors, "and"))
        }
    }
}
