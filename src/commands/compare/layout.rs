//! A comparison as columns and rows of a sheet.

use super::rows::CompareRow;
use crate::commands::Context;
use crate::model::Entry;
use crate::model::record::EntryId;
use crate::sheet::{Audience, Column, ColumnRole, Content, Row};
use std::borrow::Cow;
use std::collections::HashSet;

/// The number of columns before those of the entries.
pub(super) const COLUMNS_BEFORE_ENTRIES: usize = 4;

/// Returns the columns that describe a row, then one for each entry. Undecided entries are marked.
pub(super) fn columns<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    undecided: &HashSet<EntryId>,
) -> Vec<Column<'c>> {
    let before: [_; COLUMNS_BEFORE_ENTRIES] = [
        Column::new("mark", "").only_for(Audience::People).with_role(ColumnRole::Verdict),
        Column::new("field", ""),
        Column::new("group", "Group").only_for(Audience::Json),
        Column::new("verdict", "Verdict").only_for(Audience::Json),
    ];
    let mut columns = Vec::from(before);
    for &entry in entries {
        let label = if undecided.contains(&entry.key()) {
            Cow::Owned(format!("? {}", entry.name()))
        } else {
            Cow::Borrowed(entry.name())
        };
        columns.push(Column {
            nested: Some("values"),
            sourced: true,
            role: ColumnRole::FactsOf(entry),
            ending: context.facts.ending(entry),
            ..Column::new(entry.id(), label)
        });
    }
    columns
}

/// Returns the row of a field, in the group of this index.
pub(super) fn row<'c>(row: CompareRow<'c>, group: Option<usize>) -> Row<'c> {
    let CompareRow { field, facts, verdict } = row;
    let before: [_; COLUMNS_BEFORE_ENTRIES] = [
        Content::Verdict(verdict),
        Content::Field(field),
        Content::text(field.group()),
        Content::Verdict(verdict),
    ];
    let mut cells = Vec::with_capacity(COLUMNS_BEFORE_ENTRIES + facts.len());
    cells.extend(before);
    cells.extend(facts.into_iter().map(|fact| Content::of(field, fact)));
    Row { group, ..Row::new(cells) }
}
