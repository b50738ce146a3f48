//! The size of text in a drawing, estimated: an SVG does not flow.

use unicode_width::UnicodeWidthStr;

/// The width of a character of 14 pixels, about; a wide one is twice as wide.
const LETTER: f64 = 8.2;

/// Returns the width of a text, about.
pub(super) fn text_width(text: &str) -> f64 {
    LETTER * as_units(text.width())
}

/// Returns the width of a name or label in semibold letters, about.
pub(super) fn bold_width(text: &str) -> f64 {
    1.12 * text_width(text)
}

/// Breaks a text between words into lines of at most this width; a longer word has a line of its own.
pub(super) fn lines(text: &str, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line) + LETTER + text_width(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Rounds a coordinate to a tenth of a unit.
pub(super) fn round(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

/// Returns a count as a number of units.
#[allow(clippy::cast_precision_loss)] // far below 2^52
pub(super) fn as_units(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{lines, text_width};

    #[test]
    fn wide_characters_count_twice() {
        assert!((text_width("漢字") - text_width("abcd")).abs() < 1e-9);
    }

    #[test]
    fn text_breaks_between_words() {
        assert_eq!(lines("gateway api", 60.0), ["gateway", "api"]);
        assert_eq!(lines("gateway api", 100.0), ["gateway api"]);
        assert_eq!(lines("one observability", 30.0), ["one", "observability"]);
        assert_eq!(lines("  ", 30.0), [""; 0]);
    }
}
