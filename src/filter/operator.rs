//! The operators between a field and its values, and those of other languages.

use std::cmp::Ordering;

/// How a field is compared with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    /// `=` or `==`: has any of the values; a list contains any of them.
    Equal,
    /// `!=`: the negation of `=`.
    NotEqual,
    /// `~`: contains the text.
    Contains,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

/// Every spelling of every operator.
pub(super) const OPERATORS: &[(&str, Operator)] = &[
    ("=", Operator::Equal),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("~", Operator::Contains),
    ("<", Operator::Less),
    ("<=", Operator::AtMost),
    (">", Operator::Greater),
    (">=", Operator::AtLeast),
];

/// Operators of other languages, with the ones to use instead.
const FOREIGN_OPERATORS: &[(&str, &str)] = &[
    ("===", "="),
    ("!==", "!="),
    ("=!", "!="),
    ("<>", "!="),
    ("≠", "!="),
    ("=~", "~"),
    ("~=", "~"),
    ("~~", "~"),
    ("=<", "<="),
    ("≤", "<="),
    ("=>", ">="),
    ("≥", ">="),
    ("&", "and"),
    ("|", "or"),
    ("is", "="),
    ("in", "="),
    ("eq", "="),
    ("has", "="),
    ("ne", "!="),
    ("contains", "~"),
    ("like", "~"),
    ("matches", "~"),
    ("lt", "<"),
    ("le", "<="),
    ("gt", ">"),
    ("ge", ">="),
];

impl Operator {
    /// Returns the usual spelling.
    pub(super) fn sign(self) -> &'static str {
        let found = OPERATORS.iter().find(|(_, operator)| *operator == self);
        found.map_or("=", |(sign, _)| sign)
    }

    /// Returns whether this is `<`, `<=`, `>` or `>=`.
    pub(super) fn is_order(self) -> bool {
        matches!(self, Self::Less | Self::AtMost | Self::Greater | Self::AtLeast)
    }

    /// Returns whether a value satisfies the operator if this is how it compares to the literal. What
    /// `!=` negates is equality.
    pub(super) fn accepts(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal | Self::NotEqual | Self::Contains => ordering.is_eq(),
            Self::Less => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
        }
    }
}

/// Returns the operator to use instead of one of another language.
pub(super) fn translate(foreign: &str) -> Option<&'static str> {
    let found = FOREIGN_OPERATORS.iter().find(|(name, _)| foreign.eq_ignore_ascii_case(name));
    found.map(|(_, own)| *own)
}
