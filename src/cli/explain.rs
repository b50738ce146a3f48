//! `meshcmp explain`

use super::names::{ArrangeOptions, Names};
use super::{CatalogOptions, PrintOptions};
use clap::Args;

const COLUMNS: &[&str] = &[
    "field", "kind", "type", "group", "label", "meaning", "values", "known", "of", "oldest",
    "newest",
];

/// Tell what a field means, and how much is known of it
#[derive(Debug, Args)]
#[command(
    mut_arg("columns", |arg| arg.value_parser(Names(COLUMNS))),
    mut_arg("sort", |arg| arg.value_parser(Names(COLUMNS))),
    mut_arg("sources", |arg| arg.hide(true)) // refused
)]
pub struct Explain {
    /// The field; without it, all of them
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,
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
