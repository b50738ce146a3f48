//! Rows whose facts are looked up when they are printed, one row at a time: the data formats need
//! no more of a sheet than the row that they write, however many there are.

use super::{Content, Row, Sheet};
use crate::facts::Facts;
use crate::model::{Entry, Field, Truth};
use std::borrow::Cow;

/// A row for each of these entries, with the facts of these fields.
#[derive(Clone, Debug)]
pub struct Later<'c> {
    /// Where the facts are looked up.
    pub facts: Facts<'c>,
    /// The entries, in order, and whether it can be told that they belong here.
    pub entries: Vec<(Entry<'c>, Truth)>,
    /// The fields, a column each.
    pub fields: Vec<Field<'c>>,
    /// Whether a last cell says if that can be told: `yes` or `unknown`.
    pub marked: bool,
}

impl<'c> Later<'c> {
    fn row(&self, entry: Entry<'c>, belongs: Truth) -> Row<'c> {
        let mut cells = Vec::with_capacity(self.fields.len() + usize::from(self.marked));
        let fields = self.fields.iter();
        cells.extend(fields.map(|&field| Content::of(field, self.facts.fact(entry, field))));
        if self.marked {
            cells.push(Content::matches(belongs));
        }
        Row {
            undecided: belongs == Truth::Unknown,
            ..Row::new(cells)
        }
    }

    fn rows(&self) -> impl Iterator<Item = Row<'c>> {
        let entries = self.entries.iter();
        entries.map(|&(entry, belongs)| self.row(entry, belongs))
    }

    /// The same with what only people are shown in another way.
    fn rows_for_people(&self) -> impl Iterator<Item = Row<'c>> {
        let entries = self.entries.iter();
        entries.map(|&(entry, belongs)| Row {
            ending: self.facts.ending(entry),
            ..self.row(entry, belongs)
        })
    }
}

impl<'c> Sheet<'c> {
    /// How many rows there are.
    #[must_use]
    pub fn row_count(&self) -> usize {
        let later = self.later.as_ref();
        self.rows.len() + later.map_or(0, |later| later.entries.len())
    }

    /// The rows one by one, those put together already first.
    pub fn each_row(&self) -> impl Iterator<Item = Cow<'_, Row<'c>>> {
        let later = self.later.iter().flat_map(Later::rows).map(Cow::Owned);
        self.rows.iter().map(Cow::Borrowed).chain(later)
    }

    /// The sheet as people see it, whose layout needs all rows at once: these put together, and
    /// without those that people are told of below.
    #[must_use]
    pub fn for_people(&self) -> Cow<'_, Self> {
        if self.later.is_none() && !self.rows.iter().any(|row| row.told_below) {
            return Cow::Borrowed(self);
        }
        let mut sheet = self.clone();
        let later = sheet.later.take();
        sheet
            .rows
            .extend(later.iter().flat_map(Later::rows_for_people));
        sheet.rows.retain(|row| !row.told_below);
        Cow::Owned(sheet)
    }
}
