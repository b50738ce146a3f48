//! Entries, fields, categories and words as people type them. Options and the filter ask here alike.

use super::catalog::{Catalog, Category};
use super::entry::Entry;
use super::field::Field;
use super::names::{LookupError, LookupName, find};
use super::suggest::{fold, nearest};
use super::support::Support;
use super::vocabulary::{NOT_APPLICABLE, UNKNOWN, Vocabulary};

/// Words that belong to no vocabulary and are too far from the ones they stand for.
const SYNONYMS: &[(&str, &str)] = &[
    ("true", "yes"),
    ("y", "yes"),
    ("supported", "yes"),
    ("false", "no"),
    ("n", "no"),
    ("beta", "experimental"),
    ("alpha", "experimental"),
    ("dead", "archived"),
    ("alive", "active"),
];

/// Returns whether the word asks, of any field, for what is unknown.
pub fn is_unknown(typed: &str) -> bool {
    typed.trim().eq_ignore_ascii_case(UNKNOWN)
}

/// Returns whether the word asks, of any field, for what is not applicable: the word or `n/a`.
pub fn is_not_applicable(typed: &str) -> bool {
    typed.trim().eq_ignore_ascii_case("n/a") || fold(typed) == fold(NOT_APPLICABLE)
}

/// Returns the word of a closed vocabulary, case and punctuation aside; `n/a` is `not-applicable`.
pub fn find_word<V: Vocabulary>(typed: &str) -> Option<V> {
    let folded = match fold(typed) {
        folded if folded == "na" => fold(Support::NotApplicable.word()),
        folded => folded,
    };
    V::ALL.iter().copied().find(|word| fold(word.word()) == folded)
}

/// Returns the one of these words that was most likely meant, by a synonym or the nearest spelling.
pub fn nearest_of<'w>(typed: &str, words: &[&'w str]) -> Option<&'w str> {
    for &(synonym, word) in SYNONYMS {
        if synonym.eq_ignore_ascii_case(typed) && words.contains(&word) {
            return Some(word);
        }
    }
    nearest(typed, words.iter().map(|&word| (word, word)))
}

impl Catalog {
    /// Returns the entry of that id, name or alias.
    ///
    /// # Errors
    /// If several entries have it on the first level on which it is found, or none has it.
    pub fn find_entry(&self, typed: &str) -> Result<Entry<'_>, LookupError<Entry<'_>>> {
        if let Some(entry) = self.entries().find(|entry| entry.id() == typed) {
            return Ok(entry);
        }
        let mut names = Vec::with_capacity(3 * self.entries().len());
        for entry in self.entries() {
            names.push(LookupName { level: 0, text: entry.id(), item: entry });
            names.push(LookupName { level: 1, text: entry.name(), item: entry });
            for alias in entry.aliases() {
                names.push(LookupName { level: 2, text: alias, item: entry });
            }
        }
        find(typed, &names)
    }

    /// Returns the field of that id, singular, alias or label; `-` and `_` are alike.
    ///
    /// # Errors
    /// If several fields have it on the first level on which it is found, or none has it.
    pub fn find_field(&self, typed: &str) -> Result<Field<'_>, LookupError<Field<'_>>> {
        if let Some(field) = self.fields().find(|field| same_id(field.id(), typed)) {
            return Ok(field);
        }
        let mut names = Vec::new();
        for field in self.fields() {
            names.push(LookupName { level: 0, text: field.id(), item: field });
            if let Some(singular) = field.singular() {
                names.push(LookupName { level: 1, text: singular, item: field });
            }
            for alias in field.aliases() {
                names.push(LookupName { level: 2, text: alias, item: field });
            }
            names.push(LookupName { level: 3, text: field.label(), item: field });
        }
        find(typed, &names)
    }

    /// Returns the category of that id, alias or label. Labels need not be unique: the first counts.
    ///
    /// # Errors
    /// If there is none: the ones that may have been meant.
    pub fn find_category(&self, typed: &str) -> Result<Category<'_>, Vec<Category<'_>>> {
        let mut names = Vec::new();
        for category in self.categories() {
            names.push(LookupName { level: 0, text: category.id(), item: category });
            for alias in category.aliases() {
                names.push(LookupName { level: 1, text: alias, item: category });
            }
            names.push(LookupName { level: 2, text: category.label(), item: category });
        }
        match find(typed, &names) {
            Ok(category) => Ok(category),
            Err(LookupError::Ambiguous(same)) => same.first().copied().ok_or(Vec::new()),
            Err(LookupError::Missing(near)) => Err(near),
        }
    }
}

/// Returns whether two ids are the same, case and the choice of `-` or `_` aside.
fn same_id(a: &str, b: &str) -> bool {
    let plain = |byte: u8| if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() };
    a.len() == b.len() && a.bytes().map(plain).eq(b.bytes().map(plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Builder, Status};

    #[test]
    fn words_are_found_in_any_spelling() {
        for (typed, word) in [
            ("yes", Some(Support::Yes)),
            ("N/A", Some(Support::NotApplicable)),
            ("not applicable", Some(Support::NotApplicable)),
            ("Yes!", Some(Support::Yes)),
            ("true", None),
            ("", None),
        ] {
            assert_eq!(find_word(typed), word, "{typed}");
        }
        assert_eq!(find_word::<Status>("n/a"), None);
    }

    #[test]
    fn synonyms_and_near_words_are_suggested() {
        let (support, status) = (Support::words(), Status::words());
        assert_eq!(nearest_of("TRUE", &support), Some("yes"));
        assert_eq!(nearest_of("dead", &status), Some("archived"));
        assert_eq!(nearest_of("dead", &support), None);
        assert_eq!(nearest_of("actve", &status), Some("active"));
        assert_eq!(nearest_of("zebra", &status), None);
    }

    #[test]
    fn fields_and_categories_are_found_by_each_of_their_names() {
        let mut builder = Builder::new();
        builder.category("mesh", "Service mesh", "", ["fabric"]);
        let catalog = builder.build();
        for (typed, id) in [
            ("categories", Ok("categories")),
            ("Category", Ok("categories")),
            ("status-since", Ok("status_since")),
            ("Status since", Ok("status_since")),
            ("statussince", Ok("status_since")),
            ("categry", Err(vec!["categories"])),
            ("zebra", Err(vec![])),
        ] {
            let found = catalog.find_field(typed).map(Field::id).map_err(|error| match error {
                LookupError::Missing(near) | LookupError::Ambiguous(near) => {
                    near.into_iter().map(Field::id).collect()
                }
            });
            assert_eq!(found, id, "{typed}");
        }
        for typed in ["mesh", "service mesh", "Fabric", "service-mesh"] {
            assert_eq!(catalog.find_category(typed).map(Category::id), Ok("mesh"), "{typed}");
        }
        assert_eq!(catalog.find_category("msh").unwrap_err().len(), 1);
    }
}
