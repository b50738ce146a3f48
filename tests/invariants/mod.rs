//! Invariants for any input. The fuzz targets call them, and so does `fuzzed.rs` with the seeds.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic)]

pub mod answer;
pub mod catalog;
pub mod date;
pub mod filter;
pub mod formats;
pub mod import;
mod input;
pub mod names;
pub mod random_catalog;
pub mod round_trip;
pub mod site;
pub mod workbook;

use meshcmp::diagnostic::Diagnostic;
use meshcmp::format::Format;
use meshcmp::render::{Options, OutputStyle, diagnostics, render};
use meshcmp::sheet::Sheet;

/// Every format that is text.
pub const FORMATS: [Format; 8] = [
    Format::Table,
    Format::Csv,
    Format::Tsv,
    Format::Json,
    Format::Jsonl,
    Format::Markdown,
    Format::Html,
    Format::Svg,
];

/// Prints a sheet without style; asserts that it is deterministic and free of control characters.
pub fn printed(sheet: &Sheet<'_>, format: Format, width: Option<usize>) -> String {
    let style =
        OutputStyle { width, ascii: false, colour: false, hyperlinks: false, terminal: false };
    let options = Options { format, header: true, raw: true, bom: false, delimiter: b',', style };
    let print = || {
        let mut out = Vec::new();
        render(sheet, &options, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let text = print();
    assert_eq!(text, print(), "{format:?} is not always the same");
    if matches!(format, Format::Table | Format::Markdown | Format::Html | Format::Svg) {
        let is_markup = matches!(format, Format::Html | Format::Svg);
        let is_bad = |&c: &char| match c {
            '\t' => !is_markup, // white space as any other there
            '\u{fffe}' | '\u{ffff}' => is_markup,
            c => acts(c),
        };
        assert_eq!(text.chars().find(is_bad), None, "{format:?}");
    }
    text
}

/// Returns whether a character is a control character other than line feed, or a bidi control.
pub fn acts(c: char) -> bool {
    let bidi = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n') || bidi
}

/// Asserts that there are mistakes, each with a position in the text, and that their messages
/// contain no control characters.
pub fn can_be_shown(found: &[Diagnostic], text: &str, name: Option<&str>) {
    assert!(!found.is_empty());
    for one in found {
        for place in one.also.iter().chain([&one.place]) {
            assert!(text.get(place.span.clone()).is_some(), "{one:?}");
        }
        assert!(!one.message.is_empty(), "{one:?}");
    }
    let told = diagnostics(found, text, name, false);
    assert_eq!(told.chars().find(|&c| acts(c)), None, "{told}");
}
