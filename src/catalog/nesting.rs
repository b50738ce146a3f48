//! Syntax errors about nesting, which `toml` words in its own way and reports without a place for keys.

use crate::diagnostic::Span;
use std::borrow::Cow;
use toml::de::Error;
use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// The most tables and lists within each other that `toml` reads.
pub(super) const MAX_DEPTH: usize = 80;

/// The message of `toml` about brackets that are nested too deeply.
const DEEP_BRACKETS: &str = "cannot recurse further; max recursion depth met";

/// The message of `toml` about a dotted key with too many parts; it has no place.
const DEEP_KEY: &str = "recursion limit";

/// Returns the message about what is nested too deeply.
pub(super) fn too_deep() -> String {
    format!("nested deeper than {MAX_DEPTH} levels")
}

/// Returns the errors with their places, in the order of the text.
pub(super) fn with_places<'e>(text: &str, errors: &'e [Error]) -> Vec<(Span, Cow<'e, str>)> {
    let has_deep_key = errors.iter().any(|error| error.message() == DEEP_KEY);
    let mut deep_keys = if has_deep_key { deep_keys(text) } else { Vec::new() }.into_iter();
    let mut placed = Vec::with_capacity(errors.len());
    for error in errors {
        let span = match error.message() {
            DEEP_KEY => deep_keys.next(),
            _ => error.span(),
        };
        let message = match error.message() {
            DEEP_KEY | DEEP_BRACKETS => too_deep().into(),
            message => message.into(),
        };
        placed.push((span.unwrap_or(0..0), message));
    }
    placed.sort_by_key(|(span, _)| span.start);
    placed
}

/// Returns the first part beyond the limit of each key that has too many.
fn deep_keys(text: &str) -> Vec<Span> {
    let mut keys = Vec::new();
    let mut dots = 0;
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::Dot => dots += 1,
            TokenKind::Whitespace => {}
            TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString => {
                if dots == MAX_DEPTH {
                    keys.push(token.span().start()..token.span().end());
                }
            }
            _ => dots = 0,
        }
    }
    keys
}
