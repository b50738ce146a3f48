//! The rows of a view as texts for a terminal, behind a sign where rows have one.

use crate::facts::comparison::Verdict;
use crate::render::labels::{ending_word, verdict_sign};
use crate::render::sanitise::clean;
use crate::render::text::cell::Cells;
use crate::render::text::grid::Grid;
use crate::render::text::paint::{Pen, Style};
use crate::render::visible::View;
use crate::sheet::{Content, Group, Row};

/// What a terminal shows of a view.
#[derive(Debug)]
pub(in crate::render) struct Texts<'s, 'c> {
    /// The view.
    pub view: View<'s, 'c>,
    /// Whether there are signs before the rows.
    signs: bool,
}

impl<'s, 'c> Texts<'s, 'c> {
    /// The texts of a view.
    #[must_use]
    pub(in crate::render) fn new(view: View<'s, 'c>) -> Self {
        let undecided = view.sheet.rows.iter().any(|row| row.undecided);
        Self { signs: view.compares() || undecided, view }
    }

    /// A grid for them: columns of numbers stand to the right, and signs close to what they
    /// belong to.
    #[must_use]
    pub(in crate::render) fn grid(&self) -> Grid {
        let before = self.before();
        let mut grid = Grid::new(self.view.width() + before);
        if self.signs {
            grid.gap(0, 1);
        }
        for (column, numeric) in self.view.numeric().enumerate() {
            if numeric {
                grid.align_right(column + before);
            }
        }
        grid
    }

    /// How many columns of a grid stand before those of the view.
    #[must_use]
    pub(in crate::render) fn before(&self) -> usize {
        usize::from(self.signs)
    }

    /// The texts behind the sign, if rows have signs.
    #[must_use]
    pub(in crate::render) fn with_sign(&self, sign: String, texts: Vec<String>) -> Vec<String> {
        let sign = self.signs.then_some(sign);
        sign.into_iter().chain(texts).collect()
    }

    /// The names of the columns. Those of fields are in capitals; those of entries as they are.
    #[must_use]
    pub(in crate::render) fn header(&self, pen: Pen) -> Vec<String> {
        let columns = self.view.columns();
        let names = columns.map(|column| {
            let label = clean(&column.label);
            let mut text = String::new();
            if column.nested.is_none() {
                pen.write(&mut text, Style::Bold, &label.to_uppercase());
            } else {
                pen.write(&mut text, Style::Bold, &label);
            }
            if let Some(status) = column.ending {
                mark(&mut text, ending_word(status), pen);
            }
            text
        });
        names.collect()
    }

    /// The sign before a row, and its texts.
    pub(in crate::render) fn row(
        &self,
        row: &Row<'c>,
        cells: &mut Cells<'_, 'c>,
    ) -> (String, Vec<String>) {
        let pen = cells.pen;
        let sign = match self.view.verdict(row) {
            Some(verdict) => cells.cell(&Content::Verdict(verdict), false),
            None if row.undecided => {
                pen.text(Style::Warning, verdict_sign(Verdict::Unknown, pen.signs))
            }
            None => String::new(),
        };
        let mut texts = self.texts(&row.cells, row.ending.is_some(), cells);
        if let (Some(word), Some(name)) = (self.view.ending(row), texts.get_mut(self.view.name)) {
            mark(name, word, pen);
        }
        (sign, texts)
    }

    /// The texts of a group's heading: its name first.
    pub(in crate::render) fn heading(
        &self,
        group: &Group<'c>,
        cells: &mut Cells<'_, 'c>,
    ) -> Vec<String> {
        let mut texts = self.texts(&group.cells, false, cells);
        if let Some(label) = texts.first_mut() {
            let name = clean(&group.label).to_uppercase();
            *label = cells.pen.text(Style::Bold, &name);
        }
        texts
    }

    fn texts(&self, row: &[Content<'c>], dim: bool, cells: &mut Cells<'_, 'c>) -> Vec<String> {
        let columns = self.view.columns().zip(self.view.cells(row));
        columns
            .map(|(column, content)| cells.cell(content, dim || column.ending.is_some()))
            .collect()
    }
}

/// Says of an entry behind its name what has become of it.
fn mark(name: &mut String, word: &str, pen: Pen) {
    name.push(' ');
    pen.write(name, Style::Dim, &format!("({word})"));
}
