//! The kind of a field, its place among the fields, and the part that its values play.

/// The place of a field among all fields of its catalog: first the built-in ones, then the
/// attributes, the computed fields and the features, each as declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey(pub u16);

/// Where the values of a field come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The entry itself; undated.
    Entry,
    /// Observations, each with its source.
    #[default]
    Observed,
    /// The entries that name this one in the given field.
    Inverse(FieldKey),
}

/// How a field came to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// Known to the program.
    BuiltIn,
    /// Declared under `[attributes.ID]`.
    #[default]
    Attribute,
    /// Computed from other entries.
    Computed,
    /// Declared under `[features.ID]`.
    Feature,
}

impl FieldKind {
    /// Returns the kind in one word, as `explain` tells it. A built-in field reads as an attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::BuiltIn | Self::Attribute => "attribute",
            Self::Computed => "computed",
            Self::Feature => "feature",
        }
    }
}

/// The part that a date plays in the life of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Milestone {
    /// The life begins.
    Start,
    /// Ready for use.
    Release,
    /// Something else worth a mark.
    Step,
}

impl Milestone {
    /// Every milestone.
    pub const ALL: [Self; 3] = [Self::Start, Self::Release, Self::Step];

    /// Returns the word of the catalog and of `events`: `start`, `release` or `step`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Release => "release",
            Self::Step => "step",
        }
    }
}

/// Which end of a number's scale is the better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Better {
    /// Small numbers.
    Lower,
    /// Large numbers.
    Higher,
}

impl Better {
    /// Both ends.
    pub const ALL: [Self; 2] = [Self::Lower, Self::Higher];

    /// Returns the word of the catalog: `lower` or `higher`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
        }
    }
}
