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
    let (name, bytes) = if path.as_os_str() == "-" {
        let name = "<stdin>".to_owned();
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|why| unreadable(&name, &why))?;
        (name, bytes)
    } else {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|why| unreadable(&name, &why))?;
        (name, bytes)
    };
    let faulty = |text, findings| {
        let name = Some(name.clone());
        Error::Catalog(Faulty {
            name,
            text,
            findings,
        })
    };
    let text = catalog::text_of(bytes).map_err(|(text, findings)| faulty(text, findings))?;
    match catalog::read(&text) {
        Ok(catalog) => Ok(Cow::Owned(catalog)),
        Err(findings) => Err(faulty(text, findings)),
    }
}

fn unreadable(name: &str, why: &std::io::Error) -> Error {
    let why = match why.kind() {
        std::io::ErrorKind::IsADirectory => "it is a directory, not a catalog".to_owned(),
        _ => why.to_string(),
    };
    Error::Unreadable(name.to_owned(), why)
}
