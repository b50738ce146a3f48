//! Splits an expression into tokens.

use super::operator::{OPERATORS, Operator};
use super::syntax_errors;
use crate::diagnostic::Diagnostic;
use std::ops::Range;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Unquoted text.
    Word,
    /// Text in single or double quotes.
    Quoted,
    /// `and` or `&&`
    And,
    /// `or` or `||`
    Or,
    /// `not`, which may also be a word of a value
    Not,
    /// `!`
    Bang,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
    /// `..`
    Dots,
    /// An operator between a field and its values.
    Operator(Operator),
    /// Characters of operators in an order that has no meaning: `=~`, `=<`, `<>`.
    UnknownOperator,
    /// A single `&` or `|`.
    HalfConnective,
}

/// A token and its place in the expression, in bytes.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Range<usize>,
}

/// The keywords, in lower case; they are read in any case.
pub(super) const KEYWORDS: &[(&str, TokenKind)] =
    &[("and", TokenKind::And), ("or", TokenKind::Or), ("not", TokenKind::Not)];

/// The symbols other than operators.
pub(super) const SYMBOLS: &[(&str, TokenKind)] = &[
    ("&&", TokenKind::And),
    ("||", TokenKind::Or),
    ("..", TokenKind::Dots),
    ("(", TokenKind::Open),
    (")", TokenKind::Close),
    (",", TokenKind::Comma),
    ("!", TokenKind::Bang),
];

/// Splits an expression into tokens. A quoted text that is never closed is an error and runs to
/// the end.
pub(super) fn lex(source: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut tokens = Vec::new();
    let mut errors = Vec::new();
    let mut rest = source.trim_start();
    while !rest.is_empty() {
        let start = source.len() - rest.len();
        let (kind, length) = if rest.starts_with(['"', '\'']) {
            let length = quoted_length(rest).unwrap_or_else(|| {
                errors.push(syntax_errors::unclosed_quote(start..source.len()));
                rest.len()
            });
            (TokenKind::Quoted, length)
        } else {
            unquoted(rest)
        };
        tokens.push(Token { kind, span: start..start + length });
        rest = rest[length..].trim_start();
    }
    (tokens, errors)
}

/// Returns the length of the quoted text at the start of `rest`, or none if it is never closed.
fn quoted_length(rest: &str) -> Option<usize> {
    let quote = &rest[..1];
    let mut end = 1;
    loop {
        end += rest[end..].find(quote)? + 1;
        if !rest[end..].starts_with(quote) {
            return Some(end);
        }
        end += 1; // a doubled quote stands for one
    }
}

/// Returns the kind and length of the unquoted token at the start of `rest`.
fn unquoted(rest: &str) -> (TokenKind, usize) {
    let length = operator_length(rest);
    if length > 0 {
        let found = OPERATORS.iter().find(|(sign, _)| *sign == &rest[..length]);
        let kind = match found {
            Some((_, operator)) => TokenKind::Operator(*operator),
            None => TokenKind::UnknownOperator,
        };
        return (kind, length);
    }
    for (symbol, kind) in SYMBOLS {
        if rest.starts_with(symbol) {
            return (*kind, symbol.len());
        }
    }
    let word = &rest[..word_length(rest)];
    for (keyword, kind) in KEYWORDS {
        if word.eq_ignore_ascii_case(keyword) {
            return (*kind, word.len());
        }
    }
    let kind = if word == "&" || word == "|" { TokenKind::HalfConnective } else { TokenKind::Word };
    (kind, word.len())
}

fn word_length(rest: &str) -> usize {
    for (length, c) in rest.char_indices().skip(1) {
        let rest = &rest[length..];
        if c.is_whitespace()
            || ["(", ")", ",", "&&", "||", ".."].iter().any(|symbol| rest.starts_with(symbol))
            || operator_length(rest) > 0
        {
            return length;
        }
    }
    rest.len()
}

/// Returns the length of the run of operator characters at the start of `rest`. A `!` begins one
/// only before another such character: `Yahoo!` is a word and `!grpc` a negation.
fn operator_length(rest: &str) -> usize {
    let is_sign = |c: char| "=<>~≤≥≠".contains(c);
    let after_bang = rest.strip_prefix('!');
    if rest.starts_with(is_sign) || after_bang.is_some_and(|after| after.starts_with(['=', '~'])) {
        rest.find(|c| !is_sign(c) && c != '!').unwrap_or(rest.len())
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_a_symbol_begins() {
        for (source, expected) in [
            ("mtls=yes", &["mtls", "=", "yes"][..]),
            ("a!=b", &["a", "!=", "b"]),
            ("Yahoo! x!", &["Yahoo!", "x!"]),
            ("!a", &["!", "a"]),
            ("!(a&&b)||c", &["!", "(", "a", "&&", "b", ")", "||", "c"]),
            ("2018..2020", &["2018", "..", "2020"]),
            ("..2020-06", &["..", "2020-06"]),
            ("2018..", &["2018", ".."]),
            ("1.2.3", &["1.2.3"]),
            ("AT&T, O'Reilly", &["AT&T", ",", "O'Reilly"]),
            ("a ='b c'", &["a", "=", "'b c'"]),
            (r#""say ""hi""" x"#, &[r#""say ""hi""""#, "x"]),
            ("a=~b", &["a", "=~", "b"]),
            ("a=!b", &["a", "=!", "b"]),
            ("a≥2018", &["a", "≥", "2018"]),
            ("  \u{a0}é=ü\n", &["é", "=", "ü"]),
            ("", &[]),
        ] {
            let (tokens, errors) = lex(source);
            let texts: Vec<_> = tokens.into_iter().map(|token| &source[token.span]).collect();
            assert_eq!((texts.as_slice(), errors.as_slice()), (expected, &[][..]), "{source:?}");
        }
    }

    #[test]
    fn keywords_are_read_in_any_case() {
        for (word, kind) in [
            ("and", TokenKind::And),
            ("AND", TokenKind::And),
            ("Or", TokenKind::Or),
            ("NOT", TokenKind::Not),
            ("android", TokenKind::Word),
            ("\"and\"", TokenKind::Quoted),
            ("&", TokenKind::HalfConnective),
        ] {
            assert_eq!(lex(word).0[0].kind, kind, "{word}");
        }
    }
}
