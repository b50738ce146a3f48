//! `meshcmp init`

use super::CommonOptions;
use super::options::hide_idle_options;
use clap::Args;

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
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
#[command(mut_arg("output", |output| output.help("Write to a new file; one that exists is kept").long_help(None)))]
pub struct InitArgs {
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}
