//! A page in a terminal: lines of a limited width behind a margin.

use super::columns::{self, FittedColumn};
use super::style::Pen;
use super::wrap::{NO_BREAK, width};
use crate::render::OutputStyle;

/// The printed lines.
#[derive(Debug)]
pub(in crate::render) struct Page {
    /// Writes what stands on it.
    pub(in crate::render) pen: Pen,
    /// The columns of a line behind the margin, if they are limited.
    pub(in crate::render) room: Option<usize>,
    margin: usize,
    text: String,
}

impl Page {
    /// An empty page with so many spaces before each line.
    #[must_use]
    pub(in crate::render) fn new(style: OutputStyle, margin: usize) -> Self {
        let room = style.width.map(|width| width.saturating_sub(margin).max(1));
        Self { pen: Pen::new(style), room, margin, text: String::new() }
    }

    /// Returns what was printed.
    #[must_use]
    pub(in crate::render) fn into_text(self) -> String {
        self.text
    }

    /// Prints an empty line.
    pub(in crate::render) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Prints a text that wraps at the end of the line, behind `indent` spaces.
    pub(in crate::render) fn paragraph(&mut self, indent: usize, text: impl Into<String>) {
        let text = text.into();
        let room = self.room.map(|room| room.saturating_sub(indent).max(1));
        if !text.contains('\n') && room.is_none_or(|room| width(&text) <= room) {
            return self.line(indent, &text);
        }
        let width = room.unwrap_or(usize::MAX);
        self.rows(indent, &[FittedColumn { width, gap: 0, right: false }], [vec![text]]);
    }

    /// Prints rows of a table behind `indent` spaces.
    pub(in crate::render) fn rows(
        &mut self,
        indent: usize,
        columns: &[FittedColumn],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) {
        for line in columns::lines(rows, columns) {
            self.line(indent, &line);
        }
    }

    fn line(&mut self, indent: usize, line: &str) {
        let line = line.trim_ascii_end().trim_end_matches([' ', NO_BREAK]);
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', self.margin + indent));
            if line.contains(NO_BREAK) {
                self.text.push_str(&line.replace(NO_BREAK, " "));
            } else {
                self.text.push_str(line);
            }
        }
        self.text.push('\n');
    }
}
