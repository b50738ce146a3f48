//! What the program tells about itself: completions, the manual, help.

use crate::cli::About;
use crate::error::{Error, Exit};
use crate::io::output;
use crate::{complete, manual};
use std::io::ErrorKind;
use std::path::Path;

/// Does what one of these commands says.
///
/// # Errors
/// If the topic is not there, or the answer cannot be written.
pub(crate) fn run(about: &About) -> Result<Exit, Error> {
    let text = match about {
        About::Completions(options) => complete::script(options.shell),
        About::Help(options) => manual::help(options.topic.as_deref())?,
        About::Man(options) => match &options.folder {
            None => manual::main_page(),
            Some(folder) => return write_pages(folder),
        },
    };
    print(&text)
}

/// Prints a text.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn print(text: &str) -> Result<Exit, Error> {
    output::text(text, None).map(|()| Exit::Done)
}

fn write_pages(folder: &Path) -> Result<Exit, Error> {
    let unwritable = |why| Error::Unwritable(folder.display().to_string(), why);
    if folder.exists() && !folder.is_dir() {
        return Err(unwritable(ErrorKind::NotADirectory.into()));
    }
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    for (name, page) in manual::pages() {
        output::text(&page, Some(&folder.join(name)))?;
    }
    Ok(Exit::Done)
}
