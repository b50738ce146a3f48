//! What somebody who typed a name that does not exist may have meant.

use super::error::Suggestion;
use crate::model::{
    Catalog, Entry, Maturity, Status, Vocabulary, find_word, nearest, nearest_word,
};

/// For the name of a field.
pub(super) fn field(catalog: &Catalog, typed: &str) -> Suggestion {
    if let Some(condition) = condition(catalog, typed) {
        return Suggestion::Instead(condition);
    }
    let near = catalog.nearest_field(typed);
    near.map_or(Suggestion::Nothing, |field| Suggestion::Instead(field.id().to_owned()))
}

/// A whole condition, where a value stands alone (`mesh`, `active`) or other signs than ours join
/// a field with something (`language:go`, `mtls&grpc`).
fn condition(catalog: &Catalog, typed: &str) -> Option<String> {
    if let Some(category) = catalog.find_category(typed) {
        return Some(format!("category={}", category.id()));
    }
    if let Some(status) = find_word::<Status>(typed) {
        return Some(format!("status={status}"));
    }
    if let Some(step) = find_word::<Maturity>(typed) {
        return Some(format!("cncf_maturity={step}"));
    }
    let (before, after) = typed.split_once([':', '&', '|'])?;
    let field = catalog.find_field(before).filter(|_| !after.is_empty())?;
    let joined = match typed.as_bytes().get(before.len()) {
        Some(b'&') => " and ",
        Some(b'|') => " or ",
        _ => "=",
    };
    Some(format!("{}{joined}{after}", field.id()))
}

/// For a word of a closed vocabulary.
pub(super) fn word<W: Vocabulary>(typed: &str) -> Suggestion {
    if let Some(first) = first_word(typed).filter(|first| find_word::<W>(first).is_some()) {
        return Suggestion::EndsAt(first.to_owned());
    }
    match nearest_word::<W>(typed) {
        Some(word) => Suggestion::Instead(word.word().to_owned()),
        None => Suggestion::OneOf(W::ALL.iter().map(|word| word.word().to_owned()).collect()),
    }
}

/// For the name of a category.
pub(super) fn category(catalog: &Catalog, typed: &str) -> Suggestion {
    if let Some(first) = first_word(typed).filter(|first| catalog.find_category(first).is_some()) {
        return Suggestion::EndsAt(first.to_owned());
    }
    match catalog.nearest_category(typed) {
        Some(category) => Suggestion::Instead(category.id().to_owned()),
        None => Suggestion::OneOf(catalog.categories().map(|c| c.id().to_owned()).collect()),
    }
}

/// For the name of a system: that of the nearest entry, or of a system outside the catalog if one
/// is nearer.
pub(super) fn system<'c>(
    typed: &str,
    entry: Option<Entry<'c>>,
    outsiders: impl Iterator<Item = &'c str>,
) -> Suggestion {
    let own = entry.into_iter().flat_map(|entry| {
        let names = [entry.id(), entry.name()].into_iter().chain(entry.aliases());
        names.map(move |name| (name, entry.id()))
    });
    let found = nearest(typed, own.chain(outsiders.map(|name| (name, name))));
    found.map_or(Suggestion::Nothing, |name| Suggestion::Instead(name.to_owned()))
}

/// The first word of several.
fn first_word(typed: &str) -> Option<&str> {
    typed.split_once(char::is_whitespace).map(|(first, _)| first)
}
