//! `meshcmp sources`

use super::names::Names;
use super::{CatalogOptions, PrintOptions};
use clap::Args;

const SHOW: &str = "What to show";

const COLUMNS: &[&str] = &["id", "title", "url", "date", "seen", "license", "facts"];

/// List the sources, and how many facts rest on each
#[derive(Debug, Args)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct Sources {
    /// The facts whose newest source is older than this: `24mo`, `2y`, `90d`
    #[arg(long, value_name = "AGE", help_heading = SHOW)]
    pub stale: Option<String>,
    /// Columns: `a,b` exactly these, `+a,+b` in addition, `all`
    ///
    /// With --stale these are entry, field, value, source and date.
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
