//! One notion of when two texts are the same, for uniqueness, list elements, lookup, comparison and
//! the filter.

use unicode_normalization::UnicodeNormalization;

/// Returns the form in which texts are compared: Unicode NFC, line ends as LF, outer blanks and
/// zero-width characters other than joiners removed, runs of blanks as one space, case folded.
pub fn text_key(text: &str) -> String {
    if text.is_ascii() {
        return ascii_key(text).collect();
    }
    let composed = text.chars().filter(|&c| !is_zero_width(c)).flat_map(fold_case).nfc();
    collapse_blanks(composed).collect()
}

/// Returns whether two texts are the same text.
pub fn same_text(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return ascii_key(a).eq(ascii_key(b));
    }
    text_key(a) == text_key(b)
}

fn ascii_key(text: &str) -> impl Iterator<Item = char> {
    collapse_blanks(text.chars().map(|c| c.to_ascii_lowercase()))
}

/// Returns whether a text has blanks around it, or zero-width characters other than joiners, which
/// nobody sees and which do not count.
pub fn has_invisible_blanks(text: &str) -> bool {
    text.trim() != text || text.chars().any(is_zero_width)
}

/// Returns whether a character has no width and separates or joins nothing in any script: zero-width
/// space, word joiner and the byte order mark. The joiners U+200C and U+200D spell words apart in
/// several scripts.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Folds case by going to upper case and back, so that `ß` meets `ss` and `ς` meets `σ`. The
/// dotless i stays apart from i.
fn fold_case(c: char) -> impl Iterator<Item = char> {
    let dotless = (c == 'ı').then_some(c);
    let others = (c != 'ı').then_some(c).into_iter();
    dotless.into_iter().chain(others.flat_map(char::to_uppercase).flat_map(char::to_lowercase))
}

/// Makes one space of each run of blanks, a line feed of each run that holds one, and drops those at
/// the ends.
fn collapse_blanks(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut text = text.skip_while(|c| c.is_whitespace()).peekable();
    std::iter::from_fn(move || {
        let c = text.next()?;
        if !c.is_whitespace() {
            return Some(c);
        }
        let mut holds_line_end = is_line_end(c);
        while let Some(blank) = text.next_if(|c| c.is_whitespace()) {
            holds_line_end |= is_line_end(blank);
        }
        text.peek()?; // blanks at the end are dropped
        Some(if holds_line_end { '\n' } else { ' ' })
    })
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_look_alike_are_one_text() {
        for (a, b) in [
            ("Apache-2.0", " apache-2.0 "),
            ("a  b", "a\u{a0}b"),
            ("a\r\nb", "a\nb"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("ze\u{200b}ro", "zero"),
            ("\u{feff}x", "X"),
            ("Stra\u{df}e", "STRASSE"),
            ("\u{39f}\u{3b4}\u{3cc}\u{3c2}", "\u{3bf}\u{3b4}\u{3cc}\u{3c3}"),
        ] {
            assert!(same_text(a, b), "{a:?} {b:?}");
        }
    }

    #[test]
    fn texts_that_differ_in_a_sign_or_a_mark_are_two() {
        for (a, b) in [
            ("C", "C++"),
            ("C#", "C"),
            ("F#", "F*"),
            ("java-11", "java-1-1"),
            ("\u{e01}\u{e34}\u{e19}", "\u{e01}\u{e37}\u{e19}"),
            ("\u{915}\u{93f}", "\u{915}\u{940}"),
            ("a\u{200d}b", "ab"),
            ("\u{131}", "i"),
            ("a\nb", "a b"),
        ] {
            assert!(!same_text(a, b), "{a:?} {b:?}");
        }
    }
}
