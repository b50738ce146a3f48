//! `meshcmp show`

use super::QueryOptions;
use super::options::SHOW;
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Everything about one entry
    $ meshcmp show linkerd
  What it does for security, and what nobody has said
    $ meshcmp show linkerd --group security --all
  What each source has said over the years
    $ meshcmp show istio --history
  Two fields of two entries, for a program
    $ meshcmp show istio linkerd -c license,languages -f json";

/// Show everything that is known of an entry
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct ShowArgs {
    /// Entries, by id, name or alias
    #[arg(value_name = "ENTRY", required = true)]
    pub entries: Vec<String>,
    /// Only this group of fields (repeatable)
    #[arg(long, value_name = "GROUP", value_delimiter = ',', help_heading = SHOW)]
    pub group: Vec<String>,
    /// A row for each field, known or not
    ///
    /// Without it, the unknown and the not applicable fields of a group share a line.
    #[arg(long, help_heading = SHOW)]
    pub all: bool,
    /// Every observation, not just the one that holds now
    #[arg(long, help_heading = SHOW)]
    pub history: bool,
    /// Fields to show: `a,b` exactly these, `all`
    #[arg(short, long, value_name = "FIELDS", help_heading = SHOW)]
    pub columns: Vec<String>,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
