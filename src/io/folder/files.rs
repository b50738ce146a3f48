//! The files of a folder, and which of them are hidden or foreign.

use super::MANIFEST;
use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;

/// The number of foreign files that an error names.
const NAMED: usize = 5;

/// Returns the first files in a folder that are neither hidden nor listed in its manifest; none if
/// there is no such folder.
pub(super) fn foreign_files(folder: &Path) -> io::Result<Vec<String>> {
    let manifest = match fs::read_to_string(folder.join(MANIFEST)) {
        Ok(manifest) => manifest,
        Err(why) if why.kind() == ErrorKind::NotFound => String::new(),
        Err(why) => return Err(why),
    };
    let listed: BTreeSet<&str> = manifest.lines().collect();
    let mut foreign = Vec::new();
    for path in files(folder, "")? {
        if !listed.contains(&*path) && foreign.len() < NAMED {
            foreign.push(path);
        }
    }
    Ok(foreign)
}

/// Returns the paths of all files in a folder that are not hidden, sorted.
fn files(folder: &Path, prefix: &str) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in sorted(folder)? {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if is_hidden(&entry) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            paths.extend(files(&entry.path(), &format!("{path}/"))?);
        } else {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// Moves the hidden files of one folder into another that lacks them, and the same below.
pub(super) fn keep_hidden(from: &Path, to: &Path) -> io::Result<()> {
    for entry in sorted(from)? {
        let target = to.join(entry.file_name());
        if is_hidden(&entry) {
            if !target.exists() {
                fs::create_dir_all(to)?;
                fs::rename(entry.path(), target)?;
            }
        } else if entry.file_type()?.is_dir() {
            keep_hidden(&entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Removes a folder, its manifest last, so that a next run still knows what a killed one leaves.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    for entry in sorted(folder)? {
        if entry.file_name() == MANIFEST {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    fs::remove_dir_all(folder)
}

/// Returns the entries of a folder by name; none if there is no such folder.
fn sorted(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(why),
    };
    let mut entries: Vec<DirEntry> = entries.collect::<io::Result<_>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}
