//! Support: words, some of them in an order.

use super::order::{OrderLiteral, read_ends};
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Field, Support, Vocabulary, find_word};

/// A support word, the words on one side of it, or a range of words.
pub(super) type SupportLiteral = OrderLiteral<Support>;

pub(super) fn read(
    field: Field<'_>,
    operator: Operator,
    value: &Name,
) -> Result<SupportLiteral, Vec<Diagnostic>> {
    let word = if operator.is_order() { read_bound(field, value) } else { read_word(value) };
    Ok(OrderLiteral::Single(operator, word?))
}

pub(super) fn read_range(
    field: Field<'_>,
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<SupportLiteral, Vec<Diagnostic>> {
    let (from, to) = read_ends(from, to, |value| read_bound(field, value), |a, b| a > b)?;
    Ok(OrderLiteral::Between(from, to))
}

/// Reads a word that is less or greater than others.
fn read_bound(field: Field<'_>, value: &Name) -> Result<Support, Vec<Diagnostic>> {
    let word = read_word(value)?;
    if word.is_ordered() {
        return Ok(word);
    }
    Err(vec![resolve_errors::unordered(value.span.clone(), word.word(), field)])
}

fn read_word(value: &Name) -> Result<Support, Vec<Diagnostic>> {
    match find_word(&value.text) {
        Some(word) => Ok(word),
        None => {
            let suggestion = suggest::word(&value.text, &Support::words());
            Err(vec![resolve_errors::unknown_word("support", value, suggestion)])
        }
    }
}

pub(super) fn matches(literal: &SupportLiteral, value: Support) -> bool {
    literal.matches(|bound| {
        let is_comparable = value.is_ordered() || value == *bound;
        is_comparable.then(|| value.cmp(bound))
    })
}
