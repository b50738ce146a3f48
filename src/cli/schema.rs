//! `meshcmp schema`

use super::options::{CATALOG, CatalogSourceParser, PRINT};
use crate::io::CatalogSource;
use clap::Args;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  Print it
    $ meshcmp schema
  Write it beside a catalog that begins with  #:schema ./catalog.schema.json
    $ meshcmp schema -o catalog.schema.json";

/// Print the JSON Schema of the catalog, for editors
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct SchemaArgs {
    /// The catalog whose sources, categories and features it offers; `-` is standard input
    #[arg(
        long,
        value_name = "FILE",
        env = "MESHCMP_CATALOG",
        hide_env_values = true,
        value_parser = CatalogSourceParser,
        help_heading = CATALOG
    )]
    pub catalog: Option<CatalogSource>,
    /// Write to a file, whole or not at all
    #[arg(short, long, value_name = "FILE", help_heading = PRINT)]
    pub output: Option<PathBuf>,
}
