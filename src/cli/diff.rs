//! `meshcmp diff`

use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use crate::model::PartialDate;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  What has been learned since the spring of 2026
    $ meshcmp diff --since 2026-04
  Among the meshes, for a program
    $ meshcmp diff --since 2026-04 --category mesh --format jsonl
  Two files:  meshcmp diff old.toml new.toml";

/// Tell what changed between two catalogs, or since a date
///
/// Entries are selected by what is known of them now, removed ones by what was known before.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(override_usage = "\
    meshcmp diff [OPTIONS] <OLD> <NEW>
       meshcmp diff [OPTIONS] --since <DATE>")]
pub struct DiffArgs {
    /// The catalogs to compare; `-` is standard input
    #[arg(
        value_names = ["OLD", "NEW"],
        num_args = 2,
        required_unless_present = "since",
        conflicts_with = "since"
    )]
    pub files: Vec<PathBuf>,
    /// Compare what one catalog knew on this date with what it knows now
    #[arg(long, value_name = "DATE", help_heading = SHOW)]
    pub since: Option<PartialDate>,
    /// Which entries, as they are now; removed ones as they were.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only changes of these kinds; tables, Markdown and HTML count observations unless asked for
    #[arg(long, value_name = "KIND", value_delimiter = ',', help_heading = SHOW)]
    pub kind: Vec<DiffKind>,
    /// Exit with 1 if anything differs
    #[arg(long, help_heading = SHOW)]
    pub exit_code: bool,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffKind {
    /// Entries that were added, removed or got another id
    Entry,
    /// Facts that hold now and did not before
    Fact,
    /// Statements of a single source
    Observation,
}

impl DiffKind {
    /// All kinds, in the order in which they are summed up.
    pub const ALL: [Self; 3] = [Self::Entry, Self::Fact, Self::Observation];

    /// Returns the word in data formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Fact => "fact",
            Self::Observation => "observation",
        }
    }

    /// Returns the heading for people.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Entry => "Entries",
            Self::Fact => "Facts",
            Self::Observation => "Observations",
        }
    }
}
