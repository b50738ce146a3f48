//! `meshcmp check`

use super::CommonOptions;
use super::options::PRINT;
use crate::format::Format;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  The built-in catalog; warnings fail, too
    $ meshcmp check --strict
  For a program
    $ meshcmp check --format json
  Catalogs of your own:  meshcmp check mine.toml other.toml
  In a workflow:  meshcmp check mine.toml --format github";

/// Check a catalog: every error and warning with its place
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("as_of", |as_of| as_of.hide(true)))] // no fact is read
pub struct CheckArgs {
    /// The catalogs to check, `-` is standard input; without one, that of --catalog
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Report errors only, no warnings
    #[arg(long, conflicts_with = "strict")]
    pub errors_only: bool,
    /// Fail on warnings as on errors
    #[arg(long)]
    pub strict: bool,
    /// The output format; `github` prints workflow annotations
    ///
    /// By default the extension of the file that is written chooses it, else it is a table.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        value_parser = findings_format(),
        help_heading = PRINT
    )]
    pub format: Option<FindingsFormat>,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}

/// A format of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingsFormat {
    /// Each finding is a row; in a table, each shows the line that it is about.
    Rows(Format),
    /// GitHub workflow annotations.
    Github,
}

fn findings_format() -> impl TypedValueParser<Value = FindingsFormat> {
    let formats = Format::OF_ROWS.iter().filter_map(ValueEnum::to_possible_value);
    PossibleValuesParser::new(formats.chain([PossibleValue::new("github")])).map(|name| {
        Format::from_str(&name, false).map_or(FindingsFormat::Github, FindingsFormat::Rows)
    })
}
