//! Texts in columns: how wide each column is, and the lines that come of it.

use crate::render::text::fit::{ColumnWidths, longest_part, longest_word, share, width};
use crate::render::text::paint::{GLUE, Pen};
use crate::render::text::row::{Layout, print_row};

/// What stands on one or more lines of a grid.
#[derive(Debug)]
enum Line {
    /// A text in each column; a line feed in a text breaks the line there.
    Cells(Vec<String>),
    /// A text over the columns from one on, behind so many spaces.
    Over(usize, usize, String),
}

/// Lines of texts in columns.
#[derive(Debug)]
pub(in crate::render) struct Grid {
    columns: Vec<Layout>,
    lines: Vec<Line>,
}

impl Grid {
    /// A grid of so many columns.
    #[must_use]
    pub(in crate::render) fn new(columns: usize) -> Self {
        Self { columns: vec![Layout::USUAL; columns], lines: Vec::new() }
    }

    /// Sets the space behind a column.
    pub(in crate::render) fn gap(&mut self, column: usize, gap: usize) {
        if let Some(layout) = self.columns.get_mut(column) {
            layout.gap = gap;
        }
    }

    /// Keeps the texts of a column on one line for as long as possible.
    pub(in crate::render) fn firm(&mut self, column: usize) {
        if let Some(layout) = self.columns.get_mut(column) {
            layout.firm = true;
        }
    }

    /// Sets the texts of a column to the right, for numbers.
    pub(in crate::render) fn align_right(&mut self, column: usize) {
        if let Some(layout) = self.columns.get_mut(column) {
            layout.right = true;
        }
    }

    /// Adds a text for each column.
    pub(in crate::render) fn cells(&mut self, cells: Vec<String>) {
        self.lines.push(Line::Cells(cells));
    }

    /// Adds a text over all columns, behind `indent` spaces.
    pub(in crate::render) fn full(&mut self, indent: usize, text: impl Into<String>) {
        self.lines.push(Line::Over(0, indent, text.into()));
    }

    /// Adds a text that begins where `column` does and goes on to the end of the room.
    pub(in crate::render) fn from(&mut self, column: usize, text: impl Into<String>) {
        self.lines.push(Line::Over(column, 0, text.into()));
    }

    /// Adds an empty line.
    pub(in crate::render) fn blank(&mut self) {
        self.full(0, "");
    }

    /// How the columns fit into `room`; nothing if a word would have to be broken.
    ///
    /// Where not everything fits on one line, the wide columns give way: all that are wider than
    /// some width get that width, or that of their longest word. Where even the longest words do
    /// not fit, compounds are parted (`Emissary-` `ingress`), and then the gaps get narrow.
    #[must_use]
    pub(in crate::render) fn arrange(&self, room: Option<usize>) -> Option<ColumnWidths> {
        let natural = self.natural();
        let gaps: Vec<usize> = self.columns.iter().map(|layout| layout.gap).collect();
        let inner = |gaps: &[usize]| gaps.iter().rev().skip(1).sum::<usize>();
        let words_over: Vec<_> = self.words_over().collect();
        let everything = natural.iter().sum::<usize>() + inner(&gaps);
        let Some(room) = room.filter(|&room| everything > room || !words_over.is_empty()) else {
            let (widths, parted) = (natural, false);
            return Some(ColumnWidths { widths, gaps, parted });
        };
        let narrow: Vec<usize> = gaps.iter().map(|&gap| gap.min(1)).collect();
        let words = self.measure(longest_word);
        let parts = self.measure(longest_part);
        let firm = self.columns.iter().zip(natural.iter().zip(&words));
        let firm = firm.map(|(layout, (natural, word))| if layout.firm { *natural } else { *word });
        let firm: Vec<usize> = firm.collect();
        [
            (firm, &gaps, false),
            (words, &gaps, false),
            (parts.clone(), &gaps, true),
            (parts, &narrow, true),
        ]
        .into_iter()
        .find_map(|(least, gaps, parted)| {
            let widths = share(&natural, &least, room.checked_sub(inner(gaps))?)?;
            let gaps = gaps.clone();
            let arrangement = ColumnWidths { widths, gaps, parted };
            let fits = |&(column, word): &(usize, usize)| arrangement.start(column) + word <= room;
            words_over.iter().all(fits).then_some(arrangement)
        })
    }

    /// The same, with room for each text on about two lines if that can be.
    #[must_use]
    pub(in crate::render) fn arrange_fairly(&self, room: Option<usize>) -> Option<ColumnWidths> {
        let (least, gaps): (Vec<_>, Vec<_>) = self.fair().into_iter().unzip();
        let inner = gaps.iter().rev().skip(1).sum();
        let room_inside = room.and_then(|room| room.checked_sub(inner));
        let widths = room_inside.and_then(|room| share(&self.natural(), &least, room));
        let fair = widths.map(|widths| ColumnWidths { widths, gaps, parted: false });
        fair.or_else(|| self.arrange(room))
    }

    /// Of each column, how narrow it gets before a word is parted or a text takes more than about
    /// two lines, its note apart, and the space behind it.
    #[must_use]
    pub(in crate::render) fn fair(&self) -> Vec<(usize, usize)> {
        let words = self.measure(longest_word).into_iter();
        let gaps = self.columns.iter().map(|layout| layout.gap);
        let texts = self.measure(|text| text.split('\n').next().map_or(0, width));
        let widths = words.zip(texts);
        let widths = widths.map(|(word, text)| word.max(text.div_ceil(2)));
        widths.zip(gaps).collect()
    }

    /// The same where compounds are parted and columns stand close: they do not get narrower.
    #[must_use]
    pub(in crate::render) fn least(&self) -> Vec<(usize, usize)> {
        let widths = self.measure(longest_part).into_iter();
        let gaps = self.columns.iter().map(|layout| layout.gap.min(1));
        widths.zip(gaps).collect()
    }

    /// The longest word of each text over the columns from one on.
    fn words_over(&self) -> impl Iterator<Item = (usize, usize)> {
        self.lines.iter().filter_map(|line| match line {
            Line::Over(column, _, text) if *column > 0 => Some((*column, longest_word(text))),
            _ => None,
        })
    }

    /// How wide each column would like to be.
    fn natural(&self) -> Vec<usize> {
        self.measure(|text| text.split('\n').map(width).max().unwrap_or(0))
    }

    fn measure(&self, width: impl Fn(&str) -> usize) -> Vec<usize> {
        let mut widths = vec![1; self.columns.len()];
        for line in &self.lines {
            if let Line::Cells(cells) = line {
                for (widest, cell) in widths.iter_mut().zip(cells) {
                    // No character is wider than it has bytes, so most cells need no measuring.
                    if cell.len() > *widest {
                        *widest = width(cell).max(*widest);
                    }
                }
            }
        }
        widths
    }

    /// Prints the lines, each behind `margin` spaces. `room` is that of a text over all columns,
    /// without the margin.
    pub(in crate::render) fn print(
        self,
        arrangement: &ColumnWidths,
        room: Option<usize>,
        margin: usize,
        pen: Pen,
        page: &mut String,
    ) {
        let margin = " ".repeat(margin);
        for line in self.lines {
            match line {
                Line::Over(_, _, text) if text.is_empty() => page.push('\n'),
                Line::Over(column, indent, text) => {
                    let indent = indent + arrangement.start(column);
                    let room = room.map(|room| room.saturating_sub(indent).max(1));
                    let indent = format!("{margin}{}", " ".repeat(indent));
                    let width = room.unwrap_or(usize::MAX).min(width(&text));
                    let text =
                        if longest_word(&text) > width { text.replace(GLUE, " ") } else { text };
                    let alone = ColumnWidths { widths: vec![width], gaps: vec![0], parted: true };
                    print_row(vec![text], &[Layout::USUAL], &alone, &indent, pen, page);
                }
                Line::Cells(cells) => {
                    print_row(cells, &self.columns, arrangement, &margin, pen, page);
                }
            }
        }
    }
}
