//! `meshcmp help`

use clap::Args;

const EXAMPLES: &str = "\
Examples:
  A command
    $ meshcmp help compare
  The filter language
    $ meshcmp help filter
  How the program ends
    $ meshcmp help exit-codes";

/// Explain a command or a topic: filter, catalog, environment, exit-codes
#[derive(Debug, Args)]
#[command(after_long_help = EXAMPLES)]
pub struct HelpArgs {
    /// A command or a topic; without it, the program itself
    #[arg(value_name = "TOPIC")]
    pub topic: Option<String>,
}
