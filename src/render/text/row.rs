//! A row of texts in columns of given widths, on the lines that it needs.

use crate::render::text::fit::{ColumnWidths, cut, parted, width};
use crate::render::text::paint::{Pen, SEPARATOR, Style, push_spaces};
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, Table, TableStyle,
    Width,
};

/// The spaces between two columns.
const GAP: usize = 2;

/// What a column is like.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Layout {
    /// The space behind it.
    pub gap: usize,
    /// Whether its texts stand to the right.
    pub right: bool,
    /// Whether its texts stay on one line for as long as possible.
    pub firm: bool,
}

impl Layout {
    /// What most columns are like.
    pub(in crate::render) const USUAL: Self = Self { gap: GAP, right: false, firm: false };
}

/// Prints a row of texts: padded as it is where every text fits its column, else wrapped.
pub(in crate::render) fn print_row(
    row: Vec<String>,
    columns: &[Layout],
    arrangement: &ColumnWidths,
    indent: &str,
    pen: Pen,
    page: &mut String,
) {
    let mut texts = row.iter().zip(&arrangement.widths);
    let lines = if texts.all(|(text, &room)| !text.contains('\n') && width(text) <= room) {
        vec![padded(&row, columns, &arrangement.widths)]
    } else {
        wrapped(row, columns, arrangement)
    };
    let mut inks = vec![Style::Plain; columns.len()];
    for line in lines {
        page.push_str(indent);
        pen.print(&line, &arrangement.gaps, &mut inks, page);
    }
}

/// The texts of a row on one line. Most rows are no more than that.
fn padded(row: &[String], columns: &[Layout], widths: &[usize]) -> String {
    let mut line = String::with_capacity(widths.iter().sum::<usize>() + 2 * widths.len());
    for (place, (text, (layout, &room))) in row.iter().zip(columns.iter().zip(widths)).enumerate() {
        if place > 0 {
            line.push(SEPARATOR);
        }
        let spaces = room.saturating_sub(width(text));
        let (before, behind) = if layout.right { (spaces, 0) } else { (0, spaces) };
        push_spaces(&mut line, before);
        line.push_str(text);
        push_spaces(&mut line, behind);
    }
    line
}

/// The texts of a row on the lines that they need, by comfy-table. Every width is given: its own
/// arrangement would look at each word of each cell once more.
fn wrapped(row: Vec<String>, columns: &[Layout], arrangement: &ColumnWidths) -> Vec<String> {
    let mut table = Table::new();
    let separated = ContentLineStyle::none().junction(SEPARATOR);
    table.load_style(TableStyle::new().content_lines(separated));
    table.set_content_arrangement(ContentArrangement::Disabled);
    let widths = &arrangement.widths;
    table.add_row(row.into_iter().zip(widths).map(|(text, &width)| {
        let text = if arrangement.parted { parted(text, width) } else { text };
        Cell::new_owned(cut(text, width))
    }));
    for (column, (layout, &width)) in table.column_iter_mut().zip(columns.iter().zip(widths)) {
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        column.set_padding((0, 0));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        if layout.right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.lines().collect()
}
