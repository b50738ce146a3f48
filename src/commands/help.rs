//! `meshcmp help`

use super::printing;
use crate::cli::HelpArgs;
use crate::error::{Error, Exit};
use crate::manual;

/// Prints the help of a command or a topic.
///
/// # Errors
/// If the topic does not exist, an option for formats is given, or the help cannot be written.
pub(crate) fn run(args: &HelpArgs) -> Result<Exit, Error> {
    printing::print_text(&args.common.page, manual::help(args.topic.as_deref()))
}
