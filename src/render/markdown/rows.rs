//! Rows as one table, with group headings in bold.

use super::cell::MarkdownCells;
use crate::render::document::marks;
use crate::render::escape::markdown as escape;
use crate::render::labels::ending_word;
use crate::render::signs::verdict_sign;
use crate::render::visible::View;
use crate::sheet::{Row, Sheet};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    cells: &mut MarkdownCells<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    let view = View::new(sheet);
    let header = view.columns().map(|column| {
        let mut label = String::new();
        if let Some(verdict) = column.verdict {
            label.push_str(&format!("{} ", verdict_sign(verdict, cells.signs)));
        }
        escape::inline(&column.label, &mut label);
        if let Some(status) = column.ending {
            label.push_str(&format!(" ({})", ending_word(status)));
        }
        label
    });
    line(header, out)?;
    let rules = view.numeric().map(|right| if right { "---:" } else { "---" });
    line(rules.map(str::to_owned), out)?;
    for (group, rows) in view.runs() {
        if let Some(group) = group {
            let mut texts: Vec<_> = view.cells(&group.cells).map(|cell| cells.cell(cell)).collect();
            let place = if group.spans_columns() { view.name } else { 0 };
            if let Some(heading) = texts.get_mut(place) {
                *heading = strong(&group.label);
            }
            line(texts.into_iter(), out)?;
        }
        for row in rows {
            line(texts(&view, row, cells).into_iter(), out)?;
        }
    }
    Ok(())
}

fn texts<'s>(view: &View<'s, 's>, row: &'s Row<'s>, cells: &mut MarkdownCells<'s>) -> Vec<String> {
    let mut texts: Vec<_> = view.cells(&row.cells).map(|cell| cells.cell(cell)).collect();
    if let Some(name) = texts.get_mut(view.name) {
        for mark in marks(view, row) {
            name.push_str(&format!(" ({mark})"));
        }
    }
    if let (Some(verdict), Some(first)) = (view.verdict(row), texts.first_mut()) {
        *first = format!("{} {first}", verdict_sign(verdict, cells.signs));
    }
    texts
}

/// Returns a text in bold.
pub(super) fn strong(text: &str) -> String {
    let mut strong = "**".to_owned();
    escape::inline(text.trim(), &mut strong);
    strong + "**"
}

/// Writes one line of a table.
pub(super) fn line(cells: impl Iterator<Item = String>, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        write!(out, " {cell} |")?;
    }
    out.write_all(b"\n")
}
