//! Opens a catalog: the one built in, a file, or standard input.

use super::CatalogSource;
use super::embedded::{self, SHIPPED};
use crate::catalog;
use crate::error::{Error, SourceDiagnostics, reason};
use crate::model::Catalog;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// Opens the catalog of a source; without one, the catalog built in.
///
/// # Errors
/// If the catalog cannot be read, or has errors.
pub fn open(source: Option<&CatalogSource>) -> Result<Cow<'static, Catalog>, Error> {
    match source {
        None | Some(CatalogSource::BuiltIn) => Ok(Cow::Borrowed(&SHIPPED)),
        Some(source) => read_catalog(load_catalog(source)?).map(Cow::Owned),
    }
}

/// A catalog with the file it was read from.
#[derive(Debug)]
pub struct OpenCatalog {
    /// The catalog.
    pub catalog: Cow<'static, Catalog>,
    /// The content of its file.
    pub bytes: Vec<u8>,
}

/// Like [`open`], with the content of the file.
///
/// # Errors
/// If the catalog cannot be read, or has errors.
pub fn open_with_bytes(source: &CatalogSource) -> Result<OpenCatalog, Error> {
    let file = load_catalog(source)?;
    let bytes = file.bytes.clone();
    let catalog = match source {
        CatalogSource::BuiltIn => Cow::Borrowed(&SHIPPED),
        _ => Cow::Owned(read_catalog(file)?),
    };
    Ok(OpenCatalog { catalog, bytes })
}

fn read_catalog(file: LoadedFile) -> Result<Catalog, Error> {
    let LoadedFile { name, bytes } = file;
    let faulty =
        |text, findings| Error::Catalog(SourceDiagnostics { name: Some(name), text, findings });
    let text = match catalog::text_of(bytes) {
        Ok(text) => text,
        Err((text, findings)) => return Err(faulty(text, findings)),
    };
    catalog::read(&text).map_err(|findings| faulty(text, findings))
}

/// The bytes of a file.
#[derive(Debug)]
pub struct LoadedFile {
    /// The name of the file in messages.
    pub name: String,
    /// The content of the file.
    pub bytes: Vec<u8>,
}

/// Loads the file of a catalog, without reading it as one.
///
/// # Errors
/// If the file cannot be read, or is larger than a catalog may be.
pub fn load_catalog(source: &CatalogSource) -> Result<LoadedFile, Error> {
    match source {
        CatalogSource::BuiltIn => {
            let name = "catalog.toml".to_owned();
            match embedded::shipped_source() {
                Ok(bytes) => Ok(LoadedFile { name, bytes }),
                Err(why) => Err(Error::Unreadable(name, reason(&why))),
            }
        }
        CatalogSource::File(path) => load(path, catalog::MAX_BYTES),
        CatalogSource::Environment(path) => {
            load(path, catalog::MAX_BYTES).map_err(|error| match error {
                Error::Unreadable(name, why) => {
                    Error::Unreadable(format!("{name} (MESHCMP_CATALOG)"), why)
                }
                error => error,
            })
        }
    }
}

/// Loads the file at a path; `-` is standard input.
///
/// # Errors
/// If the file cannot be read, or is larger than `max_bytes`: a device may never end.
pub fn load(path: &Path, max_bytes: usize) -> Result<LoadedFile, Error> {
    let (name, bytes) = if path.as_os_str() == "-" {
        ("<stdin>".to_owned(), read(std::io::stdin().lock(), max_bytes))
    } else {
        let file = std::fs::File::open(path);
        (path.display().to_string(), file.and_then(|file| read(file, max_bytes)))
    };
    match bytes {
        Ok(bytes) if bytes.len() > max_bytes => {
            let why = format!("it is larger than {} MiB", max_bytes >> 20);
            Err(Error::Unreadable(name, why))
        }
        Ok(bytes) => Ok(LoadedFile { name, bytes }),
        Err(why) => Err(Error::Unreadable(name, reason(&why))),
    }
}

/// Returns whether a path leads to a regular file, which can be read without waiting.
pub fn is_regular_file(path: &Path) -> bool {
    path.is_file()
}

/// Refuses to read standard input twice: `-` may be the path of one input only.
///
/// # Errors
/// If two paths are `-`.
pub fn refuse_second_stdin(paths: &[Option<&Path>]) -> Result<(), Error> {
    let is_stdin = |path: &&Path| path.as_os_str() == "-";
    if paths.iter().flatten().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Error::usage("standard input can be read only once"));
    }
    Ok(())
}

/// Reads up to one byte more than `max_bytes`.
fn read(from: impl Read, max_bytes: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(max_bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
