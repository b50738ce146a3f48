//! Looking up names: what is found goes by that name and nothing else does on its level; case and
//! punctuation never matter; what is not found goes by no entry's name.

use meshcmp::io::embedded::SHIPPED;
use meshcmp::model::{Entry, LookupError, fold};

/// Checks any text over the embedded catalog.
pub fn holds(name: &str) {
    let wanted = fold(name);
    let found = SHIPPED.find_entry(name);
    match &found {
        Ok(entry) => {
            let level = level(*entry, &wanted).unwrap_or_else(|| panic!("{name} is not {entry:?}"));
            for other in SHIPPED.entries().filter(|other| other != entry) {
                let level_there = self::level(other, &wanted);
                assert!(level_there.is_none_or(|there| there > level), "{name}");
            }
        }
        Err(LookupError::Ambiguous(entries)) => {
            assert!(entries.len() > 1, "{name}");
            assert!(entries.iter().all(|entry| level(*entry, &wanted).is_some()));
        }
        Err(LookupError::Missing(_)) => {
            let mut entries = SHIPPED.entries();
            assert!(entries.all(|entry| level(entry, &wanted).is_none()), "{name}");
        }
    }
    assert_eq!(fold(&wanted), wanted, "folding twice");
    assert_eq!(SHIPPED.find_entry(&format!(" {wanted}-")), SHIPPED.find_entry(&wanted));
    if let Some(field) = SHIPPED.find_field(name) {
        assert_eq!(SHIPPED.find_field(field.id()), Some(field));
        assert_eq!(SHIPPED.find_field(&name.to_uppercase().replace('_', "-")), Some(field));
    }
    if let Some(category) = SHIPPED.find_category(name) {
        assert_eq!(SHIPPED.find_category(category.id()), Some(category));
    }
}

/// The first level on which a folded name matches an entry: id, name, alias.
fn level(entry: Entry<'_>, wanted: &str) -> Option<usize> {
    let is = |name: &str| !wanted.is_empty() && fold(name) == wanted;
    if is(entry.id()) {
        Some(0)
    } else if is(entry.name()) {
        Some(1)
    } else {
        entry.aliases().any(is).then_some(2)
    }
}
