//! The text as TOML, or every place where it is not.

use super::tree::{self, Item};
use super::{MAX_BYTES, codes};
use crate::diagnostic::Diagnostic;
use toml::de::DeTable;

/// More syntax errors than this are follow-ups of the first ones.
pub(super) const MOST: usize = 20;

/// The items of the root table, or the syntax errors: the first one of each line, at most twenty.
pub(super) fn parse(text: &str) -> Result<Vec<Item<'_>>, Vec<Diagnostic>> {
    parse_at(text, 0)
}

/// The same of a piece of text that begins at a byte of the whole. Errors have places in the piece.
pub(super) fn parse_at(text: &str, offset: usize) -> Result<Vec<Item<'_>>, Vec<Diagnostic>> {
    if text.len() > MAX_BYTES {
        let message = format!("the catalog is larger than {} MiB", MAX_BYTES >> 20);
        return Err(vec![Diagnostic::error(codes::TOO_LARGE, 0..0, message)]);
    }
    let (root, mut errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(tree::items(root.into_inner(), offset));
    }
    errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut told_until = 0; // the end of the line that has an error already
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        if found.is_empty() || span.start > told_until {
            let rest = text.get(span.start..).unwrap_or_default();
            told_until = span.start + rest.find('\n').unwrap_or(rest.len());
            found.push(diagnostic(text, span, error.message()));
        }
        if found.len() == MOST {
            break;
        }
    }
    Err(found)
}

fn diagnostic(text: &str, span: std::ops::Range<usize>, message: &str) -> Diagnostic {
    let at = text.get(span.start..).and_then(|rest| rest.chars().next());
    match at {
        Some(c) if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => {
            let number = u32::from(c);
            let message = format!("the control character U+{number:04X} cannot stand here");
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
        let found = parse(text).map(drop).unwrap_err();
        found.iter().map(|finding| line_and_column(text, finding.place.span.start)).collect()
    }

    #[test]
    fn several_syntax_errors_are_told_a_line_each() {
        assert_eq!(places("a = 1\na = 2\nb = = =\n[c]\n[c]\n"), [(2, 1), (3, 5), (5, 2)]);
    }

    #[test]
    fn a_flood_of_errors_ends_at_twenty() {
        assert_eq!(places(&"= 1\n".repeat(500)).len(), 20);
        assert_eq!(places(&format!("a = {}", "[".repeat(20_000))).len(), 1);
    }

    #[test]
    fn a_control_character_is_named() {
        let found = parse("a = \"\0\"").map(drop).unwrap_err();
        assert_eq!(found[0].message, "the control character U+0000 cannot stand here");
    }
}
