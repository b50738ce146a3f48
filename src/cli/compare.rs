//! `meshcmp compare`

use super::options::{SHOW, with_drawings};
use super::{QueryOptions, SelectionOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Only what differs
    $ meshcmp compare istio linkerd --diff
  One group of features, as a table for a pull request
    $ meshcmp compare istio linkerd kuma --group platform -f markdown
  The meshes that are alive and built on Envoy
    $ meshcmp compare --category mesh --alive --where built_on=envoy --diff";

/// Compare entries side by side
///
/// The named entries come first, then those that --category and --where select, narrowed by --status,
/// --alive and --ended.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(with_drawings))]
pub struct CompareArgs {
    /// Entries, by id, name or alias
    #[arg(value_name = "ENTRY")]
    pub entries: Vec<String>,
    /// Which entries beside the named ones.
    #[command(flatten)]
    pub selection: SelectionOptions,
    /// Only this many entries, the named ones first
    #[arg(long, value_name = "N", help_heading = SHOW)]
    pub limit: Option<usize>,
    /// Only the rows that differ
    #[arg(long, help_heading = SHOW)]
    pub diff: bool,
    /// Only this group of fields (repeatable)
    #[arg(long, value_name = "GROUP", value_delimiter = ',', help_heading = SHOW)]
    pub group: Vec<String>,
    /// Also rows without a value anywhere
    #[arg(long, help_heading = SHOW)]
    pub all: bool,
    /// Rows to show: `a,b` exactly these, `all`
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// Exit with 1 if anything differs
    #[arg(long, help_heading = SHOW)]
    pub exit_code: bool,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
