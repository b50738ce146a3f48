//! `meshcmp completions`

use super::printing;
use crate::cli::CompletionsArgs;
use crate::complete;
use crate::error::{Error, Exit};
use crate::io::output;

/// Prints the completion script of a shell.
///
/// # Errors
/// If an option for formats is given, or the script cannot be written.
pub(crate) fn run(args: &CompletionsArgs) -> Result<Exit, Error> {
    printing::refuse_format_options(&args.common.page)?;
    output::write_text(args.common.page.output.as_deref(), &complete::script(args.shell))?;
    Ok(Exit::Done)
}
