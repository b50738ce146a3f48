//! `meshcmp sources`

use super::column_names::ColumnNames;
use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Who says it, and how much rests on each
    $ meshcmp sources
  The facts about meshes that nobody has looked at for three years
    $ meshcmp sources --stale 3y --category mesh --format csv";

const COLUMNS: ColumnNames =
    ColumnNames(&["id", "title", "url", "date", "seen", "license", "facts"]);

/// List the sources, and how many facts rest on each
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct SourcesArgs {
    /// The facts whose newest source is older than this: `24mo`, `2y`, `90d`
    ///
    /// Its columns are entry, field, value, source and date.
    #[arg(long, value_name = "AGE", help_heading = SHOW)]
    pub stale: Option<String>,
    /// Which entries the facts are about.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    #[arg(short, long, value_name = "COLUMNS", value_parser = COLUMNS, help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these columns, `-a` downwards; an empty cell comes last
    #[arg(
        short,
        long,
        value_name = "COLUMNS",
        value_parser = COLUMNS,
        hide_possible_values = true,
        allow_hyphen_values = true,
        help_heading = SHOW
    )]
    pub sort: Vec<String>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
