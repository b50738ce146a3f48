//! Which catalog the line under completion speaks of.

use crate::io::terminal;
use crate::io::{CatalogSource, open};
use crate::model::Catalog;
use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

const OPTION: &str = "--catalog";

/// The catalog in use, read when the first completer asks for it.
#[derive(Clone, Debug)]
pub(super) struct Catalogs {
    path: Option<PathBuf>,
    read: Arc<OnceLock<Option<Cow<'static, Catalog>>>>,
}

impl Catalogs {
    /// The catalog that the line names before or after the word under the cursor, else the one
    /// that the environment names, else the one built in.
    pub(super) fn of_line(words: &[OsString], index: usize, environment: Option<&OsStr>) -> Self {
        let path = named(words, index).or_else(|| environment.map(OsStr::to_owned));
        let path = path.filter(|path| !path.is_empty());
        Self { path: path.map(|path| home(Path::new(&path))), read: Arc::default() }
    }

    /// The catalog; absent if it cannot be read or is in error. Only a file is read: standard input
    /// belongs to the shell, and a pipe would have it wait.
    pub(super) fn get(&self) -> Option<&Catalog> {
        let is_file = |path: &PathBuf| std::fs::metadata(path).is_ok_and(|file| file.is_file());
        let read = || match &self.path {
            Some(path) if !is_file(path) => None,
            Some(path) => open::open(Some(&CatalogSource::File(path.clone()))).ok(),
            None => open::open(None).ok(),
        };
        self.read.get_or_init(read).as_deref()
    }
}

/// The last `--catalog FILE` or `--catalog=FILE` of the line that is not just being typed.
fn named(words: &[OsString], index: usize) -> Option<OsString> {
    let mut found = None;
    for (place, word) in words.iter().enumerate() {
        if word == OPTION && place + 1 != index {
            found = words.get(place + 1).cloned().or(found);
        } else if place != index
            && let Some(path) = word.to_str().and_then(|word| word.strip_prefix(OPTION))
            && let Some(path) = path.strip_prefix('=')
        {
            found = Some(path.into());
        }
    }
    found
}

/// The shell has not yet put the home folder in the place of `~`.
fn home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), terminal::home()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::named;
    use std::ffi::OsString;

    #[test]
    fn the_line_names_its_catalog() {
        for (line, index, path) in [
            ("meshcmp show ", 2, None),
            ("meshcmp show --catalog a.toml ", 4, Some("a.toml")),
            ("meshcmp show --catalog=a.toml ", 3, Some("a.toml")),
            ("meshcmp show x --catalog a.toml", 2, Some("a.toml")),
            ("meshcmp show --catalog a.toml", 3, None),
            ("meshcmp show --catalog=a.toml", 2, None),
            ("meshcmp show --catalog a --catalog b ", 6, Some("b")),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(named(&words, index), path.map(OsString::from), "{line}");
        }
    }
}
