//! The built-in fields: who an entry is, and its life, which drives marks, `--alive`, the timeline
//! and redirects. Every other field is declared in the catalog.

use super::field_kind::{FieldKey, Origin};
use super::field_type::FieldType;
use super::status::Status;
use super::vocabulary::Vocabulary;

/// The group under which the built-in fields are shown.
pub const PROJECT: &str = "project";

/// A built-in field.
pub struct BuiltIn {
    /// Column, sort key, filter key, JSON key and CSV header.
    pub id: &'static str,
    /// The singular of a list's id.
    pub singular: Option<&'static str>,
    /// The type of its values.
    pub field_type: FieldType,
    /// Whether it holds several values.
    pub list: bool,
    /// Where its values come from.
    pub origin: Origin,
    /// The name for people.
    pub label: &'static str,
    /// The meaning of its values, in one sentence.
    pub meaning: &'static str,
}

/// The built-in fields that the program asks for, by their places in [`BUILT_IN`].
impl FieldKey {
    /// `id`
    pub const ID: Self = Self(0);
    /// `name`
    pub const NAME: Self = Self(1);
    /// `summary`
    pub const SUMMARY: Self = Self(2);
    /// `homepage`
    pub const HOMEPAGE: Self = Self(3);
    /// `repository`
    pub const REPOSITORY: Self = Self(4);
    /// `aliases`
    pub const ALIASES: Self = Self(5);
    /// `categories`
    pub const CATEGORIES: Self = Self(6);
    /// `links`
    pub const LINKS: Self = Self(7);
    /// `status`
    pub const STATUS: Self = Self(8);
    /// `status_since`
    pub const STATUS_SINCE: Self = Self(9);
    /// `successor`
    pub const SUCCESSOR: Self = Self(10);
}

/// The built-in fields that stand before the attributes, in display order.
pub const BUILT_IN: [BuiltIn; 11] = [
    of_entry(
        "id",
        None,
        FieldType::Text,
        "Id",
        "Short stable name by which commands and files refer to the entry.",
    ),
    of_entry("name", None, FieldType::Text, "Name", "Name of the system."),
    of_entry("summary", None, FieldType::Text, "Summary", "One sentence about the system."),
    of_entry("homepage", None, FieldType::Link, "Homepage", "Its page on the web."),
    of_entry("repository", None, FieldType::Link, "Repository", "Where its source code lives."),
    of_entry(
        "aliases",
        Some("alias"),
        FieldType::Text,
        "Aliases",
        "Other names that people look for.",
    ),
    of_entry(
        "categories",
        Some("category"),
        FieldType::Category,
        "Categories",
        "Kinds of system that it is.",
    ),
    of_entry(
        "links",
        Some("link"),
        FieldType::Link,
        "Links",
        "Other pages about it, such as its documentation.",
    ),
    observed(
        "status",
        FieldType::Word,
        "Status",
        "Stage of its life: active, maintenance, deprecated, archived, renamed or closed.",
    ),
    observed(
        "status_since",
        FieldType::Date,
        "Status since",
        "Date since which it has the status.",
    ),
    BuiltIn {
        singular: Some("successors"),
        list: true,
        ..observed(
            "successor",
            FieldType::Entry,
            "Successor",
            "Systems to which its users are sent.",
        )
    },
];

/// The inverse of `successor`, which stands before the computed fields that the catalog declares.
pub const PREDECESSORS: BuiltIn = BuiltIn {
    id: "predecessors",
    singular: Some("predecessor"),
    field_type: FieldType::Entry,
    list: true,
    origin: Origin::Inverse(FieldKey::SUCCESSOR),
    label: "Predecessors",
    meaning: "Systems of the catalog whose successor it is.",
};

impl BuiltIn {
    /// Returns the words of its closed vocabulary, in ascending order.
    pub fn words(&self) -> Vec<&'static str> {
        if self.field_type == FieldType::Word {
            return Status::words();
        }
        Vec::new()
    }
}

/// Returns a field of the entry itself; a singular makes it a list.
const fn of_entry(
    id: &'static str,
    singular: Option<&'static str>,
    field_type: FieldType,
    label: &'static str,
    meaning: &'static str,
) -> BuiltIn {
    let list = singular.is_some();
    BuiltIn { id, singular, field_type, list, origin: Origin::Entry, label, meaning }
}

const fn observed(
    id: &'static str,
    field_type: FieldType,
    label: &'static str,
    meaning: &'static str,
) -> BuiltIn {
    BuiltIn {
        id,
        singular: None,
        field_type,
        list: false,
        origin: Origin::Observed,
        label,
        meaning,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_name_the_fields_at_their_places() {
        for (key, id) in [
            (FieldKey::ID, "id"),
            (FieldKey::NAME, "name"),
            (FieldKey::SUMMARY, "summary"),
            (FieldKey::HOMEPAGE, "homepage"),
            (FieldKey::REPOSITORY, "repository"),
            (FieldKey::ALIASES, "aliases"),
            (FieldKey::CATEGORIES, "categories"),
            (FieldKey::LINKS, "links"),
            (FieldKey::STATUS, "status"),
            (FieldKey::STATUS_SINCE, "status_since"),
            (FieldKey::SUCCESSOR, "successor"),
        ] {
            assert_eq!(BUILT_IN[usize::from(key.0)].id, id);
        }
    }

    #[test]
    fn every_meaning_is_one_sentence() {
        for field in BUILT_IN.iter().chain([&PREDECESSORS]) {
            assert!(field.meaning.ends_with('.'), "{}", field.id);
        }
    }
}
