//! What somebody who typed a name that does not exist may have meant.

use super::error::Near;
use crate::model::{Catalog, Entry, Field, Maturity, Status, Word, fold, nearest};

/// Words for support that are not in its vocabulary and too far from what they mean.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("true", "yes"),
    ("y", "yes"),
    ("supported", "yes"),
    ("false", "no"),
    ("n", "no"),
    ("beta", "experimental"),
    ("alpha", "experimental"),
    ("dead", "archived"),
    ("alive", "active"),
];

/// For the name of a field.
pub(super) fn field(catalog: &Catalog, typed: &str) -> Near {
    if let Some(condition) = condition(catalog, typed) {
        return Near::Instead(condition);
    }
    let names = catalog
        .fields()
        .flat_map(|field| names_of(field).map(move |name| (name, field)));
    nearest(typed, names).map_or(Near::Nothing, |field| Near::Instead(field.id().to_owned()))
}

fn names_of(field: Field<'_>) -> impl Iterator<Item = &str> {
    let singular = match field {
        Field::Attribute(attribute) => attribute.info().singular,
        Field::Feature(_) => None,
    };
    [field.id(), field.label()].into_iter().chain(singular)
}

/// A whole condition, where a value stands alone (`mesh`, `active`) or other signs than ours join
/// a field with something (`language:go`, `mtls&grpc`).
fn condition(catalog: &Catalog, typed: &str) -> Option<String> {
    if let Some(category) = catalog.find_category(typed) {
        return Some(format!("category={}", category.id()));
    }
    if let Some(status) = Status::ALL
        .iter()
        .find(|word| fold(word.word()) == fold(typed))
    {
        return Some(format!("status={status}"));
    }
    if let Some(step) = Maturity::ALL
        .iter()
        .find(|word| fold(word.word()) == fold(typed))
    {
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
pub(super) fn word<W: Word>(typed: &str) -> Near {
    let words = || W::ALL.iter().map(|word| word.word());
    let ends = first_word(typed).filter(|first| words().any(|word| fold(word) == fold(first)));
    if let Some(first) = ends {
        return Near::EndsAt(first.to_owned());
    }
    let known = OTHER_WORDS
        .iter()
        .find(|(other, _)| other.eq_ignore_ascii_case(typed));
    let known = known
        .map(|&(_, word)| word)
        .filter(|word| words().any(|own| own == *word));
    match known.or_else(|| nearest(typed, words().map(|word| (word, word)))) {
        Some(word) => Near::Instead(word.to_owned()),
        None => Near::OneOf(words().map(str::to_owned).collect()),
    }
}

/// For the name of a category.
pub(super) fn category(catalog: &Catalog, typed: &str) -> Near {
    if let Some(first) = first_word(typed).filter(|first| catalog.find_category(first).is_some()) {
        return Near::EndsAt(first.to_owned());
    }
    let names = catalog.categories().flat_map(|category| {
        let names = [category.id(), category.label()]
            .into_iter()
            .chain(category.aliases());
        names.map(move |name| (name, category))
    });
    match nearest(typed, names) {
        Some(category) => Near::Instead(category.id().to_owned()),
        None => Near::OneOf(catalog.categories().map(|c| c.id().to_owned()).collect()),
    }
}

/// For the name of a system: that of the nearest entry, or of a system outside the catalog if one
/// is nearer.
pub(super) fn system<'c>(
    typed: &str,
    entry: Option<Entry<'c>>,
    outsiders: impl Iterator<Item = &'c str>,
) -> Near {
    let own = entry.into_iter().flat_map(|entry| {
        let names = [entry.id(), entry.name()]
            .into_iter()
            .chain(entry.aliases());
        names.map(move |name| (name, entry.id()))
    });
    let found = nearest(typed, own.chain(outsiders.map(|name| (name, name))));
    found.map_or(Near::Nothing, |name| Near::Instead(name.to_owned()))
}

/// The first word of several.
fn first_word(typed: &str) -> Option<&str> {
    typed
        .split_once(char::is_whitespace)
        .map(|(first, _)| first)
}
