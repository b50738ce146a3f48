//! A row as a card: who the entry is, then a line for each fact with its source and date.

mod facts;
mod head;
mod lines;
mod tail;

use super::cell::Cells;
use crate::model::{Attribute, Value};
use crate::sheet::{Column, Content, Row, Sheet};

/// Prints each row as a card.
pub(super) fn print<'c>(
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
        let card = Card { sheet, row };
        head::print(card, cells, room, page);
        facts::print(card, cells, header, room, page);
        tail::history(card, cells, header, room, page);
        tail::sources(card, cells.pen, room, page);
    }
}

/// One row of a sheet.
#[derive(Clone, Copy)]
struct Card<'s, 'c> {
    sheet: &'s Sheet<'c>,
    row: &'s Row<'c>,
}

impl<'s, 'c> Card<'s, 'c> {
    /// The columns that people see, with their contents.
    fn cells(self) -> impl Iterator<Item = (&'s Column<'c>, &'s Content<'c>)> {
        let cells = self.sheet.columns.iter().zip(&self.row.cells);
        cells.filter(|(column, _)| column.for_people())
    }

    /// What stands in the column of an attribute, if people see it and there is something in it.
    fn get(self, attribute: Attribute) -> Option<&'s Content<'c>> {
        self.find(|column| column.is(attribute))
    }

    fn find(self, is_it: impl Fn(&Column<'c>) -> bool) -> Option<&'s Content<'c>> {
        let (_, content) = self.cells().find(|(column, _)| is_it(column))?;
        Some(content).filter(|content| !is_blank(content))
    }
}

/// Whether there is nothing to show.
fn is_blank(content: &Content<'_>) -> bool {
    match content {
        Content::Nothing => true,
        Content::List(elements) => elements.is_empty(),
        content => content.value().is_some_and(Value::is_blank),
    }
}
