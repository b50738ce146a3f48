//! The JSON Schema of a catalog, so that editors complete its keys and show their meanings.
//!
//! Built from the table of attributes and from what the catalog declares: its sources, categories
//! and features are what somebody who edits it wants to be offered.

mod parts;

use crate::catalog::{FORMAT, codes};
use crate::model::{Attribute, Catalog, FieldType, Maturity, Status, Support, UNKNOWN};
use parts::{declared, described, element, list, noted, one_of, reference, table, words};
use serde_json::{Map, Value, json};

/// The schema (JSON Schema 2020-12) of catalogs that declare what this one declares.
#[must_use]
pub fn schema(catalog: &Catalog) -> Value {
    let sources: Vec<_> = catalog.sources().map(|source| source.id()).collect();
    let categories: Vec<_> = catalog.categories().map(|category| category.id()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "meshcmp catalog",
        "description": format!(
            "Made by `meshcmp schema`; run it again after a change to the sources, categories or \
             features. For: {}", catalog.title()
        ),
        "type": "object",
        "required": ["format", "catalog"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": FORMAT, "description": "The version of the catalog's format." },
            "catalog": about(),
            "sources": declared("Where facts come from.", "hyphens", source()),
            "categories": declared("The kinds of system.", "hyphens", category()),
            "features": declared("Fields whose value is a support word.", "underscores", feature()),
            "entry": { "type": "array", "description": "The systems.", "items": entry(catalog) },
        },
        "$defs": {
            "text": { "type": "string", "pattern": "\\S" },
            "link": { "type": "string", "pattern": "^https?://[^\\s<>\"]+$" },
            "date": { "type": "string", "pattern": format!("^{DATE}$") },
            "hyphens": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "underscores": { "type": "string", "pattern": "^[a-z0-9]+(_[a-z0-9]+)*$" },
            "texts": { "type": "array", "items": reference("text") },
            "source": one_of(&sources),
            "category": one_of(&categories),
            "support": noted(words::<Support>()),
            "status": noted(words::<Status>()),
            "maturity": noted(words::<Maturity>()),
            "license": noted(described(reference("text"), "An SPDX expression, or `proprietary`.")),
            "text-value": noted(reference("text")),
            "link-value": noted(reference("link")),
            "date-value": noted(json!({ "type": "string", "pattern": format!("^({UNKNOWN}|{DATE})$") })),
            "text-list": list(vec![element("value", "text")]),
            "entry-list": list(vec![element("value", "hyphens"), element("name", "text")]),
        },
    })
}

/// YYYY, YYYY-MM or YYYY-MM-DD. How many days a month has is left to `meshcmp check`.
const DATE: &str = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

fn about() -> Value {
    table(
        "What the catalog is.",
        &["title"],
        [
            ("title", described(reference("text"), "What the catalog is called.")),
            ("summary", described(reference("text"), "What it is about.")),
            ("license", described(reference("text"), "The license of its data.")),
            (
                "shared_aliases",
                described(
                    reference("texts"),
                    "Aliases that several entries share on purpose: lookup asks which one is meant.",
                ),
            ),
        ],
    )
}

fn source() -> Value {
    let mut source = table(
        "A source.",
        &["title", "url"],
        [
            ("title", described(reference("text"), "Its title.")),
            ("url", described(reference("link"), "Where it is.")),
            ("license", described(reference("text"), "Under which license it may be used.")),
            ("date", described(reference("date"), "When it was published.")),
            ("seen", described(reference("date"), "The day on which an undated page was read.")),
        ],
    );
    source["oneOf"] = json!([{ "required": ["date"] }, { "required": ["seen"] }]);
    source
}

fn category() -> Value {
    table(
        "A category.",
        &["label"],
        [
            ("label", described(reference("text"), "Its name for people.")),
            ("summary", described(reference("text"), "What belongs to it.")),
            ("aliases", described(reference("texts"), "Other spellings of it.")),
        ],
    )
}

fn feature() -> Value {
    let applies_to = json!({
        "type": "array",
        "items": reference("category"),
        "uniqueItems": true,
        "description": "The categories for which the question makes sense; without it, all.",
    });
    table(
        "A feature.",
        &["label", "group", "meaning"],
        [
            ("label", described(reference("text"), "Its name for people.")),
            ("group", described(reference("text"), "The group that it is shown in.")),
            ("meaning", described(reference("text"), "What `yes` means, in one sentence.")),
            ("applies_to", applies_to),
        ],
    )
}

fn entry(catalog: &Catalog) -> Value {
    let mut properties = Map::new();
    for attribute in Attribute::ALL.iter().filter(|attribute| attribute.is_of_entry()) {
        let info = attribute.info();
        let kind = match info.kind {
            _ if *attribute == Attribute::Id => reference("hyphens"),
            FieldType::Link => reference("link"),
            FieldType::TextList => reference("texts"),
            FieldType::Categories => {
                json!({ "type": "array", "items": reference("category"), "minItems": 1, "uniqueItems": true })
            }
            _ => reference("text"),
        };
        properties.insert(info.id.to_owned(), described(kind, info.meaning));
    }
    let accept = json!({
        "type": "array",
        "items": { "enum": codes::warnings().collect::<Vec<_>>() },
        "description": "The warnings of `meshcmp check` that are known and meant here.",
    });
    properties.insert("accept".to_owned(), accept);
    let observed = json!({
        "type": "array",
        "description": "What the sources say, an observation for each.",
        "items": observation(catalog),
    });
    properties.insert("observed".to_owned(), observed);
    let required = ["id", "name", "categories", "summary"];
    table("A system.", &required, properties)
}

fn observation(catalog: &Catalog) -> Value {
    let mut properties = Map::new();
    let source = described(reference("source"), "Who says it.");
    properties.insert("source".to_owned(), source);
    let version = "The release that the source looked at.";
    let version = described(reference("text"), version);
    properties.insert("version".to_owned(), version);
    for attribute in Attribute::ALL.iter().filter(|attribute| attribute.is_observed()) {
        let info = attribute.info();
        let kind = described(reference(definition(info.kind)), info.meaning);
        properties.insert(info.id.to_owned(), kind);
    }
    let features = catalog.features().map(|feature| {
        let meaning = format!("{}: {}", feature.label(), feature.meaning());
        (feature.id(), described(reference("support"), &meaning))
    });
    let features = table("Support of the features.", &[], features);
    properties.insert("features".to_owned(), features);
    table("What one source says.", &["source"], properties)
}

/// The definition that the values of a type follow.
fn definition(kind: FieldType) -> &'static str {
    match kind {
        FieldType::Text => "text-value",
        FieldType::Link => "link-value",
        FieldType::License => "license",
        FieldType::Support => "support",
        FieldType::Status => "status",
        FieldType::Maturity => "maturity",
        FieldType::Date => "date-value",
        FieldType::TextList => "text-list",
        FieldType::Categories => "category",
        FieldType::Entries => "entry-list",
    }
}
