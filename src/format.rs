//! The output formats.

use crate::error::Error;
use clap::ValueEnum;
use std::path::Path;

/// A format in which an answer can be printed; the names of its values are those of `--format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ValueEnum)]
#[allow(missing_docs)] // a doc comment would make a long list in the help of every command
pub enum Format {
    Table,
    Csv,
    Tsv,
    Json,
    Jsonl,
    Markdown,
    Html,
    Xlsx,
    Svg,
}

/// The extensions of file names that choose a format.
const EXTENSIONS: &[(&str, Format)] = &[
    ("txt", Format::Table),
    ("csv", Format::Csv),
    ("tsv", Format::Tsv),
    ("json", Format::Json),
    ("jsonl", Format::Jsonl),
    ("md", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xlsx", Format::Xlsx),
    ("svg", Format::Svg),
];

impl Format {
    /// The formats of an answer that can be drawn, too.
    pub const OF_DRAWINGS: &[Self] = &[
        Self::Table,
        Self::Csv,
        Self::Tsv,
        Self::Json,
        Self::Jsonl,
        Self::Markdown,
        Self::Html,
        Self::Xlsx,
        Self::Svg,
    ];

    /// The formats of every answer that has rows.
    pub const OF_ROWS: &[Self] = match Self::OF_DRAWINGS {
        [rows @ .., Self::Svg] => rows,
        all => all,
    };

    /// Returns its name, the value of `--format`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Svg => "svg",
        }
    }

    /// Returns whether it is made for people rather than for programs.
    pub fn is_for_people(self) -> bool {
        matches!(self, Self::Table | Self::Markdown | Self::Html | Self::Svg)
    }

    /// Returns the format that the extension of a file name chooses, among those of a command. A name
    /// without an extension chooses the table.
    ///
    /// # Errors
    /// If none of the formats has this extension.
    pub fn of_file(file: &Path, formats: &[Self]) -> Result<Self, Error> {
        let Some(extension) = file.extension() else {
            return Ok(Self::Table);
        };
        let is_available = |format: &Self| formats.contains(format);
        for (known, format) in EXTENSIONS {
            if extension.eq_ignore_ascii_case(known) && is_available(format) {
                return Ok(*format);
            }
        }
        let known = EXTENSIONS.iter().filter(|(_, format)| is_available(format));
        let known: Vec<_> = known.map(|(known, _)| *known).collect();
        Err(Error::usage(format!(
            "--output: no format for `.{}`; there are {}, or choose one with --format",
            extension.display(),
            known.join(", ")
        )))
    }

    /// Returns whether it is made of bytes that a terminal cannot show.
    pub fn is_binary(self) -> bool {
        self == Self::Xlsx
    }
}
