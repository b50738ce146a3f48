//! `--columns` and `--sort` for answers whose rows are not entries.

use super::columns::ColumnSelection;
use super::sort::{self, SortKey, compare_by, ordered};
use super::wording::{did_you_mean, there_are};
use crate::error::{Error, collect_errors};
use crate::model::{fold, nearest};
use crate::sheet::{Audience, Column, Sheet};

/// The columns to show and the order of the rows.
pub(super) struct ColumnOrder {
    columns: ColumnSelection<usize>,
    keys: Vec<SortKey<usize>>,
}

impl ColumnOrder {
    /// Reads the values of `--columns` and `--sort` for a sheet with these columns.
    ///
    /// # Errors
    /// Every column that does not exist, and a mixture of the forms of `--columns`.
    pub(super) fn read(
        columns: &[Column<'_>],
        shown: &[String],
        sort: &[String],
    ) -> Result<Self, Error> {
        let find = |name: &str| find(columns, name);
        let (columns, keys) = collect_errors(
            ColumnSelection::read(shown, "column", find),
            sort::read(sort, "column", find),
        )?;
        Ok(Self { columns, keys })
    }

    /// Sorts the rows of a sheet, keeping the order of ties, and then selects its columns.
    pub(super) fn apply(self, sheet: &mut Sheet<'_>) {
        sheet.rows.sort_by(|a, b| {
            compare_by(&self.keys, |key, _| {
                let (a, b) = (&a.cells[key.by], &b.cells[key.by]);
                ordered(a.order_tail(), b.order_tail(), key.descending, || a.compare(b))
            })
        });
        select(sheet, self.columns);
    }
}

/// Returns the index of the column of this id, looking at those that csv shows.
fn find(columns: &[Column<'_>], name: &str) -> Result<usize, String> {
    let matches = |column: &Column<'_>| column.in_flat() && fold(&column.id) == fold(name);
    columns.iter().position(matches).ok_or_else(|| {
        let ids = || columns.iter().filter(|column| column.in_flat()).map(|column| &*column.id);
        let hint = match nearest(name, ids().map(|id| (id, id))) {
            Some(near) => did_you_mean(near),
            None => there_are(ids()),
        };
        format!("unknown column `{name}`{hint}")
    })
}

/// Selects columns. A column that was asked for appears in every format.
fn select(sheet: &mut Sheet<'_>, selection: ColumnSelection<usize>) {
    for (index, column) in sheet.columns.iter_mut().enumerate() {
        let asked_for = match &selection {
            ColumnSelection::Default => false,
            ColumnSelection::Exactly(some) | ColumnSelection::Added(some) => some.contains(&index),
            ColumnSelection::All => true,
        };
        if asked_for && column.audience == Audience::Data {
            column.audience = Audience::All;
        }
    }
    if let ColumnSelection::Exactly(indices) = selection {
        sheet.columns = pick(&sheet.columns, &indices);
        for row in &mut sheet.rows {
            row.cells = pick(&row.cells, &indices);
        }
    }
}

fn pick<T: Clone>(all: &[T], indices: &[usize]) -> Vec<T> {
    indices.iter().map(|&index| all[index].clone()).collect()
}
