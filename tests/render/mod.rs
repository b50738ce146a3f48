//! Each format with sheets of known content, read back by independent parsers.

mod cards;
mod data_formats;
mod diagnostics;
mod html;
mod landscape;
mod links;
mod markdown;
mod sample;
mod table_laws;
mod tables;

/// Returns the text as every format for people has to print it: line feeds and tabs stay, a
/// control character is replaced by its picture, or by U+FFFD where it has none.
fn shown(text: &str) -> String {
    text.chars().map(shown_char).collect()
}

fn shown_char(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap(),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => '\u{fffd}',
        '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}
