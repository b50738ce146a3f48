//! Texts in columns: how wide each column is, and the lines that come of it.

use super::paint::{GLUE, Ink, Pen, SEPARATOR};
use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, Table, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

/// The spaces between two columns.
const GAP: usize = 2;

/// What stands on one or more lines of a grid.
#[derive(Debug)]
enum Line {
    /// A text in each column; a line feed in a text breaks the line there.
    Cells(Vec<String>),
    /// A text over all columns, behind so many spaces.
    Full(usize, String),
}

/// Lines of texts in columns.
#[derive(Debug)]
pub(super) struct Grid {
    columns: Vec<Layout>,
    lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug)]
struct Layout {
    gap: usize,
    right: bool,
}

impl Grid {
    /// A grid of so many columns.
    #[must_use]
    pub(super) fn new(columns: usize) -> Self {
        let layout = Layout {
            gap: GAP,
            right: false,
        };
        Self {
            columns: vec![layout; columns],
            lines: Vec::new(),
        }
    }

    /// Sets the space behind a column.
    pub(super) fn gap(&mut self, column: usize, gap: usize) {
        if let Some(layout) = self.columns.get_mut(column) {
            layout.gap = gap;
        }
    }

    /// Sets the texts of a column to the right, for numbers.
    pub(super) fn align_right(&mut self, column: usize) {
        if let Some(layout) = self.columns.get_mut(column) {
            layout.right = true;
        }
    }

    /// Adds a text for each column.
    pub(super) fn cells(&mut self, cells: Vec<String>) {
        self.lines.push(Line::Cells(cells));
    }

    /// Adds a text over all columns, behind `indent` spaces.
    pub(super) fn full(&mut self, indent: usize, text: impl Into<String>) {
        self.lines.push(Line::Full(indent, text.into()));
    }

    /// Adds an empty line.
    pub(super) fn blank(&mut self) {
        self.full(0, "");
    }

    /// The width of each column within `room`; nothing if a word would have to be broken.
    ///
    /// Where not everything fits on one line, the wide columns give way: all that are wider than
    /// some width get that width, or that of their longest word.
    #[must_use]
    pub(super) fn widths(&self, room: Option<usize>) -> Option<Vec<usize>> {
        let natural = self.measure(|text| text.split('\n').map(str::width).max().unwrap_or(0));
        let Some(room) = room else {
            return Some(natural);
        };
        let gaps: usize = self.gaps().rev().skip(1).sum();
        let room = room.checked_sub(gaps)?;
        if natural.iter().sum::<usize>() <= room {
            return Some(natural);
        }
        let least = self.measure(longest_word);
        let within = |cap: usize| -> Vec<usize> {
            let both = natural.iter().zip(&least);
            both.map(|(&natural, &least)| natural.min(cap.max(least)))
                .collect()
        };
        let fits = |cap: usize| within(cap).iter().sum::<usize>() <= room;
        if !fits(0) {
            return None;
        }
        let (mut low, mut high) = (0, room + 1); // fits at `low`, not at `high`
        while high - low > 1 {
            let middle = low.midpoint(high);
            if fits(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let mut widths = within(low);
        let mut spare = room - widths.iter().sum::<usize>();
        for (width, &natural) in widths.iter_mut().zip(&natural) {
            let more = spare.min(natural - *width).min(1);
            *width += more;
            spare -= more;
        }
        Some(widths)
    }

    fn measure(&self, width: impl Fn(&str) -> usize) -> Vec<usize> {
        let mut widths = vec![1; self.columns.len()];
        for line in &self.lines {
            if let Line::Cells(cells) = line {
                for (widest, cell) in widths.iter_mut().zip(cells) {
                    *widest = width(cell).max(*widest);
                }
            }
        }
        widths
    }

    fn gaps(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.columns.iter().map(|layout| layout.gap)
    }

    /// Prints the lines, each behind `margin` spaces, with columns of these widths. `room` is that
    /// of a text over all columns, without the margin.
    pub(super) fn print(
        self,
        widths: &[usize],
        room: Option<usize>,
        margin: usize,
        pen: Pen,
        page: &mut String,
    ) {
        let gaps: Vec<usize> = self.gaps().collect();
        let margin = " ".repeat(margin);
        let mut lines = self.lines.into_iter().peekable();
        while let Some(line) = lines.next() {
            match line {
                Line::Full(_, text) if text.is_empty() => page.push('\n'),
                Line::Full(indent, text) => {
                    let room = room.map(|room| room.saturating_sub(indent).max(1));
                    let indent = format!("{margin}{}", " ".repeat(indent));
                    let width = room.unwrap_or(usize::MAX).min(text.width());
                    let text = if longest_word(&text) > width {
                        text.replace(GLUE, " ")
                    } else {
                        text
                    };
                    let column = Layout {
                        gap: 0,
                        right: false,
                    };
                    lay_out([vec![text]], &[column], &[width], &indent, &[0], pen, page);
                }
                Line::Cells(first) => {
                    let rest = std::iter::from_fn(|| {
                        match lines.next_if(|line| matches!(line, Line::Cells(_))) {
                            Some(Line::Cells(cells)) => Some(cells),
                            _ => None,
                        }
                    });
                    let rows = std::iter::once(first).chain(rest);
                    lay_out(rows, &self.columns, widths, &margin, &gaps, pen, page);
                }
            }
        }
    }
}

/// The width of the longest word: the least width at which none is broken.
fn longest_word(text: &str) -> usize {
    text.split([' ', '\n']).map(str::width).max().unwrap_or(0)
}

/// Wraps and pads rows of texts with comfy-table, and prints them. Every width is given: its own
/// arrangement would look at each word of each cell once more.
fn lay_out(
    rows: impl IntoIterator<Item = Vec<String>>,
    columns: &[Layout],
    widths: &[usize],
    indent: &str,
    gaps: &[usize],
    pen: Pen,
    page: &mut String,
) {
    let mut table = Table::new();
    let separated = ContentLineStyle::none().junction(SEPARATOR);
    table.load_style(TableStyle::new().content_lines(separated));
    table.set_content_arrangement(ContentArrangement::Disabled);
    for row in rows {
        table.add_row(row.into_iter().map(comfy_table::Cell::new_owned));
    }
    for (column, (layout, &width)) in table.column_iter_mut().zip(columns.iter().zip(widths)) {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        column.set_padding((0, 0));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        if layout.right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut inks = vec![Ink::Plain; columns.len()];
    for line in table.lines() {
        page.push_str(indent);
        pen.print(&line, gaps, &mut inks, page);
    }
}
