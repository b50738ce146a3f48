//! The lengths of texts in a workbook, counted in UTF-16 units as spreadsheet programs do.

use std::borrow::Cow;

/// The longest text of a cell.
pub(super) const MAX_CELL: usize = 32_767;

/// The longest comment: a reader may prefix the name of an author.
pub(super) const MAX_COMMENT: usize = 32_000;

/// The longest property of a document.
pub(super) const MAX_PROPERTY: usize = 255;

/// The longest link.
pub(super) const MAX_LINK: usize = 2_079;

/// Returns the length of a text.
pub(super) fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(char::len_utf16).sum() }
}

/// Shortens a text that is longer than `max`, with `…` at its end. Also returns whether it did.
pub(super) fn cut(text: &str, max: usize) -> (Cow<'_, str>, bool) {
    if text.len() <= max || length(text) <= max {
        return (Cow::Borrowed(text), false);
    }
    let mut shortened = String::new();
    let mut length = 1; // the ellipsis
    for c in text.chars() {
        length += c.len_utf16();
        if length > max {
            break;
        }
        shortened.push(c);
    }
    shortened.push('…');
    (Cow::Owned(shortened), true)
}
