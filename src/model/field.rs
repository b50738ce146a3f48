//! Fields: attributes and features under one name, as columns, sort keys and filter keys use them.

use super::attribute::Attribute;
use super::catalog::Feature;
use super::record::FeatureId;

/// The group in which attributes are shown.
pub const PROJECT: &str = "project";

/// A field by its place: first the attributes, then the features of the catalog as declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey(u16);

impl FieldKey {
    /// The key of an attribute.
    #[must_use]
    pub const fn attribute(attribute: Attribute) -> Self {
        Self(attribute as u16)
    }

    /// The key of a feature.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // some thirty attributes
    pub const fn feature(feature: FeatureId) -> Self {
        Self(Attribute::ALL.len() as u16 + feature.0)
    }

    /// The key at a place, as [`FieldKey::place`] told it.
    #[must_use]
    pub const fn from_place(place: u16) -> Self {
        Self(place)
    }

    /// Its place, for constants.
    #[must_use]
    pub const fn place(self) -> u16 {
        self.0
    }

    /// The attribute, if it is one.
    #[must_use]
    pub fn as_attribute(self) -> Option<Attribute> {
        Attribute::ALL.get(usize::from(self.0)).copied()
    }

    /// The feature, if it is one.
    #[must_use]
    pub fn as_feature(self) -> Option<FeatureId> {
        let place = usize::from(self.0).checked_sub(Attribute::ALL.len())?;
        u16::try_from(place).ok().map(FeatureId)
    }
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldType {
    /// One text.
    Text,
    /// One http(s) link.
    Link,
    /// One SPDX expression, or `proprietary`.
    License,
    /// A support word.
    Support,
    /// A status.
    Status,
    /// A step at the CNCF.
    Maturity,
    /// A partial date.
    Date,
    /// Several texts.
    TextList,
    /// Several categories.
    Categories,
    /// Several entries, or names of systems outside the catalog.
    Entries,
}

impl FieldType {
    /// Whether a field of this type holds several elements.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::TextList | Self::Categories | Self::Entries)
    }

    /// What it is called: `text`, `link`, `date`, `list of entries` ...
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Link => "link",
            Self::License => "license",
            Self::Support => "support",
            Self::Status => "status",
            Self::Maturity => "maturity",
            Self::Date => "date",
            Self::TextList => "list of text",
            Self::Categories => "list of categories",
            Self::Entries => "list of entries",
        }
    }
}

/// Where a field comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// Defined by the program.
    Attribute,
    /// Defined by the program, and computed from other entries.
    Computed,
    /// Declared in the catalog.
    Feature,
}

impl FieldKind {
    /// `attribute`, `computed` or `feature`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Attribute => "attribute",
            Self::Computed => "computed",
            Self::Feature => "feature",
        }
    }
}

/// An attribute or a feature: whatever can be a column, a sort key or a filter key.
#[derive(Clone, Copy, Debug)]
pub enum Field<'c> {
    /// Known to the program.
    Attribute(Attribute),
    /// Declared in the catalog.
    Feature(Feature<'c>),
}

impl<'c> Field<'c> {
    /// Its place among the fields.
    #[must_use]
    pub fn key(self) -> FieldKey {
        match self {
            Self::Attribute(attribute) => FieldKey::attribute(attribute),
            Self::Feature(feature) => FieldKey::feature(feature.key()),
        }
    }

    /// Column, sort key, filter key, JSON key and CSV header.
    #[must_use]
    pub fn id(self) -> &'c str {
        match self {
            Self::Attribute(attribute) => attribute.info().id,
            Self::Feature(feature) => feature.id(),
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn label(self) -> &'c str {
        match self {
            Self::Attribute(attribute) => attribute.info().label,
            Self::Feature(feature) => feature.label(),
        }
    }

    /// What a value of it means.
    #[must_use]
    pub fn meaning(self) -> &'c str {
        match self {
            Self::Attribute(attribute) => attribute.info().meaning,
            Self::Feature(feature) => feature.meaning(),
        }
    }

    /// The group that it is shown in; for attributes [`PROJECT`].
    #[must_use]
    pub fn group(self) -> &'c str {
        match self {
            Self::Attribute(_) => PROJECT,
            Self::Feature(feature) => feature.group(),
        }
    }

    /// What its values are.
    #[must_use]
    pub fn field_type(self) -> FieldType {
        match self {
            Self::Attribute(attribute) => attribute.info().kind,
            Self::Feature(_) => FieldType::Support,
        }
    }

    /// Attribute, computed or feature.
    #[must_use]
    pub fn kind(self) -> FieldKind {
        match self {
            Self::Attribute(attribute) if attribute.is_computed() => FieldKind::Computed,
            Self::Attribute(_) => FieldKind::Attribute,
            Self::Feature(_) => FieldKind::Feature,
        }
    }

    /// Whether its values come from observations, with source and date.
    #[must_use]
    pub fn is_observed(self) -> bool {
        match self {
            Self::Attribute(attribute) => attribute.is_observed(),
            Self::Feature(_) => true,
        }
    }
}

impl PartialEq for Field<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Field<'_> {}
