//! Parses a term, a condition on one field: `mtls`, `known(mtls)`, `license=MIT,Apache-2.0`.

use super::ast::{Comparison, Expression, Name, Operand};
use super::cursor::Cursor;
use super::lex::{Token, TokenKind};
use super::{operator, syntax_errors};
use std::slice;

/// The only function.
pub(super) const KNOWN: &str = "known";

/// Parses `field`, `known(field)` or `field operator operand, operand ...`.
pub(super) fn term(cursor: &mut Cursor<'_>, first: &Token) -> Expression {
    cursor.advance(1);
    if !matches!(first.kind, TokenKind::Word | TokenKind::Quoted) {
        missing_field(cursor, first);
        return Expression::Invalid(None);
    }
    let field = cursor.name(slice::from_ref(first));
    let Some(next) = cursor.peek() else {
        return Expression::Bare(field);
    };
    let text = cursor.text(next);
    let operator_span = next.span.clone();
    match next.kind {
        TokenKind::Open if is_call(first, next, &field) => call(cursor, field),
        TokenKind::Operator(operator) => {
            cursor.advance(1);
            let operands = operands(cursor);
            Expression::Comparison(Comparison { field, operator, operator_span, operands })
        }
        TokenKind::UnknownOperator => {
            cursor.error(syntax_errors::unknown_operator(operator_span, text));
            cursor.advance(1);
            operands(cursor);
            Expression::Invalid(Some(field))
        }
        TokenKind::Word if operator::translate(text).is_some() => {
            cursor.error(syntax_errors::unknown_operator(operator_span, text));
            cursor.skip_condition();
            Expression::Invalid(Some(field))
        }
        _ => Expression::Bare(field),
    }
}

/// Reports a term that begins with a symbol: `=yes`, `, b`, `& b`.
fn missing_field(cursor: &mut Cursor<'_>, symbol: &Token) {
    let text = cursor.text(symbol);
    let span = symbol.span.clone();
    match symbol.kind {
        TokenKind::Operator(_) | TokenKind::UnknownOperator => {
            cursor.error(syntax_errors::missing_field(span, text));
            if cursor.peek().is_some() {
                operands(cursor);
            }
        }
        TokenKind::HalfConnective => cursor.error(syntax_errors::unknown_operator(span, text)),
        _ => {
            cursor.error(syntax_errors::unexpected_symbol(span, text));
            cursor.skip_condition();
        }
    }
}

/// Returns whether a bracket opens the argument of a function: after `known`, and directly after
/// any other word.
fn is_call(word: &Token, open: &Token, name: &Name) -> bool {
    word.kind == TokenKind::Word && (is_known(name) || word.span.end == open.span.start)
}

fn is_known(function: &Name) -> bool {
    function.text.eq_ignore_ascii_case(KNOWN)
}

/// Parses `(field)` after the name of a function.
fn call(cursor: &mut Cursor<'_>, function: Name) -> Expression {
    cursor.advance(1);
    let known = is_known(&function);
    if !known {
        cursor.error(syntax_errors::unknown_function(function.span.clone(), &function.text));
    }
    if let [argument, close, ..] = cursor.rest()
        && matches!(argument.kind, TokenKind::Word | TokenKind::Quoted)
        && close.kind == TokenKind::Close
    {
        cursor.advance(2);
        let field = cursor.name(slice::from_ref(argument));
        return if known { Expression::Known(field) } else { Expression::Invalid(Some(field)) };
    }
    if known {
        cursor.error(syntax_errors::known_takes_field(function.span));
    }
    skip_call(cursor);
    Expression::Invalid(None)
}

/// Moves past the bracket that closes a call.
fn skip_call(cursor: &mut Cursor<'_>) {
    loop {
        cursor.skip_condition();
        let kind = cursor.peek_kind();
        cursor.advance(1);
        if matches!(kind, None | Some(TokenKind::Close)) {
            return;
        }
    }
}

fn operands(cursor: &mut Cursor<'_>) -> Vec<Operand> {
    let mut operands = Vec::new();
    loop {
        operands.extend(operand(cursor));
        if cursor.accept(TokenKind::Comma).is_none() {
            return operands;
        }
    }
}

/// Parses `value` or `[value] .. [value]`; none if the value is missing.
fn operand(cursor: &mut Cursor<'_>) -> Option<Operand> {
    let before = cursor.previous();
    let from = value(cursor);
    let dots = cursor.accept(TokenKind::Dots);
    let to = if dots.is_some() { value(cursor) } else { None };
    if from.is_none() && to.is_none() {
        let before = dots.or(before)?;
        cursor.error(syntax_errors::missing_value(before.span.clone(), cursor.text(before)));
        return None;
    }
    if dots.is_some() { Some(Operand::Range { from, to }) } else { from.map(Operand::Single) }
}

/// Parses a quoted value, or the words up to the next symbol or connective. If an operator follows,
/// the last of several words is the field of the next term.
fn value(cursor: &mut Cursor<'_>) -> Option<Name> {
    if let Some(quoted) = cursor.accept(TokenKind::Quoted) {
        return Some(cursor.name(slice::from_ref(quoted)));
    }
    let rest = cursor.rest();
    let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Not);
    let mut length = rest.iter().take_while(is_word).count();
    let next = rest.get(length).map(|token| token.kind);
    if length > 1 && matches!(next, Some(TokenKind::Operator(_) | TokenKind::UnknownOperator)) {
        length -= 1;
    }
    if length == 0 {
        return None;
    }
    cursor.advance(length);
    Some(cursor.name(&rest[..length]))
}
