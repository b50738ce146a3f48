//! Text in a style sheet.

use super::visible;

/// Returns a text as a CSS string, in which everything but letters, digits and blanks is escaped, so
/// that it can neither end the string nor the style element.
#[must_use]
pub(in crate::render) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars().map(visible) {
        if c.is_alphanumeric() || c == ' ' {
            quoted.push(c);
        } else {
            quoted.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn strings_cannot_be_left() {
        for (text, string) in [
            ("Größe 2", r#""Größe 2""#),
            ("a\"b\\", r#""a\22 b\5c ""#),
            ("</style>", r#""\3c \2f style\3e ""#),
            ("a\n\u{202e}b", r#""a\240a \fffd b""#),
        ] {
            assert_eq!(quoted(text), string);
        }
    }
}
