//! `meshcmp timeline`

use super::options::SHOW;
use super::{CatalogOptions, ChooseOptions, PrintOptions};
use clap::Args;

/// Draw announcements, releases and ends on an axis of years
#[derive(Debug, Args)]
pub struct TimelineArgs {
    /// Which entries.
    #[command(flatten)]
    pub choose: ChooseOptions,
    /// Fields beside the drawing (in a table with --sources): `a,b` exactly these, `+a,+b` in addition
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these fields rather than by announcement, `-a` downwards; unknown comes last
    #[arg(short, long, value_name = "FIELDS", allow_hyphen_values = true, help_heading = SHOW)]
    pub sort: Vec<String>,
    /// Which catalog.
    #[command(flatten)]
    pub catalog: CatalogOptions,
    /// How to print.
    #[command(flatten)]
    pub print: PrintOptions,
}
