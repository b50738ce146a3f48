//! Texts, compared by [`text_key`].

use crate::model::text_key;

/// A text to look for.
#[derive(Clone, Debug)]
pub(in crate::filter) struct TextLiteral {
    pub(in crate::filter) typed: String,
    key: String,
}

impl TextLiteral {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned(), key: text_key(typed) }
    }

    pub(super) fn equals(&self, other: &str) -> bool {
        text_key(other) == self.key
    }

    pub(super) fn is_in(&self, other: &str) -> bool {
        text_key(other).contains(&self.key)
    }
}
