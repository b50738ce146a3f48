//! Values of ordered types: on one side of a bound, or between two.

use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::resolve_errors;
use std::cmp::Ordering;

/// A value, the values on one side of it, or a range.
#[derive(Clone, Debug)]
pub(in crate::filter) enum OrderLiteral<T> {
    /// In this relation to a bound.
    Single(Operator, T),
    /// From one bound to another, both included; a missing one is open.
    Between(Option<T>, Option<T>),
}

impl<T> OrderLiteral<T> {
    /// Returns whether a value matches. `compare` returns how it compares to a bound, if it does.
    pub(super) fn matches(&self, compare: impl Fn(&T) -> Option<Ordering>) -> bool {
        match self {
            Self::Single(operator, bound) => {
                compare(bound).is_some_and(|ordering| operator.accepts(ordering))
            }
            Self::Between(from, to) => {
                let is_from = |from| compare(from).is_some_and(Ordering::is_ge);
                let is_up_to = |to| compare(to).is_some_and(Ordering::is_le);
                from.as_ref().is_none_or(is_from) && to.as_ref().is_none_or(is_up_to)
            }
        }
    }
}

/// Reads the ends of a range; a missing one is open. `is_after` returns whether the first of two
/// values lies after the second.
pub(super) fn read_ends<T>(
    from: Option<&Name>,
    to: Option<&Name>,
    read: impl Fn(&Name) -> Result<T, Vec<Diagnostic>>,
    is_after: impl Fn(&T, &T) -> bool,
) -> Result<(Option<T>, Option<T>), Vec<Diagnostic>> {
    let first = from.map(&read).transpose();
    let last = to.map(&read).transpose();
    match (first, last) {
        (Ok(first), Ok(last)) => {
            if let (Some(from), Some(to), Some(low), Some(high)) = (from, to, &first, &last)
                && is_after(low, high)
            {
                return Err(vec![resolve_errors::reversed_range(from, to)]);
            }
            Ok((first, last))
        }
        (first, last) => Err([first.err(), last.err()].into_iter().flatten().flatten().collect()),
    }
}
