//! A heat map: a row for each entry, a column for each group of features, and in each cell the share
//! of the features that is supported, as a colour and in numbers.

mod colour;
mod drawing;
mod legend;

use crate::render::labels::ending_word;
use crate::render::share::numbers;
use crate::sheet::{Bar, ColumnRole, CompareTotals, Content, Sheet};
use std::borrow::Cow;

/// The strengths of entries in groups of features.
pub(super) struct HeatMap<'s> {
    title: &'s str,
    /// Lines below the cells.
    summary: &'s [String],
    /// The labels of the columns.
    groups: Vec<&'s str>,
    rows: Vec<HeatRow<'s>>,
}

/// The strengths of one entry.
struct HeatRow<'s> {
    name: Cow<'s, str>,
    /// The word for an entry that is ending or has ended.
    ending: Option<&'static str>,
    /// A bar for each column; none if no feature of the group applies.
    cells: Vec<Option<Bar>>,
}

impl<'s> HeatMap<'s> {
    /// Returns the heat map of rows of which each has a name and bars.
    pub(super) fn of_rows(sheet: &'s Sheet<'_>) -> Self {
        let mut map = Self::empty(sheet);
        let mut places = Vec::new();
        for (place, column) in sheet.columns.iter().enumerate() {
            if column.for_people() && !column.names_row() {
                map.groups.push(&column.label);
                places.push(place);
            }
        }
        for row in &sheet.rows {
            let name = row.entry.map_or("", |entry| entry.name());
            map.rows.push(HeatRow {
                name: if row.undecided { format!("? {name}").into() } else { name.into() },
                ending: row.ending.map(ending_word),
                cells: places.iter().map(|&place| row.cells.get(place).and_then(bar)).collect(),
            });
        }
        map
    }

    /// Returns the heat map of the totals of a comparison. The summary of its rows is left out, since
    /// the picture has none.
    pub(super) fn of_comparison(sheet: &'s Sheet<'_>, totals: &'s CompareTotals<'_>) -> Self {
        let mut map = Self::empty(sheet);
        map.summary = &sheet.remarks;
        map.groups = totals.groups.iter().map(|group| group.label).collect();
        let is_entry = |role| matches!(role, ColumnRole::FactsOf(_));
        let columns = sheet.columns.iter().filter(|column| is_entry(column.role));
        for (place, column) in columns.enumerate() {
            let mut cells = Vec::new();
            for group in &totals.groups {
                let strength = group.strengths.get(place).filter(|strength| strength.of > 0);
                cells.push(strength.map(|&strength| strength.into()));
            }
            map.rows.push(HeatRow {
                name: Cow::Borrowed(&column.label),
                ending: column.ending.map(ending_word),
                cells,
            });
        }
        map
    }

    fn empty(sheet: &'s Sheet<'_>) -> Self {
        Self { title: &sheet.title, summary: &sheet.summary, groups: Vec::new(), rows: Vec::new() }
    }
}

impl HeatRow<'_> {
    /// "Istio: platform 4/5, security 2–3/4"
    fn description(&self, groups: &[&str]) -> String {
        let mut parts = Vec::new();
        for (group, cell) in groups.iter().zip(&self.cells) {
            if let Some(bar) = cell {
                parts.push(format!("{group} {}", numbers(*bar, "–")));
            }
        }
        format!("{}: {}. ", self.label(), parts.join(", "))
    }

    /// "Conduit (renamed)"
    fn label(&self) -> String {
        match self.ending {
            Some(word) => format!("{} ({word})", self.name),
            None => self.name.clone().into_owned(),
        }
    }
}

fn bar(content: &Content<'_>) -> Option<Bar> {
    match content {
        Content::Bar(bar) if bar.of > 0.0 => Some(*bar),
        _ => None,
    }
}
