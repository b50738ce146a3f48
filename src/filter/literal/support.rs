//! Support: words, some of them in an order.

use super::word;
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::resolve_errors;
use crate::model::{Field, Support, Vocabulary};

/// A support word, or for an order the words on one side of it.
#[derive(Clone, Debug)]
pub(in crate::filter) struct SupportLiteral {
    operator: Operator,
    word: Support,
}

pub(super) fn read(
    field: Field<'_>,
    operator: Operator,
    value: &Name,
) -> Result<SupportLiteral, Vec<Diagnostic>> {
    let word: Support = word::read(value)?;
    if operator.is_order() && !word.is_ordered() {
        return Err(vec![resolve_errors::unordered(value.span.clone(), word.word(), field)]);
    }
    Ok(SupportLiteral { operator, word })
}

impl SupportLiteral {
    pub(super) fn matches(&self, value: Support) -> bool {
        if self.operator.is_order() {
            value.is_ordered() && self.operator.accepts(value.cmp(&self.word))
        } else {
            value == self.word
        }
    }
}
