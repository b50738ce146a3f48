//! Entries as rows: the path that `list` and `filter` share.

use super::columns::{Chosen, Columns};
use super::matches::Matches;
use super::selection::Selection;
use super::{Context, Report, sort, wording};
use crate::cli::{SelectOptions, Unknown};
use crate::error::{Error, collect_errors};
use crate::facts::Facts;
use crate::model::{Attribute, Entry, Field, Truth};
use crate::sheet::{Column, Content, Later, Row, Sheet, Tally};
use std::rc::Rc;

const USUAL: [Attribute; 8] = [
    Attribute::Id,
    Attribute::Name,
    Attribute::Categories,
    Attribute::Status,
    Attribute::License,
    Attribute::Languages,
    Attribute::Announced,
    Attribute::CncfMaturity,
];

/// The entries for which the options and the expressions hold.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(
    context: &Context<'c>,
    options: &SelectOptions,
    expressions: &[String],
) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let arranged = collect_errors(
        Columns::parse(catalog, &options.columns),
        sort::parse(catalog, &options.sort),
    );
    let selection = Selection::new(context, &options.choose, expressions);
    let (selection, (columns, keys)) = collect_errors(selection, arranged)?;

    let mut matched = Matches::new(context, &selection, options.choose.unknown);
    sort::sort(&mut matched.entries, &keys, &context.facts, |&(entry, _)| entry);

    let chosen = columns.choose(catalog, &usual(&selection));
    let notices = matched.notices();
    let mut asked = selection.fields();
    asked.extend(keys.iter().map(|key| key.field));
    let fields = chosen.fields.iter().copied();
    asked.extend(fields.filter(|&field| !chosen.is_usual(field)));
    asked.retain(|field| !matches!(field, Field::Attribute(Attribute::Id | Attribute::Name)));
    let entries = std::mem::take(&mut matched.entries);
    let mut sheet = lay_out(context, &matched, entries, chosen, &asked);
    let of =
        if selection.is_everything() { String::new() } else { format!("{} of ", matched.matched) };
    let entries = wording::count(matched.all, "entry", "entries");
    let undecided_rows = match options.choose.unknown {
        Unknown::Exclude => String::new(),
        _ => format!(", {} cannot be told", matched.undecided.len()),
    };
    sheet.counts.push(format!("{of}{entries}{undecided_rows}"));
    sheet.tally = Tally::Span;
    let mut report = Report::of(sheet);
    report.negative = options.exit_code && matched.matched == 0;
    report.notices = notices;
    report.hints = selection.hints(context);
    Ok(report)
}

fn usual<'c>(selection: &Selection<'c>) -> Vec<Field<'c>> {
    let mut fields: Vec<_> = USUAL.into_iter().map(Field::Attribute).collect();
    for field in selection.fields() {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

fn lay_out<'c>(
    context: &Context<'c>,
    matched: &Matches<'c>,
    entries: Vec<(Entry<'c>, Truth)>,
    chosen: Chosen<'c>,
    asked: &[Field<'c>],
) -> Sheet<'c> {
    let spare = |field| chosen.is_usual(field) && !asked.contains(&field) && !is_kept(field, asked);
    let column = |&field: &Field<'c>| Column { optional: spare(field), ..chosen.column(field) };
    let mut columns: Vec<_> = chosen.fields.iter().map(column).collect();
    columns.extend(matched.column());
    let mut sheet = Sheet::new(context.catalog().title(), columns, context.age());
    sheet.later = Some(Rc::new(Rows {
        facts: context.facts,
        entries,
        fields: chosen.fields,
        marked: matched.marks(),
    }));
    sheet
}

/// A row for each entry, whose facts are looked up when it is printed.
#[derive(Debug)]
struct Rows<'c> {
    facts: Facts<'c>,
    /// In order, with whether it can be told that they belong here.
    entries: Vec<(Entry<'c>, Truth)>,
    /// A column each.
    fields: Vec<Field<'c>>,
    /// Whether a last cell says if that can be told.
    marked: bool,
}

impl<'c> Rows<'c> {
    fn at(&self, place: usize) -> Row<'c> {
        let (entry, belongs) = self.entries[place];
        let mut cells = Vec::with_capacity(self.fields.len() + usize::from(self.marked));
        let fields = self.fields.iter();
        cells.extend(fields.map(|&field| Content::of(field, self.facts.fact(entry, field))));
        if self.marked {
            cells.push(Content::matches(belongs));
        }
        Row { undecided: belongs == Truth::Unknown, ..Row::new(cells) }
    }
}

impl Later for Rows<'_> {
    fn count(&self) -> usize {
        self.entries.len()
    }

    fn row(&self, place: usize) -> Row<'_> {
        self.at(place)
    }

    fn for_people<'a>(self: Rc<Self>) -> Vec<Row<'a>>
    where
        Self: 'a,
    {
        let row = |place: usize| Row {
            ending: self.facts.ending(self.entries[place].0),
            ..self.at(place)
        };
        (0..self.count()).map(row).collect()
    }
}

/// Whether even a narrow table shows a field that nobody asked for: what the row is, and whether it
/// is alive. Where nothing else was asked for there is more to tell.
fn is_kept<'c>(field: Field<'c>, asked: &[Field<'c>]) -> bool {
    match field {
        Field::Attribute(Attribute::Id | Attribute::Name | Attribute::Status) => true,
        Field::Attribute(Attribute::Categories | Attribute::License) => asked.is_empty(),
        _ => false,
    }
}
