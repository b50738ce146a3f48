//! Keys of a declared field that fit its type.

use crate::catalog::codes;
use crate::catalog::raw::FieldDeclaration;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::{FieldType, NOT_APPLICABLE, UNKNOWN};
use std::collections::HashSet;

/// Reports keys that do not fit the type of the field.
pub(super) fn check_keys(field: &FieldDeclaration<'_>, diagnostics: &mut Findings) {
    let field_type = field.field_type;
    let misplaced = [
        (field.list && !field_type.can_be_list(), "list", "text, version, word, link and entry"),
        (!field.words.is_empty() && field_type != FieldType::Word, "words", "word"),
        (field.unit.is_some() && field_type != FieldType::Number, "unit", "number"),
        (field.better.is_some() && field_type != FieldType::Number, "better", "number"),
        (field.milestone.is_some() && field_type != FieldType::Date, "milestone", "date"),
        (field.dates.is_some() && field_type != FieldType::Date, "dates", "date"),
        (field.inverse.is_some() && field_type != FieldType::Entry, "inverse", "entry"),
    ];
    for (is_misplaced, key, types) in misplaced {
        if is_misplaced {
            let message = format!("`{key}` does not fit a field of type {}", field_type.name());
            let span = field.key_span(key);
            let error = Diagnostic::error(codes::MISPLACED_KEY, span, message);
            diagnostics.push(error.help(format!("only fields of type {types} have it")));
        }
    }
    if field_type == FieldType::Word {
        check_words(field, diagnostics);
    }
}

fn check_words(field: &FieldDeclaration<'_>, diagnostics: &mut Findings) {
    if field.words.is_empty() {
        let message = "a field of type word needs `words`";
        let error = Diagnostic::error(codes::MISSING_KEY, field.id.span.clone(), message);
        diagnostics.push(error.help("write words = [\"low\", \"high\"], in ascending order"));
    }
    let mut seen: HashSet<String> = HashSet::new();
    for word in &field.words {
        let lower = word.text.to_lowercase();
        if [UNKNOWN, NOT_APPLICABLE].contains(&&*lower) || (field.list && lower == "none") {
            let message = format!("`{}` has a meaning in every field", word.text);
            let error = Diagnostic::error(codes::RESERVED_ID, word.span.clone(), message);
            diagnostics.push(error.label("leave it out"));
        }
        if !seen.insert(lower) {
            let message = format!("the word `{}` is declared twice", word.text);
            diagnostics.push(Diagnostic::error(codes::DUPLICATE_ID, word.span.clone(), message));
        }
    }
}
