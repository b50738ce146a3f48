//! Opening the catalog that was asked for: the one built in, a file, or standard input.

use crate::catalog;
use crate::error::{Error, Faulty};
use crate::model::Catalog;
use crate::shipped::SHIPPED;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// The catalog in this file, `-` for standard input, or without one the catalog built in.
///
/// # Errors
/// If it cannot be read, or has errors.
pub fn open(path: Option<&Path>) -> Result<Cow<'static, Catalog>, Error> {
    let Some(path) = path else {
        return Ok(Cow::Borrowed(&SHIPPED));
    };
    let file = load(path)?;
    let faulty = |text, findings| {
        let name = Some(file.name.clone());
        Error::Catalog(Faulty {
            name,
            text,
            findings,
        })
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
    File {
        name: "catalog.toml".to_owned(),
        bytes: include_bytes!("../catalog.toml").to_vec(),
    }
}

/// The file at a path, `-` for standard input.
///
/// # Errors
/// If it cannot be read.
pub fn load(path: &Path) -> Result<File, Error> {
    let (name, bytes) = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        ("<stdin>".to_owned(), read.map(|_| bytes))
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    match bytes {
        Ok(bytes) => Ok(File { name, bytes }),
        Err(why) => Err(unreadable(&name, &why)),
    }
}

fn unreadable(name: &str, why: &std::io::Error) -> Error {
    let why = match why.kind() {
        std::io::ErrorKind::IsADirectory => "it is a directory, not a catalog".to_owned(),
        _ => why.to_string(),
    };
    Error::Unreadable(name.to_owned(), why)
}
