//! `meshcmp sources`

use super::names::{ArrangeOptions, Columns};
use super::options::SHOW;
use super::{CatalogOptions, PrintOptions};
use clap::Args;

/// The table of sources.
#[derive(Debug)]
pub enum OfSources {}

impl Columns for OfSources {
    const NAMES: &'static [&'static str] =
        &["id", "title", "url", "date", "seen", "license", "facts"];
}

/// List the sources, and how many facts rest on each
#[derive(Debug, Args)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct SourcesArgs {
    /// The facts whose newest source is older than this: `24mo`, `2y`, `90d`
    ///
    /// Its columns are entry, field, value, source and date.
    #[arg(long, value_name = "AGE", help_heading = SHOW)]
    pub stale: Option<String>,
    /// How to arrange it.
    #[command(flatten)]
    pub arrange: ArrangeOptions<OfSources>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
