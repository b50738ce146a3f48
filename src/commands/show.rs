//! `meshcmp show`

use super::columns::{FieldSelection, require_overlap};
use super::end_of_life::end_of_life_notice;
use super::lookup::{find_entries, find_groups};
use super::wording::join;
use super::{Context, Report};
use crate::cli::ShowArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Entry, Fact, Field, FieldKey, FieldKind, Value, same_text};
use crate::sheet::{Audience, Column, Content, History, HistoryRecord, Layout, Notes, Row, Sheet};

/// Shows entries in full.
///
/// # Errors
/// If an entry, a field or a group does not exist.
pub(super) fn run<'c>(context: &Context<'c>, args: &ShowArgs) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let fields = collect_errors(
        find_groups(catalog.groups(), &args.group),
        FieldSelection::parse(catalog, &args.columns),
    );
    let ((groups, selection), entries) =
        collect_errors(fields, find_entries(context, &args.entries))?;
    require_overlap(&selection, &groups)?;
    let all: Vec<_> = catalog.fields().collect();
    let mut fields = selection.resolve(catalog, &all).fields;
    // Whatever the groups, an entry is shown with its name.
    fields.retain(|field| {
        groups.contains(&field.group()) || matches!(field.key(), FieldKey::ID | FieldKey::NAME)
    });
    let mut sheet = sheet(context, &entries, &fields, args.history);
    sheet.blank_facts = args.all;
    let mut report = Report::of(sheet);
    if context.hints {
        report.hints.extend(args.entries.iter().filter_map(|name| fields_hint(context, name)));
    }
    Ok(report)
}

/// Points to the fields whose labels begin with the name under which an entry was looked up.
fn fields_hint(context: &Context<'_>, name: &str) -> Option<String> {
    let begins = |field: &Field<'_>| {
        field.label().split_whitespace().next().is_some_and(|word| same_text(word, name))
    };
    let fields: Vec<_> =
        context.catalog().fields().filter(begins).map(|field| field.id()).collect();
    let first = fields.first()?;
    let names = join(&fields, "and");
    Some(format!("fields about `{name}`: {names}; see `meshcmp explain {first}`"))
}

/// Returns a card of these fields for each entry, and if asked for every observation of them.
pub(crate) fn sheet<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    fields: &[Field<'c>],
    with_history: bool,
) -> Sheet<'c> {
    let names: Vec<_> = entries.iter().map(|entry| entry.name()).collect();
    let mut columns: Vec<_> = fields.iter().map(|&field| column(field)).collect();
    let name = context.catalog().field(FieldKey::NAME);
    let adds_name = !fields.contains(&name);
    if adds_name {
        columns.push(column(name).only_for(Audience::People)); // the title of the card
    }
    let mut sheet = Sheet::new(names.join(", "), columns, context.age());
    sheet.layout = Layout::Cards;
    sheet.notes = Notes::All;
    sheet.single = entries.len() == 1;
    for &entry in entries {
        sheet.remarks.extend(end_of_life_notice(context, entry));
        let mut cells: Vec<_> = fields.iter().map(|&field| cell(context, entry, field)).collect();
        if adds_name {
            cells.push(Content::Value(Value::Text(entry.name())));
        }
        sheet.rows.push(Row {
            entry: Some(entry),
            ending: context.facts.ending(entry),
            history: with_history.then(|| history(context, entry, fields)),
            ..Row::new(cells)
        });
    }
    sheet
}

/// Returns the column of a field: in the title of the card if it identifies the entry, else under
/// the group of the field.
fn column(field: Field<'_>) -> Column<'_> {
    let mut column = Column::of(field);
    if !field.is_observed() && field.kind() != FieldKind::Computed {
        column.group = None;
    }
    if field.key() == FieldKey::ID { column.only_for(Audience::Data) } else { column }
}

/// Returns the fact, with the other values that older sources gave.
fn cell<'c>(context: &Context<'c>, entry: Entry<'c>, field: Field<'c>) -> Content<'c> {
    let fact = context.facts.fact(entry, field);
    // A status without a date clears the date of the one before.
    let is_cleared = !fact.value.is_known();
    if !field.is_observed() || field.is_list() || is_cleared {
        return Content::of(field, fact);
    }
    let mut earlier: Vec<Fact<'c>> = Vec::new();
    for old in context.facts.history(entry, field).rev() {
        // With --as-of the fact may read differently from the observation that it comes from.
        if old.source == fact.source {
            continue;
        }
        let later = earlier.last().unwrap_or(&fact);
        if old.value.is_known() && old.value != later.value {
            earlier.push(old);
        }
    }
    Content::changed(fact, earlier)
}

/// Returns every observation of the fields, oldest first.
fn history<'c>(context: &Context<'c>, entry: Entry<'c>, fields: &[Field<'c>]) -> History<'c> {
    let mut records = Vec::new();
    for &field in fields.iter().filter(|field| field.is_observed()) {
        let statements = context.facts.statements(entry, field);
        records.extend(statements.map(|statement| HistoryRecord { field, statement }));
    }
    records
        .sort_by_key(|record| record.statement.fact.source.map(|source| source.date().last_day()));
    History { entry, records }
}
