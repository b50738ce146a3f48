//! `meshcmp list` and `meshcmp filter`: entries as rows.

use super::columns::{FieldSelection, ShownFields};
use super::matches::Matches;
use super::selection::Selection;
use super::{Context, Report, sort, wording};
use crate::cli::ListingOptions;
use crate::error::{Error, collect_errors};
use crate::facts::Facts;
use crate::model::{Entry, Field, FieldKey, FieldKind, Truth, extend_distinct};
use crate::sheet::{Column, Content, Row, Sheet};

/// Lists the entries that satisfy the options and the expressions.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(
    context: &Context<'c>,
    options: &ListingOptions,
    expressions: &[String],
) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let arrangement = collect_errors(
        FieldSelection::parse(catalog, &options.columns),
        sort::parse(catalog, &options.sort),
    );
    let selection = Selection::new(context, &options.selection, expressions);
    let (selection, (columns, keys)) = collect_errors(selection, arrangement)?;

    let mut matched = Matches::new(context, &selection);
    sort::sort(&mut matched.entries, &keys, &context.facts);
    let found = matched.entries.len();
    matched.entries.truncate(options.limit.unwrap_or(usize::MAX));
    let shown = columns.resolve(catalog, &default_fields(context, &selection));

    let mut columns = columns_of(&selection, &keys, &shown);
    columns.extend(matched.column());
    let mut sheet = Sheet::new(catalog.title(), columns, context.age());
    sheet.rows.reserve(matched.entries.len());
    for &(entry, truth) in &matched.entries {
        let mut row = row(context, entry, &shown.fields);
        row.cells.extend(matched.cell(truth));
        row.undecided = truth == Truth::Unknown;
        sheet.rows.push(row);
    }
    let mut summary = matched.summary(&selection);
    summary.push_str(&wording::only_shown(matched.entries.len(), found));
    sheet.summary.push(format!("{summary}{}", wording::source_dates(&sheet.rows)));

    let negative = options.exit_code && matched.matched == 0;
    Ok(Report { negative, ..matched.report(context, &selection, sheet) })
}

/// Returns an entry as a row with a cell for each of these fields.
pub(crate) fn row<'c>(context: &Context<'c>, entry: Entry<'c>, fields: &[Field<'c>]) -> Row<'c> {
    let mut cells = Vec::with_capacity(fields.len());
    for &field in fields {
        cells.push(Content::of(field, context.facts.fact(entry, field)));
    }
    Row { entry: Some(entry), ending: context.facts.ending(entry), ..Row::new(cells) }
}

/// Returns the default columns, then the fields that the expressions name.
fn default_fields<'c>(context: &Context<'c>, selection: &Selection<'c>) -> Vec<Field<'c>> {
    let mut fields = vec![context.catalog().field(FieldKey::ID)];
    fields.extend(default_columns(context));
    extend_distinct(&mut fields, selection.fields());
    fields
}

/// How many fields are shown beside name and categories if the catalog names no columns.
const MAX_DEFAULT_FIELDS: usize = 4;

/// Returns the columns that the catalog names; without any the name, the categories, and the first
/// fields that are known, as of today, for at least half of the entries.
pub(crate) fn default_columns<'c>(context: &Context<'c>) -> Vec<Field<'c>> {
    let catalog = context.catalog();
    let mut columns: Vec<_> = catalog.columns().collect();
    if !columns.is_empty() {
        return columns;
    }
    columns.push(catalog.field(FieldKey::NAME));
    columns.push(catalog.field(FieldKey::CATEGORIES));
    let status = catalog.field(FieldKey::STATUS);
    let declared = catalog
        .fields()
        .filter(|field| matches!(field.kind(), FieldKind::Attribute | FieldKind::Feature));
    let facts = Facts::new(catalog, None);
    let is_mostly_known = |field: &Field<'c>| {
        let values = catalog.entries().map(|entry| facts.fact(entry, *field).value);
        let known = values.filter(|value| value.is_known() && !value.is_not_applicable());
        known.count() * 2 >= catalog.entries().len()
    };
    columns.extend(
        std::iter::once(status).chain(declared).filter(is_mostly_known).take(MAX_DEFAULT_FIELDS),
    );
    columns
}

/// Returns a column for each field. A narrow table may hide those that neither the options nor the
/// expressions name.
fn columns_of<'c>(
    selection: &Selection<'c>,
    keys: &[sort::SortKey<Field<'c>>],
    shown: &ShownFields<'c>,
) -> Vec<Column<'c>> {
    let mut named = selection.fields();
    named.extend(keys.iter().map(|key| key.by));
    named.extend(shown.fields.iter().filter(|&&field| !shown.is_default(field)));
    named.retain(|field| !matches!(field.key(), FieldKey::ID | FieldKey::NAME));
    let optional =
        |field| shown.is_default(field) && !named.contains(&field) && !is_essential(field, &named);
    let columns = shown.fields.iter();
    columns.map(|&field| Column { optional: optional(field), ..shown.column(field) }).collect()
}

/// Returns whether even a narrow table shows a field that nobody named: name and status always,
/// the categories if nothing else was named.
fn is_essential<'c>(field: Field<'c>, named: &[Field<'c>]) -> bool {
    match field.key() {
        FieldKey::ID | FieldKey::NAME | FieldKey::STATUS => true,
        FieldKey::CATEGORIES => named.is_empty(),
        _ => false,
    }
}
