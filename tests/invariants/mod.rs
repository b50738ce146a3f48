//! What must hold whatever the input is. The fuzz targets throw bytes at these, and a test throws
//! the seeds, what fuzzing once found, and random changes of both.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic)]

pub mod catalog;
pub mod date;
pub mod filter;
pub mod formats;
pub mod names;

use meshcmp::diagnostic::Diagnostic;
use meshcmp::format::Format;
use meshcmp::render::{Options, OutputStyle, diagnostics, render};
use meshcmp::sheet::Sheet;

/// Every format.
pub const FORMATS: [Format; 7] = [
    Format::Table,
    Format::Csv,
    Format::Tsv,
    Format::Json,
    Format::Jsonl,
    Format::Markdown,
    Format::Html,
];

/// A sheet as a format prints it on plain paper: twice the same, and nothing in it that acts.
pub fn printed(sheet: &Sheet<'_>, format: Format, width: Option<usize>) -> String {
    let style =
        OutputStyle { width, ascii: false, colour: false, hyperlinks: false, terminal: false };
    let options = Options { format, header: true, raw: true, bom: false, style };
    let print = || {
        let mut out = Vec::new();
        render(sheet, &options, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let text = print();
    assert_eq!(text, print(), "{format:?} is not always the same");
    if matches!(format, Format::Table | Format::Markdown | Format::Html) {
        let tab = |c| c == '\t' && format == Format::Html; // white space as any other there
        assert_eq!(text.chars().find(|&c| acts(c) && !tab(c)), None, "{format:?}");
    }
    text
}

/// Whether a character would act on a terminal instead of being seen.
pub fn acts(c: char) -> bool {
    let bidi = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n') || bidi
}

/// Mistakes can be shown: there are some, each has a place in the text, and what is told of them
/// acts on no terminal.
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
