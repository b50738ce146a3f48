//! `meshcmp compare`

use super::options::SHOW;
use super::{QueryOptions, Unknown};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Only what differs
    $ meshcmp compare istio linkerd --diff
  One group of features, as a table for a pull request
    $ meshcmp compare istio linkerd kuma --group platform -f markdown
  The meshes that are built on Envoy
    $ meshcmp compare --where category=mesh --where built_on=envoy --diff";

/// Compare entries side by side
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct CompareArgs {
    /// Entries, by id, name or alias
    #[arg(value_name = "ENTRY")]
    pub entries: Vec<String>,
    /// Also the entries that satisfy this expression (repeatable: all must hold)
    #[arg(long = "where", value_name = "EXPR", help_heading = SHOW)]
    pub conditions: Vec<String>,
    /// How to treat entries for which --where is undetermined
    #[arg(long, value_name = "WHAT", default_value = "exclude", help_heading = SHOW)]
    pub unknown: Unknown,
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
