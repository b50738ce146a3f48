//! `meshcmp explain`

use super::column_order::ColumnOrder;
use super::lookup::find_field;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, refuse_evidence};
use super::{Context, Report};
use crate::analysis::counts::{Count, count_values};
use crate::cli::ExplainArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Entry, Field, FieldType, KNOWN_EMPTY, Source, SourcePeriod, Standing, Value};
use crate::sheet::{Audience, Column, Content, Layout, Row, Sheet};
use std::borrow::Cow;

/// Explains one field, or all of them in a table, and counts its values in the selected entries.
///
/// # Errors
/// If the field, a column, a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &ExplainArgs) -> Result<Report<'c>, Error> {
    let field = match &args.field {
        Some(name) => find_field(context.catalog(), name).map(Some).map_err(Error::usage),
        None => Ok(None),
    };
    let example = field.as_ref().ok().copied().flatten().map_or("FIELD", |field| field.id());
    let remedy = format!(
        "what a field means has no source; \
         `meshcmp list -c name,{example} --sources` tells who says what"
    );
    let evidence = refuse_evidence(context, &remedy);
    let order = ColumnOrder::read(&columns(), &args.columns, &args.sort);
    let selection = Selection::new(context, &args.selection, &[]);
    let ((), (selection, (field, order))) =
        collect_errors(evidence, collect_errors(selection, collect_errors(field, order)))?;
    let matched = Matches::new(context, &selection);
    let entries: Vec<_> = matched.shown().collect();
    let mut sheet = match field {
        None => all_fields(context, entries.iter().copied()),
        Some(field) => {
            let mut usage = FieldUsage::of(context, &entries, field);
            if selection.is_everything() {
                usage.keep_relevant_gaps(context);
            }
            one_field(context, &usage)
        }
    };
    if !selection.is_everything() {
        sheet.summary.push(matched.summary(&selection));
    }
    order.apply(&mut sheet);
    Ok(matched.report(context, &selection, sheet))
}

/// Statistics about the values of a field.
struct FieldUsage<'c> {
    field: Field<'c>,
    /// Each value with the number of entries that have it.
    values: Vec<(Cow<'c, str>, usize)>,
    /// The number of entries with a known value.
    known: usize,
    /// The number of entries to which the field applies.
    applicable: usize,
    /// The sources of the known values.
    sources: SourcePeriod<'c>,
    /// The entries whose value is unknown.
    missing: Vec<Entry<'c>>,
}

impl<'c> FieldUsage<'c> {
    fn of(context: &Context<'c>, entries: &[Entry<'c>], field: Field<'c>) -> Self {
        let mut usage = Self {
            field,
            values: Vec::new(),
            known: 0,
            applicable: 0,
            sources: SourcePeriod::default(),
            missing: Vec::new(),
        };
        for &entry in entries {
            let fact = context.facts.fact(entry, field);
            if fact.value.is_not_applicable() {
                continue;
            }
            usage.applicable += 1;
            if fact.value.is_known() {
                usage.known += 1;
                usage.sources.extend(fact.sources());
            } else {
                usage.missing.push(entry);
            }
        }
        for Count { value, entries } in count_values(&context.facts, entries.iter().copied(), field)
        {
            if value.is_known() || field.field_type() == FieldType::Support {
                let is_empty_list = matches!(&value, Value::List(elements) if elements.is_empty());
                let word = if is_empty_list { KNOWN_EMPTY.into() } else { value.plain() };
                usage.values.push((word, entries.len()));
            }
        }
        usage
    }

    /// Keeps, of the entries whose value is unknown, those of the main category that have not ended.
    fn keep_relevant_gaps(&mut self, context: &Context<'c>) {
        let main = context.catalog().main_category();
        self.missing.retain(|&entry| {
            entry.categories().any(|category| Some(category) == main)
                && context.facts.standing(entry) != Standing::Ended
        });
    }

    fn cells(&self) -> Vec<Content<'c>> {
        let day = |source: Option<Source<'c>>| {
            source.map_or(Content::Nothing, |source| Content::Value(Value::Date(source.date())))
        };
        let values =
            self.values.iter().map(|(value, count)| (value.clone(), Content::Count(*count as u64)));
        vec![
            Content::text(self.field.id()),
            Content::text(self.field.kind().name()),
            Content::text(self.field.type_name()),
            Content::text(self.field.group()),
            Content::text(self.field.label()),
            Content::text(self.field.meaning()),
            Content::Map(values.collect()),
            Content::Count(self.known as u64),
            Content::Count(self.applicable as u64),
            day(self.sources.oldest()),
            day(self.sources.newest()),
        ]
    }
}

fn columns<'c>() -> Vec<Column<'c>> {
    vec![
        Column::new("field", "Field"),
        Column::new("kind", "Kind").only_for(Audience::Data),
        Column::new("type", "Type"),
        Column::new("group", "Group"),
        Column::new("label", "Label").only_for(Audience::Data),
        Column::new("meaning", "Meaning"),
        Column::new("values", "Values").only_for(Audience::Data),
        Column::new("known", "Known"),
        Column::new("of", "Of"),
        Column::new("oldest", "Oldest").only_for(Audience::Data),
        Column::new("newest", "Newest"),
    ]
}

/// Returns every field, with how much of it is known of these entries.
pub(crate) fn all_fields<'c>(
    context: &Context<'c>,
    entries: impl Iterator<Item = Entry<'c>>,
) -> Sheet<'c> {
    let entries: Vec<_> = entries.collect();
    let mut sheet = Sheet::new("Fields", columns(), context.age());
    for field in context.catalog().fields() {
        sheet.rows.push(Row::new(FieldUsage::of(context, &entries, field).cells()));
    }
    sheet.summary.push(count(sheet.rows.len(), "field", "fields"));
    sheet
}

/// Returns one field as a block, with the entries whose value is unknown.
fn one_field<'c>(context: &Context<'c>, usage: &FieldUsage<'c>) -> Sheet<'c> {
    let mut columns = columns();
    for column in &mut columns {
        column.audience = match &*column.id {
            "label" | "known" | "of" => Audience::Data,
            _ => Audience::All,
        };
    }
    let mut cells = usage.cells();
    if let Some(unit) = usage.field.unit() {
        columns.push(Column::new("unit", "Unit").only_for(Audience::People));
        cells.push(Content::text(unit));
    }
    columns.push(Column::new("known_of", "Known").only_for(Audience::People));
    cells.push(Content::text(format!("in {} of {} entries", usage.known, usage.applicable)));
    if !usage.missing.is_empty() {
        let mut missing: Vec<_> =
            usage.missing.iter().map(|&entry| Content::Entry(entry)).collect();
        let others = usage.applicable - usage.known - usage.missing.len();
        if others > 0 {
            let others = format!("and {others} that have ended or are of another category");
            missing.push(Content::text(others));
        }
        columns.push(Column::new("missing", "Unknown for").only_for(Audience::People));
        cells.push(Content::List(missing));
    }
    let mut sheet = Sheet::new(usage.field.label(), columns, context.age());
    sheet.layout = Layout::Blocks;
    sheet.single = true;
    sheet.rows.push(Row::new(cells));
    sheet
}
