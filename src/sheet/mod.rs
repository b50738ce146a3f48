//! What a command answers: a sheet of typed cells that every format can print.
//!
//! A sheet says what there is, never how it looks. The data formats (csv, tsv, json, jsonl) write
//! ids and words and the whole of it; the formats for people (table, markdown, html) write labels
//! and signs, and add the remarks, the groups and the counting lines.

mod column;
mod content;
mod history;
mod later;
mod tally;
mod timeline;

use crate::facts::age::Age;
use crate::model::Status;
pub use column::{Audience, Column, ColumnRole};
pub use content::{Bar, Content};
pub use history::{History, Observed};
pub use later::Later;
use std::borrow::Cow;
use std::rc::Rc;
pub use tally::Tally;
pub use timeline::{Course, Event, Life, Milestone, Timeline};

/// One answer.
#[derive(Clone, Debug)]
pub struct Sheet<'c> {
    /// What it is about, for a caption or a page title.
    pub title: String,
    /// Lines that a reader must see before the rows, for people.
    pub remarks: Vec<String>,
    /// What stands beside the rows in json. Empty: json is the array of the rows. Otherwise it is
    /// an object of these, in this order, with the rows where `("rows", Content::Nothing)` stands.
    pub head: Vec<(&'static str, Content<'c>)>,
    /// The columns, in order.
    pub columns: Vec<Column<'c>>,
    /// The rows, in order; each has a cell for each column.
    pub rows: Vec<Row<'c>>,
    /// Rows behind these that are put together when they are printed.
    pub later: Option<Rc<dyn Later + 'c>>,
    /// Headings between the rows, for people; a row names its group by place.
    pub groups: Vec<Group<'c>>,
    /// Lines below the rows, for people: what was counted. They are printed as
    /// [`Sheet::count_lines`] completes them.
    pub counts: Vec<String>,
    /// How the last of these lines ends.
    pub tally: Tally,
    /// How the rows are laid out for people.
    pub layout: Layout,
    /// What is drawn in the layout of that name: a life for each row.
    pub timeline: Timeline<'c>,
    /// Json is the only row itself, not an array of one.
    pub single: bool,
    /// Facts are written with their note, source, url and date (`--sources`).
    pub evidence: bool,
    /// When a fact counts as old; tables mark those.
    pub age: Age,
    /// Which notes people see in a row layout.
    pub notes: Notes,
}

/// How rows are laid out for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Layout {
    /// A row is a line.
    #[default]
    Rows,
    /// A row is a card: a line for each column, by group, with source and date.
    Cards,
    /// A row is a block: a line for each column, label and content.
    Blocks,
    /// The rows are drawn as lives on an axis of years: [`Sheet::timeline`].
    Timeline,
}

/// Which notes stand under their values in a row layout. Cards show all of them, as do rows with
/// their evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Notes {
    /// None.
    #[default]
    Hidden,
    /// Those of support that is neither a plain yes nor a plain no: the note says how far it goes.
    Qualifying,
    /// All.
    All,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row<'c> {
    /// A cell for each column.
    pub cells: Vec<Content<'c>>,
    /// The group that it belongs to, a place in [`Sheet::groups`].
    pub group: Option<usize>,
    /// Set if the row is an entry that is ending or over.
    pub ending: Option<Status>,
    /// Whether the row is shown although it cannot be told that it matches.
    pub undecided: bool,
    /// Whether the counting lines tell it to people, who then do without the row.
    pub told_below: bool,
    /// Every observation of its entry, if that was asked for: json has it as `history`, csv and tsv
    /// as records instead of the rows.
    pub history: Option<History<'c>>,
}

/// A heading between rows.
#[derive(Clone, Debug)]
pub struct Group<'c> {
    /// Its name.
    pub label: Cow<'c, str>,
    /// A cell for each column.
    pub cells: Vec<Content<'c>>,
}

impl<'c> Sheet<'c> {
    /// A sheet without rows, laid out in rows.
    #[must_use]
    pub fn new(title: impl Into<String>, columns: Vec<Column<'c>>, age: Age) -> Self {
        Self {
            title: title.into(),
            remarks: Vec::new(),
            head: Vec::new(),
            columns,
            rows: Vec::new(),
            later: None,
            groups: Vec::new(),
            counts: Vec::new(),
            tally: Tally::Nothing,
            layout: Layout::Rows,
            timeline: Timeline::default(),
            single: false,
            evidence: false,
            age,
            notes: Notes::Hidden,
        }
    }
}

impl<'c> Row<'c> {
    /// A row of cells and nothing more.
    #[must_use]
    pub fn new(cells: Vec<Content<'c>>) -> Self {
        Self {
            cells,
            group: None,
            ending: None,
            undecided: false,
            told_below: false,
            history: None,
        }
    }
}
