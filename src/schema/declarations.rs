//! The schemas of what a catalog declares: title, sources, categories, attributes and features.

use super::parts::{declared, described, reference, table};
use crate::model::{Better, FieldType, Milestone};
use serde_json::{Value, json};

/// Returns the schema of `[catalog]`.
pub(super) fn about() -> Value {
    table(
        "The catalog itself.",
        &["title"],
        [
            ("title", text("Its title.")),
            ("summary", text("One sentence about it.")),
            ("license", text("The license of its data.")),
            ("columns", fields("The default columns of `list`.")),
            ("shared_aliases", texts("Aliases that several entries share on purpose.")),
            ("accept", described(reference("warnings"), "Warnings accepted everywhere.")),
        ],
    )
}

/// Returns the schema of `[sources]`.
pub(super) fn sources() -> Value {
    let mut source = table(
        "A source.",
        &["title", "url"],
        [
            ("title", text("Its title.")),
            ("url", described(reference("link"), "Its address.")),
            ("license", text("The license under which it may be used.")),
            ("date", described(reference("date"), "When it was published.")),
            ("seen", described(reference("date"), "The day on which an undated page was read.")),
            ("complete", flag("Elements that it leaves out of the lists it names have ended.")),
        ],
    );
    source["oneOf"] = json!([{ "required": ["date"] }, { "required": ["seen"] }]);
    declared("Where facts come from.", "hyphens", source)
}

/// Returns the schema of `[categories]`.
pub(super) fn categories() -> Value {
    let category = table(
        "A category.",
        &["label"],
        [
            ("label", text("Its name for people.")),
            ("summary", text("One sentence about what belongs to it.")),
            ("aliases", texts("Other words for it.")),
        ],
    );
    declared("The kinds of system.", "hyphens", category)
}

/// Returns the schema of `[attributes]`.
pub(super) fn attributes() -> Value {
    let mut properties = common();
    let inverse = table(
        "The field that lists the entries that name an entry here.",
        &["id", "label"],
        [
            ("id", described(reference("underscores"), "Its id.")),
            ("label", text("Its name for people.")),
        ],
    );
    properties.extend([
        ("type", choice(&FieldType::DECLARABLE.map(FieldType::name), "The type of its values.")),
        ("list", flag("It holds several values.")),
        ("singular", text("The singular of a list's id.")),
        ("words", texts("The words of its vocabulary, in ascending order.")),
        ("unit", text("The unit of its numbers.")),
        ("better", choice(&Better::ALL.map(Better::word), "Which numbers are better.")),
        ("milestone", choice(&Milestone::ALL.map(Milestone::word), "Its part in a life.")),
        ("dates", described(reference("field"), "The field whose value it dates.")),
        ("inverse", inverse),
    ]);
    let attribute = table("An attribute.", &["label", "type", "meaning"], properties);
    declared("Fields of any type.", "underscores", attribute)
}

/// Returns the schema of `[features]`.
pub(super) fn features() -> Value {
    let mut properties = common();
    properties.push(("implied_by", fields("Features whose support implies it.")));
    let feature = table("A feature.", &["label", "group", "meaning"], properties);
    declared("Fields of support words.", "underscores", feature)
}

/// Returns the keys that every declared field may have.
fn common() -> Vec<(&'static str, Value)> {
    let applies_to = json!({
        "type": "array",
        "items": reference("category"),
        "description": "The categories for which the question makes sense; without it, all.",
    });
    vec![
        ("label", text("Its name for people.")),
        ("group", text("The group under which it is shown.")),
        ("meaning", text("The meaning of its values, in one sentence.")),
        ("timeless", flag("Its facts are about the past and never count as old.")),
        ("aliases", texts("Other words that command lines may use.")),
        ("applies_to", applies_to),
        ("see", described(reference("field"), "The field to use where it does not apply.")),
    ]
}

fn text(description: &str) -> Value {
    described(reference("text"), description)
}

fn texts(description: &str) -> Value {
    described(reference("texts"), description)
}

fn fields(description: &str) -> Value {
    json!({ "type": "array", "items": reference("field"), "description": description })
}

fn flag(description: &str) -> Value {
    json!({ "type": "boolean", "description": description })
}

fn choice(words: &[&str], description: &str) -> Value {
    json!({ "enum": words, "description": description })
}
