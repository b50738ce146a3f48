//! Looking up names: what is found goes by that name and nothing else does on an earlier level; case
//! and outer blanks never matter; what is not found goes by no entry's name.

use meshcmp::io::embedded::SHIPPED;
use meshcmp::model::{Entry, LookupError, loose_key, text_key};

/// Checks it for any text, over the catalog that is built in.
pub fn holds(name: &str) {
    let found = SHIPPED.find_entry(name);
    match &found {
        Ok(entry) => {
            let level = level(*entry, name).unwrap_or_else(|| panic!("{name} is not {entry:?}"));
            for other in SHIPPED.entries().filter(|other| other != entry) {
                let level_there = self::level(other, name);
                assert!(level_there.is_none_or(|there| there > level), "{name}");
            }
        }
        Err(LookupError::Ambiguous(entries)) => {
            assert!(entries.len() > 1, "{name}");
            let levels: Vec<_> = entries.iter().map(|&entry| level(entry, name)).collect();
            assert!(levels.iter().all(|level| level.is_some() && *level == levels[0]), "{name}");
        }
        Err(LookupError::Missing(near)) => {
            assert!(near.len() <= 3, "{name}");
            assert!(SHIPPED.entries().all(|entry| level(entry, name).is_none()), "{name}");
        }
    }
    let key = text_key(name);
    assert_eq!(text_key(&key), key, "the key of a key");
    assert_eq!(loose_key(&loose_key(name)), loose_key(name), "the loose key of a loose key");
    assert_eq!(SHIPPED.find_entry(&key), found);
    assert_eq!(SHIPPED.find_entry(&format!(" {name}\u{a0}")), found);
    if let Ok(field) = SHIPPED.find_field(name) {
        assert_eq!(SHIPPED.find_field(&key), Ok(field));
        assert_eq!(SHIPPED.find_field(&field.id().to_uppercase().replace('_', "-")), Ok(field));
    }
    if let Ok(category) = SHIPPED.find_category(name) {
        assert_eq!(SHIPPED.find_category(&key), Ok(category));
        assert_eq!(SHIPPED.find_category(category.id()), Ok(category));
    }
}

/// The first level on which an entry goes by a name: its id, its name, an alias, any of them loosely.
fn level(entry: Entry<'_>, name: &str) -> Option<usize> {
    let (key, loose) = (text_key(name), loose_key(name));
    let is = |own: &str| text_key(own) == key;
    let is_loosely = |own: &str| !loose.is_empty() && loose_key(own) == loose;
    if is(entry.id()) {
        Some(0)
    } else if is(entry.name()) {
        Some(1)
    } else if entry.aliases().any(is) {
        Some(2)
    } else {
        let mut names = [entry.id(), entry.name()].into_iter().chain(entry.aliases());
        names.any(is_loosely).then_some(3)
    }
}
