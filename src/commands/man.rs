//! `meshcmp man`

use crate::cli::ManArgs;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::manual;
use std::io::ErrorKind;
use std::path::Path;

/// Prints the manual page, or writes all pages to a folder.
///
/// # Errors
/// If a page cannot be written.
pub(crate) fn run(args: &ManArgs) -> Result<Exit, Error> {
    match &args.folder {
        None => output::write_text(None, &manual::main_page())?,
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
