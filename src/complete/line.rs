//! The catalog that the command line under completion names.

use crate::io::terminal;
use crate::io::{CatalogSource, open};
use crate::model::Catalog;
use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

const OPTION: &str = "--catalog";

/// The catalog in use, read when a completer first needs it.
#[derive(Clone, Debug)]
pub(super) struct LazyCatalog {
    path: Option<PathBuf>,
    read: Arc<OnceLock<Option<Cow<'static, Catalog>>>>,
}

impl LazyCatalog {
    /// Takes the catalog that the line names outside the word under the cursor, else the one that
    /// the environment names, else the embedded one.
    pub(super) fn of_line(words: &[OsString], index: usize, environment: Option<&OsStr>) -> Self {
        let path = catalog_option(words, index).or_else(|| environment.map(OsStr::to_owned));
        let path = path.filter(|path| !path.is_empty());
        Self { path: path.map(|path| expand_home(Path::new(&path))), read: Arc::default() }
    }

    /// Returns the catalog, if it can be read and has no errors. Only files are read: standard input
    /// belongs to the shell, and reading a pipe could block it.
    pub(super) fn get(&self) -> Option<&Catalog> {
        let read = || match &self.path {
            Some(path) if !open::is_regular_file(path) => None,
            Some(path) => open::open(Some(&CatalogSource::File(path.clone()))).ok(),
            None => open::open(None).ok(),
        };
        self.read.get_or_init(read).as_deref()
    }
}

/// Returns the last FILE of `--catalog FILE` or `--catalog=FILE`, except the word under the cursor.
fn catalog_option(words: &[OsString], index: usize) -> Option<OsString> {
    let mut file = None;
    for (place, word) in words.iter().enumerate() {
        if word == OPTION && place + 1 != index {
            file = words.get(place + 1).cloned().or(file);
        } else if place != index
            && let Some(path) = word.to_str().and_then(|word| word.strip_prefix(OPTION))
            && let Some(path) = path.strip_prefix('=')
        {
            file = Some(path.into());
        }
    }
    file
}

/// Replaces `~` by the home folder, as the shell would.
fn expand_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), terminal::home()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::catalog_option;
    use std::ffi::OsString;

    #[test]
    fn catalog_option_is_found_in_the_line() {
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
            assert_eq!(catalog_option(&words, index), path.map(OsString::from), "{line}");
        }
    }
}
