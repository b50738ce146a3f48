//! Parses tokens into a syntax tree. After a mistake the parser goes on, so that all are reported.
//!
//! ```text
//! or        = and { "or" and }
//! and       = negation { "and" negation }
//! negation  = { "not" } ( "(" or ")" | term )
//! term      = field | "known" "(" field ")" | field operator operand { "," operand }
//! operand   = value | [value] ".." [value]
//! ```

use super::MAX_DEPTH;
use super::ast::Expression;
use super::cursor::Cursor;
use super::lex::{Token, TokenKind};
use super::syntax_errors;
use super::term::term;
use crate::diagnostic::Diagnostic;

/// Ends parsing: more than [`MAX_DEPTH`] nested brackets or negations.
struct TooDeep;

/// Parses all tokens of `source`.
pub(super) fn parse(source: &str, tokens: &[Token]) -> (Expression, Vec<Diagnostic>) {
    let mut cursor = Cursor::new(source, tokens);
    let expression = whole(&mut cursor).unwrap_or(Expression::Invalid(None));
    (expression, cursor.errors)
}

/// Parses a whole expression, and what follows brackets that were never opened.
fn whole(cursor: &mut Cursor<'_>) -> Result<Expression, TooDeep> {
    let mut parts = vec![or(cursor, 0)?];
    while let Some(close) = cursor.accept(TokenKind::Close) {
        cursor.error(syntax_errors::stray_bracket(close.span.clone()));
        let joined =
            cursor.accept(TokenKind::And).or_else(|| cursor.accept(TokenKind::Or)).is_some();
        if joined || !matches!(cursor.peek_kind(), None | Some(TokenKind::Close)) {
            parts.push(or(cursor, 0)?);
        }
    }
    Ok(join(parts, Expression::And))
}

fn or(cursor: &mut Cursor<'_>, depth: usize) -> Result<Expression, TooDeep> {
    let mut parts = vec![and(cursor, depth)?];
    while cursor.accept(TokenKind::Or).is_some() {
        parts.push(and(cursor, depth)?);
    }
    Ok(join(parts, Expression::Or))
}

fn and(cursor: &mut Cursor<'_>, depth: usize) -> Result<Expression, TooDeep> {
    let mut parts = vec![negation(cursor, depth)?];
    while accept_and(cursor) {
        parts.push(negation(cursor, depth)?);
    }
    Ok(join(parts, Expression::And))
}

fn join(mut parts: Vec<Expression>, chain: fn(Vec<Expression>) -> Expression) -> Expression {
    if parts.len() == 1 { parts.remove(0) } else { chain(parts) }
}

/// Returns whether another condition follows in the same chain. Anything found instead of `and` is
/// reported and read as `and`.
fn accept_and(cursor: &mut Cursor<'_>) -> bool {
    while let Some(token) = cursor.peek() {
        let text = cursor.text(token);
        let span = token.span.clone();
        match token.kind {
            TokenKind::And => {
                cursor.advance(1);
                return true;
            }
            TokenKind::Or | TokenKind::Close => return false,
            TokenKind::HalfConnective => {
                cursor.error(syntax_errors::unknown_operator(span, text));
                cursor.advance(1);
                return true;
            }
            TokenKind::Operator(_) | TokenKind::UnknownOperator => {
                cursor.error(syntax_errors::operator_in_value(span, text));
                cursor.skip_condition();
            }
            TokenKind::Comma | TokenKind::Dots => {
                cursor.error(syntax_errors::unexpected_symbol(span, text));
                cursor.skip_condition();
            }
            _ => {
                cursor.error(syntax_errors::missing_connective(span, text));
                return true;
            }
        }
    }
    false
}

fn negation(cursor: &mut Cursor<'_>, mut depth: usize) -> Result<Expression, TooDeep> {
    let outside = depth;
    while let Some(token) = cursor.accept(TokenKind::Not).or_else(|| cursor.accept(TokenKind::Bang))
    {
        depth = deeper(cursor, depth, token)?;
    }
    let mut expression = operand(cursor, depth)?;
    for _ in outside..depth {
        expression = Expression::Not(Box::new(expression));
    }
    Ok(expression)
}

/// Returns the depth inside a bracket or negation.
fn deeper(cursor: &mut Cursor<'_>, depth: usize, token: &Token) -> Result<usize, TooDeep> {
    if depth < MAX_DEPTH {
        return Ok(depth + 1);
    }
    cursor.error(syntax_errors::too_deep(token.span.clone()));
    Err(TooDeep)
}

/// Parses brackets or a term.
fn operand(cursor: &mut Cursor<'_>, depth: usize) -> Result<Expression, TooDeep> {
    if let Some(open) = cursor.accept(TokenKind::Open) {
        return brackets(cursor, depth, open);
    }
    match cursor.peek() {
        Some(token) if !is_end(token.kind) => Ok(term(cursor, token)),
        next => {
            missing_condition(cursor, next);
            Ok(Expression::Invalid(None))
        }
    }
}

fn is_end(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::And | TokenKind::Or | TokenKind::Close)
}

/// Parses what follows an opening bracket.
fn brackets(cursor: &mut Cursor<'_>, depth: usize, open: &Token) -> Result<Expression, TooDeep> {
    let depth = deeper(cursor, depth, open)?;
    if let Some(close) = cursor.accept(TokenKind::Close) {
        cursor.error(syntax_errors::empty_brackets(open.span.start..close.span.end));
        return Ok(Expression::Invalid(None));
    }
    let inner = or(cursor, depth)?;
    if cursor.accept(TokenKind::Close).is_none() {
        cursor.error(syntax_errors::unclosed_bracket(open.span.clone()));
    }
    Ok(inner)
}

/// Reports that a condition is missing after the keyword before, or else before the next token.
fn missing_condition(cursor: &mut Cursor<'_>, next: Option<&Token>) {
    use TokenKind::{And, Bang, Not, Or};
    let keyword = cursor.previous().filter(|token| matches!(token.kind, And | Or | Not | Bang));
    if let Some(keyword) = keyword {
        let text = cursor.text(keyword);
        cursor.error(syntax_errors::missing_condition(keyword.span.clone(), "after", text));
    } else if let Some(next) = next {
        let text = cursor.text(next);
        cursor.error(syntax_errors::missing_condition(next.span.clone(), "before", text));
    }
}
