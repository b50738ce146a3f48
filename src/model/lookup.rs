//! Fields, categories and words as people type them: which one is it, and if none, which is most
//! likely meant. Options and the filter ask here alike.

use super::catalog::{Catalog, Category};
use super::field::Field;
use super::names::{fold, nearest};
use super::word::{Support, UNKNOWN, Vocabulary};

/// Words that are in no vocabulary and too far from what they mean.
const OTHER_WORDS: &[(&str, &str)] = &[
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

/// Whether this asks, of any field, for what is unknown.
#[must_use]
pub fn is_unknown(typed: &str) -> bool {
    typed.eq_ignore_ascii_case(UNKNOWN)
}

/// The word of a closed vocabulary, case and punctuation aside; `n/a` is `not-applicable`.
#[must_use]
pub fn find_word<W: Vocabulary>(typed: &str) -> Option<W> {
    let folded = match fold(typed) {
        folded if folded == "na" => fold(Support::NotApplicable.word()),
        folded => folded,
    };
    let mut words = W::ALL.iter().copied();
    words.find(|word| fold(word.word()) == folded)
}

/// The word of a closed vocabulary that is most likely meant.
#[must_use]
pub fn nearest_word<W: Vocabulary>(typed: &str) -> Option<W> {
    let mut others = OTHER_WORDS.iter();
    let other = others.find(|(other, _)| other.eq_ignore_ascii_case(typed));
    let other = other.and_then(|(_, word)| W::from_word(word));
    other.or_else(|| nearest(typed, W::ALL.iter().map(|&word| (word.word(), word))))
}

impl Catalog {
    /// The field whose id, label or singular is nearest.
    #[must_use]
    pub fn nearest_field(&self, typed: &str) -> Option<Field<'_>> {
        let names = self.fields().flat_map(|field| {
            let singular = match field {
                Field::Attribute(attribute) => attribute.info().singular,
                Field::Feature(_) => None,
            };
            let names = [field.id(), field.label()].into_iter().chain(singular);
            names.map(move |name| (name, field))
        });
        nearest(typed, names)
    }

    /// The category whose id, label or alias is nearest.
    #[must_use]
    pub fn nearest_category(&self, typed: &str) -> Option<Category<'_>> {
        let names = self.categories().flat_map(|category| {
            let names = [category.id(), category.label()].into_iter();
            let names = names.chain(category.aliases());
            names.map(move |name| (name, category))
        });
        nearest(typed, names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Builder, Status};

    #[test]
    fn a_word_is_found_however_it_is_written() {
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
    fn the_word_meant_is_near_or_known_from_elsewhere() {
        assert_eq!(nearest_word("TRUE"), Some(Support::Yes));
        assert_eq!(nearest_word("dead"), Some(Status::Archived));
        assert_eq!(nearest_word("dead"), None::<Support>);
        assert_eq!(nearest_word("actve"), Some(Status::Active));
        assert_eq!(nearest_word("zebra"), None::<Status>);
    }

    #[test]
    fn every_name_of_a_field_and_a_category_counts() {
        let mut builder = Builder::new();
        builder.category("mesh", "Service mesh", "", ["fabric"]);
        builder.feature("mtls", "Mutual TLS", "security", "", &[]);
        let catalog = builder.build();
        for (typed, id) in [
            ("categry", Some("categories")),
            ("licence", Some("license")),
            ("mutal-tls", Some("mtls")),
            ("zebra", None),
        ] {
            let found = catalog.nearest_field(typed);
            assert_eq!(found.map(Field::id), id, "{typed}");
        }
        for (typed, id) in [
            ("msh", Some("mesh")),
            ("service-meshs", Some("mesh")),
            ("fabrik", Some("mesh")),
            ("zebra", None),
        ] {
            let found = catalog.nearest_category(typed);
            assert_eq!(found.map(Category::id), id, "{typed}");
        }
    }
}
