//! Suggests what was meant by a name that does not exist. The texts stand under the caret; an empty
//! one means that nothing is near.

use crate::model::{
    Catalog, Entry, Maturity, Status, Vocabulary, find_word, nearest, nearest_word,
};

fn did_you_mean(text: &str) -> String {
    format!("did you mean `{text}`?")
}

/// Suggests a field, or a whole condition.
pub(super) fn field(catalog: &Catalog, typed: &str) -> String {
    if let Some(condition) = condition(catalog, typed) {
        return did_you_mean(&condition);
    }
    catalog.nearest_field(typed).map_or(String::new(), |field| did_you_mean(field.id()))
}

/// Suggests a condition for a value by itself (`mesh`, `active`), or for a field joined with
/// something by a symbol of another language (`language:go`, `mtls&grpc`).
fn condition(catalog: &Catalog, typed: &str) -> Option<String> {
    if let Some(category) = catalog.find_category(typed) {
        return Some(format!("category={}", category.id()));
    }
    if let Some(status) = find_word::<Status>(typed) {
        return Some(format!("status={status}"));
    }
    if let Some(maturity) = find_word::<Maturity>(typed) {
        return Some(format!("cncf_maturity={maturity}"));
    }
    for (symbol, joint) in [(':', "="), ('&', " and "), ('|', " or ")] {
        if let Some((before, after)) = typed.split_once(symbol)
            && !after.is_empty()
            && let Some(field) = catalog.find_field(before)
        {
            return Some(format!("{}{joint}{after}", field.id()));
        }
    }
    None
}

/// Suggests a word of a closed vocabulary.
pub(super) fn word<W: Vocabulary>(typed: &str) -> String {
    if let Some(first) = first_word(typed)
        && find_word::<W>(first).is_some()
    {
        return and_missing(first);
    }
    match nearest_word::<W>(typed) {
        Some(word) => did_you_mean(word.word()),
        None => one_of(W::ALL.iter().map(|word| word.word())),
    }
}

/// Suggests a category.
pub(super) fn category(catalog: &Catalog, typed: &str) -> String {
    if let Some(first) = first_word(typed)
        && catalog.find_category(first).is_some()
    {
        return and_missing(first);
    }
    match catalog.nearest_category(typed) {
        Some(category) => did_you_mean(category.id()),
        None => one_of(catalog.categories().map(|category| category.id())),
    }
}

/// Suggests an entry, or a system outside the catalog if its name is nearer.
pub(super) fn system(catalog: &Catalog, typed: &str, entry: Option<Entry<'_>>) -> String {
    let mut names = Vec::new();
    if let Some(entry) = entry {
        names.push((entry.id(), entry.id()));
        names.push((entry.name(), entry.id()));
        names.extend(entry.aliases().map(|alias| (alias, entry.id())));
    }
    names.extend(catalog.outsiders().map(|name| (name, name)));
    nearest(typed, names).map_or(String::new(), did_you_mean)
}

/// Returns the first of several words.
fn first_word(typed: &str) -> Option<&str> {
    typed.split_once(char::is_whitespace).map(|(first, _)| first)
}

fn and_missing(first: &str) -> String {
    format!("is `and` missing after `{first}`?")
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("one of {}", words.collect::<Vec<_>>().join(", "))
}
