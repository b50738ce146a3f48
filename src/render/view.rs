//! What people see of a sheet of rows: which columns, under which names, and the texts of each row.

use super::cell::Cells;
use super::grid::Grid;
use super::paint::{Ink, Pen};
use super::sanitise::clean;
use super::words::{ending_word, verdict_sign};
use crate::model::Attribute;
use crate::sheet::{Column, Content, Row, Sheet, Verdict};

/// The columns of a sheet that people see, in their order, and what stands before the rows.
#[derive(Debug)]
pub(super) struct View<'s, 'c> {
    /// The sheet.
    pub sheet: &'s Sheet<'c>,
    /// The places of the columns with texts.
    pub shown: Vec<usize>,
    /// The place of the column with verdicts, which become signs before the rows.
    verdicts: Option<usize>,
    /// Whether there are signs before the rows.
    pub signs: bool,
    /// The column that names the row, by its place among the columns shown.
    name: usize,
    /// Whether a column tells which entries are ending or over.
    tells_status: bool,
}

impl<'s, 'c> View<'s, 'c> {
    /// The view of a sheet.
    #[must_use]
    pub(super) fn new(sheet: &'s Sheet<'c>) -> Self {
        let holds = |place: usize, fits: fn(&Content<'c>) -> bool| {
            let mut cells = sheet.rows.iter().filter_map(|row| row.cells.get(place));
            cells.next().is_some_and(fits)
        };
        let people = |place: &usize| sheet.columns.get(*place).is_some_and(Column::for_people);
        let verdicts = (0..sheet.columns.len())
            .filter(people)
            .find(|&place| holds(place, |cell| matches!(cell, Content::Verdict(_))));
        let shown: Vec<usize> = (0..sheet.columns.len())
            .filter(people)
            .filter(|&place| Some(place) != verdicts)
            .collect();
        let name = shown
            .iter()
            .position(|&place| sheet.columns.get(place).is_some_and(Column::names_row))
            .unwrap_or(0);
        Self {
            sheet,
            verdicts,
            signs: verdicts.is_some() || sheet.rows.iter().any(|row| row.undecided),
            name,
            tells_status: sheet
                .columns
                .iter()
                .any(|c| c.for_people() && c.is(Attribute::Status)),
            shown,
        }
    }

    /// The columns that are shown.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'s Column<'c>> {
        let columns = &self.sheet.columns;
        self.shown.iter().filter_map(|&place| columns.get(place))
    }

    /// Sets columns of numbers to the right, and signs close to what they belong to.
    pub(super) fn align(&self, grid: &mut Grid) {
        if self.signs {
            grid.gap(0, 1);
        }
        for (column, &place) in self.shown.iter().enumerate() {
            let mut cells = self
                .sheet
                .rows
                .iter()
                .filter_map(|row| row.cells.get(place));
            let number = |cell: &Content<'_>| {
                matches!(
                    cell,
                    Content::Count(_) | Content::Number(_) | Content::Nothing
                )
            };
            let counts =
                |cell: &Content<'_>| matches!(cell, Content::Count(_) | Content::Number(_));
            if cells.clone().any(counts) && cells.all(number) {
                grid.align_right(column + usize::from(self.signs));
            }
        }
    }

    /// The texts behind the sign, if rows have signs.
    #[must_use]
    pub(super) fn with_sign(&self, sign: String, texts: Vec<String>) -> Vec<String> {
        let sign = self.signs.then_some(sign);
        sign.into_iter().chain(texts).collect()
    }

    /// The names of the columns. Those of fields are in capitals; those of entries as they are.
    #[must_use]
    pub(super) fn header(&self, pen: Pen) -> Vec<String> {
        self.columns()
            .map(|column| {
                let label = clean(&column.label);
                let mut text = String::new();
                if column.nested.is_none() {
                    pen.write(&mut text, Ink::Strong, &label.to_uppercase());
                } else {
                    pen.write(&mut text, Ink::Strong, &label);
                }
                if let Some(status) = column.ending {
                    text.push(' ');
                    pen.write(&mut text, Ink::Quiet, &format!("({})", ending_word(status)));
                }
                text
            })
            .collect()
    }

    /// The sign before a row, and its texts.
    pub(super) fn row(&self, row: &Row<'c>, cells: &mut Cells<'_, 'c>) -> (String, Vec<String>) {
        let pen = cells.pen;
        let verdict = self.verdicts.and_then(|place| row.cells.get(place));
        let sign = match verdict {
            Some(verdict) => cells.cell(verdict, false),
            None if row.undecided => {
                pen.text(Ink::Middling, verdict_sign(Verdict::Unknown, pen.signs))
            }
            None => String::new(),
        };
        let mut texts: Vec<String> = self
            .columns()
            .zip(&self.shown)
            .map(|(column, &place)| {
                let content = row.cells.get(place).unwrap_or(&Content::Nothing);
                cells.cell(content, row.ending.is_some() || column.ending.is_some())
            })
            .collect();
        if let Some(status) = row.ending
            && !self.tells_status
            && let Some(name) = texts.get_mut(self.name)
        {
            name.push(' ');
            pen.write(name, Ink::Quiet, &format!("({})", ending_word(status)));
        }
        (sign, texts)
    }

    /// The texts of the heading of a row's group: its name first.
    pub(super) fn heading(&self, row: &Row<'c>, cells: &mut Cells<'_, 'c>) -> Option<Vec<String>> {
        let group = self.sheet.groups.get(row.group?)?;
        let mut texts: Vec<String> = self
            .columns()
            .zip(&self.shown)
            .map(|(column, &place)| {
                let content = group.cells.get(place).unwrap_or(&Content::Nothing);
                cells.cell(content, column.ending.is_some())
            })
            .collect();
        if let Some(label) = texts.first_mut() {
            *label = cells
                .pen
                .text(Ink::Strong, &clean(&group.label).to_uppercase());
        }
        Some(texts)
    }
}
