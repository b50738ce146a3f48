//! `meshcmp man`

use super::printing;
use crate::cli::ManArgs;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::manual;

/// Prints the manual page, or writes all pages to a folder.
///
/// # Errors
/// If an option for formats is given, `--output` beside a folder, or a page cannot be written.
pub(crate) fn run(args: &ManArgs) -> Result<Exit, Error> {
    let page = &args.common.page;
    printing::refuse_format_options(page)?;
    match &args.folder {
        None => output::write_text(page.output.as_deref(), &manual::main_page())?,
        Some(_) if page.output.is_some() => {
            return Err(Error::usage("--output: the pages go into DIR"));
        }
        Some(folder) => output::write_files(folder, &manual::pages())?,
    }
    Ok(Exit::Done)
}
