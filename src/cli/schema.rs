//! `meshcmp schema`

use super::CommonOptions;
use super::options::hide_idle_options;
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  Print it
    $ meshcmp schema
  Write it beside a catalog that begins with  #:schema ./catalog.schema.json
    $ meshcmp schema -o catalog.schema.json";

/// Print the JSON Schema of the catalog, for editors
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
#[command(mut_arg("catalog", |catalog| catalog.hide(false)))] // it is read
pub struct SchemaArgs {
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}
