//! Writes a folder of files whole or not at all, and never over files of somebody else.
//!
//! The files are written into a new folder beside the old one, which then takes its place: the old
//! one becomes `DIR.old`, the new one `DIR`, and `DIR.old` is removed. If the program is killed in
//! between, `DIR.old` is left, and the next run goes on from there.

mod files;
mod path;

use crate::error::Error;
use files::{foreign_files, keep_hidden, remove};
pub use path::refuse_holding;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The file that lists what was written, a path a line.
pub const MANIFEST: &str = ".meshcmp-site";

/// A folder that is being written.
#[derive(Debug)]
pub struct NewFolder {
    /// The folder to replace, without symbolic links.
    target: PathBuf,
    /// The folder as the command line names it.
    name: String,
    new: TempDir,
    written: BTreeSet<String>,
}

impl NewFolder {
    /// Begins a folder that will replace the one at `path`.
    ///
    /// # Errors
    /// If `path` is not a folder, or holds a file that is neither hidden nor listed in its manifest, or
    /// if nothing can be written beside it.
    pub fn begin(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        let unwritable = |why| Error::Unwritable(name.clone(), why);
        let target = path::resolved(path).map_err(unwritable)?;
        if target.exists() && !target.is_dir() {
            return Err(unwritable(ErrorKind::NotADirectory.into()));
        }
        for folder in [&target, &old_of(&target)] {
            let shown = if *folder == target { name.clone() } else { folder.display().to_string() };
            let foreign = foreign_files(folder);
            let files = foreign.map_err(|why| Error::Unwritable(shown.clone(), why))?;
            if !files.is_empty() {
                return Err(Error::Foreign { folder: shown, files });
            }
        }
        let new = beside(&target).map_err(unwritable)?;
        Ok(Self { target, name, new, written: BTreeSet::new() })
    }

    /// Writes one file; `path` has `/` between its parts.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(
        &mut self,
        path: &str,
        print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Error> {
        let written = self.write_file(path, print);
        written.map_err(|why| Error::Unwritable(format!("{}/{path}", self.name), why))?;
        self.written.insert(path.to_owned());
        Ok(())
    }

    fn write_file(
        &self,
        path: &str,
        print: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let file = self.new.path().join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut out = BufWriter::with_capacity(1 << 16, File::create(file)?);
        print(&mut out)?;
        out.flush()
    }

    /// Returns the number of files written.
    pub fn files(&self) -> usize {
        self.written.len()
    }

    /// Lists the files in the manifest, and puts the folder in its place. Hidden files of the old
    /// folder are kept.
    ///
    /// # Errors
    /// If a folder cannot be renamed; the old one is there then, under its name or as `DIR.old`.
    pub fn finish(mut self) -> Result<(), Error> {
        let mut manifest =
            String::from("# Written by `meshcmp site`, which replaces these files.\n");
        for path in &self.written {
            manifest.push_str(path);
            manifest.push('\n');
        }
        self.write(MANIFEST, |out| out.write_all(manifest.as_bytes()))?;
        let name = self.name.clone();
        self.replace().map_err(|why| Error::Unwritable(name, why))
    }

    fn replace(self) -> io::Result<()> {
        let Self { target, new, .. } = self;
        let old = old_of(&target);
        // What a killed run left: the old folder, perhaps with the new one in its place already.
        if old.exists() && !target.exists() {
            fs::rename(&old, &target)?;
        } else if old.exists() {
            keep_hidden(&old, &target)?;
            remove(&old)?;
        }
        if target.exists() {
            fs::rename(&target, &old)?;
        }
        if let Err(why) = fs::rename(new.path(), &target) {
            if old.exists() {
                fs::rename(&old, &target)?;
            }
            return Err(why);
        }
        drop(new.keep()); // it is the target now
        if old.exists() {
            keep_hidden(&old, &target)?;
            remove(&old)?;
        }
        Ok(())
    }
}

/// Returns `DIR.old`.
fn old_of(target: &Path) -> PathBuf {
    let mut old = target.as_os_str().to_owned();
    old.push(".old");
    PathBuf::from(old)
}

/// Creates a folder beside the target, on the same file system.
fn beside(target: &Path) -> io::Result<TempDir> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".meshcmp-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let old = fs::metadata(target).map(|old| old.permissions());
        builder.permissions(old.unwrap_or(fs::Permissions::from_mode(0o777))); // less the umask
    }
    builder.tempdir_in(folder)
}
