//! Texts, compared without regard to case.

/// A text to look for.
#[derive(Clone, Debug)]
pub(in crate::filter) struct TextLiteral {
    pub(in crate::filter) typed: String,
    lower: String,
}

impl TextLiteral {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned(), lower: lower(typed).collect() }
    }

    pub(super) fn equals(&self, other: &str) -> bool {
        lower(other).eq(self.lower.chars())
    }

    pub(super) fn is_in(&self, other: &str) -> bool {
        lower(other).collect::<String>().contains(&self.lower)
    }
}

/// Lowers each character by itself, unlike `str::to_lowercase`, so that a part of a text is found
/// wherever it stands.
fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}
