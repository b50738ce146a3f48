//! Characters that change the direction of a text.

/// Returns whether the character changes the direction of others (Unicode's `Bidi_Control`), so
/// that a text reads differently from how it is written.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
