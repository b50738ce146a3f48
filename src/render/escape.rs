//! Characters that act rather than show, and what is written in their place.

use crate::model::is_bidi_control;

/// The character, or its picture if it would act instead of being seen.
///
/// C0 controls and DEL become their Unicode pictures (U+2400 to U+2421: `␛` for ESC). C1 controls
/// and bidirectional controls have none and become U+FFFD. Line feeds, tabs and returns count as
/// controls; a format that can carry one writes it before it asks.
#[must_use]
pub(super) fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        _ if is_bidi_control(c) => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn controls_become_pictures_and_the_rest_stays() {
        for (text, shown) in [
            ("plain é 漢 👩‍👩‍👧", "plain é 漢 👩‍👩‍👧"),
            ("\u{0}\t\n\r\u{1b}[2J\u{7f}", "␀␉␊␍␛[2J␡"),
            ("\u{85}\u{9b}31m", "\u{fffd}\u{fffd}31m"),
            ("\u{202e}txt.exe\u{2069}\u{61c}", "\u{fffd}txt.exe\u{fffd}\u{fffd}"),
            ("e\u{301}\u{a0}\u{200d}", "e\u{301}\u{a0}\u{200d}"),
        ] {
            assert_eq!(text.chars().map(visible).collect::<String>(), shown);
        }
    }
}
