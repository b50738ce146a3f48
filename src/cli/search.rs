//! `meshcmp search`

use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Find a word anywhere: names, summaries, values, notes
    $ meshcmp search quic
  Both words must occur
    $ meshcmp search waypoint proxy --category mesh";

/// Find the entries in which words occur, the best first
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct SearchArgs {
    /// Words that must all occur
    #[arg(value_name = "TEXT", required = true)]
    pub words: Vec<String>,
    /// Which entries.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only this many rows
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
