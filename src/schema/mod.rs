//! The JSON Schema of a catalog, so that editors complete its keys and show their meanings.
//!
//! It is made from what the catalog declares: its sources, categories and fields are what somebody
//! who edits it wants to be offered.

mod declarations;
mod parts;

use crate::catalog::{FORMAT, codes};
use crate::model::{
    Catalog, Field, FieldKey, FieldType, NOT_APPLICABLE, Support, UNKNOWN, Vocabulary,
};
use parts::{described, element, known_or, list, noted, one_of, reference, table};
use serde_json::{Map, Value, json};

/// YYYY, YYYY-MM or YYYY-MM-DD. How many days a month has is left to `meshcmp check`.
const DATE: &str = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

/// Returns the schema (JSON Schema 2020-12) of catalogs that declare what this one declares.
pub fn schema(catalog: &Catalog) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "meshcmp catalog",
        "description": format!(
            "Made by `meshcmp schema`; run it again after a change to the sources, categories or \
             fields. For: {}", catalog.title()
        ),
        "type": "object",
        "required": ["format", "catalog"],
        "additionalProperties": false,
        "properties": {
            "$schema": { "type": "string" },
            "format": { "const": FORMAT, "description": "The version of the catalog's format." },
            "catalog": declarations::about(),
            "sources": declarations::sources(),
            "categories": declarations::categories(),
            "attributes": declarations::attributes(),
            "features": declarations::features(),
            "entry": { "type": "array", "description": "The systems.", "items": entry(catalog) },
        },
        "$defs": definitions(catalog),
    })
}

fn definitions(catalog: &Catalog) -> Value {
    let sources: Vec<_> = catalog.sources().map(|source| source.id()).collect();
    let categories: Vec<_> = catalog.categories().map(|category| category.id()).collect();
    let fields: Vec<_> = catalog.fields().map(Field::id).collect();
    json!({
        "no-value": {
            "anyOf": [
                { "enum": [UNKNOWN, NOT_APPLICABLE] },
                { "type": "string", "pattern": "^[Uu][Nn][Kk][Nn][Oo][Ww][Nn]$" },
            ],
        },
        "text": { "type": "string", "pattern": "\\S" },
        "link": { "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"]+$" },
        "date": { "type": "string", "pattern": format!("^{DATE}$") },
        "hyphens": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
        "underscores": { "type": "string", "pattern": "^[a-z0-9]+(_[a-z0-9]+)*$" },
        "texts": { "type": "array", "items": reference("text"), "maxItems": 1000 },
        "warnings": { "type": "array", "items": { "enum": codes::warnings().collect::<Vec<_>>() } },
        "field": { "enum": fields },
        "source": one_of(&sources),
        "category": one_of(&categories),
        "support": known_or(json!({ "enum": Support::words() })),
        "license": known_or(described(reference("text"), "An SPDX expression, or `proprietary`.")),
        "text-value": noted(reference("text")),
        "number-value": known_or(json!({ "type": "number" })),
        "link-value": known_or(reference("link")),
        "date-value": known_or(reference("date")),
        "text-list": list(vec![element("value", reference("text"))]),
        "link-list": list(vec![element("value", reference("link"))]),
        "entry-list": list(vec![
            element("value", reference("hyphens")),
            element("name", reference("text")),
        ]),
    })
}

fn entry(catalog: &Catalog) -> Value {
    let mut properties = Map::new();
    for field in catalog.fields().filter(|field| field.is_identity()) {
        let schema = match field.key() {
            FieldKey::ID => reference("hyphens"),
            FieldKey::LINKS => {
                json!({ "type": "object", "additionalProperties": reference("link") })
            }
            _ if field.is_list() => reference("texts"),
            _ if field.field_type() == FieldType::Link => reference("link"),
            _ => reference("text"),
        };
        properties.insert(field.id().to_owned(), described(schema, field.meaning()));
    }
    let categories = json!({
        "type": "array",
        "items": reference("category"),
        "minItems": 1,
        "description": catalog.field(FieldKey::CATEGORIES).meaning(),
    });
    properties.insert("categories".to_owned(), categories);
    let accept = described(reference("warnings"), "Warnings of `meshcmp check` accepted here.");
    properties.insert("accept".to_owned(), accept);
    let observed = json!({
        "type": "array",
        "description": "The statements of the sources, an observation for each source.",
        "items": observation(catalog),
    });
    properties.insert("observed".to_owned(), observed);
    table("A system.", &["id", "name", "categories"], properties)
}

fn observation(catalog: &Catalog) -> Value {
    let mut properties = Map::new();
    let source = described(reference("source"), "The source.");
    properties.insert("source".to_owned(), source);
    let version = described(reference("text"), "The release that the source looked at.");
    properties.insert("version".to_owned(), version);
    let mut features = Map::new();
    for field in catalog.fields().filter(|field| field.is_observed()) {
        let description = format!("{}: {}", field.label(), field.meaning());
        let schema = described(value(field), &description);
        let table = if field.is_feature() { &mut features } else { &mut properties };
        table.insert(field.id().to_owned(), schema);
    }
    let features = table("Support of the features.", &[], features);
    properties.insert("features".to_owned(), features);
    table("The statements of one source.", &["source"], properties)
}

/// Returns the schema of the values of a field.
fn value(field: Field<'_>) -> Value {
    match (field.field_type(), field.is_list()) {
        (FieldType::Word, is_list) => {
            let words = json!({ "enum": field.words().collect::<Vec<_>>() });
            if is_list { list(vec![element("value", words)]) } else { known_or(words) }
        }
        (FieldType::Entry, true) => reference("entry-list"),
        (FieldType::Entry, false) => {
            let outside = element("name", reference("text"));
            json!({ "anyOf": [known_or(reference("hyphens")), outside] })
        }
        (FieldType::Link, true) => reference("link-list"),
        (FieldType::Link, false) => reference("link-value"),
        (_, true) => reference("text-list"),
        (FieldType::Number, _) => reference("number-value"),
        (FieldType::Date, _) => reference("date-value"),
        (FieldType::License, _) => reference("license"),
        (FieldType::Support, _) => reference("support"),
        (FieldType::Text | FieldType::Version | FieldType::Category, _) => reference("text-value"),
    }
}
