//! Words of the vocabulary of a field, in its order.

use super::order::{OrderLiteral, read_ends};
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Field, FieldKey, Word, text_key};

/// A word or range of words, by rank.
pub(super) type WordLiteral = OrderLiteral<u16>;

pub(super) fn read(
    field: Field<'_>,
    operator: Operator,
    value: &Name,
) -> Result<WordLiteral, Vec<Diagnostic>> {
    Ok(OrderLiteral::Single(operator, read_rank(field, value)?))
}

pub(super) fn read_range(
    field: Field<'_>,
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<WordLiteral, Vec<Diagnostic>> {
    let read = |value: &Name| read_rank(field, value);
    let (from, to) = read_ends(from, to, read, |a, b| a > b)?;
    Ok(OrderLiteral::Between(from, to))
}

/// Returns the rank of a word, which may be in any case.
fn read_rank(field: Field<'_>, value: &Name) -> Result<u16, Vec<Diagnostic>> {
    let key = text_key(&value.text);
    for (rank, word) in (0..).zip(field.words()) {
        if text_key(word) == key {
            return Ok(rank);
        }
    }
    let noun = match field.key() {
        FieldKey::STATUS => "status".to_owned(),
        _ => format!("word of {}", field.id()),
    };
    let words: Vec<_> = field.words().collect();
    let suggestion = suggest::word(&value.text, &words);
    Err(vec![resolve_errors::unknown_word(&noun, value, suggestion)])
}

pub(super) fn matches(literal: &WordLiteral, value: Word<'_>) -> bool {
    literal.matches(|rank| Some(value.rank().cmp(rank)))
}
