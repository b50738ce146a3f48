//! `meshcmp timeline`

use super::columns::FieldSelection;
use super::end_of_life::successors;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{check_span, count, join};
use super::{Context, Report, sort};
use crate::cli::TimelineArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Catalog, Entry, Field, FieldKey, PartialDate, Status, Truth};
use crate::sheet::{
    Content, Layout, LifeState, Lifeline, MilestoneEvent, MilestoneMark, Row, Sheet, Timeline,
};
use std::borrow::Cow;

/// Draws the selected entries that have any known date, by their first milestone unless sorted
/// otherwise.
///
/// # Errors
/// If a field, a category, a status, an expression or the span is wrong.
pub(super) fn run<'c>(context: &Context<'c>, args: &TimelineArgs) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let arrangement = collect_errors(
        FieldSelection::parse(catalog, &args.columns),
        sort::parse(catalog, &args.sort),
    );
    let selection = Selection::new(context, &args.selection, &[]);
    let span = check_span(args.since, args.until);
    let ((), (selection, (columns, keys))) =
        collect_errors(span, collect_errors(selection, arrangement))?;
    let shown = columns.resolve(catalog, &default_fields(catalog));
    let mut matched = Matches::new(context, &selection);
    if keys.is_empty() {
        matched.entries.sort_by_cached_key(|&(entry, _)| order(context, entry));
    }
    sort::sort(&mut matched.entries, &keys, &context.facts);

    let mut columns: Vec<_> = shown.fields.iter().map(|&field| shown.column(field)).collect();
    columns.extend(matched.column());
    let mut sheet = Sheet::new(format!("{}: timeline", catalog.title()), columns, context.age());
    sheet.layout = Layout::Timeline;
    sheet.timeline = axis(context);
    sheet.timeline.since = args.since;
    sheet.timeline.until = args.until;
    let mut undated = 0;
    let mut outside = 0;
    for &(entry, truth) in &matched.entries {
        let lifeline = lifeline(context, entry, truth);
        if lifeline.dates().next().is_none() {
            undated += 1;
            continue;
        }
        if !overlaps(&lifeline, args) {
            outside += 1;
            continue;
        }
        if args.limit.is_some_and(|limit| sheet.rows.len() >= limit) {
            continue;
        }
        let fact = |&field: &Field<'c>| Content::of(field, context.facts.fact(entry, field));
        let mut cells: Vec<_> = shown.fields.iter().map(fact).collect();
        cells.extend(matched.cell(truth));
        sheet.rows.push(Row {
            entry: Some(entry),
            ending: context.facts.ending(entry),
            undecided: truth == Truth::Unknown,
            ..Row::new(cells)
        });
        sheet.timeline.lifelines.push(lifeline);
    }
    sheet.summary.push(summary(sheet.rows.len(), matched.entries.len(), undated, outside));
    Ok(matched.report(context, &selection, sheet))
}

/// Returns a timeline without lifelines: the milestones of the catalog, and today.
pub(crate) fn axis<'c>(context: &Context<'c>) -> Timeline<'c> {
    let mut milestones = Vec::new();
    for field in context.catalog().milestones() {
        if let Some(milestone) = field.milestone() {
            milestones.push(MilestoneMark { label: field.label().into(), milestone });
        }
    }
    let today = Some(context.facts.reference_date(context.today));
    Timeline { today, milestones, ..Timeline::default() }
}

/// "12 of 15 entries; 2 without any date are left out, 1 lived at another time."
fn summary(drawn: usize, matched: usize, undated: usize, outside: usize) -> String {
    let mut left_out = Vec::new();
    match undated {
        0 => {}
        1 => left_out.push("1 without any date is left out".to_owned()),
        _ => left_out.push(format!("{undated} without any date are left out")),
    }
    if outside > 0 {
        left_out.push(format!("{outside} lived at another time"));
    }
    let mut summary = count(matched, "entry", "entries");
    if drawn < matched {
        summary = format!("{drawn} of {summary}");
    }
    if !left_out.is_empty() {
        summary.push_str(&format!("; {}", left_out.join(", ")));
    }
    format!("{summary}.")
}

/// Returns whether a life may touch the span of `--since` and `--until`: it did not certainly end
/// before, nor certainly begin later.
fn overlaps(lifeline: &Lifeline<'_>, args: &TimelineArgs) -> bool {
    let ended_before = match (lifeline.state, args.since) {
        (LifeState::Ended(Some(end)), Some(since)) => end.last_day() < since.first_day(),
        _ => false,
    };
    let first_day = lifeline.dates().map(PartialDate::first_day).min();
    let begins_later = match (first_day, args.until) {
        (Some(first), Some(until)) => first > until.last_day(),
        _ => false,
    };
    !ended_before && !begins_later
}

/// Returns the lifeline of an entry, with a mark if it is undetermined whether the entry matches.
pub(crate) fn lifeline<'c>(
    context: &Context<'c>,
    entry: Entry<'c>,
    matches: Truth,
) -> Lifeline<'c> {
    let mut events = Vec::new();
    for (mark, field) in context.catalog().milestones().enumerate() {
        if let Some(date) = context.facts.date(entry, field.key()) {
            events.push(MilestoneEvent { mark, date });
        }
    }
    let label = if matches == Truth::Unknown {
        Cow::Owned(format!("? {}", entry.name()))
    } else {
        Cow::Borrowed(entry.name())
    };
    let status = context.facts.status(entry);
    let since = context.facts.date(entry, FieldKey::STATUS_SINCE);
    let state = match status {
        None => LifeState::Unknown,
        Some(Status::Active) => LifeState::Active,
        Some(Status::Maintenance | Status::Deprecated) => LifeState::Declining(since),
        Some(Status::Archived | Status::Renamed | Status::Closed) => LifeState::Ended(since),
    };
    Lifeline { label, events, state, remark: remark(context, entry, status, since) }
}

/// Returns the default columns: name and categories, the milestones, and how the life goes on.
fn default_fields(catalog: &Catalog) -> Vec<Field<'_>> {
    let mut fields: Vec<_> =
        [FieldKey::ID, FieldKey::NAME, FieldKey::CATEGORIES].map(|key| catalog.field(key)).to_vec();
    fields.extend(catalog.milestones());
    let life = [FieldKey::STATUS, FieldKey::STATUS_SINCE, FieldKey::SUCCESSOR];
    fields.extend(life.map(|key| catalog.field(key)));
    fields
}

/// Returns the sort key of an entry: by its earliest milestone, entries without one last.
pub(crate) fn order<'c>(context: &Context<'c>, entry: Entry<'c>) -> impl Ord + use<> {
    let dates = context.catalog().milestones();
    let dates = dates.filter_map(|field| context.facts.date(entry, field.key()));
    let first = dates.map(PartialDate::first_day).min();
    (first.is_none(), first)
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
