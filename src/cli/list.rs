//! `meshcmp list`

use super::{ListingOptions, QueryOptions};
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  The meshes that have not ended, newest first
    $ meshcmp list --category mesh --alive --sort -announced
  The landscape as it was in September 2020, as CSV
    $ meshcmp list --as-of 2020-09 --format csv
  Two more columns than usual, each value with note, source and date
    $ meshcmp list --category proxy -c +grpc,+http2 --sources -f csv";

/// List the entries of the catalog, one a row
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct ListArgs {
    /// Which rows and columns.
    #[command(flatten)]
    pub listing: ListingOptions,
    /// The catalog and the output.
    #[command(flatten)]
    pub query: QueryOptions,
}
