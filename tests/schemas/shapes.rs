//! The JSON Schema of the output of each command, from which `docs/schemas/` is written.

use serde_json::{Map, Value, json};

/// The commands that print JSON.
pub(super) const COMMANDS: [&str; 14] = [
    "check",
    "compare",
    "count",
    "diff",
    "events",
    "explain",
    "filter",
    "list",
    "rank",
    "search",
    "show",
    "sources",
    "strengths",
    "timeline",
];

/// Ids of entries, categories and sources.
const HYPHENS: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// Ids of fields.
const UNDERSCORES: &str = "^[a-z0-9]+(_[a-z0-9]+)*$";
/// Ids of fields, and computed keys that made way for a field.
const KEY: &str = "^[a-z0-9]+(_[a-z0-9]+)*_{0,2}$";
const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

/// Returns the schema of the output of a command.
pub(super) fn schema_of(command: &str) -> Value {
    let (about, output, row) = match command {
        "check" => ("the findings", rows(), check()),
        "compare" => ("the compared entries, the rows and their totals", comparison(), compare()),
        "count" => ("each value, or each pair of values, with its entries", rows(), count()),
        "diff" => ("the changes", rows(), diff()),
        "events" => ("what happened, by date", rows(), events()),
        "explain" => ("one field, or an array of all", one_or_rows(), explain()),
        "filter" => ("entries by field id", rows(), matching_entry()),
        "list" => ("entries by field id", rows(), matching_entry()),
        "rank" => ("entries with their scores, the best first", rows(), rank()),
        "search" => ("entries with the place where the words occur", rows(), search()),
        "show" => ("one entry, or an array of several", one_or_rows(), show()),
        "sources" => ("the sources, or with --stale the old facts", rows(), sources()),
        "strengths" => ("entries with their strengths by group", rows(), strengths()),
        "timeline" => ("entries with their dates", rows(), matching_entry()),
        other => panic!("no shape of `{other}`"),
    };
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("meshcmp {command} -f json"),
        "description": format!("The output is {about}. `-f jsonl` prints a `$defs/row` on each line."),
    });
    let Value::Object(members) = &mut schema else { panic!("a schema is an object") };
    members.extend(object_of(output));
    let mut defs = object_of(definitions());
    defs.insert("row".to_owned(), row);
    keep_referenced(&mut defs, members);
    members.insert("$defs".to_owned(), Value::Object(defs));
    schema
}

fn object_of(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        other => panic!("not an object: {other}"),
    }
}

/// Removes the definitions to which nothing refers, except `row`.
fn keep_referenced(defs: &mut Map<String, Value>, output: &Map<String, Value>) {
    loop {
        let mut text = Value::Object(output.clone()).to_string();
        text.push_str(&Value::Object(defs.clone()).to_string());
        let before = defs.len();
        defs.retain(|name, _| name == "row" || text.contains(&format!("\"#/$defs/{name}\"")));
        if defs.len() == before {
            return;
        }
    }
}

/// Returns what several commands share.
fn definitions() -> Value {
    json!({
        "entry": { "description": "The id of an entry.", "type": "string", "pattern": HYPHENS },
        "field": { "description": "The id of a field.", "type": "string", "pattern": UNDERSCORES },
        "date": {
            "description": "A date as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD.",
            "type": "string",
            "pattern": DATE,
        },
        "whole": { "type": "integer", "minimum": 0 },
        "score": { "type": "number", "minimum": 0 },
        "value": {
            "description": "A single value; null if it is unknown, but `unknown` for support.",
            "type": ["string", "number", "null"],
        },
        "fact": {
            "description": "A value with its evidence (--sources).",
            "type": "object",
            "properties": {
                "value": r("value"),
                "note": { "type": ["string", "null"] },
                "source": nullable(json!({ "type": "string", "pattern": HYPHENS })),
                "url": { "type": ["string", "null"] },
                "date": nullable(r("date")),
            },
            "required": ["value", "note", "source", "url", "date"],
            "additionalProperties": false,
        },
        "cell": {
            "description": "A field of an entry: a value or a list, with --sources facts. \
                            A list that is known to be empty is [].",
            "anyOf": [
                r("value"),
                array(json!({ "type": "string" })),
                r("fact"),
                array(r("fact")),
            ],
        },
        "strength": fixed(json!({
            "supported": r("whole"),
            "score": r("score"),
            "unknown": r("whole"),
            "of": r("whole"),
        })),
        "verdict": { "enum": ["differ", "same", "unknown"] },
        "match": {
            "description": "Whether the entry matches (--unknown include or only).",
            "enum": ["yes", "unknown"],
        },
        "observation": fixed(json!({
            "field": r("field"),
            "value": { "anyOf": [r("value"), array(json!({ "type": "string" }))] },
            "note": { "type": ["string", "null"] },
            "source": { "type": "string", "pattern": HYPHENS },
            "url": { "type": "string" },
            "date": r("date"),
        })),
    })
}

/// Refers to a definition.
fn r(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn array(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn nullable(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn rows() -> Value {
    array(r("row"))
}

fn one_or_rows() -> Value {
    json!({ "anyOf": [r("row"), rows()] })
}

/// Returns the schema of an object that has exactly these members.
fn fixed(properties: Value) -> Value {
    let required: Vec<_> = object_of(properties.clone()).keys().cloned().collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// Returns the schema of an object that has some of these members, as `--columns` says.
fn selected(properties: Value) -> Value {
    json!({
        "type": "object",
        "properties": properties,
        "minProperties": 1,
        "additionalProperties": false,
    })
}

/// Returns the schema of an object with a member for each field shown, and these computed members.
fn keyed_by_field(computed: Value) -> Value {
    let texts = array(json!({ "type": "string" }));
    let mut properties = object_of(json!({
        "id": r("entry"),
        "name": { "type": "string" },
        "summary": { "type": ["string", "null"] },
        "homepage": { "type": ["string", "null"] },
        "repository": { "type": ["string", "null"] },
        "aliases": texts,
        "categories": array(json!({ "type": "string", "pattern": HYPHENS })),
        "links": texts,
        "predecessors": array(r("entry")),
    }));
    properties.extend(object_of(computed));
    json!({
        "type": "object",
        "minProperties": 1,
        "properties": properties,
        "propertyNames": { "pattern": KEY },
        "additionalProperties": r("cell"),
    })
}

/// Returns the schema of an entry; `match` may also be a field.
fn matching_entry() -> Value {
    keyed_by_field(json!({ "match": r("cell"), "match_": r("match") }))
}

/// Returns the schema of an entry; `history` may also be a field.
fn show() -> Value {
    let observations = array(r("observation"));
    keyed_by_field(json!({
        "history": { "anyOf": [observations, r("cell")] },
        "history_": observations,
    }))
}

fn rank() -> Value {
    let fields = array(r("field"));
    let computed = [
        ("low", r("score")),
        ("high", r("score")),
        ("out_of", r("score")),
        ("ruled_out", json!({ "type": "boolean" })),
        ("undetermined_musts", fields.clone()),
        ("missing", fields.clone()),
        ("unknown", fields),
    ];
    let mut properties = Map::new();
    let mut rules = Vec::new();
    for (key, schema) in computed {
        properties.insert(key.to_owned(), json!(true));
        properties.insert(format!("{key}_"), json!(true));
        rules.push(computed_member(key, &schema, 1));
    }
    properties.insert("match".to_owned(), r("cell"));
    properties.insert("match_".to_owned(), r("match"));
    let mut schema = keyed_by_field(Value::Object(properties));
    schema["required"] = json!(["id"]);
    schema["allOf"] = Value::Array(rules);
    schema
}

/// Returns the rule for a computed member: its key has a trailing `_`, up to `most`, where fields have
/// the shorter keys, and those are cells.
fn computed_member(key: &str, schema: &Value, most: usize) -> Value {
    let mut shorter_keys = Map::new();
    let mut longest = key.to_owned();
    let mut rule = json!({ "required": [key], "properties": { key: schema } });
    for _ in 0..most {
        shorter_keys.insert(longest.clone(), r("cell"));
        longest.push('_');
        let required: Vec<_> = shorter_keys.keys().collect();
        let mut properties = shorter_keys.clone();
        properties.insert(longest.clone(), schema.clone());
        rule = json!({
            "if": { "required": [longest] },
            "then": { "required": required, "properties": properties },
            "else": rule,
        });
    }
    rule
}

fn count() -> Value {
    let value = json!({ "anyOf": [r("value"), { "type": "array", "maxItems": 0 }] });
    let of_one_field = fixed(json!({
        "value": value,
        "count": r("whole"),
        "entries": array(r("entry")),
    }));
    let of_two_fields = json!({
        "type": "object",
        "minProperties": 3,
        "maxProperties": 3,
        "properties": { "count": true, "count_": true, "count__": true },
        "propertyNames": { "pattern": KEY },
        "additionalProperties": value,
        "allOf": [computed_member("count", &r("whole"), 2)],
    });
    json!({ "anyOf": [of_one_field, of_two_fields] })
}

fn comparison() -> Value {
    fixed(json!({
        "entries": array(r("entry")),
        "rows": rows(),
        "groups": array(fixed(json!({
            "group": { "type": "string" },
            "entries": {
                "type": "object",
                "propertyNames": r("entry"),
                "additionalProperties": r("strength"),
            },
        }))),
        "counts": fixed(json!({
            "differ": r("whole"),
            "same": r("whole"),
            "unknown": r("whole"),
        })),
    }))
}

fn compare() -> Value {
    fixed(json!({
        "field": r("field"),
        "group": { "type": "string" },
        "verdict": r("verdict"),
        "values": {
            "type": "object",
            "propertyNames": r("entry"),
            "additionalProperties": r("cell"),
        },
    }))
}

fn strengths() -> Value {
    fixed(json!({
        "id": r("entry"),
        "name": { "type": "string" },
        "groups": { "type": "object", "additionalProperties": r("strength") },
        "score": r("score"),
        "unknown": r("whole"),
        "of": r("whole"),
    }))
}

fn events() -> Value {
    fixed(json!({
        "date": r("date"),
        "entry": r("entry"),
        "event": { "enum": ["start", "release", "step", "value", "deprecated", "ended"] },
        "field": r("field"),
        "value": r("value"),
        "source": { "type": "string", "pattern": HYPHENS },
        "url": { "type": "string" },
    }))
}

fn search() -> Value {
    fixed(json!({
        "id": r("entry"),
        "field": r("field"),
        "excerpt": { "type": "string" },
        "score": r("whole"),
    }))
}

fn sources() -> Value {
    let id = json!({ "type": "string", "pattern": HYPHENS });
    let source = selected(json!({
        "id": id,
        "title": { "type": "string" },
        "url": { "type": "string" },
        "date": nullable(r("date")),
        "seen": nullable(r("date")),
        "license": { "type": ["string", "null"] },
        "facts": r("whole"),
    }));
    let stale = selected(json!({
        "entry": r("entry"),
        "field": r("field"),
        "value": r("value"),
        "source": id,
        "date": r("date"),
    }));
    json!({ "anyOf": [source, stale] })
}

fn explain() -> Value {
    selected(json!({
        "field": r("field"),
        "kind": { "enum": ["attribute", "computed", "feature"] },
        "type": { "type": "string" },
        "group": { "type": "string" },
        "label": { "type": "string" },
        "meaning": { "type": "string" },
        "values": { "type": "object", "additionalProperties": r("whole") },
        "known": r("whole"),
        "of": r("whole"),
        "oldest": nullable(r("date")),
        "newest": nullable(r("date")),
    }))
}

fn diff() -> Value {
    fixed(json!({
        "change": { "enum": ["added", "removed", "changed", "renamed", "note"] },
        "kind": { "enum": ["entry", "fact", "observation"] },
        "entry": r("entry"),
        "field": nullable(r("field")),
        "old": r("cell"),
        "new": r("cell"),
    }))
}

fn check() -> Value {
    fixed(json!({
        "severity": { "enum": ["error", "warning"] },
        "code": { "type": "string", "pattern": HYPHENS },
        "message": { "type": "string" },
        "file": { "type": "string" },
        "line": { "type": "integer", "minimum": 1 },
        "column": { "type": "integer", "minimum": 1 },
    }))
}
