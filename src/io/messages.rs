//! What is told on stderr: why there is no answer, what was left out, what may help.

use crate::error::{Error, SourceDiagnostics};
use crate::io::terminal::{self, When};
use crate::render::{diagnostics, prose};
use std::io::Write;

/// Tells why there is no answer, with excerpts where a text is at fault.
pub(crate) fn error(error: &Error, colour: When) {
    tell(&explanation(error, colour));
}

/// Tells a message, line by line as wide as the terminal.
pub(crate) fn message(message: &str, colour: When) {
    tell(&prose(message, terminal::message_style(colour)));
}

fn explanation(error: &Error, colour: When) -> String {
    let style = terminal::message_style(colour);
    let excerpts = |faulty: &SourceDiagnostics| {
        let SourceDiagnostics { name, text, findings } = faulty;
        diagnostics(findings, text, name.as_deref(), style.colour)
    };
    match error {
        Error::Expressions(faulty) => faulty.iter().map(excerpts).collect(),
        Error::Catalog(faulty) | Error::Profile(faulty) => excerpts(faulty),
        Error::Several(errors) => errors.iter().map(|one| explanation(one, colour)).collect(),
        _ => prose(&error.to_string(), style),
    }
}

/// Nothing can be done about a stderr that is closed or full.
fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
