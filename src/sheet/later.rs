//! Rows that are put together when they are printed, one at a time: the data formats need no more of
//! a sheet than the row that they write, however many there are.

use super::{Row, Sheet};
use std::borrow::Cow;
use std::fmt::Debug;

/// What rows are put together from.
pub trait Later: Debug {
    /// How many there are.
    fn count(&self) -> usize;

    /// The row at a place, from 0 to below [`Later::count`].
    fn row(&self, place: usize) -> Row<'_>;

    /// The same with what only people are shown in another way.
    fn row_for_people(&self, place: usize) -> Row<'_> {
        self.row(place)
    }
}

impl Sheet<'_> {
    /// How many rows there are.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len() + self.later_count()
    }

    /// The rows one by one, those put together already first.
    pub fn each_row(&self) -> impl Iterator<Item = Cow<'_, Row<'_>>> {
        let later = self.later_rows(|later, place| later.row(place));
        self.rows
            .iter()
            .map(Cow::Borrowed)
            .chain(later.map(Cow::Owned))
    }

    /// The sheet as people see it, whose layout needs all rows at once: these put together, and
    /// without those that people are told of below.
    #[must_use]
    pub fn for_people(&self) -> Cow<'_, Sheet<'_>> {
        if self.later.is_none() && !self.rows.iter().any(|row| row.told_below) {
            return Cow::Borrowed(self);
        }
        let mut sheet = self.clone();
        sheet.later = None;
        sheet
            .rows
            .extend(self.later_rows(|later, place| later.row_for_people(place)));
        sheet.rows.retain(|row| !row.told_below);
        Cow::Owned(sheet)
    }

    fn later_count(&self) -> usize {
        self.later.as_ref().map_or(0, |later| later.count())
    }

    fn later_rows<'s>(
        &'s self,
        row: impl Fn(&'s dyn Later, usize) -> Row<'s>,
    ) -> impl Iterator<Item = Row<'s>> {
        let later = self.later.as_deref();
        (0..self.later_count()).filter_map(move |place| Some(row(later?, place)))
    }
}
