//! `meshcmp help`

use super::CommonOptions;
use super::options::hide_idle_options;
use clap::Args;

const EXAMPLES: &str = "\
Examples:
  A command
    $ meshcmp help compare
  The filter language
    $ meshcmp help filter
  How the program ends
    $ meshcmp help exit-codes";

/// Explain a command or a topic
///
/// The topics are filter, catalog, import, environment and exit-codes.
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES, mut_args(hide_idle_options))]
pub struct HelpArgs {
    /// A command or a topic; without it, the program itself
    #[arg(value_name = "TOPIC")]
    pub topic: Option<String>,
    /// The options of every command.
    #[command(flatten)]
    pub common: CommonOptions,
}
