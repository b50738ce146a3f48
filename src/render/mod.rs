//! From a sheet to bytes: one file a format.

mod csv;
mod diagnostic;
mod document;
pub(crate) mod escape;
mod flat;
mod github;
mod html;
mod json;
mod jsonl;
pub mod labels;
mod link;
mod markdown;
mod share;
mod signs;
mod text;
mod timeline;
mod tsv;
mod visible;

pub use diagnostic::diagnostics;
pub use github::annotations;
pub use json::pretty;
pub use text::prose;

use crate::format::Format;
use crate::sheet::{Row, Sheet};
use std::io::{self, Write};

/// What the style allows: decided once, by the terminal's room, and handed down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutputStyle {
    /// Columns of a line; without, a line is as long as it needs.
    pub width: Option<usize>,
    /// Signs from ASCII alone.
    pub ascii: bool,
    /// Colours and bold.
    pub colour: bool,
    /// Links that a terminal can open (OSC 8).
    pub hyperlinks: bool,
    /// Whether it is a terminal, where JSON is indented.
    pub terminal: bool,
}

/// How a sheet is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The format.
    pub format: Format,
    /// Whether the header of table, csv and tsv is printed.
    pub header: bool,
    /// Whether csv and tsv leave cells that a spreadsheet would run as they are.
    pub raw: bool,
    /// Whether csv begins with a byte order mark, for Excel.
    pub bom: bool,
    /// What the style allows.
    pub style: OutputStyle,
}

/// Prints a sheet.
///
/// # Errors
/// If `out` cannot be written.
pub fn render(sheet: &Sheet<'_>, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let hides = |row: &Row<'_>| options.format.is_for_people() && row.data_only;
    if sheet.rows.iter().any(hides) {
        let mut sheet = sheet.clone();
        sheet.rows.retain(|row| !hides(row));
        return render(&sheet, options, out);
    }
    match options.format {
        Format::Table => text::render(sheet, options, out),
        Format::Csv => csv::render(sheet, options, out),
        Format::Tsv => tsv::render(sheet, options, out),
        Format::Json => json::render(sheet, options, out),
        Format::Jsonl => jsonl::render(sheet, out),
        Format::Markdown => markdown::render(sheet, options, out),
        Format::Html => html::render(sheet, options, out),
    }
}
