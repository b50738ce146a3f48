//! `meshcmp completions`

use crate::cli::CompletionsArgs;
use crate::complete;
use crate::error::{Error, Exit};
use crate::io::output;

/// Prints the completion script of a shell.
///
/// # Errors
/// If the script cannot be written.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Exit, Error> {
    output::write_text(None, &complete::script(args.shell))?;
    Ok(Exit::Done)
}
