//! A row as a card: who the entry is, then a line for each fact with its source and date.

mod facts;
mod head;
mod lines;
mod tail;

use crate::render::text::cell::Cells;
use crate::render::text::page::Page;
use crate::render::visible::Card;
use crate::sheet::Sheet;

/// Prints each row as a card.
pub(in crate::render) fn print<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    page: &mut Page,
) {
    for (place, row) in sheet.rows.iter().enumerate() {
        if place > 0 {
            page.blank();
            page.blank();
        }
        let card = Card::new(sheet, row);
        head::print(&card, cells, page);
        facts::print(&card, cells, header, page);
        tail::history(&card, cells, header, page);
        tail::sources(&card, page);
    }
}
