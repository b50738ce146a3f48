//! The columns of a table: how wide each is, and the lines that comfy-table makes of the rows.
//!
//! comfy-table could share out the width by itself (`ContentArrangement::Dynamic` with lower
//! bounds), but it gives a column whose longest word is above the average no more than that word,
//! even if half of the line stays empty then, and it counts escape sequences as text there, so that
//! colours would move columns. So the widths are given, and it wraps, aligns and styles.

use super::style::without_styles;
use super::wrap::{break_long_words, longest_part, longest_word, width};
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, TableStyle, Width,
};

/// The spaces between two columns.
const GAP: usize = 2;

/// Parts of words up to this width are never broken, however narrow the table is.
const SHORT_WORD: usize = 20;

/// A column and what is known of its texts.
#[derive(Clone, Debug)]
pub(in crate::render) struct TextColumn {
    /// The spaces behind it.
    pub(in crate::render) gap: usize,
    /// Whether its texts stand to the right, as numbers do.
    pub(in crate::render) right: bool,
    /// The width of its longest line.
    line: usize,
    /// The width of its longest word.
    word: usize,
    /// The width of the longest part of a word in it.
    part: usize,
    /// The width of the longest word of its header, which is never broken.
    header: usize,
    /// The width at which its values take about two lines, their notes aside.
    two_lines: usize,
}

/// How a table may be squeezed into its room, from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Squeeze {
    /// Most texts take two lines at most.
    TwoLines,
    /// Texts take as many lines as they need.
    Words,
    /// There is one space between two columns.
    Gaps,
    /// Names are broken into their parts, and what is longer than an equal share of the room anywhere.
    BrokenWords,
}

/// Every way to squeeze a table.
pub(in crate::render) const ANY: &[Squeeze] =
    &[Squeeze::TwoLines, Squeeze::Words, Squeeze::Gaps, Squeeze::BrokenWords];

/// The ways that keep words whole.
pub(in crate::render) const WHOLE_WORDS: &[Squeeze] =
    &[Squeeze::TwoLines, Squeeze::Words, Squeeze::Gaps];

impl TextColumn {
    /// A column without texts.
    #[must_use]
    pub(in crate::render) fn new() -> Self {
        let (gap, right) = (GAP, false);
        Self { gap, right, line: 1, word: 1, part: 1, header: 1, two_lines: 1 }
    }

    /// Makes room for a text.
    pub(in crate::render) fn measure(&mut self, text: &str) {
        // No character is wider than it has bytes, so most texts need no measuring.
        if text.len() > self.part.min(self.two_lines) {
            let text = without_styles(text);
            let value = text.split('\n').next().map_or(0, width);
            self.line = text.split('\n').map(width).fold(self.line, usize::max);
            self.word = self.word.max(longest_word(&text));
            self.part = self.part.max(longest_part(&text));
            self.two_lines = self.two_lines.max(value.div_ceil(2));
        }
    }

    /// Makes room for the text of a header.
    pub(in crate::render) fn measure_header(&mut self, text: &str) {
        self.measure(text);
        self.header = longest_word(text);
    }

    /// Keeps its texts on one line as long as words need not be broken for it.
    pub(in crate::render) fn keep_whole(&mut self) {
        self.word = self.line;
    }

    fn least(&self, squeeze: Squeeze, share: usize) -> usize {
        match squeeze {
            Squeeze::TwoLines => self.word.max(self.two_lines),
            Squeeze::Words | Squeeze::Gaps => self.word,
            Squeeze::BrokenWords => self.part.min(SHORT_WORD.max(share)).max(self.header),
        }
    }
}

/// A column as wide as it is printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct FittedColumn {
    /// The width of its texts.
    pub(in crate::render) width: usize,
    /// The spaces behind it.
    pub(in crate::render) gap: usize,
    /// Whether its texts stand to the right.
    pub(in crate::render) right: bool,
}

/// Adds a row of texts to what the columns have to hold.
pub(in crate::render) fn measure(columns: &mut [TextColumn], texts: &[String]) {
    for (column, text) in columns.iter_mut().zip(texts) {
        column.measure(text);
    }
}

/// Returns the columns with widths that fit into `room`, squeezed in the first way that does it;
/// nothing if none does.
#[must_use]
pub(in crate::render) fn fit(
    columns: &[TextColumn],
    room: Option<usize>,
    squeezes: &[Squeeze],
) -> Option<Vec<FittedColumn>> {
    let room = room.unwrap_or(usize::MAX);
    squeezes.iter().find_map(|&squeeze| squeezed(columns, squeeze, room))
}

/// Returns the columns squeezed in a way, if they fit into `room` then. Where not every text fits
/// on one line, the wide columns give way: all that are wider than some width get that width, or
/// the least that they need.
fn squeezed(columns: &[TextColumn], squeeze: Squeeze, room: usize) -> Option<Vec<FittedColumn>> {
    let share = room / columns.len().max(1);
    let narrow_gaps = matches!(squeeze, Squeeze::Gaps | Squeeze::BrokenWords);
    let capped = |cap: usize| -> Vec<FittedColumn> {
        let mut fitted = Vec::with_capacity(columns.len());
        for column in columns {
            let width = column.line.min(cap.max(column.least(squeeze, share)));
            let gap = if narrow_gaps { column.gap.min(1) } else { column.gap };
            fitted.push(FittedColumn { width, gap, right: column.right });
        }
        fitted
    };
    let longest = columns.iter().map(|column| column.line).max()?;
    let cap = (0..=longest.min(room)).rev().find(|&cap| total(&capped(cap)) <= room)?;
    let mut fitted = capped(cap);
    let mut rest = room - total(&fitted);
    for (column, wanted) in fitted.iter_mut().zip(columns) {
        if rest > 0 && column.width < wanted.line {
            column.width += 1;
            rest -= 1;
        }
    }
    Some(fitted)
}

fn total(columns: &[FittedColumn]) -> usize {
    let behind = columns.last().map_or(0, |column| column.gap);
    columns.iter().map(|column| column.width + column.gap).sum::<usize>() - behind
}

/// Returns the lines of a table of rows, without a header of its own or borders.
pub(in crate::render) fn lines(
    rows: impl IntoIterator<Item = Vec<String>>,
    columns: &[FittedColumn],
) -> Vec<String> {
    let mut table = Table::new();
    table.force_no_tty(); // or it would ask the terminal for each cell
    table.load_style(TableStyle::new());
    table.set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        let cells = row.into_iter().zip(columns);
        table.add_row(
            cells.map(|(text, column)| Cell::new_owned(break_long_words(text, column.width))),
        );
    }
    for (column, fitted) in table.column_iter_mut().zip(columns) {
        let small = |width: usize| u16::try_from(width).unwrap_or(u16::MAX);
        column.set_padding((0, small(fitted.gap)));
        let width = Width::Fixed(small(fitted.width + fitted.gap));
        column.set_constraint(ColumnConstraint::Absolute(width));
        if fitted.right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.lines().collect()
}
