//! The messages for mistakes in the syntax of an expression.

use super::operator;
use super::{MAX_BYTES, MAX_DEPTH};
use crate::diagnostic::{Diagnostic, Span};

pub(super) fn empty(span: Span) -> Diagnostic {
    Diagnostic::error("empty-expression", span, "the expression is empty")
        .help("try `field=value`; `meshcmp help filter` explains the language")
}

pub(super) fn too_long(span: Span) -> Diagnostic {
    let message =
        format!("the expression has {} bytes; at most {MAX_BYTES} are allowed", span.len());
    Diagnostic::error("expression-too-long", span, message)
        .help("split it into several arguments, which are joined by `and`")
}

pub(super) fn too_deep(span: Span) -> Diagnostic {
    let message = format!("more than {MAX_DEPTH} nested brackets or negations");
    Diagnostic::error("nested-too-deep", span, message)
        .help("`a or b or c` needs no brackets, however long it is")
}

pub(super) fn unclosed_quote(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-quote", span, "the quote is never closed")
        .help("inside quotes, write the quote twice")
}

pub(super) fn unclosed_bracket(span: Span) -> Diagnostic {
    Diagnostic::error("unclosed-bracket", span, "the bracket is never closed").help(QUOTE_BRACKET)
}

pub(super) fn stray_bracket(span: Span) -> Diagnostic {
    Diagnostic::error("stray-bracket", span, "the bracket was never opened").help(QUOTE_BRACKET)
}

const QUOTE_BRACKET: &str = "put the value in quotes if the bracket belongs to it";

pub(super) fn empty_brackets(span: Span) -> Diagnostic {
    Diagnostic::error("empty-brackets", span, "the brackets are empty")
        .help("put a condition in the brackets, or leave them out")
}

/// A keyword without a condition on one side (`before` or `after`): `and mtls`, `mtls or`, `not`.
pub(super) fn missing_condition(span: Span, side: &str, keyword: &str) -> Diagnostic {
    let message = format!("a condition is missing {side} `{keyword}`");
    Diagnostic::error("missing-condition", span, message).help(CONDITIONS)
}

/// `=yes`
pub(super) fn missing_field(span: Span, operator: &str) -> Diagnostic {
    let message = format!("a field is missing before `{operator}`");
    Diagnostic::error("missing-field", span, message).help(CONDITIONS)
}

const CONDITIONS: &str = "a condition is `field`, `field=value` or `known(field)`";

/// `mtls grpc`, `mtls=yes (grpc)`
pub(super) fn missing_connective(span: Span, next: &str) -> Diagnostic {
    let message = format!("`and` or `or` is missing before `{next}`");
    Diagnostic::error("missing-connective", span, message).help(CONNECTIVES)
}

/// `homepage=https://a.example/?b=c`
pub(super) fn operator_in_value(span: Span, operator: &str) -> Diagnostic {
    let message = format!("a value that contains `{operator}` needs quotes");
    Diagnostic::error("operator-in-value", span, message).help(CONNECTIVES)
}

const CONNECTIVES: &str =
    "conditions are joined by `and` or `or`; put a value in quotes if this belongs to it";

/// `mtls=`, `license=MIT,`, `announced=..`
pub(super) fn missing_value(span: Span, before: &str) -> Diagnostic {
    let message = format!("a value is missing after `{before}`");
    Diagnostic::error("missing-value", span, message).help(
        "`=unknown` finds unknown values; ranges are written `2018..2020`, `2018..`, `..2020`",
    )
}

/// `mtls, grpc`, `announced=2018..2019..2020`
pub(super) fn unexpected_symbol(span: Span, symbol: &str) -> Diagnostic {
    Diagnostic::error("unexpected-sign", span, format!("`{symbol}` is not expected here"))
        .help("`,` and `..` stand between values; conditions are joined by `and` or `or`")
}

/// `governance=~Red Hat`, `status is active`, `mtls & grpc`
pub(super) fn unknown_operator(span: Span, operator: &str) -> Diagnostic {
    let message = format!("there is no operator `{operator}`");
    Diagnostic::error("unknown-operator", span, message)
        .help("operators are = != ~ < <= > >=, and, or, not")
        .suggest(operator::translate(operator))
}

/// `has(mtls)`
pub(super) fn unknown_function(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error("unknown-function", span, format!("there is no function `{name}`"))
        .help(FUNCTIONS)
}

/// `known()`, `known(mtls=yes)`
pub(super) fn known_takes_field(span: Span) -> Diagnostic {
    Diagnostic::error("known-takes-field", span, "`known` takes the name of one field")
        .help(FUNCTIONS)
}

const FUNCTIONS: &str = "the only function is `known(field)`";
