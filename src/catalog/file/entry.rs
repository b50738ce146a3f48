//! The shape of one entry and of its observations.

use super::head::RawEntry;
use super::shape::{Entry, Given, Observed, Text};
use super::table::{Item, Table, a};
use super::{Walk, value};
use crate::catalog::codes;
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, nearest};
use std::borrow::Cow;
use toml::de::DeValue;

/// Reads an entry. The ids of the features help to tell what an unknown key was meant to be.
pub(in crate::catalog) fn entry<'i>(
    walk: &mut Walk,
    RawEntry(raw): RawEntry<'i>,
    features: &[String],
) -> Option<Entry<'i>> {
    let span = walk.place(raw.span());
    let item = Item {
        key: Text {
            text: Cow::Borrowed("entry"),
            span: span.clone(),
        },
        value: raw.into_inner(),
        span,
    };
    let mut table = Table::of(walk, item, "an entry")?;
    let mut entry = Entry {
        span: table.span.clone(),
        id: table.required(walk, "id"),
        name: table.required(walk, "name"),
        summary: table.required(walk, "summary"),
        homepage: table.text(walk, "homepage"),
        repository: table.text(walk, "repository"),
        aliases: table.texts(walk, "aliases"),
        categories: categories(walk, &mut table),
        accept: table.texts(walk, "accept"),
        observed: Vec::new(),
    };
    if let Some(observed) = table.take(walk, "observed") {
        entry.observed = observations(walk, observed, features);
    }
    for item in table.rest(walk) {
        let error = table.unknown(&item.key);
        let observed = Attribute::from_id(&item.key.text).is_some_and(Attribute::is_observed)
            || item.key.text == "features";
        walk.found.push(if observed {
            error.label("this is observed: it stands under [[entry.observed]], with its source")
        } else {
            computed(error, &item.key.text)
        });
    }
    table.finish(walk);
    Some(entry)
}

fn categories<'i>(walk: &mut Walk, table: &mut Table<'i>) -> Vec<Text<'i>> {
    match table.take(walk, "categories") {
        None => table.misses("categories"),
        Some(Item {
            value: DeValue::Array(elements),
            span,
            ..
        }) if elements.is_empty() => {
            let message = "an entry belongs to one category or more";
            walk.found
                .push(Diagnostic::error(codes::EMPTY_LIST, span, message));
        }
        Some(item) => return super::table::texts(walk, item),
    }
    Vec::new()
}

fn observations<'i>(walk: &mut Walk, item: Item<'i>, features: &[String]) -> Vec<Observed<'i>> {
    let Item { key, value, span } = item;
    let DeValue::Array(elements) = value else {
        let message = format!("`observed` is a list of tables, not {}", a(&value));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        walk.found
            .push(error.help("an observation begins with [[entry.observed]], in double brackets"));
        return Vec::new();
    };
    let mut observed = Vec::with_capacity(elements.len());
    for element in elements {
        let span = walk.place(element.span());
        let item = Item {
            key: key.clone(),
            value: element.into_inner(),
            span,
        };
        if let Some(table) = Table::of(walk, item, "an observation") {
            observed.push(observation(walk, table, features));
        }
    }
    observed
}

fn observation<'i>(walk: &mut Walk, mut table: Table<'i>, features: &[String]) -> Observed<'i> {
    let mut observed = Observed {
        source: table.required(walk, "source"),
        version: table.text(walk, "version"),
        values: Vec::new(),
    };
    if let Some(item) = table.take(walk, "features")
        && let Some(mut given) = Table::of(walk, item, "a table of features")
    {
        for item in given.rest(walk) {
            observed.values.extend(value::given(walk, item, None));
        }
    }
    for item in table.rest(walk) {
        match Attribute::from_id(&item.key.text) {
            Some(attribute) if attribute.is_observed() => {
                let given: Option<Given<'i>> = value::given(walk, item, Some(attribute));
                observed.values.extend(given);
            }
            _ => {
                let error = table.unknown(&item.key);
                walk.found.push(advice(error, &item.key.text, features));
            }
        }
    }
    table.finish(walk);
    observed
}

/// What a key that an observation does not have may have been meant to be.
fn advice(error: Diagnostic, key: &str, features: &[String]) -> Diagnostic {
    if features.iter().any(|feature| feature == key) {
        return error.label(format!("a feature is written `features.{key}`"));
    }
    if let Some(attribute) = Attribute::from_id(key) {
        return if attribute.is_of_entry() {
            error.label("this is of the entry itself: it stands under [[entry]], undated")
        } else {
            computed(error, key)
        };
    }
    let attributes = Attribute::ALL
        .iter()
        .filter(|attribute| attribute.is_observed())
        .map(|attribute| (attribute.info().id, attribute.info().id.to_owned()));
    let features = features
        .iter()
        .map(|feature| (feature.as_str(), format!("features.{feature}")));
    match nearest(key, attributes.chain(features)) {
        Some(meant) => error.label(format!("did you mean `{meant}`?")),
        None => error,
    }
}

/// Nobody writes what is computed.
fn computed(error: Diagnostic, key: &str) -> Diagnostic {
    let from = match Attribute::from_id(key) {
        Some(Attribute::BaseOf) => "built_on",
        Some(Attribute::Predecessors) => "successor",
        _ => return error,
    };
    error.label(format!(
        "this is computed from `{from}` of the other entries"
    ))
}
