//! An expression that somebody is still typing: where its last condition and value begin.

use super::lex::{Kind, lex};

/// The parts of an expression, in the order in which they stand; together they are the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partial<'t> {
    /// All before the last condition.
    pub before: &'t str,
    /// The name of its field, or the beginning of one.
    pub field: &'t str,
    /// From the sign behind the name to the last value; empty if there is no sign yet.
    pub between: &'t str,
    /// The beginning of the last value, with the quote before it.
    pub value: &'t str,
}

/// Takes an expression apart; it may be wrong.
#[must_use]
pub fn unfinished(text: &str) -> Partial<'_> {
    let (tokens, _) = lex(text);
    let behind = |end: usize| {
        let rest = text.get(end..).unwrap_or_default();
        end + rest.len() - rest.trim_start().len()
    };
    let joins = |kind: Kind, end: usize| match kind {
        Kind::Open | Kind::Bang => true,
        // Without a blank behind it, it may be the beginning of another word.
        Kind::And | Kind::Or | Kind::Not => behind(end) > end,
        _ => false,
    };
    let joint = tokens.iter().rposition(|token| joins(token.kind, token.span.end));
    let start = joint.map_or(0, |joint| behind(tokens[joint].span.end));
    let condition = &tokens[joint.map_or(0, |joint| joint + 1)..];
    let compares = |kind| matches!(kind, Kind::Compare(_) | Kind::Wrong);
    let sign = condition.iter().find(|token| compares(token.kind));
    let (sign, value) = sign.map_or((text.len(), text.len()), |sign| {
        let splits = |kind| compares(kind) || matches!(kind, Kind::Comma | Kind::Dots);
        let last = condition.iter().rfind(|token| splits(token.kind));
        (sign.span.start, behind(last.map_or(sign.span.end, |last| last.span.end)))
    });
    Partial {
        before: &text[..start],
        field: &text[start..sign],
        between: &text[sign..value],
        value: &text[value..],
    }
}

#[cfg(test)]
mod tests {
    use super::{Partial, unfinished};
    use proptest::prelude::*;

    #[test]
    fn the_last_condition_and_value_are_found() {
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
            assert_eq!(unfinished(text), parts, "{text}");
        }
    }

    proptest! {
        #[test]
        fn together_they_are_the_whole(text in "[a-z =!<>~,.'\"()&|é]{0,24}") {
            let Partial { before, field, between, value } = unfinished(&text);
            prop_assert_eq!([before, field, between, value].concat(), text);
        }
    }
}
