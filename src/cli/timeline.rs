//! `meshcmp timeline`

use super::options::SHOW;
use super::{ChooseOptions, QueryOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  When the meshes came, and when some of them went
    $ meshcmp timeline --category mesh
  The years alone, for a program
    $ meshcmp timeline --category mesh --format json";

/// Draw announcements, releases and ends on an axis of years
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct TimelineArgs {
    /// Which entries.
    #[command(flatten)]
    pub choose: ChooseOptions,
    /// Fields beside the drawing (in a table with --sources): `a,b` exactly these, `+a,+b` in addition
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these fields rather than by the first milestone, `-a` downwards; unknown last
    #[arg(short, long, value_name = "FIELDS", allow_hyphen_values = true, help_heading = SHOW)]
    pub sort: Vec<String>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
