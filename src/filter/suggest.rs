//! Suggestions for names that do not exist.

use super::error::Suggestion;
use crate::model::{Catalog, Category, Field, FieldType, LookupError, nearest_of, text_key};

/// Returns a suggestion for the name of a field.
pub(super) fn field(catalog: &Catalog, typed: &str, near: &[Field<'_>]) -> Suggestion {
    if let Some(condition) = condition(catalog, typed) {
        return Suggestion::Instead(condition);
    }
    match near.first() {
        Some(field) => Suggestion::Instead(field.id().to_owned()),
        None => Suggestion::Nothing,
    }
}

/// Returns a whole condition, where a value stands alone (`mesh`, `active`) or other signs than ours
/// join a field with something (`language:go`, `mtls&grpc`).
fn condition(catalog: &Catalog, typed: &str) -> Option<String> {
    if let Ok(category) = catalog.find_category(typed) {
        return Some(format!("category={}", category.id()));
    }
    let key = text_key(typed);
    for field in catalog.fields().filter(|field| field.field_type() == FieldType::Word) {
        if let Some(word) = field.words().find(|word| text_key(word) == key) {
            return Some(format!("{}={word}", field.id()));
        }
    }
    let (before, after) = typed.split_once([':', '&', '|'])?;
    let field = catalog.find_field(before).ok().filter(|_| !after.is_empty())?;
    let joined = match typed.as_bytes().get(before.len()) {
        Some(b'&') => " and ",
        Some(b'|') => " or ",
        _ => "=",
    };
    Some(format!("{}{joined}{after}", field.id()))
}

/// Returns a suggestion for a word of a closed vocabulary.
pub(super) fn word(typed: &str, words: &[&str]) -> Suggestion {
    if let Some(first) = first_word(typed) {
        let key = text_key(first);
        if words.iter().any(|word| text_key(word) == key) {
            return Suggestion::EndsAt(first.to_owned());
        }
    }
    match nearest_of(typed, words) {
        Some(word) => Suggestion::Instead(word.to_owned()),
        None => Suggestion::OneOf(words.iter().map(|&word| word.to_owned()).collect()),
    }
}

/// Returns a suggestion for the name of a category.
pub(super) fn category(catalog: &Catalog, typed: &str, near: &[Category<'_>]) -> Suggestion {
    if let Some(first) = first_word(typed).filter(|first| catalog.find_category(first).is_ok()) {
        return Suggestion::EndsAt(first.to_owned());
    }
    match near.first() {
        Some(category) => Suggestion::Instead(category.id().to_owned()),
        None => Suggestion::OneOf(catalog.categories().map(|c| c.id().to_owned()).collect()),
    }
}

/// Returns the fields that a lookup error names.
pub(super) fn near_fields<'c>(error: &LookupError<Field<'c>>) -> Vec<Field<'c>> {
    match error {
        LookupError::Ambiguous(fields) | LookupError::Missing(fields) => fields.clone(),
    }
}

/// Returns the first word of several.
fn first_word(typed: &str) -> Option<&str> {
    typed.split_once(char::is_whitespace).map(|(first, _)| first)
}
