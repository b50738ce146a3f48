//! A word that is not a command, in the place of one.

use crate::cli::Command;
use crate::io::{CatalogSource, open, terminal};
use crate::model::{Catalog, LookupError, nearest};

/// Returns the command that a wrong one may have meant: an entry to show, a field to explain. `None`
/// if it resembles a command, or nothing that the catalog knows.
pub(crate) fn explain_word(word: &str) -> Option<String> {
    let environment = terminal::catalog().filter(|path| !path.is_empty());
    let source = environment.map(|path| CatalogSource::Environment(path.into()));
    let catalog = open::open(source.as_ref()).ok()?;
    let command = command_for(&catalog, word)?;
    Some(format!("error: there is no command `{word}`; did you mean `meshcmp {command}`?"))
}

fn command_for(catalog: &Catalog, word: &str) -> Option<String> {
    let entry = catalog.find_entry(word);
    if let Ok(entry) = entry {
        return Some(format!("show {}", entry.id()));
    }
    if let Ok(field) = catalog.find_field(word) {
        return Some(format!("explain {}", field.id()));
    }
    let names = Command::names();
    let commands = names.iter().map(|name| (name.as_str(), name));
    match entry {
        Err(LookupError::Missing(near)) if nearest(word, commands).is_none() => {
            near.first().map(|entry| format!("show {}", entry.id()))
        }
        _ => None,
    }
}
