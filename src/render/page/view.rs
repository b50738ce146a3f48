//! Rows and columns as people see them.

use crate::model::Attribute;
use crate::render::words::ending_word;
use crate::sheet::{Column, Content, Row, Sheet, Verdict};

/// The columns that people see. A verdict is no column of its own: its sign goes before the name
/// of the row.
#[derive(Debug)]
pub(in crate::render) struct View<'s> {
    sheet: &'s Sheet<'s>,
    /// The places of the columns, in order.
    places: Vec<usize>,
    /// Which of the columns names the row.
    pub(in crate::render) name: usize,
    verdict: Option<usize>,
    /// Whether a column tells which entries are ending or over.
    tells_status: bool,
}

impl<'s> View<'s> {
    /// The view of a sheet.
    pub(in crate::render) fn new(sheet: &'s Sheet<'s>) -> Self {
        let for_people = |place: &usize| sheet.columns.get(*place).is_some_and(Column::for_people);
        let mut places: Vec<_> = (0..sheet.columns.len()).filter(for_people).collect();
        let is_verdict = |place: &usize| {
            let first = sheet.rows.first().and_then(|row| row.cells.get(*place));
            matches!(first, Some(Content::Verdict(_)))
        };
        let verdict = places.iter().copied().find(is_verdict);
        places.retain(|place| Some(*place) != verdict);
        let names = |place: &usize| sheet.columns.get(*place).is_some_and(Column::names_row);
        let is_status = |column: &Column<'_>| column.for_people() && column.is(Attribute::Status);
        Self {
            sheet,
            name: places.iter().position(names).unwrap_or(0),
            places,
            verdict,
            tells_status: sheet.columns.iter().any(is_status),
        }
    }

    /// The columns in order.
    pub(in crate::render) fn columns(&self) -> impl Iterator<Item = &'s Column<'s>> {
        self.places
            .iter()
            .filter_map(|&place| self.sheet.columns.get(place))
    }

    /// The cells of a row or of a group, in the order of the columns.
    pub(in crate::render) fn cells<'r>(
        &self,
        cells: &'r [Content<'r>],
    ) -> impl Iterator<Item = &'r Content<'r>> + Clone {
        self.places
            .iter()
            .map(|&place| cells.get(place).unwrap_or(&Content::Nothing))
    }

    /// What the row's verdict is, if the sheet compares.
    pub(in crate::render) fn verdict(&self, row: &Row<'_>) -> Option<Verdict> {
        match self.verdict.and_then(|place| row.cells.get(place)) {
            Some(Content::Verdict(verdict)) => Some(*verdict),
            _ => None,
        }
    }

    /// Whether the rows bear verdicts.
    pub(in crate::render) fn compares(&self) -> bool {
        self.verdict.is_some()
    }

    /// Words after the name of a row: `archived`, unless a column says so, and whether it matches.
    pub(in crate::render) fn marks(&self, row: &Row<'_>) -> Vec<&'static str> {
        let ending = row.ending.filter(|_| !self.tells_status).map(ending_word);
        let undecided = row.undecided.then_some("cannot be told whether it matches");
        ending.into_iter().chain(undecided).collect()
    }

    /// Whether every cell of a column is a number, or nothing.
    pub(in crate::render) fn numeric(&self) -> impl Iterator<Item = bool> {
        let number =
            |content: &Content<'_>| matches!(content, Content::Count(_) | Content::Number(_));
        self.places.iter().map(move |&place| {
            let mut cells = self
                .sheet
                .rows
                .iter()
                .filter_map(|row| row.cells.get(place));
            cells.clone().any(number) && cells.all(|c| number(c) || *c == Content::Nothing)
        })
    }
}

/// The rows group by group: a run of rows with the place of its group.
pub(in crate::render) fn runs<'s>(
    sheet: &'s Sheet<'s>,
) -> impl Iterator<Item = (Option<usize>, &'s [Row<'s>])> {
    let chunks = sheet.rows.chunk_by(|a, b| a.group == b.group);
    chunks.map(|rows| (rows.first().and_then(|row| row.group), rows))
}
