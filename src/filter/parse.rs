//! From tokens to a tree. Every mistake is kept, and the rest is read all the same.
//!
//! ```text
//! any       = all { or all }
//! all       = negation { and negation }
//! negation  = { not } condition
//! condition = "(" any ")" | known "(" field ")" | field [ comparison item { "," item } ]
//! item      = value | [value] ".." [value]
//! ```

use super::MAX_DEPTH;
use super::ast::Expression;
use super::error::{Error, Reason, Side};
use super::lex::{Kind, Token};
use super::term;
use std::ops::Range;
use winnow::combinator::{opt, peek, repeat};
use winnow::error::{EmptyError, ErrMode};
use winnow::stream::{Stateful, TokenSlice};
use winnow::token::any;
use winnow::{ModalResult, Parser};

pub(super) type Input<'t> = Stateful<TokenSlice<'t, Token>, State<'t>>;

/// The parser goes on after every mistake but one: too many brackets cut it short.
pub(super) type Parsed<T> = ModalResult<T, EmptyError>;

/// What the parser remembers on its way.
#[derive(Debug)]
pub(super) struct State<'t> {
    source: &'t str,
    errors: Vec<Error>,
    depth: usize,
}

impl<'t> State<'t> {
    pub(super) fn error(&mut self, span: Range<usize>, reason: Reason) {
        self.errors.push(Error::new(span, reason));
    }

    pub(super) fn text(&self, token: &Token) -> &'t str {
        self.source.get(token.span.clone()).unwrap_or_default()
    }
}

/// Reads all tokens of `source`.
pub(super) fn parse(source: &str, tokens: &[Token]) -> (Expression, Vec<Error>) {
    let state = State { source, errors: Vec::new(), depth: 0 };
    let mut input = Input { input: TokenSlice::new(tokens), state };
    // Only too many brackets end in an error, and that one is in the list.
    let tree = everything(&mut input).unwrap_or(Expression::Broken(None));
    (tree, input.state.errors)
}

/// A whole expression, and what follows brackets that were never opened.
fn everything(input: &mut Input<'_>) -> Parsed<Expression> {
    let mut parts = vec![disjunction(input)?];
    while let Some(close) = opt(token(Kind::Close)).parse_next(input)? {
        input.state.error(close.span.clone(), Reason::StrayBracket);
        let more = opt(any.verify(|token: &Token| matches!(token.kind, Kind::And | Kind::Or)))
            .parse_next(input)?;
        let closes = next(input).is_none_or(|token| token.kind == Kind::Close);
        if more.is_some() || !closes {
            parts.push(disjunction(input)?);
        }
    }
    Ok(one_or(parts, Expression::And))
}

/// `all { or all }`
fn disjunction(input: &mut Input<'_>) -> Parsed<Expression> {
    let mut parts = vec![conjunction(input)?];
    while opt(token(Kind::Or)).parse_next(input)?.is_some() {
        parts.push(conjunction(input)?);
    }
    Ok(one_or(parts, Expression::Or))
}

/// `negation { and negation }`
fn conjunction(input: &mut Input<'_>) -> Parsed<Expression> {
    let mut parts = vec![negation(input)?];
    while joined(input)? {
        parts.push(negation(input)?);
    }
    Ok(one_or(parts, Expression::And))
}

/// Whether another condition belongs to the same chain. What stands where `and` should is told,
/// and taken for it.
fn joined(input: &mut Input<'_>) -> Parsed<bool> {
    let Some(next) = next(input) else {
        return Ok(false);
    };
    let text = input.state.text(next).to_owned();
    let reason = match next.kind {
        Kind::And => {
            any.void().parse_next(input)?;
            return Ok(true);
        }
        Kind::Or | Kind::Close => return Ok(false),
        Kind::Lone => Reason::UnknownOperator { operator: text },
        Kind::Compare(_) | Kind::Wrong => Reason::OperatorInValue { operator: text },
        Kind::Comma | Kind::Dots => Reason::Unexpected { sign: text },
        _ => Reason::MissingConnective { before: text },
    };
    input.state.error(next.span.clone(), reason);
    match next.kind {
        Kind::Lone => {
            any.void().parse_next(input)?;
            Ok(true)
        }
        Kind::Compare(_) | Kind::Wrong | Kind::Comma | Kind::Dots => {
            skip(input)?;
            joined(input)
        }
        _ => Ok(true),
    }
}

/// `{ not } condition`
fn negation(input: &mut Input<'_>) -> Parsed<Expression> {
    let depth = input.state.depth;
    let negations: Vec<&Token> =
        repeat(0.., any.verify(|token: &Token| matches!(token.kind, Kind::Not | Kind::Bang)))
            .parse_next(input)?;
    for token in &negations {
        descend(input, token)?;
    }
    let condition = condition(input, negations.last().copied())?;
    input.state.depth = depth;
    Ok(negations.iter().fold(condition, |inner, _| Expression::Not(Box::new(inner))))
}

/// One more bracket or negation around what follows.
fn descend(input: &mut Input<'_>, token: &Token) -> Parsed<()> {
    input.state.depth += 1;
    if input.state.depth <= MAX_DEPTH {
        return Ok(());
    }
    input.state.error(token.span.clone(), Reason::TooDeep);
    Err(ErrMode::Cut(EmptyError))
}

/// Brackets or a condition on a field.
fn condition(input: &mut Input<'_>, negation: Option<&Token>) -> Parsed<Expression> {
    match next(input).map(|token| token.kind) {
        Some(Kind::Open) => brackets(input),
        Some(Kind::Word | Kind::Quoted) => term::term(input),
        Some(Kind::Compare(_) | Kind::Wrong | Kind::Comma | Kind::Dots | Kind::Lone) => {
            term::without_field(input)
        }
        _ => {
            missing(input, negation);
            Ok(Expression::Broken(None))
        }
    }
}

/// `"(" any ")"`
fn brackets(input: &mut Input<'_>) -> Parsed<Expression> {
    let open = any.parse_next(input)?;
    descend(input, open)?;
    if let Some(close) = opt(token(Kind::Close)).parse_next(input)? {
        let span = open.span.start..close.span.end;
        input.state.error(span, Reason::EmptyBrackets);
        input.state.depth -= 1;
        return Ok(Expression::Broken(None));
    }
    let inner = disjunction(input)?;
    if opt(token(Kind::Close)).parse_next(input)?.is_none() {
        input.state.error(open.span.clone(), Reason::UnclosedBracket);
    }
    input.state.depth -= 1;
    Ok(inner)
}

/// Tells that a condition is missing: after the keyword before this place, else before the next.
fn missing(input: &mut Input<'_>, negation: Option<&Token>) {
    let before = negation.or_else(|| input.input.previous_tokens().next());
    let keyword =
        |token: &&Token| matches!(token.kind, Kind::And | Kind::Or | Kind::Not | Kind::Bang);
    let next = next(input);
    let (side, token) = match (before.filter(keyword), next) {
        (Some(token), _) => (Side::After, token),
        (None, Some(token)) => (Side::Before, token),
        (None, None) => return,
    };
    let keyword = input.state.text(token).to_owned();
    let reason = Reason::MissingCondition { side, keyword };
    input.state.error(token.span.clone(), reason);
}

/// Skips to the next place where a condition can begin or end, over whole brackets.
pub(super) fn skip(input: &mut Input<'_>) -> Parsed<()> {
    let mut open = 0_usize;
    while let Some(token) = next(input) {
        match token.kind {
            Kind::And | Kind::Or | Kind::Close if open == 0 => break,
            Kind::Open => open += 1,
            Kind::Close => open -= 1,
            _ => {}
        }
        any.void().parse_next(input)?;
    }
    Ok(())
}

/// The token that comes next, left where it is.
pub(super) fn next<'t>(input: &mut Input<'t>) -> Option<&'t Token> {
    let next: Parsed<&Token> = peek(any).parse_next(input);
    next.ok()
}

/// A token of this kind.
pub(super) fn token<'t>(kind: Kind) -> impl Parser<Input<'t>, &'t Token, ErrMode<EmptyError>> {
    any.verify(move |token: &Token| token.kind == kind)
}

fn one_or(mut parts: Vec<Expression>, chain: fn(Vec<Expression>) -> Expression) -> Expression {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            chain(parts)
        }
        None => Expression::Broken(None),
    }
}
