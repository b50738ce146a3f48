//! The answer of a command: a sheet of typed cells that every format can print.
//!
//! A sheet holds data, never looks. The data formats (csv, tsv, json, jsonl) write ids and words
//! and all of the rows; the formats for people (table, markdown, html) write labels and symbols,
//! and add remarks, groups and summary lines.

mod column;
mod compare;
mod content;
mod history;
mod pages;
mod timeline;

use crate::facts::age::Age;
use crate::model::{Entry, Source, Status};
pub use column::{Audience, Column, ColumnRole};
pub use compare::{CompareTotals, GroupStrengths, VerdictCounts};
pub use content::{Bar, ChangedFact, Content};
pub use history::{History, HistoryRecord};
pub use pages::{FIELDS_PATH, PageLinks, Pages, category_path, entry_path};
use std::borrow::Cow;
use std::collections::HashSet;
pub use timeline::{LifeState, Lifeline, MilestoneEvent, MilestoneMark, Timeline};

/// A table of typed cells, with everything that formats print beside it.
#[derive(Clone, Debug)]
pub struct Sheet<'c> {
    /// The caption or page title.
    pub title: String,
    /// Lines above the rows, for people.
    pub remarks: Vec<String>,
    /// The totals of a comparison, which JSON prints beside the rows.
    pub totals: Option<CompareTotals<'c>>,
    /// The answer with rows and columns exchanged. Formats for people print it if it is shorter.
    pub turned: Option<Box<Sheet<'c>>>,
    /// The columns, in order.
    pub columns: Vec<Column<'c>>,
    /// The rows, in order; each has a cell for each column.
    pub rows: Vec<Row<'c>>,
    /// Headings between the rows, for people; [`Row::group`] is an index into these.
    pub groups: Vec<Group<'c>>,
    /// Lines below the rows, for people: counts, and entries that have no row.
    pub summary: Vec<String>,
    /// The layout for people.
    pub layout: Layout,
    /// The drawing of [`Layout::Timeline`]: a lifeline for each row.
    pub timeline: Timeline<'c>,
    /// Whether JSON is the only row itself instead of an array of one.
    pub single: bool,
    /// Whether facts are printed with note, source, url and date (`--sources`).
    pub evidence: bool,
    /// The age from which formats for people mark a fact as old.
    pub age: Age,
    /// The notes shown below values in a row layout.
    pub notes: Notes,
    /// Whether cards have a row for each fact that is unknown or not applicable. Otherwise those of a
    /// group share a line.
    pub blank_facts: bool,
    /// The options that show the columns that a narrow table hides.
    pub remedy: &'static str,
    /// The pages to which names lead, if the sheet is part of a site.
    pub pages: Option<PageLinks<'c>>,
    /// The sources that count, for formats that list them.
    pub sources: Vec<Source<'c>>,
}

/// The layout of the rows in formats for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Layout {
    /// Each row is a line of a table.
    #[default]
    Rows,
    /// Each row is a card: a line for each column, by group, with source and date.
    Cards,
    /// Each row is a block: a line for each column, with label and content.
    Blocks,
    /// The rows are drawn as lifelines: [`Sheet::timeline`].
    Timeline,
}

/// The notes shown below their values in a row layout. Cards and rows with evidence show all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Notes {
    /// No notes.
    #[default]
    Hidden,
    /// Notes on support that is neither a plain yes nor a plain no.
    Qualifying,
    /// All notes.
    All,
}

/// A row of a sheet.
#[derive(Clone, Debug)]
pub struct Row<'c> {
    /// A cell for each column.
    pub cells: Vec<Content<'c>>,
    /// The entry that the row is about, if it is about one.
    pub entry: Option<Entry<'c>>,
    /// The group of the row, an index into [`Sheet::groups`].
    pub group: Option<usize>,
    /// The status of the entry of the row, if it is ending or has ended.
    pub ending: Option<Status>,
    /// Whether it is undetermined that the row matches.
    pub undecided: bool,
    /// Who sees the row: people do without a row that a summary line mentions.
    pub audience: Audience,
    /// All observations of the entry, if asked for. JSON prints them as `history`; csv and tsv
    /// print them instead of the rows.
    pub history: Option<History<'c>>,
    /// The id by which links find the row on a page, if it has one.
    pub anchor: Option<String>,
}

/// A heading between rows.
#[derive(Clone, Debug)]
pub struct Group<'c> {
    /// The text of the heading.
    pub label: Cow<'c, str>,
    /// A cell for each column; none if the heading is a sentence over all columns.
    pub cells: Vec<Content<'c>>,
}

impl Group<'_> {
    /// Returns whether the heading is a sentence over all columns.
    #[must_use]
    pub fn spans_columns(&self) -> bool {
        self.cells.is_empty()
    }
}

impl<'c> Sheet<'c> {
    /// Returns a sheet without rows, in the row layout. A computed column whose id is that of a
    /// field beside it gets a trailing `_`.
    #[must_use]
    pub fn new(title: impl Into<String>, mut columns: Vec<Column<'c>>, age: Age) -> Self {
        column::rename_computed(&mut columns);
        Self {
            title: title.into(),
            remarks: Vec::new(),
            totals: None,
            turned: None,
            columns,
            rows: Vec::new(),
            groups: Vec::new(),
            summary: Vec::new(),
            layout: Layout::Rows,
            timeline: Timeline::default(),
            single: false,
            evidence: false,
            age,
            notes: Notes::Hidden,
            blank_facts: false,
            remedy: "-c, --width, -f csv",
            pages: None,
            sources: Vec::new(),
        }
    }
}

impl<'c> Sheet<'c> {
    /// Returns the columns of csv, tsv and xlsx, each with the id of its header. Nested columns stand
    /// beside the others there, so an id that an earlier column has gets a trailing `_`.
    #[must_use]
    pub fn flat_columns(&self) -> Vec<(Cow<'_, str>, &Column<'c>)> {
        let mut taken = HashSet::new();
        let mut columns = Vec::new();
        for column in self.columns.iter().filter(|column| column.in_flat()) {
            let mut id = Cow::Borrowed(&*column.id);
            while !taken.insert(id.clone()) {
                id.to_mut().push('_');
            }
            columns.push((id, column));
        }
        columns
    }
}

impl Sheet<'_> {
    /// Returns the sheet to print for people where no width is given: the turned one if it has at
    /// least twice as many rows, since this one would have as many columns.
    #[must_use]
    pub fn without_width(&self) -> &Self {
        match &self.turned {
            Some(turned) if turned.rows.len() >= 2 * self.rows.len() => turned,
            _ => self,
        }
    }
}

impl<'c> Row<'c> {
    /// Returns a row of these cells, without any mark.
    #[must_use]
    pub fn new(cells: Vec<Content<'c>>) -> Self {
        Self {
            cells,
            entry: None,
            group: None,
            ending: None,
            undecided: false,
            audience: Audience::All,
            history: None,
            anchor: None,
        }
    }
}
