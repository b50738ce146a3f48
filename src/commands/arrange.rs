//! `--columns` and `--sort` over the columns of a sheet itself, whose rows are no entries.

use super::columns::ColumnSelection;
use super::sort::{self, ordered};
use super::wording::{did_you_mean, there_are};
use crate::cli::{ArrangeOptions, Columns};
use crate::error::{Error, collect_errors};
use crate::model::{fold, nearest};
use crate::sheet::{Audience, Column, Content, Sheet};
use std::cmp::Ordering;

/// Which columns are shown, and how the rows are sorted.
pub(super) struct ColumnOrder {
    columns: ColumnSelection<usize>,
    keys: Vec<(usize, bool)>,
}

impl ColumnOrder {
    /// What is asked for of a sheet with these columns.
    ///
    /// # Errors
    /// Every column that does not exist, and forms of `--columns` that are mixed.
    pub(super) fn read<A: Columns>(
        columns: &[Column<'_>],
        options: &ArrangeOptions<A>,
    ) -> Result<Self, Error> {
        let find = |name: &str| find(columns, name);
        let (columns, keys) = collect_errors(
            ColumnSelection::read(&options.columns, "column", find),
            sort::read(&options.sort, "column", find),
        )?;
        Ok(Self { columns, keys })
    }

    /// Sorts the rows, ties as they are, and then shows the columns asked for. The sheet may have
    /// more columns behind those that were read.
    pub(super) fn apply(self, sheet: &mut Sheet<'_>) {
        sheet.rows.sort_by(|a, b| {
            let orders = self.keys.iter().map(|&(place, downwards)| {
                let (a, b) = (a.cells.get(place), b.cells.get(place));
                a.zip(b).map_or(Ordering::Equal, |(a, b)| order(a, b, downwards))
            });
            orders.fold(Ordering::Equal, Ordering::then)
        });
        choose(sheet, self.columns);
    }
}

/// The place of the column that csv calls so.
fn find(columns: &[Column<'_>], name: &str) -> Result<usize, String> {
    let ids = || columns.iter().filter(|one| one.in_flat()).map(|one| &*one.id);
    let is_it = |column: &Column<'_>| column.in_flat() && fold(&column.id) == fold(name);
    columns.iter().position(is_it).ok_or_else(|| {
        let hint = match nearest(name, ids().map(|id| (id, id))) {
            Some(near) => did_you_mean(near),
            None => there_are(ids()),
        };
        format!("unknown column `{name}`{hint}")
    })
}

/// Who asks for a column gets to see it in every format.
fn choose(sheet: &mut Sheet<'_>, asked: ColumnSelection<usize>) {
    let is_shown = |place: &usize| match &asked {
        ColumnSelection::Default => false,
        ColumnSelection::Exactly(places) | ColumnSelection::Added(places) => places.contains(place),
        ColumnSelection::All => true,
    };
    for (place, column) in sheet.columns.iter_mut().enumerate() {
        if column.audience == Audience::Data && is_shown(&place) {
            column.audience = Audience::All;
        }
    }
    if let ColumnSelection::Exactly(places) = asked {
        sheet.columns = pick(&sheet.columns, &places);
        for row in &mut sheet.rows {
            row.cells = pick(&row.cells, &places);
        }
    }
}

fn pick<T: Clone>(all: &[T], places: &[usize]) -> Vec<T> {
    let picked = places.iter().filter_map(|&place| all.get(place));
    picked.cloned().collect()
}

/// Numbers by their size, values as where entries are sorted by them, the rest as csv says it. An
/// empty cell comes last in both directions.
fn order(a: &Content<'_>, b: &Content<'_>, downwards: bool) -> Ordering {
    ordered(tail(a), tail(b), downwards, || match (a, b) {
        (Content::Count(a), Content::Count(b)) => a.cmp(b),
        (Content::Map(a), Content::Map(b)) => a.len().cmp(&b.len()),
        _ => match (a.value(), b.value()) {
            (Some(a), Some(b)) => sort::ascending(a, b),
            _ => text(a).cmp(&text(b)),
        },
    })
}

fn tail(content: &Content<'_>) -> u8 {
    match content {
        Content::Nothing => 2,
        content => content.value().map_or(0, sort::tail),
    }
}

fn text(content: &Content<'_>) -> String {
    match content {
        Content::Entry(entry) => entry.id().to_lowercase(),
        Content::Field(field) => field.id().to_lowercase(),
        Content::Text(text) => text.to_lowercase(),
        _ => String::new(),
    }
}
