//! The parts that the schema is made of.

use crate::model::{UNKNOWN, Vocabulary};
use serde_json::{Map, Value, json};

/// The definition of this name.
pub(super) fn reference(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

/// The same with what an editor shows.
pub(super) fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = json!(description);
    schema
}

/// A table with these keys and no others.
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

/// A table of tables whose keys are ids.
pub(super) fn declared(description: &str, ids: &str, of: Value) -> Value {
    json!({
        "type": "object",
        "description": description,
        "propertyNames": reference(ids),
        "additionalProperties": of,
    })
}

/// One of these ids; an empty `enum` would be no schema.
pub(super) fn one_of(ids: &[&str]) -> Value {
    if ids.is_empty() { json!(false) } else { json!({ "enum": ids }) }
}

/// A word of a closed vocabulary, or that it is unknown.
pub(super) fn words<W: Vocabulary>() -> Value {
    let mut words: Vec<_> = W::ALL.iter().map(|word| word.word()).collect();
    if !words.contains(&UNKNOWN) {
        words.push(UNKNOWN);
    }
    json!({ "enum": words })
}

fn note() -> Value {
    described(reference("text"), "What the source adds, in our words.")
}

/// A value, short or long.
pub(super) fn noted(value: Value) -> Value {
    let long =
        table("A value with a note.", &["value"], [("value", value.clone()), ("note", note())]);
    json!({ "anyOf": [value, long] })
}

/// The long form of an element that is named by `key`.
pub(super) fn element(key: &str, definition: &str) -> Value {
    let ended = "The source says that this is over.";
    table(
        "An element with a note.",
        &[key],
        [
            (key, reference(definition)),
            ("note", note()),
            ("ended", json!({ "type": "boolean", "description": ended })),
        ],
    )
}

/// A list of elements, or the word that it is unknown as a whole.
pub(super) fn list(long: Vec<Value>) -> Value {
    let short = long.first().map(|first| first["properties"]["value"].clone());
    let elements: Vec<_> = short.into_iter().chain(long).collect();
    let unknown = noted(json!({ "const": UNKNOWN }));
    json!({
        "anyOf": [
            { "type": "array", "minItems": 1, "items": { "anyOf": elements } },
            unknown,
        ],
    })
}
