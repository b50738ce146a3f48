//! A sheet in a terminal: aligned columns without boxes. Nothing is cut: texts wrap between words,
//! and where even that does not fit, the layout changes ([`super::stack`]).

use super::cell::Cells;
use super::fit::Arrangement;
use super::grid::Grid;
use super::paint::{Ink, Pen};
use super::sanitise::clean;
use super::words::{ending_word, in_signs, verdict_sign};
use super::{Options, card, stack, timeline};
use crate::sheet::{Column, Content, Layout, Row, Sheet, Verdict};
use std::io::{self, Write};

/// The space before every line.
pub(super) const MARGIN: usize = 1;

/// Prints a sheet for people at a terminal.
///
/// # Errors
/// If `out` cannot be written.
pub(super) fn render(sheet: &Sheet<'_>, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let pen = Pen::new(options.paper);
    let room = options
        .paper
        .width
        .map(|width| width.saturating_sub(MARGIN));
    let mut page = String::new();
    let mut cells = Cells::new(sheet, pen, room.is_none());
    remarks(sheet, pen, room, &mut page);
    match sheet.layout {
        Layout::Rows | Layout::Blocks => {
            rows(sheet, &mut cells, options.header, room, &mut page);
        }
        Layout::Cards => card::print(sheet, &mut cells, options.header, room, &mut page),
        Layout::Timeline => timeline::print(&sheet.timeline, options.header, room, pen, &mut page),
    }
    counts(sheet, &cells, room, &mut page);
    out.write_all(page.as_bytes())
}

/// What a reader must see before the rows.
fn remarks(sheet: &Sheet<'_>, pen: Pen, room: Option<usize>, page: &mut String) {
    let mut grid = Grid::new(0);
    for remark in &sheet.remarks {
        grid.full(0, pen.text(Ink::Middling, &in_signs(remark, pen.signs)));
    }
    if !sheet.remarks.is_empty() {
        grid.blank();
    }
    grid.print(&Arrangement::default(), room, MARGIN, pen, page);
}

/// What stands below the rows: sources by number, what a sign means, and the counts.
fn counts(sheet: &Sheet<'_>, cells: &Cells<'_, '_>, room: Option<usize>, page: &mut String) {
    let pen = cells.pen;
    let mut grid = Grid::new(0);
    if !cells.sources.is_empty() {
        grid.blank();
    }
    for (place, source) in cells.sources.iter().enumerate() {
        let mut line = format!(
            "[{}] {}, {}, ",
            place + 1,
            clean(source.title()),
            source.date()
        );
        line.push_str(&clean(source.url()));
        grid.full(0, pen.text(Ink::Quiet, &line));
    }
    let undecided = sheet.rows.iter().any(|row| row.undecided);
    if (undecided || !sheet.counts.is_empty()) && !sheet.rows.is_empty() {
        grid.blank();
    }
    if undecided {
        grid.full(
            0,
            pen.text(Ink::Quiet, "? cannot be told whether it matches"),
        );
    }
    for count in sheet.count_lines() {
        grid.full(0, in_signs(&count, pen.signs));
    }
    grid.print(&Arrangement::default(), room, MARGIN, pen, page);
}

/// The rows, one below the other, in columns if these fit.
fn rows<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    if sheet.rows.is_empty() {
        return;
    }
    let view = View::new(sheet);
    let texts: Vec<_> = sheet.rows.iter().map(|row| view.row(row, cells)).collect();
    let headings: Vec<_> = (0..sheet.groups.len())
        .map(|group| view.group(group, cells))
        .collect();
    let pen = cells.pen;
    let mut grid = Grid::new(view.shown.len() + usize::from(view.signs));
    view.align(&mut grid);
    if header {
        grid.cells(view.with_sign(String::new(), view.header(pen)));
    }
    let mut last = None;
    for (row, (sign, texts)) in sheet.rows.iter().zip(&texts) {
        if row.group != last {
            if last.is_some() || header {
                grid.blank();
            }
            if let Some(heading) = row.group.and_then(|group| headings.get(group)) {
                grid.cells(view.with_sign(String::new(), heading.clone()));
            }
            last = row.group;
        }
        grid.cells(view.with_sign(sign.clone(), texts.clone()));
    }
    match grid
        .arrange(room)
        .filter(|_| sheet.layout != Layout::Blocks)
    {
        Some(columns) => grid.print(&columns, room, MARGIN, pen, page),
        None => stack::print(&view, &texts, &headings, room, pen, page),
    }
}

/// The columns of a sheet that people see, in their order, and what stands before the rows.
#[derive(Debug)]
pub(super) struct View<'s, 'c> {
    /// The sheet.
    pub sheet: &'s Sheet<'c>,
    /// The places of the columns with texts.
    pub shown: Vec<usize>,
    /// The place of the column with verdicts, which become signs before the rows.
    verdicts: Option<usize>,
    /// Whether there are signs before the rows.
    pub signs: bool,
    /// The column that names the row, by its place among the columns shown.
    name: usize,
    /// Whether a column tells which entries are ending or over.
    tells_status: bool,
}

/// The sign before a row and its texts.
pub(super) type Texts = (String, Vec<String>);

impl<'s, 'c> View<'s, 'c> {
    fn new(sheet: &'s Sheet<'c>) -> Self {
        let holds = |place: usize, fits: fn(&Content<'c>) -> bool| {
            let mut cells = sheet.rows.iter().filter_map(|row| row.cells.get(place));
            cells.next().is_some_and(fits)
        };
        let people = |place: &usize| sheet.columns.get(*place).is_some_and(Column::for_people);
        let verdicts = (0..sheet.columns.len())
            .filter(people)
            .find(|&place| holds(place, |cell| matches!(cell, Content::Verdict(_))));
        let shown: Vec<usize> = (0..sheet.columns.len())
            .filter(people)
            .filter(|&place| Some(place) != verdicts)
            .collect();
        let names = |column: &Column<'_>| column.id == "name" || column.id == "entry";
        let name = shown
            .iter()
            .position(|&place| sheet.columns.get(place).is_some_and(names))
            .unwrap_or(0);
        Self {
            sheet,
            verdicts,
            signs: verdicts.is_some() || sheet.rows.iter().any(|row| row.undecided),
            name,
            tells_status: sheet
                .columns
                .iter()
                .any(|c| c.for_people() && c.id == "status"),
            shown,
        }
    }

    /// The columns that are shown.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'s Column<'c>> {
        let columns = &self.sheet.columns;
        self.shown.iter().filter_map(|&place| columns.get(place))
    }

    fn align(&self, grid: &mut Grid) {
        if self.signs {
            grid.gap(0, 1);
        }
        for (column, &place) in self.shown.iter().enumerate() {
            let mut cells = self
                .sheet
                .rows
                .iter()
                .filter_map(|row| row.cells.get(place));
            let number = |cell: &Content<'_>| {
                matches!(
                    cell,
                    Content::Count(_) | Content::Number(_) | Content::Nothing
                )
            };
            let counts =
                |cell: &Content<'_>| matches!(cell, Content::Count(_) | Content::Number(_));
            if cells.clone().any(counts) && cells.all(number) {
                grid.align_right(column + usize::from(self.signs));
            }
        }
    }

    fn with_sign(&self, sign: String, texts: Vec<String>) -> Vec<String> {
        let sign = self.signs.then_some(sign);
        sign.into_iter().chain(texts).collect()
    }

    /// The names of the columns. Those of fields are in capitals; those of entries as they are.
    #[must_use]
    pub(super) fn header(&self, pen: Pen) -> Vec<String> {
        self.columns()
            .map(|column| {
                let label = clean(&column.label);
                let mut text = String::new();
                if column.nested.is_none() {
                    pen.write(&mut text, Ink::Strong, &label.to_uppercase());
                } else {
                    pen.write(&mut text, Ink::Strong, &label);
                }
                if let Some(status) = column.ending {
                    text.push(' ');
                    pen.write(&mut text, Ink::Quiet, &format!("({})", ending_word(status)));
                }
                text
            })
            .collect()
    }

    fn row(&self, row: &Row<'c>, cells: &mut Cells<'_, 'c>) -> Texts {
        let pen = cells.pen;
        let verdict = self.verdicts.and_then(|place| row.cells.get(place));
        let sign = match verdict {
            Some(verdict) => cells.cell(verdict, false),
            None if row.undecided => {
                pen.text(Ink::Middling, verdict_sign(Verdict::Unknown, pen.signs))
            }
            None => String::new(),
        };
        let mut texts: Vec<String> = self
            .columns()
            .zip(&self.shown)
            .map(|(column, &place)| {
                let content = row.cells.get(place).unwrap_or(&Content::Nothing);
                cells.cell(content, row.ending.is_some() || column.ending.is_some())
            })
            .collect();
        if let Some(status) = row.ending
            && !self.tells_status
            && let Some(name) = texts.get_mut(self.name)
        {
            name.push(' ');
            pen.write(name, Ink::Quiet, &format!("({})", ending_word(status)));
        }
        (sign, texts)
    }

    fn group(&self, group: usize, cells: &mut Cells<'_, 'c>) -> Vec<String> {
        let Some(group) = self.sheet.groups.get(group) else {
            return Vec::new();
        };
        let mut texts: Vec<String> = self
            .columns()
            .zip(&self.shown)
            .map(|(column, &place)| {
                let content = group.cells.get(place).unwrap_or(&Content::Nothing);
                cells.cell(content, column.ending.is_some())
            })
            .collect();
        if let Some(label) = texts.first_mut() {
            *label = cells
                .pen
                .text(Ink::Strong, &clean(&group.label).to_uppercase());
        }
        texts
    }
}
