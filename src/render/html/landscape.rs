//! Entries as compact cards, which the script searches like a table.

use super::cell::values;
use super::controls::controls;
use super::labels::DATA;
use super::links::linked;
use super::page::write as put;
use super::rows::write_table;
use super::table::HtmlTable;
use crate::link::link;
use crate::model::{FieldKey, Value};
use crate::render::document::part::parts;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::{Column, Content, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

/// Writes rows as cards.
pub(super) fn write(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    let view = View::new(sheet);
    put(&controls(&view, signs), out)?;
    put(&html! { a.skip href="#after" { "Skip the entries" } }, out)?;
    let mut sources = PageSources::default();
    let mut table = HtmlTable::new(view, signs, &mut sources);
    table.is_cards = true;
    write_table(DATA, "rows cards", table, &[], out)?;
    out.write_all(b"<div id=\"after\"></div>")
}

/// Returns a cell that a card shows in another way than a table: an address as a link that shows the
/// label of its column, and categories, whose headings are links, as mere words.
pub(super) fn card_cell(
    column: &Column<'_>,
    content: &Content<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Option<Markup> {
    if column.is(FieldKey::CATEGORIES) {
        let mut parts = parts(content, sheet, signs);
        parts.iter_mut().for_each(|part| part.link = None);
        return Some(values(&parts));
    }
    if !column.is(FieldKey::HOMEPAGE) && !column.is(FieldKey::REPOSITORY) {
        return None;
    }
    let address = match content.value() {
        Some(Value::Link(address)) => link(address),
        _ => None,
    };
    Some(html! {
        @if let Some(address) = address { (linked(&address, &html! { (Safe(&column.label)) })) }
    })
}
