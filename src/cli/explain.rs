//! `meshcmp explain`

use super::names::Names;
use super::{CatalogOptions, PrintOptions};
use clap::Args;

const SHOW: &str = "What to show";

const COLUMNS: &[&str] = &[
    "field", "kind", "type", "group", "label", "meaning", "values", "known", "of", "oldest",
    "newest",
];

/// Tell what a field means, and how much is known of it
#[derive(Debug, Args)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct Explain {
    /// The field; without it, all of them
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    #[arg(short, long, value_name = "COLUMNS", value_parser = Names(COLUMNS), help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these columns, `-a` downwards; an empty cell comes last
    #[arg(
        short,
        long,
        value_name = "COLUMNS",
        value_parser = Names(COLUMNS),
        hide_possible_values = true,
        allow_hyphen_values = true,
        help_heading = SHOW
    )]
    pub sort: Vec<String>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
