//! The parts that the schema is made of.

use serde_json::{Map, Value, json};

/// Returns a reference to a definition.
pub(super) fn reference(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

/// Adds the description that an editor shows.
pub(super) fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = json!(description);
    schema
}

/// Returns a table with these keys and no others.
pub(super) fn table<K: Into<String>>(
    description: &str,
    required: &[&str],
    properties: impl IntoIterator<Item = (K, Value)>,
) -> Value {
    let properties: Map<_, _> =
        properties.into_iter().map(|(key, schema)| (key.into(), schema)).collect();
    json!({
        "type": "object",
        "description": description,
        "required": required,
        "additionalProperties": false,
        "properties": properties,
    })
}

/// Returns a table of tables whose keys are ids.
pub(super) fn declared(description: &str, ids: &str, of: Value) -> Value {
    json!({
        "type": "object",
        "description": description,
        "propertyNames": reference(ids),
        "additionalProperties": of,
    })
}

/// Returns an enumeration of ids; an empty `enum` would be no schema.
pub(super) fn one_of(ids: &[&str]) -> Value {
    if ids.is_empty() { json!(false) } else { json!({ "enum": ids }) }
}

fn note() -> Value {
    described(reference("text"), "A remark, in our own words.")
}

/// Returns a value, short or long.
pub(super) fn noted(value: Value) -> Value {
    let long =
        table("A value with a note.", &["value"], [("value", value.clone()), ("note", note())]);
    json!({ "anyOf": [value, long] })
}

/// Returns a value, short or long, or the word that it is unknown or not applicable.
pub(super) fn known_or(value: Value) -> Value {
    noted(json!({ "anyOf": [value, reference("no-value")] }))
}

/// Returns the long form of an element that is named by `key`.
pub(super) fn element(key: &str, schema: Value) -> Value {
    table(
        "An element with a note.",
        &[key],
        [
            (key, schema),
            ("note", note()),
            ("ended", json!({ "type": "boolean", "description": "The element has ended." })),
        ],
    )
}

/// Returns a list of elements, or the word that it is unknown or not applicable as a whole.
pub(super) fn list(long: Vec<Value>) -> Value {
    let short = long.first().map(|first| first["properties"]["value"].clone());
    let elements: Vec<_> = short.into_iter().chain(long).chain([reference("no-value")]).collect();
    let whole = noted(reference("no-value"));
    json!({
        "anyOf": [
            { "type": "array", "maxItems": 1000, "items": { "anyOf": elements } },
            whole,
        ],
    })
}
