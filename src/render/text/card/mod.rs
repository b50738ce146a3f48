//! A row as a card: who the entry is, then a line for each fact with its source and date.

mod facts;
mod head;
mod lines;
mod tail;

use crate::render::text::cell::Cells;
use crate::render::visible::Card;
use crate::sheet::Sheet;

/// Prints each row as a card.
pub(in crate::render) fn print<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    for (place, row) in sheet.rows.iter().enumerate() {
        if place > 0 {
            page.push_str("\n\n");
        }
        let card = Card::new(sheet, row);
        head::print(&card, cells, room, page);
        facts::print(&card, cells, header, room, page);
        tail::history(&card, cells, header, room, page);
        tail::sources(&card, cells.pen, room, page);
    }
}
