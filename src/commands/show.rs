//! `meshcmp show`

use super::columns::Columns;
use super::{Context, Report, wording};
use crate::cli::ShowArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Attribute, Entry, Fact, Field, Source, Value};
use crate::sheet::{Audience, Column, Content, History, Layout, Notes, Observed, Row, Sheet};

/// One entry, or several, in full.
///
/// # Errors
/// If an entry or a field is not there.
pub(super) fn run<'c>(context: &Context<'c>, options: &ShowArgs) -> Result<Report<'c>, Error> {
    let columns = Columns::parse(context.catalog(), &options.columns);
    let (columns, entries) = collect_errors(columns, context.find_entries(&options.entries))?;
    let every: Vec<_> = context.catalog().fields().collect();
    let fields = columns.choose(context.catalog(), &every).fields;
    // A card has a title, whatever else was asked for.
    let name = Field::Attribute(Attribute::Name);
    let untitled = !fields.contains(&name);

    let names: Vec<_> = entries.iter().map(|entry| entry.name()).collect();
    let mut columns: Vec<_> = fields.iter().map(|&field| column(field)).collect();
    if untitled {
        columns.push(column(name).only_for(Audience::People));
    }
    let mut sheet = Sheet::new(names.join(", "), columns, context.age());
    sheet.layout = Layout::Cards;
    sheet.notes = Notes::All;
    sheet.single = entries.len() == 1;
    sheet.remarks =
        entries.iter().filter_map(|&entry| wording::end_of_life_notice(context, entry)).collect();
    sheet.rows = entries.iter().map(|&entry| row(context, entry, &fields, options)).collect();
    if untitled {
        for (row, entry) in sheet.rows.iter_mut().zip(&entries) {
            row.cells.push(Content::Value(Value::Text(entry.name())));
        }
    }
    Ok(Report::of(sheet))
}

/// What says who an entry is stands in a card's title, the rest under the field's group.
fn column(field: Field<'_>) -> Column<'_> {
    let in_title = !field.is_observed() && !matches!(field, Field::Attribute(a) if a.is_computed());
    let column = Column::of(field);
    let group = column.group.clone().filter(|_| !in_title);
    let audience =
        if field == Field::Attribute(Attribute::Id) { Audience::Data } else { Audience::All };
    Column { group, ..column }.only_for(audience)
}

fn row<'c>(
    context: &Context<'c>,
    entry: Entry<'c>,
    fields: &[Field<'c>],
    options: &ShowArgs,
) -> Row<'c> {
    let cells = fields.iter().map(|&field| cell(context, entry, field));
    let history = || history(context, entry, fields);
    Row {
        ending: context.facts.ending(entry),
        history: options.history.then(history),
        ..Row::new(cells.collect())
    }
}

/// A fact, with the other values that older sources gave.
fn cell<'c>(context: &Context<'c>, entry: Entry<'c>, field: Field<'c>) -> Content<'c> {
    let fact = context.facts.fact(entry, field);
    if !field.is_observed() || field.field_type().is_list() {
        return Content::of(field, fact);
    }
    let mut earlier: Vec<Fact<'c>> = Vec::new();
    // What the fact itself was read from is not earlier, though it may read otherwise as of a date.
    let others = context.facts.history(entry, field).rev();
    for old in others.filter(|old| old.source != fact.source) {
        let last = earlier.last().unwrap_or(&fact);
        if old.value.is_known() && old.value != last.value {
            earlier.push(old);
        }
    }
    if earlier.is_empty() { Content::Fact(fact) } else { Content::Changed(fact, earlier) }
}

/// Every observation of the fields shown, oldest first.
fn history<'c>(context: &Context<'c>, entry: Entry<'c>, fields: &[Field<'c>]) -> History<'c> {
    let observed = fields.iter().filter(|field| field.is_observed());
    let records = observed.flat_map(|&field| {
        let said = context.facts.said(entry, field);
        said.map(move |said| Observed { field, said })
    });
    let mut records: Vec<_> = records.collect();
    let day = |source: Source<'_>| source.date().last_day();
    records.sort_by_key(|record| record.said.fact.source.map(day));
    History { entry, records }
}
