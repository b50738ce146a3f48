//! Words of a closed vocabulary.

use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::{resolve_errors, suggest};
use crate::model::{Vocabulary, find_word};

pub(super) fn read<W: Vocabulary>(value: &Name) -> Result<W, Vec<Diagnostic>> {
    match find_word(&value.text) {
        Some(word) => Ok(word),
        None => {
            let suggestion = suggest::word::<W>(&value.text);
            Err(vec![resolve_errors::unknown_word(W::NOUN, value, suggestion)])
        }
    }
}
