//! The conditions on one field: `mtls`, `known(mtls)`, `license=MIT,Apache-2.0`.

use super::ast::{Compare, Expression, Item, Name, Operator};
use super::error::Reason;
use super::lex::{Kind, Token, unquote};
use super::message::FOREIGN_OPERATORS;
use super::parse::{Input, Parsed, next, skip, token};
use winnow::Parser;
use winnow::combinator::{opt, separated};
use winnow::token::{any, take};

/// The only function.
pub(super) const KNOWN: &str = "known";

/// `known "(" field ")" | field [ comparison items ]`
pub(super) fn term(input: &mut Input<'_>) -> Parsed<Expression> {
    let word = any.parse_next(input)?;
    let field = name(input, &[word]);
    let Some(follower) = next(input) else {
        return Ok(Expression::Bare(field));
    };
    match follower.kind {
        Kind::Open if is_call(word, follower, &field) => call(input, field),
        Kind::Compare(comparison) => {
            any.void().parse_next(input)?;
            let span = follower.span.clone();
            let items = items(input)?;
            let operator = Operator { comparison, span };
            Ok(Expression::Compare(Compare { field, operator, items }))
        }
        Kind::Wrong => {
            unknown_operator(input, follower);
            any.void().parse_next(input)?;
            items(input)?;
            Ok(Expression::Broken(Some(field)))
        }
        Kind::Word if is_borrowed(input.state.text(follower)) => {
            unknown_operator(input, follower);
            skip(input)?;
            Ok(Expression::Broken(Some(field)))
        }
        _ => Ok(Expression::Bare(field)),
    }
}

/// A condition that lacks its field: `=yes`, `, b`, `& b`.
pub(super) fn without_field(input: &mut Input<'_>) -> Parsed<Expression> {
    let sign = any.parse_next(input)?;
    let text = input.state.text(sign).to_owned();
    let reason = match sign.kind {
        Kind::Compare(_) | Kind::Wrong => Reason::MissingField { operator: text },
        Kind::Lone => Reason::UnknownOperator { operator: text },
        _ => Reason::Unexpected { sign: text },
    };
    input.state.error(sign.span.clone(), reason);
    match sign.kind {
        Kind::Compare(_) | Kind::Wrong if next(input).is_some() => items(input).map(drop)?,
        Kind::Comma | Kind::Dots => skip(input)?,
        _ => {}
    }
    Ok(Expression::Broken(None))
}

fn unknown_operator(input: &mut Input<'_>, operator: &Token) {
    let text = input.state.text(operator).to_owned();
    let reason = Reason::UnknownOperator { operator: text };
    input.state.error(operator.span.clone(), reason);
}

fn is_borrowed(word: &str) -> bool {
    FOREIGN_OPERATORS.iter().any(|(borrowed, _)| word.eq_ignore_ascii_case(borrowed))
}

/// `known (` is a call, and so is any other word with a bracket right behind it.
fn is_call(word: &Token, open: &Token, field: &Name) -> bool {
    word.kind == Kind::Word
        && (field.text.eq_ignore_ascii_case(KNOWN) || word.span.end == open.span.start)
}

/// `"(" field ")"` after the name of a function.
fn call(input: &mut Input<'_>, function: Name) -> Parsed<Expression> {
    any.void().parse_next(input)?;
    let argument = opt((
        any.verify(|token: &Token| matches!(token.kind, Kind::Word | Kind::Quoted)),
        token(Kind::Close),
    ))
    .parse_next(input)?;
    let known = function.text.eq_ignore_ascii_case(KNOWN);
    if !known {
        let name = function.text;
        input.state.error(function.span.clone(), Reason::UnknownFunction { name });
    }
    if let Some((field, _)) = argument {
        let field = name(input, &[field]);
        return Ok(if known { Expression::Known(field) } else { Expression::Broken(Some(field)) });
    }
    if known {
        input.state.error(function.span, Reason::KnownTakesField);
    }
    close_call(input)?;
    Ok(Expression::Broken(None))
}

/// Skips to the bracket that closes a call.
fn close_call(input: &mut Input<'_>) -> Parsed<()> {
    loop {
        skip(input)?;
        match next(input).map(|token| token.kind) {
            None => return Ok(()),
            Some(kind) => {
                any.void().parse_next(input)?;
                if kind == Kind::Close {
                    return Ok(());
                }
            }
        }
    }
}

/// `item { "," item }`
fn items(input: &mut Input<'_>) -> Parsed<Vec<Item>> {
    let items: Vec<Option<Item>> = separated(1.., item, token(Kind::Comma)).parse_next(input)?;
    Ok(items.into_iter().flatten().collect())
}

/// `value | [value] ".." [value]`; nothing where a value is missing.
fn item(input: &mut Input<'_>) -> Parsed<Option<Item>> {
    let before = input.input.previous_tokens().next();
    let from = value(input)?;
    if let Some(dots) = opt(token(Kind::Dots)).parse_next(input)? {
        let to = value(input)?;
        if from.is_none() && to.is_none() {
            missing_value(input, dots);
        }
        return Ok(Some(Item::Range { from, to }));
    }
    if let (None, Some(before)) = (&from, before) {
        missing_value(input, before);
    }
    Ok(from.map(Item::One))
}

fn missing_value(input: &mut Input<'_>, after: &Token) {
    let text = input.state.text(after).to_owned();
    let reason = Reason::MissingValue { after: text };
    input.state.error(after.span.clone(), reason);
}

/// A quoted value, or the words up to the next sign or connective. If an operator follows the
/// words, the last of them is the field of the next condition.
fn value(input: &mut Input<'_>) -> Parsed<Option<Name>> {
    if let Some(quoted) = opt(token(Kind::Quoted)).parse_next(input)? {
        return Ok(Some(name(input, &[quoted])));
    }
    let words = input.input.iter();
    let run = words.take_while(|token| matches!(token.kind, Kind::Word | Kind::Not)).count();
    let compared = input
        .input
        .get(run)
        .is_some_and(|token| matches!(token.kind, Kind::Compare(_) | Kind::Wrong));
    let words = if compared && run > 1 { run - 1 } else { run };
    if words == 0 {
        return Ok(None);
    }
    let words: &[Token] = take(words).parse_next(input)?;
    let words: Vec<&Token> = words.iter().collect();
    Ok(Some(name(input, &words)))
}

/// What one quoted token, or several words with one blank between them, say.
fn name(input: &Input<'_>, words: &[&Token]) -> Name {
    let span = match words {
        [first, .., last] => first.span.start..last.span.end,
        [only] => only.span.clone(),
        [] => 0..0,
    };
    let said = words.iter().map(|word| match word.kind {
        Kind::Quoted => unquote(input.state.text(word)),
        _ => input.state.text(word).to_owned(),
    });
    let text = said.collect::<Vec<_>>().join(" ");
    Name { text, span }
}
