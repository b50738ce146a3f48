//! What people see of a sheet of rows, in a table of any format: which columns, what names a row,
//! and what is told beside it.

use crate::facts::comparison::Verdict;
use crate::model::Attribute;
use crate::render::labels::ending_word;
use crate::sheet::{Column, ColumnRole, Content, Group, Row, Sheet};

/// The columns of a sheet that people see. A verdict is no column of its own: its sign goes before
/// the name of the row.
#[derive(Debug)]
pub(in crate::render) struct View<'s, 'c> {
    /// The sheet.
    pub(in crate::render) sheet: &'s Sheet<'c>,
    /// The places of the columns, in order.
    places: Vec<usize>,
    /// Which of the columns names the row: if none says what it is about, the first.
    pub(in crate::render) name: usize,
    /// Whether that column names an entry: what is said of the entry stands beside its name.
    is_named: bool,
    /// The place of the verdicts.
    verdict: Option<usize>,
    /// Whether a column tells which entries are ending or over.
    tells_status: bool,
}

impl<'s, 'c> View<'s, 'c> {
    /// The view of a sheet.
    #[must_use]
    pub(in crate::render) fn new(sheet: &'s Sheet<'c>) -> Self {
        Self::of(sheet, |_| true)
    }

    /// The same view without some of its columns, which are named by their places in it.
    #[must_use]
    pub(in crate::render) fn without(&self, left_out: &[usize]) -> Self {
        let left_out = left_out.iter().filter_map(|&one| self.places.get(one));
        let left_out: Vec<_> = left_out.collect();
        Self::of(self.sheet, |place| !left_out.contains(&&place))
    }

    fn of(sheet: &'s Sheet<'c>, is_shown: impl Fn(usize) -> bool) -> Self {
        let columns = sheet.columns.iter().enumerate();
        let columns = columns.filter(|(place, column)| column.for_people() && is_shown(*place));
        let find = |is_it: fn(&Column<'c>) -> bool| {
            let mut found = columns.clone().filter(|(_, column)| is_it(column));
            found.next().map(|(place, _)| place)
        };
        let verdict = find(|column| column.role == ColumnRole::Verdict);
        let places = columns.clone().map(|(place, _)| place);
        let places: Vec<_> = places.filter(|&place| Some(place) != verdict).collect();
        let name = find(Column::names_row).or_else(|| find(|column| column.is(Attribute::Id)));
        let is_named = name.is_some();
        let name = places.iter().position(|&place| Some(place) == name);
        Self {
            sheet,
            name: name.unwrap_or(0),
            is_named,
            verdict,
            tells_status: find(|column| column.is(Attribute::Status)).is_some(),
            places,
        }
    }

    /// How many columns there are.
    #[must_use]
    pub(in crate::render) fn width(&self) -> usize {
        self.places.len()
    }

    /// The columns in order.
    pub(in crate::render) fn columns(&self) -> impl Iterator<Item = &'s Column<'c>> {
        let columns = &self.sheet.columns;
        self.places.iter().filter_map(|&place| columns.get(place))
    }

    /// The cells of a row or of a group, in the order of the columns.
    pub(in crate::render) fn cells<'r>(
        &self,
        cells: &'r [Content<'c>],
    ) -> impl Iterator<Item = &'r Content<'c>> {
        let places = self.places.iter();
        places.map(|&place| cells.get(place).unwrap_or(&Content::Nothing))
    }

    /// The rows, a run for each group, with its heading if it has one.
    pub(in crate::render) fn runs(
        &self,
    ) -> impl Iterator<Item = (Option<&'s Group<'c>>, &'s [Row<'c>])> + use<'s, 'c> {
        let groups = &self.sheet.groups;
        let runs = self.sheet.rows.chunk_by(|a, b| a.group == b.group);
        runs.map(|rows| {
            let group = rows.first().and_then(|row| row.group);
            (group.and_then(|place| groups.get(place)), rows)
        })
    }

    /// Whether rows bear verdicts.
    #[must_use]
    pub(in crate::render) fn compares(&self) -> bool {
        self.verdict.is_some() && !self.sheet.rows.is_empty()
    }

    /// The verdict on a row, if the sheet compares.
    #[must_use]
    pub(in crate::render) fn verdict(&self, row: &Row<'_>) -> Option<Verdict> {
        match row.cells.get(self.verdict?) {
            Some(Content::Verdict(verdict)) => Some(*verdict),
            _ => None,
        }
    }

    /// The word after the name of a row that is ending or over, unless a column says so. Without a
    /// name there is none: behind a license it would read as a part of that.
    #[must_use]
    pub(in crate::render) fn ending(&self, row: &Row<'_>) -> Option<&'static str> {
        let told = self.is_named && !self.tells_status;
        row.ending.filter(|_| told).map(ending_word)
    }

    /// Of each column, whether every cell of it is a number, or nothing.
    pub(in crate::render) fn numeric(&self) -> impl Iterator<Item = bool> {
        let number = |cell: &Content<'_>| matches!(cell, Content::Count(_) | Content::Number(_));
        let rows = &self.sheet.rows;
        self.places.iter().map(move |&place| {
            let mut cells = rows.iter().filter_map(|row| row.cells.get(place));
            cells.clone().any(number) && cells.all(|cell| number(cell) || *cell == Content::Nothing)
        })
    }
}
