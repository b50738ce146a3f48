//! Small pieces of prose that several commands need.

use super::Context;
use crate::facts::Facts;
use crate::model::{
    Attribute, Catalog, Category, Entry, Fact, Field, Status, Truth, Value, Vocabulary,
    nearest_word,
};

/// "one thing", "2 things".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "a", "a or b", "a, b or c".
pub(super) fn join<T: AsRef<str>>(words: &[T], last: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.as_ref().to_owned(),
        [init @ .., word] => {
            let init: Vec<_> = init.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", init.join(", "), word.as_ref())
        }
    }
}

/// The field of this name.
///
/// # Errors
/// Why the name is none of a field.
pub(super) fn find_field<'c>(catalog: &'c Catalog, name: &str) -> Result<Field<'c>, String> {
    let field = catalog.find_field(name);
    field.ok_or_else(|| unknown_field(catalog, name))
}

/// Why a text is no field.
fn unknown_field(catalog: &Catalog, typed: &str) -> String {
    let hint = match catalog.nearest_field(typed) {
        Some(near) => did_you_mean(near.id()),
        None => "; `meshcmp explain` lists all of them".to_owned(),
    };
    format!("unknown field `{typed}`{hint}")
}

/// Why a text is no category.
pub(super) fn unknown_category(catalog: &Catalog, typed: &str) -> String {
    let hint = match catalog.nearest_category(typed) {
        Some(near) => did_you_mean(near.id()),
        None => there_are(catalog.categories().map(Category::id)),
    };
    format!("unknown category `{typed}`{hint}")
}

/// Why a text is no word of a closed vocabulary.
pub(super) fn unknown_word<W: Vocabulary>(typed: &str) -> String {
    let hint = match nearest_word::<W>(typed) {
        Some(near) => did_you_mean(near.word()),
        None => there_are(W::ALL.iter().map(|word| word.word())),
    };
    format!("unknown {} `{typed}`{hint}", W::NOUN)
}

pub(super) fn did_you_mean(near: &str) -> String {
    format!("; did you mean `{near}`?")
}

pub(super) fn there_are<'a>(all: impl Iterator<Item = &'a str>) -> String {
    format!(": there are {}", join(&all.collect::<Vec<_>>(), "and"))
}

/// What a reader must know of an entry that is ending or over: since when, and where to go.
pub(super) fn end_of_life_notice<'c>(context: &Context<'c>, entry: Entry<'c>) -> Option<String> {
    let facts = &context.facts;
    let today = facts.reference_date(context.today);
    let status = facts.ending(entry)?;
    let since = match facts.attribute(entry, Attribute::StatusSince).value {
        Value::Date(date) => Some(date),
        _ => None,
    };
    let on =
        since.map(
            |date| {
                if date.parts().2 == 0 { format!(" in {date}") } else { format!(" on {date}") }
            },
        );
    let on = on.unwrap_or_default();
    let name = entry.name();
    let end = match status {
        Status::Renamed => format!("{name} was renamed{on}"),
        Status::Closed => format!("{name} was bought and shut{on}"),
        Status::Deprecated => match since {
            Some(date) if date.after(today) == Truth::Yes => {
                format!("{name} is deprecated and ends{on}")
            }
            Some(date) => format!("{name} is deprecated since {date}"),
            None => format!("{name} is deprecated"),
        },
        _ => format!("{name} ended{on}"),
    };
    let names = successors(facts, entry);
    let see = if names.is_empty() { String::new() } else { format!("; see {}", names.join(", ")) };
    Some(format!("{end}{see}."))
}

/// The names of the systems to which the users of an entry are sent.
pub(super) fn successors<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<String> {
    let successors = facts.attribute(entry, Attribute::Successor);
    successors.elements().iter().map(name_of).collect()
}

fn name_of(element: &Fact<'_>) -> String {
    match element.value {
        Value::Entry(entry) => entry.name().to_owned(),
        ref value => value.plain().into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_in_a_sentence() {
        assert_eq!(join::<&str>(&[], "or"), "");
        assert_eq!(join(&["a"], "or"), "a");
        assert_eq!(join(&["a", "b"], "or"), "a or b");
        assert_eq!(join(&["a", "b", "c"], "and"), "a, b and c");
    }
}
