//! A sheet as a table for people: the visible columns, the name of a row, marks beside it.

use crate::analysis::comparison::Verdict;
use crate::model::{FieldKey, FieldType, Value};
use crate::render::labels::ending_word;
use crate::sheet::{Column, ColumnRole, Content, Group, Row, Sheet};

/// The visible columns of a sheet. A verdict has no column of its own: its sign goes before the row.
#[derive(Debug)]
pub(in crate::render) struct View<'s, 'c> {
    pub(in crate::render) sheet: &'s Sheet<'c>,
    /// The indices of the columns in the sheet, in order.
    indices: Vec<usize>,
    /// The index, among the visible columns, of the one that names the row: the first, if none does.
    pub(in crate::render) name: usize,
    /// Whether a column names the entry of the row.
    has_name: bool,
    /// The index of the verdicts in the sheet.
    verdict: Option<usize>,
    /// Whether a column shows the status of the entry.
    has_status: bool,
}

impl<'s, 'c> View<'s, 'c> {
    /// Returns the view of all columns that are for people.
    #[must_use]
    pub(in crate::render) fn new(sheet: &'s Sheet<'c>) -> Self {
        Self::of(sheet, |_| true)
    }

    /// Returns this view without the columns at these indices among the visible ones.
    #[must_use]
    pub(in crate::render) fn without(&self, hidden: &[usize]) -> Self {
        let hidden: Vec<_> = hidden.iter().filter_map(|&index| self.indices.get(index)).collect();
        Self::of(self.sheet, |index| !hidden.contains(&&index))
    }

    fn of(sheet: &'s Sheet<'c>, is_shown: impl Fn(usize) -> bool) -> Self {
        let mut verdict = None;
        let mut indices = Vec::new();
        let mut columns = Vec::new();
        for (index, column) in sheet.columns.iter().enumerate() {
            if !column.for_people() || !is_shown(index) {
                continue;
            }
            if column.role == ColumnRole::Verdict {
                verdict = Some(index);
            } else {
                indices.push(index);
                columns.push(column);
            }
        }
        let name = columns
            .iter()
            .position(|column| column.names_row())
            .or_else(|| columns.iter().position(|column| column.is(FieldKey::ID)));
        Self {
            sheet,
            indices,
            name: name.unwrap_or(0),
            has_name: name.is_some(),
            verdict,
            has_status: columns.iter().any(|column| column.is(FieldKey::STATUS)),
        }
    }

    /// Returns the number of columns.
    #[must_use]
    pub(in crate::render) fn width(&self) -> usize {
        self.indices.len()
    }

    /// Returns the columns in order.
    pub(in crate::render) fn columns(&self) -> impl Iterator<Item = &'s Column<'c>> {
        self.indices.iter().filter_map(|&index| self.sheet.columns.get(index))
    }

    /// Returns the visible ones among the cells of a row or of a group heading.
    pub(in crate::render) fn cells<'r>(
        &self,
        cells: &'r [Content<'c>],
    ) -> impl Iterator<Item = &'r Content<'c>> {
        self.indices.iter().map(|&index| cells.get(index).unwrap_or(&Content::Nothing))
    }

    /// Returns the rows in runs of one group, each with the heading of the group if it has one.
    pub(in crate::render) fn runs(
        &self,
    ) -> impl Iterator<Item = (Option<&'s Group<'c>>, &'s [Row<'c>])> + use<'s, 'c> {
        let groups = &self.sheet.groups;
        self.sheet.rows.chunk_by(|a, b| a.group == b.group).map(|rows| {
            let group = rows.first().and_then(|row| row.group);
            (group.and_then(|index| groups.get(index)), rows)
        })
    }

    /// Returns whether rows have verdicts.
    #[must_use]
    pub(in crate::render) fn compares(&self) -> bool {
        self.verdict.is_some() && !self.sheet.rows.is_empty()
    }

    /// Returns the verdict of a row, if it has one.
    #[must_use]
    pub(in crate::render) fn verdict(&self, row: &Row<'_>) -> Option<Verdict> {
        match row.cells.get(self.verdict?) {
            Some(Content::Verdict(verdict)) => Some(*verdict),
            _ => None,
        }
    }

    /// Returns the word behind the name of an entry that is ending or has ended, unless a column
    /// shows the status or none shows the name.
    #[must_use]
    pub(in crate::render) fn ending(&self, row: &Row<'_>) -> Option<&'static str> {
        if self.has_name && !self.has_status { row.ending.map(ending_word) } else { None }
    }

    /// Returns for each column whether it holds numbers: those of a field, known or not, or nothing
    /// but computed ones.
    pub(in crate::render) fn numeric(&self) -> impl Iterator<Item = bool> {
        self.indices.iter().map(|&index| {
            let role = self.sheet.columns.get(index).map(|column| column.role);
            if let Some(ColumnRole::Field(field)) = role {
                return field.field_type() == FieldType::Number;
            }
            let mut has_number = false;
            for row in &self.sheet.rows {
                match row.cells.get(index) {
                    Some(
                        Content::Count(_) | Content::Number(_) | Content::Value(Value::Number(_)),
                    ) => has_number = true,
                    Some(Content::Nothing | Content::Value(Value::Unknown)) | None => {}
                    Some(_) => return false,
                }
            }
            has_number
        })
    }
}
