//! Escaping of catalog text: characters that would act on a terminal or a parser instead of being
//! shown.
//!
//! | output | C0 and DEL | C1 | bidi controls | other invisible characters | markup |
//! | --- | --- | --- | --- | --- | --- |
//! | terminal, one-line texts ([`clean`]) | space if white, else U+FFFD | U+FFFD | dropped | dropped | |
//! | Markdown ([`markdown`]) | picture, `<br>`, `&#9;` | U+FFFD | U+FFFD | kept | backslash |
//! | HTML and SVG ([`html`]) | picture, line feed and tab kept | U+FFFD | U+FFFD | kept | entity |
//! | JSON ([`json`]) | `\u` | `\u` | `\u` | kept | |
//! | CSV and TSV on a terminal, diagnostics, annotations ([`visible`]) | picture | U+FFFD | U+FFFD | kept | |

pub(super) mod css;
pub(super) mod html;
pub(super) mod json;
pub(super) mod markdown;
mod one_line;

use crate::model::is_bidi_control;
pub(crate) use one_line::clean;
pub(super) use one_line::is_invisible;

/// Returns whether a character acts on a terminal or reorders the text around it.
#[must_use]
pub(super) fn acts(c: char) -> bool {
    c.is_control() || is_bidi_control(c)
}

/// Returns whether Unicode keeps a code point from ever being a character. XML forbids two of them.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Returns the character, or a picture of one that [`acts`]: U+2400 to U+2421 for C0 controls and
/// DEL (`␛` for ESC), else U+FFFD, as of a code point that is no character. Tabs and line ends count as controls, too; formats that can
/// carry them write them before.
#[must_use]
pub(super) fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        _ if acts(c) || is_noncharacter(c) => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{acts, visible};

    #[test]
    fn noncharacters_are_replaced() {
        for c in ['\u{fffe}', '\u{ffff}', '\u{fdd0}', '\u{fdef}', '\u{1fffe}', '\u{10ffff}'] {
            assert_eq!(visible(c), '\u{fffd}', "{c:?}");
        }
        for c in ['\u{fdcf}', '\u{fdf0}', '\u{fffd}', '\u{10fffd}'] {
            assert_eq!(visible(c), c);
        }
    }

    #[test]
    fn controls_become_pictures_and_the_rest_stays() {
        for (text, shown) in [
            ("plain é 漢 👩‍👩‍👧", "plain é 漢 👩‍👩‍👧"),
            ("\u{0}\t\n\r\u{1b}[2J\u{7f}", "␀␉␊␍␛[2J␡"),
            ("\u{85}\u{9b}31m", "\u{fffd}\u{fffd}31m"),
            ("\u{202e}txt.exe\u{2069}\u{61c}", "\u{fffd}txt.exe\u{fffd}\u{fffd}"),
            ("e\u{301}\u{a0}\u{200d}", "e\u{301}\u{a0}\u{200d}"),
        ] {
            assert_eq!(text.chars().any(acts), text != shown);
            assert_eq!(text.chars().map(visible).collect::<String>(), shown);
        }
    }
}
