//! Messages on stderr: errors, notices and hints.

use crate::diagnostic::MAX_FINDINGS;
use crate::error::{Error, SourceDiagnostics};
use crate::io::{When, style};
use crate::render::{diagnostics, prose};
use std::io::Write;

/// Prints an error, with excerpts of the text that it is about.
pub(crate) fn error(error: &Error, colour: When) {
    print(&explanation(error, colour));
}

/// Prints a message, wrapped at the width of the terminal.
pub(crate) fn message(message: &str, colour: When) {
    print(&prose(message, style::message_style(colour)));
}

fn explanation(error: &Error, colour: When) -> String {
    let style = style::message_style(colour);
    let excerpts = |faulty: &SourceDiagnostics| {
        let SourceDiagnostics { name, text, findings } = faulty;
        let selected = findings.select(MAX_FINDINGS, |_| MAX_FINDINGS);
        let mut told =
            diagnostics(selected.printed.iter().copied(), text, name.as_deref(), style.colour);
        if let Some(remainder) = selected.remainder() {
            told.push_str(&prose(&remainder, style));
        }
        told
    };
    match error {
        Error::Expressions(faulty) => faulty.iter().map(excerpts).collect(),
        Error::Catalog(faulty) | Error::Profile(faulty) => excerpts(faulty),
        Error::Several(errors) => errors.iter().map(|one| explanation(one, colour)).collect(),
        _ => prose(&error.to_string(), style),
    }
}

/// Writes to stderr. If that is closed or full, nothing can be done.
fn print(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
