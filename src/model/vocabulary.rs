//! Closed vocabularies that the program itself knows.

/// The word for a value that nobody knows: in any field of the catalog, and in any question.
pub const UNKNOWN: &str = "unknown";

/// The word for a question that makes no sense for an entry.
pub const NOT_APPLICABLE: &str = "not-applicable";

/// The text for a list that is known to be empty, where a text has to stand for it.
pub const KNOWN_EMPTY: &str = "(none)";

/// A handful of words that the catalog, the filter and the output share.
pub trait Vocabulary: Copy + Eq + 'static {
    /// Every word, in ascending order.
    const ALL: &'static [Self];

    /// Returns the word as it is written in the catalog, the filter and JSON.
    fn word(self) -> &'static str;

    /// Returns every word, in ascending order.
    fn words() -> Vec<&'static str> {
        Self::ALL.iter().map(|value| value.word()).collect()
    }

    /// Returns the value that `text` spells exactly.
    fn from_word(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == text)
    }
}
