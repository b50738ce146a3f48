//! Splits an expression that is still being typed, for completion.

use super::lex::{TokenKind, lex};

/// The parts of an unfinished expression; together they are the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial<'t> {
    /// Everything before the last condition.
    pub before: &'t str,
    /// The field of the last condition, or the beginning of its name.
    pub field: &'t str,
    /// From the operator to the last value; empty if there is no operator yet.
    pub between: &'t str,
    /// The beginning of the last value, with its opening quote.
    pub value: &'t str,
}

impl<'t> Partial<'t> {
    /// Splits an expression, which may contain mistakes.
    pub fn new(text: &'t str) -> Self {
        let (tokens, _) = lex(text);
        let mut start = 0;
        let mut operator = None;
        let mut value = text.len();
        for token in tokens {
            let end = token.span.end;
            let next = text.len() - text[end..].trim_start().len();
            match token.kind {
                TokenKind::And | TokenKind::Or | TokenKind::Not if next == end => {
                    // Without a blank after it, it may be the beginning of another word.
                }
                TokenKind::And
                | TokenKind::Or
                | TokenKind::Not
                | TokenKind::Open
                | TokenKind::Bang => {
                    start = next;
                    operator = None;
                    value = text.len();
                }
                TokenKind::Operator(_) | TokenKind::UnknownOperator => {
                    operator.get_or_insert(token.span.start);
                    value = next;
                }
                TokenKind::Comma | TokenKind::Dots if operator.is_some() => value = next,
                _ => {}
            }
        }
        let operator = operator.unwrap_or(text.len());
        Self {
            before: &text[..start],
            field: &text[start..operator],
            between: &text[operator..value],
            value: &text[value..],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Partial;
    use proptest::prelude::*;

    #[test]
    fn last_condition_and_value_are_split_off() {
        for (text, parts) in [
            ("", ["", "", "", ""]),
            ("grp", ["", "grp", "", ""]),
            ("grpc=y", ["", "grpc", "=", "y"]),
            ("grpc!=yes,n", ["", "grpc", "!=yes,", "n"]),
            ("announced=2018..20", ["", "announced", "=2018..", "20"]),
            ("governance=Red H", ["", "governance", "=", "Red H"]),
            ("governance='F5 (Nginx, I", ["", "governance", "=", "'F5 (Nginx, I"]),
            ("mtls and (not grp", ["mtls and (not ", "grp", "", ""]),
            ("mtls or", ["", "mtls or", "", ""]),
            ("a='x or y' or b=c", ["a='x or y' or ", "b", "=", "c"]),
            ("not (known(ann", ["not (known(", "ann", "", ""]),
            ("!grp", ["!", "grp", "", ""]),
        ] {
            let [before, field, between, value] = parts;
            let parts = Partial { before, field, between, value };
            assert_eq!(Partial::new(text), parts, "{text}");
        }
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(text in "[a-z =!<>~,.'\"()&|é]{0,24}") {
            let Partial { before, field, between, value } = Partial::new(&text);
            prop_assert_eq!([before, field, between, value].concat(), text);
        }
    }
}
