//! `meshcmp check`

use super::PageOptions;
use super::options::{CatalogSourceParser, PRINT};
use crate::format::Format;
use crate::io::CatalogSource;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

const EXAMPLES: &str = "\
Examples:
  The catalog built in, warnings being no better than errors
    $ meshcmp check --strict
  For a program
    $ meshcmp check --format json
  In a workflow, one of your own:  meshcmp check mine.toml --format github";

/// Check a catalog: every error and warning with its place
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct CheckArgs {
    /// The catalog to check, `-` is standard input; without it, the one built in
    #[arg(
        value_name = "FILE",
        env = "MESHCMP_CATALOG",
        hide_env_values = true,
        value_parser = CatalogSourceParser
    )]
    pub file: Option<CatalogSource>,
    /// Fail on warnings as on errors
    #[arg(long)]
    pub strict: bool,
    /// The output format; `github` prints workflow annotations
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "table",
        value_parser = findings_format(),
        help_heading = PRINT
    )]
    pub format: FindingsFormat,
    /// Where to print, and how.
    #[command(flatten)]
    pub page: PageOptions,
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
    let formats = Format::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    PossibleValuesParser::new(formats.chain([PossibleValue::new("github")])).map(|name| {
        Format::from_str(&name, false).map_or(FindingsFormat::Github, FindingsFormat::Rows)
    })
}
