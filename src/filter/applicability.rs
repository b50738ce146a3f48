//! Fields that do not apply to the categories that a filter requires.

use super::literal::Literal;
use super::resolved::{Condition, Predicate, Test};
use crate::model::{Category, Field};

/// Returns the categories that a condition requires, as far as it is a conjunction.
pub(super) fn required_categories<'c>(condition: &Condition<'c>) -> Vec<Category<'c>> {
    match condition {
        Condition::And(parts) => parts.iter().flat_map(required_categories).collect(),
        Condition::Test(Test { predicate: Predicate::AnyOf(literals), .. }) => {
            let category = |literal: &Literal<'c>| match literal {
                Literal::Category(category) => Some(*category),
                _ => None,
            };
            literals.iter().filter_map(category).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the fields of which a condition requires a value, so that an entry to which they do not
/// apply cannot satisfy it by them.
pub(super) fn required_fields<'c>(condition: &Condition<'c>) -> Vec<Field<'c>> {
    match condition {
        Condition::And(parts) | Condition::Or(parts) => {
            parts.iter().flat_map(required_fields).collect()
        }
        Condition::Test(Test { field, predicate }) => {
            let is_required = match predicate {
                Predicate::Known => false,
                Predicate::Supported => true,
                Predicate::AnyOf(literals) => !literals.iter().any(Literal::allows_absence),
            };
            if is_required { vec![*field] } else { Vec::new() }
        }
        Condition::Not(_) => Vec::new(),
    }
}
