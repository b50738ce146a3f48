//! `meshcmp timeline`

use super::options::{SHOW, with_drawings};
use super::{QueryOptions, SelectionOptions};
use crate::model::PartialDate;
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  When the meshes were announced, and when some ended
    $ meshcmp timeline --category mesh
  Only the years since 2020, for a program
    $ meshcmp timeline --category mesh --since 2020 --format json
  A picture for a slide
    $ meshcmp timeline --category mesh --alive -o meshes.svg";

/// Draw announcements, releases and ends on an axis of years
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(with_drawings))]
pub struct TimelineArgs {
    /// Begin the axis here, and leave out lives that ended before
    #[arg(long, value_name = "DATE", help_heading = SHOW)]
    pub since: Option<PartialDate>,
    /// End the axis here, and leave out lives that began later
    #[arg(long, value_name = "DATE", help_heading = SHOW)]
    pub until: Option<PartialDate>,
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Fields beside the drawing (in a table with --sources): `a,b` exactly these, `+a,+b` in addition
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Sort by these fields rather than by the first milestone, `-a` downwards; unknown last
    #[arg(short, long, value_name = "FIELDS", allow_hyphen_values = true, help_heading = SHOW)]
    pub sort: Vec<String>,
    /// Only this many entries, after sorting
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
