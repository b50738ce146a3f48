//! `meshcmp filter`

use super::{ListingOptions, QueryOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Each word is a condition, and all must hold
    $ meshcmp filter category=mesh mtls=yes license=Apache-2.0,MIT
  Alternatives stand in quotes
    $ meshcmp filter category=mesh 'grpc=yes or http2=yes' announced=2018..2020
  Also those for which it is undetermined
    $ meshcmp filter category=mesh multi_cluster --unknown include

`meshcmp help filter` is the reference of the language.";

/// List the entries that satisfy every expression
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct FilterArgs {
    /// Expressions that must all be true: `mtls=yes`, `license=Apache-2.0,MIT`, 'a=b or c=d'
    #[arg(value_name = "EXPR", required = true)]
    pub expressions: Vec<String>,
    /// Which rows and columns.
    #[command(flatten)]
    pub listing: ListingOptions,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
