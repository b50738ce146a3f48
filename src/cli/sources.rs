//! `meshcmp sources`

use super::names::{ArrangeOptions, Names};
use super::{CatalogOptions, PrintOptions};
use clap::Args;

const SHOW: &str = "What to show";

const COLUMNS: &[&str] = &["id", "title", "url", "date", "seen", "license", "facts"];

/// List the sources, and how many facts rest on each
#[derive(Debug, Args)]
#[command(
    mut_arg("columns", |arg| arg.value_parser(Names(COLUMNS))),
    mut_arg("sort", |arg| arg.value_parser(Names(COLUMNS))),
    mut_arg("sources", |arg| arg.hide(true)) // refused
)]
pub struct Sources {
    /// The facts whose newest source is older than this: `24mo`, `2y`, `90d`
    #[arg(long, value_name = "AGE", help_heading = SHOW)]
    pub stale: Option<String>,
    /// How to arrange it.
    #[command(flatten)]
    pub arrange: ArrangeOptions,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
