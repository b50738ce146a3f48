//! A comparison turned: entries as rows and fields as columns, for many entries and few fields.

use super::rows::CompareRow;
use crate::commands::Context;
use crate::model::record::EntryId;
use crate::model::{Entry, FieldKey, Value};
use crate::sheet::{Column, Content, Row, Sheet};
use std::collections::HashSet;

/// The fewest entries of a comparison that may be turned.
const FEWEST_ENTRIES: usize = 5;

/// Returns the comparison turned, if it has many entries and fewer fields. Title, remarks and summary
/// are left empty.
pub(super) fn turned<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    undecided: &HashSet<EntryId>,
    rows: &[CompareRow<'c>],
) -> Option<Sheet<'c>> {
    if rows.is_empty() || entries.len() < FEWEST_ENTRIES || entries.len() <= rows.len() {
        return None;
    }
    let mut columns = vec![Column::of(context.catalog().field(FieldKey::NAME))];
    for row in rows {
        columns.push(Column { verdict: Some(row.verdict), ..Column::of(row.field) });
    }
    let mut sheet = Sheet::new("", columns, context.age());
    for (place, entry) in entries.iter().enumerate() {
        let mut cells = vec![Content::Value(Value::Text(entry.name()))];
        for row in rows {
            let fact = row.facts.get(place).cloned();
            cells.push(fact.map_or(Content::Nothing, |fact| Content::of(row.field, fact)));
        }
        sheet.rows.push(Row {
            ending: context.facts.ending(*entry),
            undecided: undecided.contains(&entry.key()),
            ..Row::new(cells)
        });
    }
    sheet.evidence = context.evidence;
    Some(sheet)
}
