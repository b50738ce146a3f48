//! What was written: the expression before its names mean anything.

use super::lex::{Comparison, quote, quote_field};
use std::fmt;
use std::ops::Range;

/// An expression as parsed. [`fmt::Display`] prints it so that it parses back to an equal tree;
/// equality does not look at places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expression {
    /// All of two or more.
    And(Vec<Self>),
    /// Any of two or more.
    Or(Vec<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// `known(field)`
    Known(Name),
    /// A field that stands alone.
    Bare(Name),
    /// A field compared with values.
    Compare(Compare),
    /// What could not be read; the error is told elsewhere. The field, if one was named, is still
    /// looked at.
    Broken(Option<Name>),
}

/// A field's name or a value, and where it stands. Quotes are gone.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// `field operator value, value ...`
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Compare {
    pub(super) field: Name,
    pub(super) operator: Operator,
    pub(super) items: Vec<Item>,
}

/// A comparison and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Operator {
    pub(super) comparison: Comparison,
    pub(super) span: Range<usize>,
}

/// One of the values after an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A value.
    One(Name),
    /// `from..to`; one end may be open.
    Range { from: Option<Name>, to: Option<Name> },
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Name {}

impl PartialEq for Operator {
    fn eq(&self, other: &Self) -> bool {
        self.comparison == other.comparison
    }
}

impl Eq for Operator {}

impl Expression {
    /// Whether it needs brackets where one condition is expected.
    fn is_chain(&self) -> bool {
        matches!(self, Self::And(_) | Self::Or(_))
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::And(parts) => chain(f, " and ", parts, Self::is_chain),
            Self::Or(parts) => chain(f, " or ", parts, |part| matches!(part, Self::Or(_))),
            Self::Not(inner) if inner.is_chain() => write!(f, "not ({inner})"),
            Self::Not(inner) => write!(f, "not {inner}"),
            Self::Known(field) => write!(f, "known({})", quote_field(&field.text)),
            Self::Bare(field) => f.write_str(&quote_field(&field.text)),
            Self::Compare(Compare { field, operator, items }) => {
                f.write_str(&quote_field(&field.text))?;
                f.write_str(operator.comparison.sign())?;
                join(f, ",", items, |f, item| write!(f, "{item}"))
            }
            Self::Broken(field) => field.iter().try_for_each(|field| f.write_str(&field.text)),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&quote(&self.text))
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(value) => write!(f, "{value}"),
            Self::Range { from, to } => {
                from.iter().try_for_each(|from| write!(f, "{from}"))?;
                f.write_str("..")?;
                to.iter().try_for_each(|to| write!(f, "{to}"))
            }
        }
    }
}

fn chain(
    f: &mut fmt::Formatter<'_>,
    between: &str,
    parts: &[Expression],
    needs_brackets: impl Fn(&Expression) -> bool,
) -> fmt::Result {
    join(f, between, parts, |f, part| {
        if needs_brackets(part) { write!(f, "({part})") } else { write!(f, "{part}") }
    })
}

fn join<T>(
    f: &mut fmt::Formatter<'_>,
    between: &str,
    parts: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        write(f, part)?;
    }
    Ok(())
}
