//! The output formats.

use clap::ValueEnum;

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
}

impl Format {
    /// Returns whether it is made for people rather than for programs.
    #[must_use]
    pub fn is_for_people(self) -> bool {
        matches!(self, Self::Table | Self::Markdown | Self::Html)
    }
}
