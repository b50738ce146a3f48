//! The syntax tree: an expression before its names are looked up.

use super::operator::Operator;
use std::ops::Range;

/// A parsed expression.
#[derive(Debug)]
pub(super) enum Expression {
    /// Two or more expressions joined by `and`.
    And(Vec<Self>),
    /// Two or more expressions joined by `or`.
    Or(Vec<Self>),
    /// `not expression`
    Not(Box<Self>),
    /// `known(field)`
    Known(Name),
    /// A field by itself.
    Bare(Name),
    /// A field compared with values.
    Comparison(Comparison),
    /// A syntax error that has been reported. If it names a field, the field is checked too.
    Invalid(Option<Name>),
}

/// The name of a field or the text of a value, without quotes.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// `field operator operand, operand ...`
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) field: Name,
    pub(super) operator: Operator,
    pub(super) operator_span: Range<usize>,
    pub(super) operands: Vec<Operand>,
}

/// One of the values after an operator.
#[derive(Debug)]
pub(super) enum Operand {
    /// A single value.
    Single(Name),
    /// `from..to`; one end may be open.
    Range { from: Option<Name>, to: Option<Name> },
}
