//! A table of texts: what every format is read into before anything is known about its columns.

use super::ImportError;
use super::cell::Cell;
use super::limits::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXTS};
use super::options::ColumnType;
use crate::model::Milestone;
use std::collections::HashMap;

/// The rows of a file under their columns.
#[derive(Debug, Default)]
pub struct ImportTable {
    /// The columns, in the order of the file.
    pub columns: Vec<TableColumn>,
    /// The rows, in the order of the file.
    pub rows: Vec<TableRow>,
    /// The columns that `list` shows of a new catalog; none if those that are mostly known.
    pub shown: &'static [&'static str],
    /// Parts of the file that the reader left out, for the user.
    pub remarks: Vec<Remark>,
    /// The word for a column in meanings: `Column`, or `Key` of a landscape.
    pub noun: &'static str,
    /// The places of columns by their keys.
    places: HashMap<String, usize>,
    /// The number of texts in the cells, with the elements that one text may hold.
    texts: usize,
}

impl ImportTable {
    /// Returns a table with the columns of these keys.
    pub(super) fn new(noun: &'static str, keys: &[&str]) -> Self {
        Self {
            noun,
            columns: keys.iter().map(|&key| TableColumn::named(key)).collect(),
            places: keys.iter().map(|&key| key.to_owned()).zip(0..).collect(),
            ..Self::default()
        }
    }

    /// Adds a column and returns its place.
    ///
    /// # Errors
    /// If there are too many.
    pub(super) fn add_column(&mut self, name: impl Into<String>) -> Result<usize, ImportError> {
        if self.columns.len() == MAX_COLUMNS {
            return Err(ImportError::too_many(MAX_COLUMNS, "columns"));
        }
        self.columns.push(TableColumn::named(name));
        self.check_cells()?;
        Ok(self.columns.len() - 1)
    }

    /// Returns the cell of a row in the column of a key, which is added if it is new.
    ///
    /// # Errors
    /// If there are too many columns.
    pub(super) fn cell<'r>(
        &mut self,
        row: &'r mut Vec<Cell>,
        key: &str,
    ) -> Result<&'r mut Cell, ImportError> {
        let place = match self.places.get(key) {
            Some(&place) => place,
            None => {
                let place = self.add_column(key)?;
                self.places.insert(key.to_owned(), place);
                place
            }
        };
        if row.len() <= place {
            row.resize(place + 1, Cell::Empty);
        }
        Ok(&mut row[place])
    }

    /// Gives every row a cell for each column.
    pub(super) fn fill_rows(&mut self) {
        let width = self.columns.len();
        for row in &mut self.rows {
            row.cells.resize(width, Cell::Empty);
        }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// If there are too many rows, cells or texts.
    pub(super) fn add_row(&mut self, line: usize, cells: Vec<Cell>) -> Result<(), ImportError> {
        if self.rows.len() == MAX_ROWS {
            return Err(ImportError::too_many(MAX_ROWS, "rows"));
        }
        self.texts += cells.iter().map(Cell::most_elements).sum::<usize>();
        if self.texts > MAX_TEXTS {
            return Err(ImportError::too_many(MAX_TEXTS, "texts"));
        }
        self.rows.push(TableRow { line, cells });
        self.check_cells()
    }

    fn check_cells(&self) -> Result<(), ImportError> {
        if self.rows.len() * self.columns.len() > MAX_CELLS {
            return Err(ImportError::too_many(MAX_CELLS, "cells"));
        }
        Ok(())
    }
}

/// Something that is not as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The line of the file, if it is about one.
    pub line: Option<usize>,
    /// The difference, and its reason.
    pub message: String,
}

impl Remark {
    /// Returns a remark about a line.
    pub fn on_line(line: usize, message: String) -> Self {
        Self { line: Some(line), message }
    }

    /// Returns a remark about the whole file.
    pub fn on_file(message: String) -> Self {
        Self { line: None, message }
    }
}

/// A column of a table.
#[derive(Clone, Debug, Default)]
pub struct TableColumn {
    /// Its header.
    pub name: String,
    /// Its type, if the format says so.
    pub column_type: Option<ColumnType>,
    /// The milestone that its dates mark, if the format says so.
    pub milestone: Option<Milestone>,
}

impl TableColumn {
    /// Returns a column of which only the header is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}

/// A row of a table.
#[derive(Debug)]
pub struct TableRow {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}
