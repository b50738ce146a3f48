//! `meshcmp help`

use super::printing;
use crate::cli::HelpArgs;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::manual;

/// Prints the help of a command or a topic.
///
/// # Errors
/// If the topic does not exist, an option for formats is given, or the help cannot be written.
pub(crate) fn run(args: &HelpArgs) -> Result<Exit, Error> {
    let page = &args.common.page;
    printing::refuse_format_options(page)?;
    output::write_text(page.output.as_deref(), &manual::help(args.topic.as_deref())?)?;
    Ok(Exit::Done)
}
