//! Support: words, some of them in an order.

use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Field, Support, Vocabulary, find_word};

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
    let word = read_word(value)?;
    if operator.is_order() && !word.is_ordered() {
        return Err(vec![resolve_errors::unordered(value.span.clone(), word.word(), field)]);
    }
    Ok(SupportLiteral { operator, word })
}

fn read_word(value: &Name) -> Result<Support, Vec<Diagnostic>> {
    match find_word(&value.text) {
        Some(word) => Ok(word),
        None => {
            let words: Vec<_> = Support::ALL.iter().map(|word| word.word()).collect();
            let suggestion = suggest::word(&value.text, &words);
            Err(vec![resolve_errors::unknown_word(Support::NOUN, value, suggestion)])
        }
    }
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
