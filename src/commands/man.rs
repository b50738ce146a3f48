//! `meshcmp man`

use super::printing;
use crate::cli::ManArgs;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::manual;
use std::io::ErrorKind;
use std::path::Path;

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
        Some(folder) => write_pages(folder)?,
    }
    Ok(Exit::Done)
}

fn write_pages(folder: &Path) -> Result<(), Error> {
    let unwritable = |why| Error::Unwritable(folder.display().to_string(), why);
    if folder.exists() && !folder.is_dir() {
        return Err(unwritable(ErrorKind::NotADirectory.into()));
    }
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    for (name, page) in manual::pages() {
        output::write_text(Some(&folder.join(name)), &page)?;
    }
    Ok(())
}
