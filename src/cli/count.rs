//! `meshcmp count`

use super::options::SHOW;
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  How many gateways have which license
    $ meshcmp count license --category gateway --alive
  Two fields make a cross table
    $ meshcmp count status cncf_maturity --category mesh";

/// Count the entries that have each value of a field
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
#[command(mut_arg("sources", |sources| sources.hide(true)))] // refused
pub struct CountArgs {
    /// A field; a second one makes a cross table
    #[arg(value_name = "FIELD", num_args = 1..=2, required = true)]
    pub fields: Vec<String>,
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
