//! `meshcmp help`

use crate::cli::HelpArgs;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::manual;

/// Prints the help of a command or a topic.
///
/// # Errors
/// If the topic does not exist, or its help cannot be written.
pub(crate) fn run(args: &HelpArgs) -> Result<Exit, Error> {
    output::write_text(None, &manual::help(args.topic.as_deref())?)?;
    Ok(Exit::Done)
}
