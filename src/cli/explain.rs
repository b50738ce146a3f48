//! `meshcmp explain`

use super::names::{ArrangeOptions, Columns};
use super::{CatalogOptions, PrintOptions};
use clap::Args;

/// The table of fields.
#[derive(Debug)]
pub enum OfFields {}

impl Columns for OfFields {
    const NAMES: &'static [&'static str] = &[
        "field", "kind", "type", "group", "label", "meaning", "values", "known", "of", "oldest",
        "newest",
    ];
}

/// Tell what a field means, and how much is known of it
#[derive(Debug, Args)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct ExplainArgs {
    /// The field; without it, all of them
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,
    /// How to arrange it.
    #[command(flatten)]
    pub arrange: ArrangeOptions<OfFields>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
