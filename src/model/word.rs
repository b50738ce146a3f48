//! The closed vocabularies: support, status and CNCF maturity.

use std::fmt;

/// The word for what nobody knows: in any field of the catalog, and in any question.
pub const UNKNOWN: &str = "unknown";

/// A closed vocabulary: a handful of words that the catalog, the filter and the output share.
pub trait Vocabulary: Copy + Eq + 'static {
    /// What one of these words is called in a message: "support", "status" ...
    const NOUN: &'static str;
    /// Every word, in the vocabulary's own order.
    const ALL: &'static [Self];

    /// The word as it is written in the catalog, the filter and JSON.
    fn word(self) -> &'static str;

    /// The value that `text` spells exactly.
    fn from_word(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == text)
    }
}

macro_rules! vocabulary {
    ($(#[$about:meta])* $name:ident, $noun:literal { $($(#[$doc:meta])* $variant:ident = $word:expr),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl Vocabulary for $name {
            const NOUN: &'static str = $noun;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.word())
            }
        }
    };
}

vocabulary! {
    /// How far a system supports a feature. Declared in the order of the filter and of sorting.
    Support, "support" {
        /// It does not.
        No = "no",
        /// Announced, not there yet.
        Planned = "planned",
        /// There, but not meant for production.
        Experimental = "experimental",
        /// In part, or only in a paid edition.
        Partial = "partial",
        /// It does.
        Yes = "yes",
        /// The question makes no sense for this system.
        NotApplicable = "not-applicable",
        /// Nobody has said.
        Unknown = UNKNOWN,
    }
}

vocabulary! {
    /// Where a system stands in its life.
    Status, "status" {
        /// Developed and released.
        Active = "active",
        /// Kept alive with fixes only.
        Maintenance = "maintenance",
        /// Its end is announced.
        Deprecated = "deprecated",
        /// Over.
        Archived = "archived",
        /// Goes on under another name.
        Renamed = "renamed",
        /// Bought and shut.
        Closed = "closed",
    }
}

vocabulary! {
    /// The step that a project has reached at the CNCF.
    Maturity, "maturity" {
        /// Early stage.
        Sandbox = "sandbox",
        /// In use, growing.
        Incubating = "incubating",
        /// Stable and widely used.
        Graduated = "graduated",
        /// No longer a project of the CNCF.
        Archived = "archived",
    }
}

impl Support {
    /// Supported in any form: yes, partial or experimental.
    #[must_use]
    pub fn is_supported(self) -> bool {
        matches!(self, Self::Yes | Self::Partial | Self::Experimental)
    }

    /// Whether `<` and `>` mean something for this word: `no < planned < experimental < partial
    /// < yes`, and nothing else.
    #[must_use]
    pub fn is_ordered(self) -> bool {
        !matches!(self, Self::NotApplicable | Self::Unknown)
    }
}

/// What a status means for somebody who chooses: is it alive?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Active, in maintenance, or of unknown status.
    Alive,
    /// Deprecated: the end is announced.
    Ending,
    /// Archived, renamed or closed.
    Ended,
}

impl Status {
    /// Alive, ending or over.
    #[must_use]
    pub fn standing(self) -> Standing {
        match self {
            Self::Active | Self::Maintenance => Standing::Alive,
            Self::Deprecated => Standing::Ending,
            Self::Archived | Self::Renamed | Self::Closed => Standing::Ended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words_come_back<W: Vocabulary + fmt::Debug>() {
        for &value in W::ALL {
            assert_eq!(W::from_word(value.word()), Some(value));
        }
        assert_eq!(W::from_word("Yes "), None);
    }

    #[test]
    fn every_word_reads_back() {
        words_come_back::<Support>();
        words_come_back::<Status>();
        words_come_back::<Maturity>();
    }

    #[test]
    fn support_is_ordered_from_no_to_yes() {
        use Support::*;
        assert!(No < Planned && Planned < Experimental && Experimental < Partial && Partial < Yes);
        assert!(!Unknown.is_ordered() && !NotApplicable.is_ordered());
    }
}
