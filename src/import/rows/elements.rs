//! The elements of a list that stand in one text, as csv and tsv write them: `Go; Rust; "a; b"`.

use crate::model::KNOWN_EMPTY;

/// Returns whether a text holds several elements.
pub(in crate::import) fn has_several(text: &str) -> bool {
    split(text).len() > 1
}

/// Returns the elements of a text; none if it says that the list is empty.
///
/// Elements are separated by a semicolon and a blank. One that begins with a quote goes on to the
/// next single quote, and two quotes in it are one; a quote that nothing closes is part of the text.
pub(in crate::import) fn split(text: &str) -> Vec<String> {
    let text = text.trim();
    if text == KNOWN_EMPTY {
        return Vec::new();
    }
    let mut elements = split_all(text);
    elements.retain(|element| !element.trim().is_empty());
    elements
}

/// Like [`split`], with the elements between two separators that are empty: a note for each element
/// of a list is written so.
pub(in crate::import) fn split_all(text: &str) -> Vec<String> {
    let mut elements = Vec::new();
    let mut rest = text.trim_start();
    loop {
        let (element, after) = quoted(rest).unwrap_or_else(|| {
            let end = separator(rest).unwrap_or(rest.len());
            (rest[..end].trim().to_owned(), &rest[end..])
        });
        elements.push(element);
        match after.strip_prefix(';') {
            Some(next) => rest = next.trim_start(),
            None => return elements,
        }
    }
}

/// Returns the place of the next separator.
fn separator(text: &str) -> Option<usize> {
    let mut semicolons = text.match_indices(';').map(|(place, _)| place);
    semicolons.find(|place| {
        let after = &text[place + 1..];
        after.is_empty() || after.starts_with(char::is_whitespace)
    })
}

/// Returns the element in quotes with which a text begins, and the text after it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut element = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        element.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                element.push('"');
                rest = after;
            }
            None if after.is_empty() || separator(after) == Some(0) => {
                return Some((element, after));
            }
            None => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{split, split_all};

    #[test]
    fn elements_are_split_at_semicolons_outside_of_quotes() {
        for (text, elements) in [
            ("", &[][..]),
            ("(none)", &[]),
            ("Go", &["Go"]),
            ("Go; Rust", &["Go", "Rust"]),
            ("Go;Rust", &["Go;Rust"]),
            ("Go; ; Rust;", &["Go", "Rust"]),
            ("\"a; b\"; c", &["a; b", "c"]),
            ("\"say \"\"hi\"\"\"; c", &["say \"hi\"", "c"]),
            ("\"(none)\"", &["(none)"]),
            ("\"open; c", &["\"open", "c"]),
            ("\"a\" b; c", &["\"a\" b", "c"]),
        ] {
            assert_eq!(split(text), elements, "{text}");
        }
        assert_eq!(split_all("; a; ; \"b; c\"; "), ["", "a", "", "b; c", ""]);
    }
}
