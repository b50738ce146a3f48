//! The place of a folder that is written.

use crate::error::Error;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Refuses to replace a folder that holds what is read, or that the program was started in.
///
/// # Errors
/// If the folder holds the input or the current folder.
pub fn refuse_holding(folder: &Path, input: Option<&Path>) -> Result<(), Error> {
    let Ok(target) = fs::canonicalize(folder) else {
        return Ok(());
    };
    let holds = |path: &Path| fs::canonicalize(path).is_ok_and(|path| path.starts_with(&target));
    let name = folder.display();
    if holds(Path::new(".")) {
        let message = format!("{name} is replaced as a whole: start from outside of it");
        return Err(Error::usage(message));
    }
    match input.filter(|input| holds(input)) {
        Some(input) => Err(Error::usage(format!(
            "{} is what is read, and {name} is replaced as a whole: name another folder",
            input.display()
        ))),
        None => Ok(()),
    }
}

/// Returns the path of a folder without symbolic links. Its parents are made if they are not there.
///
/// # Errors
/// If the path is a link that leads nowhere, or a parent cannot be made.
pub(super) fn resolved(folder: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(folder) {
        Err(why) if why.kind() == ErrorKind::NotFound && fs::symlink_metadata(folder).is_err() => {
            let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
            let parent = parent.unwrap_or(Path::new("."));
            fs::create_dir_all(parent)?;
            let name = folder.file_name().ok_or(ErrorKind::InvalidInput)?;
            Ok(fs::canonicalize(parent)?.join(name))
        }
        resolved => resolved,
    }
}
