//! The shape of one entry and of its observations.

use super::shape::{Entry, Observed};
use super::table::{Table, a};
use super::value;
use crate::catalog::codes;
use crate::catalog::tree::{Element, Item, Node, SpannedText};
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, nearest};
use std::borrow::Cow;

/// Reads an entry. The ids of the features help to tell what an unknown key was meant to be.
pub(in crate::catalog) fn entry<'i>(
    found: &mut Vec<Diagnostic>,
    raw: Element<'i>,
    features: &[String],
) -> Option<Entry<'i>> {
    let key = SpannedText { text: Cow::Borrowed("entry"), span: raw.span.clone() };
    let mut table = Table::of(found, raw.under(&key), "an entry")?;
    let mut entry = Entry {
        span: table.span.clone(),
        id: table.required(found, "id"),
        name: table.required(found, "name"),
        summary: table.required(found, "summary"),
        homepage: table.text(found, "homepage"),
        repository: table.text(found, "repository"),
        aliases: table.texts(found, "aliases"),
        categories: categories(found, &mut table),
        accept: table.texts(found, "accept"),
        observed: Vec::new(),
    };
    if let Some(observed) = table.take("observed") {
        entry.observed = observations(found, observed, features);
    }
    for item in table.rest() {
        let error = table.unknown(&item.key);
        let observed = Attribute::from_id(&item.key.text).is_some_and(Attribute::is_observed)
            || item.key.text == "features";
        found.push(if observed {
            error.label("this is observed: it stands under [[entry.observed]], with its source")
        } else {
            computed(error, &item.key.text)
        });
    }
    table.finish(found);
    Some(entry)
}

fn categories<'i>(found: &mut Vec<Diagnostic>, table: &mut Table<'i>) -> Vec<SpannedText<'i>> {
    match table.take("categories") {
        None => table.misses("categories"),
        Some(Item { value: Node::List(elements), span, .. }) if elements.is_empty() => {
            let message = "an entry belongs to one category or more";
            found.push(Diagnostic::error(codes::EMPTY_LIST, span, message));
        }
        Some(item) => return super::table::texts(found, item),
    }
    Vec::new()
}

fn observations<'i>(
    found: &mut Vec<Diagnostic>,
    item: Item<'i>,
    features: &[String],
) -> Vec<Observed<'i>> {
    let Item { key, value, span } = item;
    let Node::List(elements) = value else {
        let message = format!("`observed` is a list of tables, not {}", a(&value));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        found.push(error.help("an observation begins with [[entry.observed]], in double brackets"));
        return Vec::new();
    };
    let mut observed = Vec::with_capacity(elements.len());
    for element in elements {
        if let Some(table) = Table::of(found, element.under(&key), "an observation") {
            observed.push(observation(found, table, features));
        }
    }
    observed
}

fn observation<'i>(
    found: &mut Vec<Diagnostic>,
    mut table: Table<'i>,
    features: &[String],
) -> Observed<'i> {
    let mut observed = Observed {
        source: table.required(found, "source"),
        version: table.text(found, "version"),
        values: Vec::new(),
    };
    if let Some(item) = table.take("features")
        && let Some(mut given) = Table::of(found, item, "a table of features")
    {
        let features = given.rest();
        observed.values.reserve(features.len());
        for item in features {
            value::given(found, item, None, &mut observed.values);
        }
    }
    let attributes = table.rest();
    observed.values.reserve(attributes.len());
    for item in attributes {
        match Attribute::from_id(&item.key.text) {
            Some(attribute) if attribute.is_observed() => {
                value::given(found, item, Some(attribute), &mut observed.values);
            }
            _ => {
                let error = table.unknown(&item.key);
                found.push(advice(error, &item.key.text, features));
            }
        }
    }
    table.finish(found);
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
    let features = features.iter().map(|feature| (feature.as_str(), format!("features.{feature}")));
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
    error.label(format!("this is computed from `{from}` of the other entries"))
}
