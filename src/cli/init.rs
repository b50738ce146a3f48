//! `meshcmp init`

use super::options::PRINT;
use clap::Args;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  Print it
    $ meshcmp init
  Write it to a file, to edit that
    $ meshcmp init -o schedulers.toml";

/// Print a small catalog to start your own from
///
/// It has comments, and every kind of thing that a catalog may hold. To start from a spreadsheet,
/// see `meshcmp help import`.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct InitArgs {
    /// Write to a new file
    #[arg(short, long, value_name = "FILE", help_heading = PRINT)]
    pub output: Option<PathBuf>,
}
