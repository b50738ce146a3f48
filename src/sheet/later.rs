//! Rows that are put together when they are printed, one at a time: the data formats need no more of
//! a sheet than the row that they write, however many there are.

use super::{Row, Sheet};
use std::borrow::Cow;
use std::fmt::Debug;
use std::rc::Rc;

/// What rows are put together from.
pub trait Later: Debug {
    /// How many there are.
    fn count(&self) -> usize;

    /// The row at a place, from 0 to below [`Later::count`].
    fn row(&self, place: usize) -> Row<'_>;

    /// All of them, with what only people are shown in another way.
    fn for_people<'a>(self: Rc<Self>) -> Vec<Row<'a>>
    where
        Self: 'a;
}

impl<'c> Sheet<'c> {
    /// How many rows there are.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len() + self.later.as_ref().map_or(0, |later| later.count())
    }

    /// The rows one by one, those put together already first.
    pub fn each_row(&self) -> impl Iterator<Item = Cow<'_, Row<'_>>> {
        let later = self.later.iter();
        let later = later.flat_map(|later| (0..later.count()).map(|place| later.row(place)));
        let rows = self.rows.iter().map(Cow::Borrowed);
        rows.chain(later.map(Cow::Owned))
    }

    /// The sheet as people see it, whose layout needs all rows at once: these put together, and
    /// without those that people are told of below.
    #[must_use]
    pub fn into_people(mut self) -> Self {
        if let Some(later) = self.later.take() {
            self.rows.append(&mut later.for_people());
        }
        self.rows.retain(|row| !row.told_below);
        self
    }

    /// The same of a sheet that is needed still; it is copied only where there is a difference.
    #[must_use]
    pub fn for_people(&self) -> Cow<'_, Self> {
        match self.later.is_none() && !self.rows.iter().any(|row| row.told_below) {
            true => Cow::Borrowed(self),
            false => Cow::Owned(self.clone().into_people()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;
    use crate::facts::age::Age;
    use crate::model::Status;

    #[derive(Debug)]
    struct Three;

    impl Later for Three {
        fn count(&self) -> usize {
            3
        }

        fn row(&self, place: usize) -> Row<'_> {
            Row::new(vec![Content::Count(place as u64)])
        }

        fn for_people<'a>(self: Rc<Self>) -> Vec<Row<'a>> {
            let row = |place| Row {
                ending: Some(Status::Archived),
                told_below: place == 1,
                ..Row::new(vec![Content::Count(place)])
            };
            (0..3).map(row).collect()
        }
    }

    /// The first cell of each row, and whether it tells an end.
    fn seen(sheet: &Sheet<'_>) -> Vec<String> {
        let row = |row: Cow<'_, Row<'_>>| format!("{:?} {}", row.cells[0], row.ending.is_some());
        sheet.each_row().map(row).collect()
    }

    #[test]
    fn later_rows_follow_the_others_and_people_see_them_their_way() {
        let age = Age::months("2026-11-22".parse().unwrap(), 24);
        let mut sheet = Sheet::new("", Vec::new(), age);
        sheet.rows.push(Row::new(vec![Content::text("first")]));
        sheet.later = Some(Rc::new(Three));
        assert_eq!(sheet.row_count(), 4);
        assert_eq!(
            seen(&sheet),
            ["Text(\"first\") false", "Count(0) false", "Count(1) false", "Count(2) false"]
        );

        let people = sheet.for_people();
        assert_eq!(people.row_count(), people.rows.len());
        assert!(matches!(people.for_people(), Cow::Borrowed(_)));
        assert_eq!(seen(&people), ["Text(\"first\") false", "Count(0) true", "Count(2) true"]);
    }
}
