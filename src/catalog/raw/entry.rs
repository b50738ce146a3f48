//! The shape of one entry and of its observations.

use super::shape::{Link, Observed, RawEntry};
use super::table::Table;
use super::text::{a, limited, text, texts, too_many};
use super::value::field_values;
use crate::catalog::codes;
use crate::catalog::fields::FieldTable;
use crate::catalog::limits::{MAX_ELEMENTS, MAX_WORDS};
use crate::catalog::tree::{Element, Item, Node, SpannedText};
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::{BUILT_IN, Field, first_of};
use std::borrow::Cow;

/// Reads an entry, with the fields that its observations may give.
pub(in crate::catalog) fn entry<'i>(
    diagnostics: &mut Findings,
    raw: Element<'i>,
    fields: &FieldTable,
) -> Option<RawEntry<'i>> {
    let key = SpannedText { text: Cow::Borrowed("entry"), span: raw.span.clone() };
    let mut table = Table::of(diagnostics, raw.under(&key), "an entry")?;
    let mut entry = RawEntry {
        span: table.span.clone(),
        has_summary: table.has("summary"),
        id: table.required(diagnostics, "id"),
        name: table.required(diagnostics, "name"),
        summary: table.text(diagnostics, "summary"),
        homepage: table.text(diagnostics, "homepage"),
        repository: table.text(diagnostics, "repository"),
        links: links(diagnostics, &mut table),
        aliases: table.texts(diagnostics, "aliases"),
        categories: categories(diagnostics, &mut table),
        accept: table.texts(diagnostics, "accept"),
        observed: Vec::new(),
    };
    if let Some(observed) = table.take("observed") {
        entry.observed = observations(diagnostics, observed, fields);
    }
    for item in table.rest() {
        entry.has_summary |= table.meant(&item.key) == Some("summary");
        let error = table.unknown(&item.key);
        let key = &*item.key.text;
        diagnostics.push(if fields.get(key).is_some() || key == "features" {
            error.label("this is observed: it stands under [[entry.observed]], with its source")
        } else if let Some(relation) = fields.relation(key) {
            computed(error, relation)
        } else if diagnostics.suggests() && table.meant(&item.key).is_none() {
            error.help(format!(
                "what a source says stands under [[entry.observed]]; the attributes are {}",
                attribute_ids(fields)
            ))
        } else {
            error
        });
    }
    table.finish(diagnostics);
    Some(entry)
}

fn links<'i>(diagnostics: &mut Findings, table: &mut Table<'i>) -> Vec<Link<'i>> {
    let Some(item) = table.take("links") else {
        return Vec::new();
    };
    let Some(mut named) = Table::of(diagnostics, item, "a table of links") else {
        return Vec::new();
    };
    let mut links = Vec::new();
    for (place, item) in named.rest().into_iter().enumerate() {
        if place == MAX_ELEMENTS {
            diagnostics.push(too_many(item.key.span));
            break;
        }
        let name = item.key.clone();
        if let Some(url) = text(diagnostics, item) {
            links.push(Link { name, url });
        }
    }
    links
}

fn categories<'i>(diagnostics: &mut Findings, table: &mut Table<'i>) -> Vec<SpannedText<'i>> {
    match table.take("categories") {
        None => table.misses("categories"),
        Some(Item { value: Node::List(elements), span, .. }) if elements.is_empty() => {
            let message = "an entry belongs to one category or more";
            diagnostics.push(Diagnostic::error(codes::EMPTY_LIST, span, message));
        }
        Some(item) => return texts(diagnostics, item),
    }
    Vec::new()
}

fn observations<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
    fields: &FieldTable,
) -> Vec<Observed<'i>> {
    let Item { key, value, span } = item;
    let Node::List(elements) = value else {
        let message = format!("`observed` must be a list of tables, not {}", a(&value));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        diagnostics
            .push(error.help("an observation begins with [[entry.observed]], in double brackets"));
        return Vec::new();
    };
    let mut observed = Vec::with_capacity(elements.len());
    for element in limited(diagnostics, elements) {
        if let Some(table) = Table::of(diagnostics, element.under(&key), "an observation") {
            observed.push(observation(diagnostics, table, fields));
        }
    }
    observed
}

fn observation<'i>(
    diagnostics: &mut Findings,
    mut table: Table<'i>,
    fields: &FieldTable,
) -> Observed<'i> {
    let mut observed = Observed {
        source: table.required(diagnostics, "source"),
        version: table.text(diagnostics, "version"),
        fields: Vec::new(),
        misspelt: Vec::new(),
    };
    if let Some(item) = table.take("features")
        && let Some(mut features) = Table::of(diagnostics, item, "a table of features")
    {
        for item in features.rest() {
            match fields.feature(&item.key.text) {
                Some(field) => observed.fields.push(field_values(diagnostics, item, field)),
                None => {
                    let is_suggested = diagnostics.suggests();
                    diagnostics.push(unknown_feature(&item.key, fields, is_suggested));
                    observed.misspelt.push(item.key);
                }
            }
        }
    }
    for item in table.rest() {
        match fields.attribute(&item.key.text) {
            Some(field) => observed.fields.push(field_values(diagnostics, item, field)),
            None => {
                let error = table.unknown(&item.key);
                let is_suggested = diagnostics.suggests();
                diagnostics.push(advice(error, &item.key.text, fields, is_suggested));
                observed.misspelt.push(item.key);
            }
        }
    }
    table.finish(diagnostics);
    observed
}

fn unknown_feature(key: &SpannedText<'_>, fields: &FieldTable, is_suggested: bool) -> Diagnostic {
    let message = format!("there is no feature `{}`", key.text);
    let error = Diagnostic::error(codes::UNKNOWN_FEATURE, key.span.clone(), message)
        .help("features are declared under [features.ID]");
    if fields.attribute(&key.text).is_some() {
        return error.label(format!("an attribute is written `{}`, without `features.`", key.text));
    }
    if !is_suggested {
        return error;
    }
    match fields.nearest(&key.text) {
        Some(near) if near.is_feature() => error.suggest(Some(near.id())),
        Some(near) => {
            error.label(format!("did you mean the attribute `{}`, without `features.`?", near.id()))
        }
        None => error,
    }
}

fn computed(error: Diagnostic, relation: &str) -> Diagnostic {
    error.label(format!("this is computed from `{relation}` of the other entries"))
}

/// Adds the key that was most likely meant in an observation.
fn advice(error: Diagnostic, key: &str, fields: &FieldTable, is_suggested: bool) -> Diagnostic {
    if fields.feature(key).is_some() {
        return error.label(format!("a feature is written `features.{key}`"));
    }
    if BUILT_IN.iter().any(|field| field.id == key) {
        return error.label("this belongs to the entry itself: it stands under [[entry]], undated");
    }
    if let Some(relation) = fields.relation(key) {
        return computed(error, relation);
    }
    if !is_suggested {
        return error;
    }
    if let Some(near) = fields.nearest(key) {
        return error.suggest(Some(&as_key(near)));
    }
    let declared = attribute_ids(fields);
    error.help(format!("the attributes are {declared}; others are declared under [attributes.ID]"))
}

fn attribute_ids(fields: &FieldTable) -> String {
    let attributes = fields.all().filter(|field| !field.is_feature());
    let ids: Vec<&str> = attributes.map(Field::id).collect();
    first_of(&ids, MAX_WORDS)
}

/// Returns the key of an observation that gives a field: `license` or `features.mtls`.
fn as_key(field: Field<'_>) -> String {
    let prefix = if field.is_feature() { "features." } else { "" };
    format!("{prefix}{}", field.id())
}
