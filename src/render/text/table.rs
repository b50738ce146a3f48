//! A sheet in a terminal: aligned columns without boxes. Nothing is cut: texts wrap between words,
//! and where even that does not fit, the layout changes ([`crate::render::text::stack`]).

use super::{card, stack};
use crate::render::labels::to_ascii;
use crate::render::sanitise::clean;
use crate::render::text::block::print_blocks;
use crate::render::text::cell::{Cells, glued};
use crate::render::text::fit::ColumnWidths;
use crate::render::text::grid::Grid;
use crate::render::text::hide_columns::narrow;
use crate::render::text::paint::{Pen, Style};
use crate::render::text::texts::Texts;
use crate::render::visible::View;
use crate::render::{Options, timeline};
use crate::sheet::{Layout, Sheet};
use std::io::{self, Write};

/// The space before every line.
pub(in crate::render) const MARGIN: usize = 1;

/// Prints a sheet for people at a terminal.
///
/// # Errors
/// If `out` cannot be written.
pub(in crate::render) fn render(
    sheet: &Sheet<'_>,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let pen = Pen::new(options.style);
    let room = options.style.width.map(|width| width.saturating_sub(MARGIN));
    let mut page = String::new();
    let one_line = room.is_none() || sheet.layout == Layout::Timeline;
    let mut cells = Cells::new(sheet, pen, one_line);
    remarks(sheet, pen, room, &mut page);
    let mut left_out = Vec::new();
    match sheet.layout {
        Layout::Rows | Layout::Blocks => {
            left_out = rows(sheet, &mut cells, options.header, room, &mut page);
        }
        Layout::Cards => card::print(sheet, &mut cells, options.header, room, &mut page),
        Layout::Timeline => {
            timeline::print(&sheet.timeline, options.header, room, pen, &mut page);
            if sheet.evidence && !sheet.rows.is_empty() {
                timeline::evidence::print(sheet, &mut cells, room, &mut page);
            }
        }
    }
    counts(sheet, &cells, &left_out, room, &mut page);
    out.write_all(page.as_bytes())
}

/// What a reader must see before the rows.
fn remarks(sheet: &Sheet<'_>, pen: Pen, room: Option<usize>, page: &mut String) {
    let mut grid = Grid::new(0);
    for remark in &sheet.remarks {
        grid.full(0, pen.text(Style::Warning, &to_ascii(remark, pen.signs)));
    }
    if !sheet.remarks.is_empty() {
        grid.blank();
    }
    grid.print(&ColumnWidths::default(), room, MARGIN, pen, page);
}

/// What stands below the rows: sources by number, what a sign means, the counts, and the columns
/// that are left out.
fn counts(
    sheet: &Sheet<'_>,
    cells: &Cells<'_, '_>,
    left_out: &[String],
    room: Option<usize>,
    page: &mut String,
) {
    let pen = cells.pen;
    let mut grid = Grid::new(0);
    if !cells.sources.is_empty() {
        grid.blank();
    }
    for (place, source) in cells.sources.iter().enumerate() {
        let mut line = format!("[{}] {}, {}, ", place + 1, clean(source.title()), source.date());
        line.push_str(&clean(source.url()));
        grid.full(0, pen.text(Style::Dim, &line));
    }
    let undecided = sheet.rows.iter().any(|row| row.undecided);
    if (undecided || !sheet.summary.is_empty()) && !sheet.rows.is_empty() {
        grid.blank();
    }
    if undecided {
        grid.full(0, pen.text(Style::Dim, "? cannot be told whether it matches"));
    }
    for count in &sheet.summary {
        grid.full(0, to_ascii(count, pen.signs));
    }
    if !left_out.is_empty() {
        let remedy = glued("(-c, --width, -f csv)");
        let labels = left_out.join(", ");
        let line = format!("Not shown for want of room: {labels} {remedy}");
        grid.full(0, pen.text(Style::Dim, &line));
    }
    grid.print(&ColumnWidths::default(), room, MARGIN, pen, page);
}

/// The rows, one below the other, in columns if these fit. Where only some of them do, the labels
/// of those that are left out.
fn rows<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) -> Vec<String> {
    if sheet.rows.is_empty() {
        return Vec::new();
    }
    let texts = Texts::new(View::new(sheet));
    if sheet.layout != Layout::Blocks {
        let grid = columns(&texts, cells, header);
        if let Some(arrangement) = grid.arrange(room) {
            grid.print(&arrangement, room, MARGIN, cells.pen, page);
            return Vec::new();
        }
        if let Some(narrowed) = room.and_then(|room| narrow(&texts, &grid, room)) {
            // What the columns left out rest on is not told either.
            cells.start_anew();
            let grid = columns(&Texts::new(narrowed.view), cells, header);
            if let Some(arrangement) = grid.arrange_fairly(room) {
                grid.print(&arrangement, room, MARGIN, cells.pen, page);
                return narrowed.left_out;
            }
        }
    }
    // The texts are written once more: rare, and it saves a copy of every cell.
    print_blocks(&stack::blocks(&texts, cells), room, cells.pen, page);
    Vec::new()
}

fn columns<'c>(texts: &Texts<'_, 'c>, cells: &mut Cells<'_, 'c>, header: bool) -> Grid {
    let mut grid = texts.grid();
    if header {
        grid.cells(texts.with_sign(String::new(), texts.header(cells.pen)));
    }
    for (place, (group, rows)) in texts.view.runs().enumerate() {
        if place > 0 || (header && group.is_some()) {
            grid.blank();
        }
        if let Some(group) = group {
            grid.cells(texts.with_sign(String::new(), texts.heading(group, cells)));
        }
        for row in rows {
            let (sign, row) = texts.row(row, cells);
            grid.cells(texts.with_sign(sign, row));
        }
    }
    grid
}
