//! `meshcmp strengths`

use super::options::{SHOW, with_drawings};
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  The strengths of all meshes in one chart
    $ meshcmp strengths --category mesh --alive
  Two groups of features
    $ meshcmp strengths --category gateway --group security,traffic
  A heat map for a slide
    $ meshcmp strengths --category mesh --alive -o strengths.svg";

/// Show how much of each group of features entries support
///
/// Yes counts 1, partial 0.5, experimental 0.25, anything else nothing. What is unknown counts nothing,
/// and is drawn apart.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(with_drawings))]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct StrengthsArgs {
    /// Only this group of features (repeatable)
    #[arg(long, value_name = "GROUP", value_delimiter = ',', help_heading = SHOW)]
    pub group: Vec<String>,
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only this many entries
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
