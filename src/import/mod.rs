//! Makes a catalog from data that people already have: rows of a spreadsheet, or a `landscape.yml`.
//!
//! `rows` and `landscape` read a file into an [`ImportTable`] of texts; `columns` assigns each column
//! its part (`infer` finds its type); `draft` reads the cells and names the entries; `document` and
//! `write` add the draft to the TOML of a catalog, new or old. Nothing here knows the command line.

mod cell;
mod columns;
mod document;
mod draft;
mod ids;
mod infer;
mod landscape;
pub mod limits;
mod options;
mod rows;
mod summary;
mod table;
mod values;
mod write;

pub use cell::{Cell, CellText};
pub use document::Document;
pub use draft::{Base, Draft, draft};
pub use options::{ColumnChoices, ColumnType, SourceChoice};
use rows::FlatSyntax;
use std::fmt;
pub use table::{ImportTable, Remark, TableColumn, TableRow};

/// The format of a file that is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// Comma-separated values, or with another separator.
    Csv {
        /// The separator.
        delimiter: u8,
    },
    /// Tab-separated values.
    Tsv,
    /// A JSON array of objects.
    Json,
    /// An object on each line.
    JsonLines,
    /// The `landscape.yml` of landscape2.
    Landscape,
}

/// The reason why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The content is not of the format.
    Content(String),
    /// A choice does not fit the content.
    Choice(String),
}

impl ImportError {
    fn content(why: &str) -> Self {
        Self::Content(why.to_owned())
    }

    fn at_line(line: usize, why: &str) -> Self {
        Self::Content(format!("line {line}: {why}"))
    }

    fn too_many(limit: usize, what: &str) -> Self {
        Self::Content(format!("it has more than {limit} {what}"))
    }

    fn choice(why: String) -> Self {
        Self::Choice(why)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(why) | Self::Choice(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for ImportError {}

/// Reads the content of a file.
///
/// # Errors
/// If the content is not of the format, with its line.
pub fn read(bytes: &[u8], format: ImportFormat) -> Result<ImportTable, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
        ImportError::at_line(line, "it is not UTF-8")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match format {
        ImportFormat::Csv { delimiter } => {
            rows::read_flat(text, FlatSyntax { delimiter, escapes: false })
        }
        ImportFormat::Tsv => rows::read_flat(text, FlatSyntax { delimiter: b'\t', escapes: true }),
        ImportFormat::Json => rows::read_json(text),
        ImportFormat::JsonLines => rows::read_json_lines(text),
        ImportFormat::Landscape => landscape::read(text),
    }
}
