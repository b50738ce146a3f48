//! The columns of a table: how wide each is, and the lines that comfy-table makes of the rows.
//!
//! comfy-table could share out the width by itself (`ContentArrangement::Dynamic` with lower
//! bounds), but it gives a column whose longest word is above the average no more than that word,
//! even if half of the line stays empty then, and it counts escape sequences as text there, so that
//! colours would move columns. So the widths are given, and it wraps, aligns and styles.

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
pub(in crate::render) struct Column {
    /// The spaces behind it.
    gap: usize,
    /// Whether its texts stand to the right, as numbers do.
    right: bool,
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

/// How a table may be squeezed into its room, from the best to the worst.
#[derive(Clone, Copy, Debug)]
enum Squeeze {
    /// Most texts take two lines at most.
    TwoLines,
    /// Texts take as many lines as they need.
    Words,
    /// There is one space between two columns.
    Gaps,
    /// Names are broken into their parts, and what is longer than a third of the room anywhere.
    BrokenWords,
}

impl Default for Column {
    fn default() -> Self {
        Self { gap: GAP, right: false, line: 1, word: 1, part: 1, header: 1, two_lines: 1 }
    }
}

impl Column {
    /// A column of signs, which stand close to what they are about.
    #[must_use]
    pub(in crate::render) fn of_signs() -> Self {
        Self { gap: 1, ..Self::default() }
    }

    /// A column of numbers, or of texts.
    #[must_use]
    pub(in crate::render) fn new(numeric: bool) -> Self {
        Self { right: numeric, ..Self::default() }
    }

    /// Makes room for a text.
    pub(in crate::render) fn measure(&mut self, text: &str) {
        // No character is wider than it has bytes, so most texts need no measuring.
        if text.len() > self.line {
            self.line = text.split('\n').map(width).fold(self.line, usize::max);
        }
        if text.len() > self.word {
            self.word = longest_word(text).max(self.word);
        }
        if text.len() > self.part {
            self.part = longest_part(text).max(self.part);
        }
        if text.len().div_ceil(2) > self.two_lines {
            let value = text.split('\n').next().map_or(0, width);
            self.two_lines = value.div_ceil(2).max(self.two_lines);
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

    fn least(&self, squeeze: Squeeze, room: usize) -> usize {
        match squeeze {
            Squeeze::TwoLines => self.word.max(self.two_lines),
            Squeeze::Words | Squeeze::Gaps => self.word,
            Squeeze::BrokenWords => self.part.min(SHORT_WORD.max(room / 3)).max(self.header),
        }
    }

    fn fitted(&self, width: usize, squeeze: Squeeze) -> FittedColumn {
        let gap = match squeeze {
            Squeeze::TwoLines | Squeeze::Words => self.gap,
            Squeeze::Gaps | Squeeze::BrokenWords => self.gap.min(1),
        };
        FittedColumn { width, gap, right: self.right }
    }
}

/// Adds a row of texts to what the columns have to hold.
pub(in crate::render) fn measure(columns: &mut [Column], texts: &[String]) {
    for (column, text) in columns.iter_mut().zip(texts) {
        column.measure(text);
    }
}

/// Returns the columns with widths that fit into `room`; nothing if they do not even with long words
/// broken.
#[must_use]
pub(in crate::render) fn fit(columns: &[Column], room: Option<usize>) -> Option<Vec<FittedColumn>> {
    fit_whole_words(columns, room).or_else(|| squeezed(columns, Squeeze::BrokenWords, room?))
}

/// Returns the columns with widths that fit into `room`; nothing if a word would have to be broken.
#[must_use]
pub(in crate::render) fn fit_whole_words(
    columns: &[Column],
    room: Option<usize>,
) -> Option<Vec<FittedColumn>> {
    let Some(room) = room else {
        let fitted = columns.iter().map(|column| column.fitted(column.line, Squeeze::Words));
        return Some(fitted.collect());
    };
    [Squeeze::TwoLines, Squeeze::Words, Squeeze::Gaps]
        .into_iter()
        .find_map(|squeeze| squeezed(columns, squeeze, room))
}

/// Returns whether the columns fit with room for each text on about two lines.
#[must_use]
pub(in crate::render) fn fit_well(columns: &[Column], room: usize) -> bool {
    squeezed(columns, Squeeze::TwoLines, room).is_some()
}

/// Returns the columns squeezed in a way, if they fit into `room` then. Where not every text fits
/// on one line, the wide columns give way: all that are wider than some width get that width, or
/// the least that they need.
fn squeezed(columns: &[Column], squeeze: Squeeze, room: usize) -> Option<Vec<FittedColumn>> {
    let capped = |cap: usize| -> Vec<FittedColumn> {
        columns
            .iter()
            .map(|column| {
                let width = column.line.min(cap.max(column.least(squeeze, room)));
                column.fitted(width, squeeze)
            })
            .collect()
    };
    let cap = (0..=room).rev().find(|&cap| total(&capped(cap)) <= room)?;
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
) -> impl Iterator<Item = String> {
    let mut table = Table::new();
    table.force_no_tty(); // or it would ask the terminal for each cell
    table.load_style(TableStyle::new());
    table.set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        let cells = row.into_iter().zip(columns);
        table.add_row(
            cells.map(|(text, column)| Cell::new_owned(break_long_words(&text, column.width))),
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
    table.lines().collect::<Vec<_>>().into_iter()
}
