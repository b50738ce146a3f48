//! Writes a file whole or not at all, even if the disk is full or the program is killed.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file. A regular file is written beside its target and then takes its place; a device
/// or a pipe is written directly.
///
/// # Errors
/// If the file cannot be written; an old file is unchanged then.
pub(super) fn write(
    path: &Path,
    print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if is_descriptor(path) {
        return print_to(&OpenOptions::new().append(true).open(path)?, print);
    }
    let path = target(path)?;
    let old = fs::metadata(&path).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        Some(old) if !old.is_file() => return print_to(&File::create(path)?, print),
        Some(_) => drop(OpenOptions::new().write(true).open(&path)?), // fails if write-protected
        None => {}
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".meshcmp-");
    #[cfg(unix)]
    if old.is_none() {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)); // less the umask
    }
    let new = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    if let Some(old) = &old {
        keep_access(new.as_file(), old)?;
    }
    print_to(new.as_file(), print)?;
    new.as_file().sync_all()?;
    new.persist(path)?;
    Ok(())
}

fn print_to(file: &File, print: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    print(&mut out)?;
    out.flush()
}

/// Returns whether a path names a file that is open already.
fn is_descriptor(path: &Path) -> bool {
    ["/dev/stderr", "/dev/fd", "/proc/self/fd"].iter().any(|name| path.starts_with(name))
}

/// Gives a new file the permissions of the old one, and its owner if that is allowed.
fn keep_access(new: &File, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let _ = fchown(new, Some(old.uid()), Some(old.gid()));
    }
    new.set_permissions(old.permissions())
}

/// Follows symbolic links, so that a link stays a link.
///
/// # Errors
/// If the path is a link that leads nowhere.
fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Ok(target) => Ok(target),
        Err(why) if fs::symlink_metadata(path).is_ok() && fs::metadata(path).is_err() => Err(why),
        Err(_) => Ok(path.to_owned()), // a new file, or a pipe such as /dev/fd/63
    }
}
