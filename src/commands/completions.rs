//! `meshcmp completions`

use super::printing;
use crate::cli::CompletionsArgs;
use crate::complete;
use crate::error::{Error, Exit};

/// Prints the completion script of a shell.
///
/// # Errors
/// If an option for formats is given, or the script cannot be written.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Exit, Error> {
    printing::print_text(&args.common.page, Ok(complete::script(args.shell)))
}
