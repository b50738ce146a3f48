//! Parses a text as TOML, or reports every place where it is not.

use super::tree::{self, Item};
use super::{codes, nesting};
use crate::diagnostic::{Diagnostic, Span};
use toml::de::{DeTable, DeValue};

/// More syntax errors than this are consequences of the first ones.
pub(super) const MAX_ERRORS: usize = 20;

/// Parses a text that begins at the byte `offset` of the whole. Returns the items of its root table,
/// or the first syntax error of each line.
pub(super) fn parse(text: &str, offset: usize) -> Result<Vec<Item<'_>>, Vec<Diagnostic>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return tree::items(root.into_inner(), offset)
            .map_err(|place| vec![Diagnostic::error(codes::SYNTAX, place, nesting::too_deep())]);
    }
    tree::dismantle(DeValue::Table(root.into_inner()));
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut end_of_line = 0; // of the line of the last error
    for (span, message) in nesting::with_places(text, &errors) {
        if diagnostics.is_empty() || span.start > end_of_line {
            let rest = text.get(span.start..).unwrap_or_default();
            end_of_line = span.start + rest.find('\n').unwrap_or(rest.len());
            let mut diagnostic = diagnostic(text, span, &message);
            diagnostic.place.span.start += offset;
            diagnostic.place.span.end += offset;
            diagnostics.push(diagnostic);
        }
        if diagnostics.len() == MAX_ERRORS {
            break;
        }
    }
    Err(diagnostics)
}

fn diagnostic(text: &str, span: Span, message: &str) -> Diagnostic {
    let at = text.get(span.start..).and_then(|rest| rest.chars().next());
    match at {
        Some(c) if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => {
            let number = u32::from(c);
            let message = format!("the control character U+{number:04X} is not allowed here");
            Diagnostic::error(codes::SYNTAX, span, message)
                .help(format!("in a string it is written \\u{number:04X}"))
        }
        _ => Diagnostic::error(codes::SYNTAX, span, message),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::diagnostic::line_and_column;

    fn places(text: &str) -> Vec<(usize, usize)> {
        let errors = parse(text, 0).map(drop).unwrap_err();
        errors.iter().map(|error| line_and_column(text, error.place.span.start)).collect()
    }

    #[test]
    fn each_line_has_one_syntax_error_at_most() {
        assert_eq!(places("a = 1\na = 2\nb = = =\n[c]\n[c]\n"), [(2, 1), (3, 5), (5, 2)]);
    }

    #[test]
    fn no_more_than_twenty_syntax_errors_are_reported() {
        assert_eq!(places(&"= 1\n".repeat(500)).len(), 20);
        assert_eq!(places(&format!("a = {}", "[".repeat(20_000))).len(), 1);
    }

    #[test]
    fn control_characters_are_named() {
        let errors = parse("a = \"\0\"", 0).map(drop).unwrap_err();
        assert_eq!(errors[0].message, "the control character U+0000 is not allowed here");
    }
}
