//! How far a system supports a feature.

use super::vocabulary::{NOT_APPLICABLE, UNKNOWN, Vocabulary};
use std::fmt;

/// A support word, in the order of the filter and of sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Support {
    /// Not supported.
    No,
    /// Announced, not there yet.
    Planned,
    /// There, but not meant for production.
    Experimental,
    /// In part, or only in a paid edition.
    Partial,
    /// Supported.
    Yes,
    /// The question makes no sense for this system.
    NotApplicable,
    /// Nobody has said.
    Unknown,
}

impl Vocabulary for Support {
    const ALL: &'static [Self] = &[
        Self::No,
        Self::Planned,
        Self::Experimental,
        Self::Partial,
        Self::Yes,
        Self::NotApplicable,
        Self::Unknown,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Planned => "planned",
            Self::Experimental => "experimental",
            Self::Partial => "partial",
            Self::Yes => "yes",
            Self::NotApplicable => NOT_APPLICABLE,
            Self::Unknown => UNKNOWN,
        }
    }
}

impl Support {
    /// Returns whether it is support in any form: yes, partial or experimental.
    pub fn is_supported(self) -> bool {
        matches!(self, Self::Yes | Self::Partial | Self::Experimental)
    }

    /// Returns whether `<` and `>` mean something for this word: they do for
    /// `no < planned < experimental < partial < yes` and nothing else.
    pub fn is_ordered(self) -> bool {
        !matches!(self, Self::NotApplicable | Self::Unknown)
    }

    /// Returns the share of full support that the word stands for, on the one scale that `rank`,
    /// `strengths` and `compare` use: yes 1, partial 0.5, experimental 0.25, else 0. An unknown has
    /// none.
    pub fn grade(self) -> Option<f64> {
        match self {
            Self::Yes => Some(1.0),
            Self::Partial => Some(0.5),
            Self::Experimental => Some(0.25),
            Self::No | Self::Planned | Self::NotApplicable => Some(0.0),
            Self::Unknown => None,
        }
    }
}

impl fmt::Display for Support {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::Support::{Experimental, No, NotApplicable, Partial, Planned, Unknown, Yes};

    #[test]
    fn unknown_support_has_no_grade() {
        let known = [Yes, Partial, Experimental, Planned, No, NotApplicable];
        assert_eq!(known.map(|word| word.grade()), [1.0, 0.5, 0.25, 0.0, 0.0, 0.0].map(Some));
        assert_eq!(Unknown.grade(), None);
    }
}
