//! Suggests what was meant by a name that does not exist. The texts stand under the caret; an empty
//! one means that nothing is near.

use crate::model::{Catalog, Category, Field, FieldType, nearest_of, text_key};

fn did_you_mean(text: &str) -> String {
    format!("did you mean `{text}`?")
}

/// Suggests the nearest field, or a whole condition.
pub(super) fn field(catalog: &Catalog, typed: &str, nearest: &[Field<'_>]) -> String {
    if let Some(condition) = condition(catalog, typed) {
        return did_you_mean(&condition);
    }
    nearest.first().map_or(String::new(), |field| did_you_mean(field.id()))
}

/// Suggests a condition for a value by itself (`mesh`, `active`), or for a field joined with
/// something by a symbol of another language (`language:go`, `mtls&grpc`).
fn condition(catalog: &Catalog, typed: &str) -> Option<String> {
    if let Ok(category) = catalog.find_category(typed) {
        return Some(format!("category={}", category.id()));
    }
    let key = text_key(typed);
    for field in catalog.fields() {
        if field.field_type() == FieldType::Word
            && let Some(word) = field.words().find(|word| text_key(word) == key)
        {
            return Some(format!("{}={word}", field.id()));
        }
    }
    for (symbol, joint) in [(':', "="), ('&', " and "), ('|', " or ")] {
        if let Some((before, after)) = typed.split_once(symbol)
            && !after.is_empty()
            && let Ok(field) = catalog.find_field(before)
        {
            return Some(format!("{}{joint}{after}", field.id()));
        }
    }
    None
}

/// Suggests a word of a closed vocabulary.
pub(super) fn word(typed: &str, words: &[&str]) -> String {
    if let Some(first) = first_word(typed)
        && words.iter().any(|word| text_key(word) == text_key(first))
    {
        return and_missing(first);
    }
    match nearest_of(typed, words) {
        Some(word) => did_you_mean(word),
        None => one_of(words),
    }
}

/// Suggests a category.
pub(super) fn category(catalog: &Catalog, typed: &str, nearest: &[Category<'_>]) -> String {
    if let Some(first) = first_word(typed)
        && catalog.find_category(first).is_ok()
    {
        return and_missing(first);
    }
    match nearest.first() {
        Some(category) => did_you_mean(category.id()),
        None => one_of(&catalog.categories().map(Category::id).collect::<Vec<_>>()),
    }
}

/// Returns the first of several words.
fn first_word(typed: &str) -> Option<&str> {
    typed.split_once(char::is_whitespace).map(|(first, _)| first)
}

fn and_missing(first: &str) -> String {
    format!("is `and` missing after `{first}`?")
}

fn one_of(words: &[&str]) -> String {
    format!("one of {}", words.join(", "))
}
