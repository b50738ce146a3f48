//! The types of values.

/// The type of a field's values. A list field holds several of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FieldType {
    /// Any text.
    #[default]
    Text,
    /// A decimal number, in the unit that the field declares.
    Number,
    /// A partial date.
    Date,
    /// A version, ordered naturally.
    Version,
    /// One of the words that the field declares, in ascending order.
    Word,
    /// An SPDX license expression, or `proprietary`.
    License,
    /// An http(s) link.
    Link,
    /// An entry, or the name of a system outside the catalog.
    Entry,
    /// A support word.
    Support,
    /// A category.
    Category,
}

impl FieldType {
    /// The types that an attribute may declare.
    pub const DECLARABLE: [Self; 9] = [
        Self::Text,
        Self::Number,
        Self::Date,
        Self::Version,
        Self::Word,
        Self::License,
        Self::Link,
        Self::Entry,
        Self::Support,
    ];

    /// Returns the name that catalogs and `explain` use: `text`, `number` ...
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Version => "version",
            Self::Word => "word",
            Self::License => "license",
            Self::Link => "link",
            Self::Entry => "entry",
            Self::Support => "support",
            Self::Category => "category",
        }
    }

    /// Returns the type's name for a list of its values: `texts`, `entries` ...
    pub fn plural(self) -> &'static str {
        match self {
            Self::Text => "texts",
            Self::Number => "numbers",
            Self::Date => "dates",
            Self::Version => "versions",
            Self::Word => "words",
            Self::License => "licenses",
            Self::Link => "links",
            Self::Entry => "entries",
            Self::Support => "support words",
            Self::Category => "categories",
        }
    }

    /// Returns whether a field of this type may hold a list.
    pub fn can_be_list(self) -> bool {
        !matches!(self, Self::Number | Self::Date | Self::License | Self::Support)
    }

    /// Returns whether `<`, `>` and ranges mean something for its values.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Version | Self::Word | Self::Support)
    }
}
