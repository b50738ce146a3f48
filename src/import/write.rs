//! The parts of a draft as TOML tables.

use super::columns::ImportedField;
use super::draft::{Draft, DraftCategory, DraftEntry, DraftSource};
use super::values::{DraftValue, WrittenValue};
use crate::model::FieldType;
use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value, value};

/// The group of features that are declared anew.
const FEATURES: &str = "features";

/// Returns `[sources.ID]`.
pub(super) fn source(source: &DraftSource) -> Table {
    let mut table = Table::new();
    table.insert("title", value(&source.title));
    table.insert("url", value(&source.url));
    let key = if source.seen { "seen" } else { "date" };
    table.insert(key, value(source.date.to_string()));
    if source.complete {
        table.insert("complete", value(true));
    }
    table
}

/// Returns `[categories.ID]`.
pub(super) fn category(category: &DraftCategory) -> Table {
    let mut table = Table::new();
    table.insert("label", value(&category.label));
    if let Some(summary) = &category.summary {
        table.insert("summary", value(summary));
    }
    table
}

/// Returns `[attributes.ID]` or `[features.ID]`.
pub(super) fn field(field: &ImportedField, draft: &Draft) -> Table {
    let mut table = Table::new();
    table.insert("label", value(&field.label));
    if field.is_feature() {
        table.insert("group", value(FEATURES));
    } else {
        table.insert("type", value(field.field_type.name()));
    }
    if field.list {
        table.insert("list", value(true));
    }
    if field.field_type == FieldType::Word {
        table.insert("words", value(texts(&field.words)));
    }
    if let Some(milestone) = field.milestone {
        table.insert("milestone", value(milestone.word()));
        table.insert("timeless", value(true));
    }
    let meaning = format!("{} `{}` of {}.", draft.noun, field.header, draft.source.title);
    table.insert("meaning", value(meaning));
    table
}

/// Returns `[[entry]]` with its first observation.
pub(super) fn entry(entry: &DraftEntry, observed: Table) -> Table {
    let mut table = Table::new();
    table.insert("id", value(&entry.id));
    table.insert("name", value(&entry.name));
    if !entry.aliases.is_empty() {
        table.insert("aliases", value(texts(&entry.aliases)));
    }
    table.insert("categories", value(texts(&entry.categories)));
    for (key, text) in [
        ("summary", &entry.summary),
        ("homepage", &entry.homepage),
        ("repository", &entry.repository),
    ] {
        if let Some(text) = text {
            table.insert(key, value(text));
        }
    }
    if !entry.links.is_empty() {
        let links: InlineTable = entry.links.iter().map(|(name, url)| (name, url)).collect();
        table.insert("links", value(links));
    }
    let mut observations = ArrayOfTables::new();
    observations.push(observed);
    table.insert("observed", Item::ArrayOfTables(observations));
    table
}

/// Returns `[[entry.observed]]`.
pub(super) fn observation(entry: &DraftEntry, draft: &Draft) -> Table {
    let mut table = Table::new();
    table.insert("source", value(&draft.source.id));
    let mut features = Table::new();
    features.set_dotted(true);
    for (place, values) in &entry.values {
        let field = &draft.columns.fields[*place];
        let written = Item::Value(written(field, values));
        if field.is_feature() {
            features.insert(&field.id, written);
        } else {
            table.insert(&field.id, written);
        }
    }
    if !features.is_empty() {
        table.insert("features", Item::Table(features));
    }
    table
}

/// Returns the values of a field; a list in brackets, unless it is unknown as a whole.
fn written(field: &ImportedField, values: &[DraftValue]) -> Value {
    match values {
        [only] if !field.list || only.says_nothing() => one(only),
        values => values.iter().map(one).collect::<Array>().into(),
    }
}

/// Returns a value, short or with its note.
fn one(draft: &DraftValue) -> Value {
    let (key, written) = match &draft.written {
        WrittenValue::Text(text) => ("value", Value::from(text)),
        WrittenValue::Number(digits) => {
            ("value", digits.parse().unwrap_or_else(|_| Value::from(digits)))
        }
        WrittenValue::Outside(name) => ("name", Value::from(name)),
    };
    if key == "value" && draft.note.is_none() {
        return written;
    }
    let mut long = InlineTable::new();
    long.insert(key, written);
    if let Some(note) = &draft.note {
        long.insert("note", Value::from(note));
    }
    Value::InlineTable(long)
}

fn texts(texts: &[String]) -> Array {
    texts.iter().collect()
}
