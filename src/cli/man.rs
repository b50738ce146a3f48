//! `meshcmp man`

use super::CommonOptions;
use super::options::hide_idle_options;
use clap::Args;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  Read the page now:  meshcmp man | man -l -
    $ meshcmp man
  Write every page where man looks for them
    $ meshcmp man man1";

/// Print the manual page, or write all of them to a folder
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
pub struct ManArgs {
    /// Write every page into this folder; it is created if needed
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}
