//! Prints sheets and diagnostics in each output format.

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
mod letters;
mod markdown;
mod old_mark;
mod plain;
mod share;
mod signs;
mod svg;
mod text;
mod timeline;
mod tsv;
mod visible;
mod xlsx;

pub use diagnostic::diagnostics;
pub(crate) use flat::{Quotes, without_guard};
pub use github::{annotations, warning_annotation};
pub use html::site_page;
pub use json::pretty;
pub use text::prose;

use crate::format::Format;
use crate::sheet::{Audience, Row, Sheet};
use std::io::{self, Write};

/// The width and the looks of the output, as [`crate::io::terminal`] decides them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutputStyle {
    /// The columns of a line; without it a line is as long as its content.
    pub width: Option<usize>,
    /// Whether signs are from ASCII alone.
    pub ascii: bool,
    /// Whether text is coloured and bold.
    pub colour: bool,
    /// Whether links can be opened from the terminal (OSC 8).
    pub hyperlinks: bool,
    /// Whether the output is a terminal: JSON is indented, and controls in csv and tsv are escaped.
    pub terminal: bool,
}

/// The options for printing a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The format.
    pub format: Format,
    /// Whether the header of table, csv and tsv is printed.
    pub header: bool,
    /// Whether csv and tsv leave cells unescaped that a spreadsheet would treat as formulas.
    pub raw: bool,
    /// Whether csv begins with a byte order mark, for Excel.
    pub bom: bool,
    /// The byte between the cells of csv.
    pub delimiter: u8,
    /// The width and the looks.
    pub style: OutputStyle,
}

impl Options {
    /// Returns the options of a format of which nothing else was chosen.
    #[must_use]
    pub fn of(format: Format, style: OutputStyle) -> Self {
        Self { format, header: true, raw: false, bom: false, delimiter: b',', style }
    }
}

/// Prints a sheet, without the rows that are for the other audience, and returns notices about what
/// the format cannot hold.
///
/// # Errors
/// If `out` cannot be written, or the format cannot hold so many rows or columns.
pub fn render(
    sheet: &Sheet<'_>,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    let is_shown = |row: &Row<'_>| includes(row.audience, options.format);
    if !sheet.rows.iter().all(is_shown) {
        let mut sheet = sheet.clone();
        sheet.rows.retain(is_shown);
        return render(&sheet, options, out);
    }
    match options.format {
        Format::Table => text::render(sheet, options, out),
        Format::Csv => csv::render(sheet, options, out),
        Format::Tsv => tsv::render(sheet, options, out),
        Format::Json => json::render(sheet, options, out),
        Format::Jsonl => jsonl::render(sheet, out),
        Format::Markdown => markdown::render(sheet.without_width(), options, out),
        Format::Html => html::render(sheet.without_width(), options, out),
        Format::Svg => svg::render(sheet, out),
        Format::Xlsx => return xlsx::render(sheet, out),
    }?;
    Ok(Vec::new())
}

/// Returns whether readers of this format are part of the audience.
fn includes(audience: Audience, format: Format) -> bool {
    match audience {
        Audience::All => true,
        Audience::People => format.is_for_people(),
        Audience::Data => !format.is_for_people(),
        Audience::Json => matches!(format, Format::Json | Format::Jsonl),
    }
}
