//! Rows as one table.

use super::controls::{controls, has_controls};
use super::jump::jump_list;
use super::labels::DATA;
use super::page::write as put;
use super::sort_keys::sort_keys;
use super::table::HtmlTable;
use super::tracks::{Tracks, tracks};
use crate::render::document::sources::PageSources;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::Sheet;
use maud::html;
use std::io::{self, Write};

/// The rows in each part of a table without groups. The browser looks only at the rows of the parts
/// in view, so that thousands of them cost little.
const PART_ROWS: usize = 50;

/// The columns that fit on paper; the cells of a wider table stand in the lines of a paragraph there.
const PAPER_COLUMNS: usize = 12;

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut PageSources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    let view = View::new(sheet);
    put(&jump_list(sheet.groups.iter().map(|group| &*group.label)), out)?;
    put(&controls(&view, signs), out)?;
    put(&html! { a.skip href="#after" { "Skip the table" } }, out)?;
    let sort_keys = if is_sortable(&view) { sort_keys(&view) } else { Vec::new() };
    let table = HtmlTable::new(view, signs, sources);
    write_table(DATA, "rows grid", table, &sort_keys, out)
}

/// Writes rows as a table with an id, which the script leaves alone.
pub(super) fn chart(
    sheet: &Sheet<'_>,
    id: &str,
    signs: Signs,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut sources = PageSources::default();
    let table = HtmlTable::new(View::new(sheet), signs, &mut sources);
    write_table(id, "rows grid", table, &[], out)
}

/// Writes a table with this id and class, with the places of its cells if it can be sorted.
pub(super) fn write_table(
    id: &str,
    class: &str,
    mut table: HtmlTable<'_, '_>,
    sort_keys: &[Vec<i64>],
    out: &mut impl Write,
) -> io::Result<()> {
    let Tracks { css, is_dense } = tracks(&table.view, table.signs);
    let is_wide = table.view.width() > PAPER_COLUMNS;
    let dense = if is_dense && !table.is_cards { " dense" } else { "" };
    let wide = if is_wide && !table.is_cards { " wide" } else { "" };
    write!(out, "<table id=\"{id}\" class=\"{class}{dense}{wide}\" style=\"--columns:{css}\">")?;
    put(&table.caption(), out)?;
    put(&table.header(!sort_keys.is_empty()), out)?;
    let mut sort_keys = sort_keys.iter();
    for (group, rows) in table.view.runs() {
        let part_size = if group.is_some() { rows.len() } else { PART_ROWS };
        for part in rows.chunks(part_size) {
            write!(out, "<tbody style=\"--rows:{}\">", part.len())?;
            if let Some(group) = group {
                put(&table.group(group), out)?;
            }
            for row in part {
                put(&table.row(row, sort_keys.next().map(Vec::as_slice)), out)?;
            }
            out.write_all(b"</tbody>")?;
        }
    }
    out.write_all(b"</table>")
}

/// Returns whether rows may change places: not where headings stand between them.
pub(super) fn is_sortable(view: &View<'_, '_>) -> bool {
    has_controls(view) && view.sheet.rows.iter().all(|row| row.group.is_none())
}
