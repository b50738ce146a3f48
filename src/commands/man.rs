//! `meshcmp man`

use super::printing::{print_text, refuse_format_options};
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
    let Some(folder) = &args.folder else {
        return print_text(page, Ok(manual::main_page()));
    };
    refuse_format_options(page)?;
    if page.output.is_some() {
        return Err(Error::usage("--output: the pages go into DIR"));
    }
    output::write_files(folder, &manual::pages())?;
    Ok(Exit::Done)
}
