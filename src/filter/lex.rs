//! From text to words and signs.

use super::error::{Error, Reason};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of characters that mean nothing else.
    Word,
    /// A text in single or double quotes.
    Quoted,
    /// `and`, `&&`
    And,
    /// `or`, `||`
    Or,
    /// `not`, which may also be a word of a value.
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
    Compare(Comparison),
    /// Looks like such an operator, and is none: `=~`, `=<`, `<>`.
    Wrong,
    /// `&` or `|`, standing alone.
    Lone,
}

/// How a field is compared with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// `=` or `==`: any of the values; on a list, contains any of them.
    Equal,
    /// `!=`: the opposite.
    Unequal,
    /// `~`: contains the text.
    Contains,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

/// The keywords, in lower case; they are read in any case.
pub(super) const KEYWORDS: &[(&str, Kind)] =
    &[("and", Kind::And), ("or", Kind::Or), ("not", Kind::Not)];

/// The signs, longest first.
pub(super) const SIGNS: &[(&str, Kind)] = &[
    ("&&", Kind::And),
    ("||", Kind::Or),
    ("..", Kind::Dots),
    ("(", Kind::Open),
    (")", Kind::Close),
    (",", Kind::Comma),
    ("!", Kind::Bang),
];

/// The comparisons; the first spelling of each is the one that is printed.
pub(super) const COMPARISONS: &[(&str, Comparison)] = &[
    ("=", Comparison::Equal),
    ("==", Comparison::Equal),
    ("!=", Comparison::Unequal),
    ("~", Comparison::Contains),
    ("<", Comparison::Less),
    ("<=", Comparison::AtMost),
    (">", Comparison::Greater),
    (">=", Comparison::AtLeast),
];

impl Comparison {
    /// How it is written.
    pub(super) fn sign(self) -> &'static str {
        let found = COMPARISONS.iter().find(|(_, comparison)| *comparison == self);
        found.map_or("=", |(sign, _)| sign)
    }

    /// Whether it asks for an order: `<`, `<=`, `>` or `>=`.
    pub(super) fn is_order(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal | Self::Contains)
    }
}

/// A word or a sign, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
}

/// Splits an expression into tokens. An unclosed quote is an error and runs to the end.
pub(super) fn lex(source: &str) -> (Vec<Token>, Vec<Error>) {
    let (mut tokens, mut errors) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(rest) = source.get(at..) {
        let blank = rest.len() - rest.trim_start().len();
        let Some(rest) = rest.get(blank..).filter(|rest| !rest.is_empty()) else {
            break;
        };
        at += blank;
        let (kind, length) = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => match quoted(rest, quote) {
                Some(length) => (Kind::Quoted, length),
                None => {
                    errors.push(Error::new(at..source.len(), Reason::UnclosedQuote));
                    (Kind::Quoted, rest.len())
                }
            },
            _ => bare(rest),
        };
        let span = at..at + length;
        at = span.end;
        tokens.push(Token { kind, span });
    }
    (tokens, errors)
}

/// What a quoted token says: without its quotes, and with doubled quotes made single.
pub(super) fn unquote(token: &str) -> String {
    let Some(quote) = token.chars().next() else {
        return String::new();
    };
    let inside = &token[quote.len_utf8()..];
    let inside = inside.strip_suffix(quote).unwrap_or(inside);
    let doubled: String = [quote, quote].iter().collect();
    inside.replace(&doubled, &quote.to_string())
}

/// How a value is written so that it is read back: bare where it can be.
#[must_use]
pub fn quote(text: &str) -> String {
    let (tokens, _) = lex(text);
    let bare = !tokens.is_empty()
        && tokens.iter().all(|token| token.kind == Kind::Word)
        && text.split_whitespace().collect::<Vec<_>>().join(" ") == text;
    quote_unless(bare, text)
}

/// How a field is written so that it is read back: bare if it is one word.
pub(super) fn quote_field(text: &str) -> String {
    let bare = matches!(&lex(text).0[..], [token] if token.kind == Kind::Word && token.span == (0..text.len()));
    quote_unless(bare, text)
}

/// What stands beside a text must not become one sign with its end: `a.` and `..`, `a!` and `=`.
fn quote_unless(bare: bool, text: &str) -> String {
    if bare && !text.starts_with('.') && !text.ends_with(['.', '!']) {
        text.to_owned()
    } else if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}

/// The length of the quoted text at the start of `rest`. A doubled quote stands for one.
fn quoted(rest: &str, quote: char) -> Option<usize> {
    let mut from = quote.len_utf8();
    loop {
        let end = from + rest.get(from..)?.find(quote)? + quote.len_utf8();
        if !rest[end..].starts_with(quote) {
            return Some(end);
        }
        from = end + quote.len_utf8();
    }
}

/// The kind and length of the unquoted token at the start of `rest`.
fn bare(rest: &str) -> (Kind, usize) {
    let run = comparison_run(rest);
    if run > 0 {
        let found = COMPARISONS.iter().find(|(sign, _)| *sign == &rest[..run]);
        return (found.map_or(Kind::Wrong, |(_, c)| Kind::Compare(*c)), run);
    }
    if let Some((sign, kind)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
        return (*kind, sign.len());
    }
    let end = rest.char_indices().map(|(at, _)| at).find(|&at| at > 0 && ends_word(&rest[at..]));
    let word = &rest[..end.unwrap_or(rest.len())];
    let keyword = KEYWORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    let kind = match keyword {
        Some((_, kind)) => *kind,
        None if matches!(word, "&" | "|") => Kind::Lone,
        None => Kind::Word,
    };
    (kind, word.len())
}

fn ends_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_whitespace() || "(),".contains(c))
        || ["&&", "||", ".."].iter().any(|sign| rest.starts_with(sign))
        || comparison_run(rest) > 0
}

/// The length of what looks like a comparison. A `!` counts only before another such sign, so
/// that `Yahoo!` is a word and `!grpc` a negation.
fn comparison_run(rest: &str) -> usize {
    let sign = |c: char| "=<>~≤≥≠".contains(c);
    let starts = rest.starts_with(sign)
        || rest.strip_prefix('!').is_some_and(|after| after.starts_with(['=', '~']));
    if !starts {
        return 0;
    }
    rest.find(|c| !sign(c) && c != '!').unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<&str> {
        let (tokens, errors) = lex(source);
        assert_eq!(errors, [], "{source}");
        tokens.into_iter().map(|token| &source[token.span]).collect()
    }

    #[test]
    fn words_end_where_a_sign_begins() {
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
            assert_eq!(words(source), expected, "{source:?}");
        }
    }

    #[test]
    fn keywords_are_read_in_any_case() {
        for (word, kind) in [
            ("and", Kind::And),
            ("AND", Kind::And),
            ("Or", Kind::Or),
            ("NOT", Kind::Not),
            ("android", Kind::Word),
            ("\"and\"", Kind::Quoted),
            ("&", Kind::Lone),
        ] {
            assert_eq!(lex(word).0[0].kind, kind, "{word}");
        }
    }

    #[test]
    fn a_quoted_text_is_read_back() {
        for text in ["", "a b", "a  b", "and", "it's", "\"", "'\"'", "a..b", "(x)", "x=y", "!", "é"]
        {
            let written = quote(text);
            let (tokens, errors) = lex(&written);
            assert_eq!(errors, [], "{written}");
            match tokens[0].kind {
                Kind::Quoted => assert_eq!(unquote(&written), text),
                _ => assert_eq!(written, text),
            }
        }
    }
}
