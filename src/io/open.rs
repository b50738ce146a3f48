//! Opening the catalog that was asked for: the one built in, a file, or standard input.

use crate::catalog;
use crate::error::{Error, SourceDiagnostics, reason};
use crate::io::embedded::SHIPPED;
use crate::model::Catalog;
use std::borrow::Cow;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A catalog as it was named; `-` is standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogSource {
    /// The file.
    pub path: PathBuf,
    /// Whether the environment names it rather than the command line.
    pub by_environment: bool,
}

impl CatalogSource {
    /// What a command line or an argument names.
    #[must_use]
    pub fn typed(path: &Path) -> Self {
        Self { path: path.to_owned(), by_environment: false }
    }

    /// The path of the one that is named, if any is.
    #[must_use]
    pub fn path(which: Option<&Self>) -> Option<&Path> {
        named(which).map(|which| &*which.path)
    }

    /// Its file as it is.
    ///
    /// # Errors
    /// If it cannot be read, or is larger than a catalog may be.
    pub fn load(&self) -> Result<File, Error> {
        load(&self.path, catalog::MAX_BYTES).map_err(|error| match error {
            Error::Unreadable(name, why) if self.by_environment => {
                Error::Unreadable(format!("{name} (MESHCMP_CATALOG)"), why)
            }
            error => error,
        })
    }
}

/// The catalog that is named. A variable that is set to nothing is as one that is not set.
#[must_use]
pub fn named(which: Option<&CatalogSource>) -> Option<&CatalogSource> {
    which.filter(|which| !which.path.as_os_str().is_empty())
}

/// The catalog of this name; without one, the catalog built in.
///
/// # Errors
/// If it cannot be read, or has errors.
pub fn open(which: Option<&CatalogSource>) -> Result<Cow<'static, Catalog>, Error> {
    let Some(which) = named(which) else {
        return Ok(Cow::Borrowed(&SHIPPED));
    };
    let file = which.load()?;
    let faulty = |text, findings| {
        let name = Some(file.name.clone());
        Error::Catalog(SourceDiagnostics { name, text, findings })
    };
    let text = catalog::text_of(file.bytes).map_err(|(text, findings)| faulty(text, findings))?;
    match catalog::read(&text) {
        Ok(catalog) => Ok(Cow::Owned(catalog)),
        Err(findings) => Err(faulty(text, findings)),
    }
}

/// A file as it is.
#[derive(Debug)]
pub struct File {
    /// What it is called in messages.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The file of the catalog that is built in.
#[must_use]
pub fn shipped_file() -> File {
    File { name: "catalog.toml".to_owned(), bytes: include_bytes!("../../catalog.toml").to_vec() }
}

/// The file at a path, `-` for standard input.
///
/// # Errors
/// If it cannot be read, or is larger than `most` bytes: a device may never end.
pub fn load(path: &Path, most: usize) -> Result<File, Error> {
    let (name, bytes) = if path.as_os_str() == "-" {
        ("<stdin>".to_owned(), read(std::io::stdin().lock(), most))
    } else {
        let file = std::fs::File::open(path);
        let bytes = file.and_then(|file| read(file, most));
        (path.display().to_string(), bytes)
    };
    match bytes {
        Ok(bytes) if bytes.len() > most => {
            let why = format!("it is larger than {} MiB", most >> 20);
            Err(Error::Unreadable(name, why))
        }
        Ok(bytes) => Ok(File { name, bytes }),
        Err(why) => Err(Error::Unreadable(name, reason(&why))),
    }
}

fn read(from: impl Read, most: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let one_more = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    from.take(one_more).read_to_end(&mut bytes)?;
    Ok(bytes)
}
