//! `meshcmp count`

use super::lookup::find_field;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, only_shown, refuse_evidence};
use super::{Context, Report};
use crate::analysis::counts::count_values;
use crate::cli::CountArgs;
use crate::error::{Error, collect_errors, collect_values};
use crate::model::{Entry, Field, first_of};
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};
use std::borrow::Cow;

/// The most entries that people see named beside a count.
const NAMED: usize = 4;

/// Counts the selected entries by the value of one field, or of two.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &CountArgs) -> Result<Report<'c>, Error> {
    let fields = args.fields.iter().map(|name| find_field(context.catalog(), name));
    let fields = collect_values(fields).map_err(Error::Usage);
    let selection = Selection::new(context, &args.selection, &[]);
    let evidence = refuse_evidence(context, "a count has no source");
    let ((), (fields, selection)) = collect_errors(evidence, collect_errors(fields, selection))?;

    let matched = Matches::new(context, &selection);
    let entries: Vec<_> = matched.shown().collect();
    let limit = args.limit.unwrap_or(usize::MAX);
    let (mut sheet, found) = match fields[..] {
        [] => return Err(Error::usage("count by which field? Name one: `meshcmp count FIELD`")),
        [field] => one_field(context, &entries, field, limit),
        [first, second, ..] => cross_table(context, &entries, first, second, limit),
    };
    let mut summary = matched.summary(&selection);
    if limit < found {
        summary.push_str(&format!("; {}", count(found, "value", "values")));
        summary.push_str(&only_shown(limit, found));
    }
    sheet.summary.push(summary);
    Ok(matched.report(context, &selection, sheet))
}

/// Returns a row for each value of a field, at most `limit`, and the number of values.
fn one_field<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    field: Field<'c>,
    limit: usize,
) -> (Sheet<'c>, usize) {
    let columns = vec![
        Column::new("value", field.label_with_unit()),
        Column::new("count", "Count"),
        Column::new("entries", "Entries").only_for(Audience::Data),
        Column::new("names", "Entries").only_for(Audience::People),
    ];
    let mut sheet = Sheet::new(format!("Entries by {}", field.label()), columns, context.age());
    let values = count_values(&context.facts, entries.iter().copied(), field);
    let found = values.len();
    for one in values.into_iter().take(limit) {
        let ids = one.entries.iter().map(|&entry| Content::Entry(entry)).collect();
        sheet.rows.push(Row::new(vec![
            Content::Value(one.value),
            Content::Count(one.entries.len() as u64),
            Content::List(ids),
            Content::text(names(&one.entries)),
        ]));
    }
    (sheet, found)
}

/// "Istio, Linkerd and 3 more"
fn names(entries: &[Entry<'_>]) -> String {
    let mut names: Vec<_> = entries.iter().map(|entry| entry.name()).collect();
    let named = names.len().min(NAMED);
    names[..named].sort_by_key(|name| name.to_lowercase());
    first_of(&names, NAMED)
}

/// Returns a row for each pair of values in data formats, and a cross table for people, each of at
/// most `limit` rows, with the number of values of the first field. The second column of a field
/// beside itself gets a trailing `_`.
fn cross_table<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    first: Field<'c>,
    second: Field<'c>,
    limit: usize,
) -> (Sheet<'c>, usize) {
    let down = count_values(&context.facts, entries.iter().copied(), first);
    let across = count_values(&context.facts, entries.iter().copied(), second);
    let mut second_id = Cow::Borrowed(second.id());
    if second == first {
        second_id.to_mut().push('_');
    }
    let mut columns = vec![
        Column::new(first.id(), first.label()).with_role(ColumnRole::Field(first)),
        Column::new(second_id, second.label())
            .with_role(ColumnRole::Field(second))
            .only_for(Audience::Data),
        Column::new("count", "Count").only_for(Audience::Data),
    ];
    for one in &across {
        let label = if one.value.is_known() { one.value.plain() } else { "? unknown".into() };
        columns.push(Column::new(label.clone(), label).only_for(Audience::People));
    }
    let title = format!("Entries by {} and {}", first.label(), second.label());
    let mut sheet = Sheet::new(title, columns, context.age());
    let mut pairs = Vec::new();
    let mut lines = Vec::new();
    for row in &down {
        let label = Content::Value(row.value.clone());
        let mut line = vec![label.clone(), Content::Nothing, Content::Nothing];
        for column in &across {
            let both = row.entries.iter().filter(|entry| column.entries.contains(entry)).count();
            if both == 0 {
                line.push(Content::Nothing);
                continue;
            }
            let both = Content::Count(both as u64);
            line.push(both.clone());
            let mut pair = vec![label.clone(), Content::Value(column.value.clone()), both];
            pair.resize(sheet.columns.len(), Content::Nothing);
            pairs.push(Row { audience: Audience::Data, ..Row::new(pair) });
        }
        lines.push(Row { audience: Audience::People, ..Row::new(line) });
    }
    sheet.rows.extend(pairs.into_iter().take(limit));
    sheet.rows.extend(lines.into_iter().take(limit));
    (sheet, down.len())
}
