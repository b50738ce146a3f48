//! Writing values with quotes where they need them, and reading quoted values.

use super::lex::{TokenKind, lex};

/// Returns a value as it is written in an expression: bare if possible, otherwise in quotes.
pub fn quote(text: &str) -> String {
    if is_bare(text) {
        text.to_owned()
    } else if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}

fn is_bare(text: &str) -> bool {
    let (tokens, _) = lex(text);
    let words: Vec<_> = text.split_whitespace().collect();
    !tokens.is_empty()
        && tokens.iter().all(|token| token.kind == TokenKind::Word)
        && words.join(" ") == text
        // Next to `..` or an operator, these would become part of it.
        && !text.starts_with('.')
        && !text.ends_with(['.', '!'])
}

/// Returns the text of a quoted token: without its quotes, and with doubled quotes made single.
pub(super) fn unquote(token: &str) -> String {
    let (quote, text) = token.split_at(1);
    text.strip_suffix(quote).unwrap_or(text).replace(&quote.repeat(2), quote)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str) {
        let quoted = quote(text);
        let source = format!("..{quoted}..");
        let (tokens, errors) = lex(&source);
        assert_eq!(errors, [], "{source}");
        let inner = &tokens[1..tokens.len() - 1];
        match inner {
            [token] if token.kind == TokenKind::Quoted => {
                assert_eq!(unquote(&source[token.span.clone()]), text);
            }
            _ => {
                assert!(inner.iter().all(|token| token.kind == TokenKind::Word), "{source}");
                assert_eq!(quoted, text);
            }
        }
    }

    #[test]
    fn unusual_values_are_read_back() {
        for text in ["", "a b", "a  b", "and", "it's", "\"", "'\"'", "a..b", "(x)", "x!", "é"] {
            check(text);
        }
    }

    proptest! {
        #[test]
        fn every_value_is_read_back(text in "[ a-z'\"!&|=<>~(),.é-]{0,8}|.{0,6}") {
            check(&text);
        }
    }
}
