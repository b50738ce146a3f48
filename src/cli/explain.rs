//! `meshcmp explain`

use super::column_names::ColumnNames;
use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  What a field means, and how much is known of it
    $ meshcmp explain mtls
  Which licenses meshes have
    $ meshcmp explain license --category mesh
  All fields
    $ meshcmp explain";

const COLUMNS: ColumnNames = ColumnNames(&[
    "field", "kind", "type", "group", "label", "meaning", "values", "known", "of", "oldest",
    "newest",
]);

/// Explain what a field means, and how much of it is known
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct ExplainArgs {
    /// The field; without it, all of them
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,
    /// Which entries are counted.
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
