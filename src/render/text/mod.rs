//! A sheet in a terminal: aligned columns without boxes. Nothing is cut: texts wrap between words,
//! and where not even that fits, columns are hidden or rows are stacked.

mod card;
mod cell;
mod columns;
mod hide_columns;
mod page;
mod prose;
mod rows;
mod stacked;
mod style;
mod table;
mod timeline;
mod value_style;
mod wrap;

pub use prose::prose;

use crate::render::Options;
use crate::render::document::legend;
use crate::render::escape::clean;
use crate::render::signs::to_ascii;
use crate::render::visible::View;
use crate::sheet::{Layout, Sheet};
use cell::Cells;
use page::Page;
use std::io::{self, Write};
use style::Style;

/// The spaces before every line.
const MARGIN: usize = 1;

/// Prints a sheet for people at a terminal.
///
/// # Errors
/// If `out` cannot be written.
pub(super) fn render(sheet: &Sheet<'_>, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let text = match &sheet.turned {
        Some(turned) if options.style.width.is_some() => {
            let texts = [printed(sheet, options), printed(turned, options)];
            texts.into_iter().min_by_key(|text| text.lines().count()).unwrap_or_default()
        }
        _ => printed(sheet.without_width(), options),
    };
    out.write_all(text.as_bytes())
}

/// Returns the text of a sheet.
fn printed(sheet: &Sheet<'_>, options: &Options) -> String {
    let mut page = Page::new(options.style, MARGIN);
    let notes_beside = page.room.is_none() || sheet.layout == Layout::Timeline;
    let mut cells = Cells::new(sheet, page.pen, notes_beside);
    remarks(sheet, &mut page);
    let mut hidden = Vec::new();
    match sheet.layout {
        Layout::Rows => hidden = table::print(sheet, &mut cells, options.header, &mut page),
        Layout::Blocks => rows::print_stacked(sheet, &mut cells, &mut page),
        Layout::Cards => card::print(sheet, &mut cells, options.header, &mut page),
        Layout::Timeline => {
            timeline::print(&sheet.timeline, options.header, &mut page);
            if sheet.evidence && !sheet.rows.is_empty() {
                timeline::evidence::print(sheet, &mut cells, &mut page);
            }
        }
    }
    footer(sheet, &cells, &hidden, &mut page);
    page.into_text()
}

/// Prints what a reader must see before the rows.
fn remarks(sheet: &Sheet<'_>, page: &mut Page) {
    for remark in &sheet.remarks {
        let remark = to_ascii(remark, page.pen.signs);
        page.paragraph(0, page.pen.text(Style::Warning, &remark));
    }
    if !sheet.remarks.is_empty() {
        page.blank();
    }
}

/// Prints the numbered sources, the meaning of signs, the counts, and the labels of hidden columns.
fn footer(sheet: &Sheet<'_>, cells: &Cells<'_, '_>, hidden: &[String], page: &mut Page) {
    let pen = page.pen;
    if !cells.sources.is_empty() {
        page.blank();
    }
    for (place, source) in cells.sources.iter().enumerate() {
        let (title, url) = (clean(source.title()), clean(source.url()));
        let line = format!("[{}] {title}, {}, {url}", place + 1, source.date());
        page.paragraph(0, pen.text(Style::Dim, &line));
    }
    let undecided = sheet.rows.iter().any(|row| row.undecided);
    if (undecided || !sheet.summary.is_empty()) && !sheet.rows.is_empty() {
        page.blank();
    }
    if undecided {
        page.paragraph(0, pen.text(Style::Dim, "? match undetermined"));
    }
    let mut lines: Vec<_> = sheet.summary.iter().map(|line| to_ascii(line, pen.signs)).collect();
    if let Some(key) = legend::bars(&View::new(sheet), pen.signs) {
        add_key(&mut lines, key, page.room);
    }
    for line in lines {
        page.paragraph(0, line);
    }
    if !hidden.is_empty() {
        let remedy = wrap::unbreakable(&format!("({})", sheet.remedy));
        let line = format!("Hidden (too narrow): {} {remedy}", hidden.join(", "));
        page.paragraph(0, pen.text(Style::Dim, &line));
    }
}

/// Puts the key to the bars before the first line, on one line with it if both fit.
fn add_key(lines: &mut Vec<String>, key: String, room: Option<usize>) {
    if let Some(first) = lines.first_mut() {
        let joined = format!("{key}    {first}");
        if room.is_none_or(|room| wrap::width(&joined) <= room) {
            *first = joined;
            return;
        }
    }
    lines.insert(0, key);
}
