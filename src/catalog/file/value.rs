//! Values: short, long, one, or the elements of a list.

use super::Walk;
use super::shape::{Given, Text, Value, Written};
use super::table::{Item, Table, a, in_brackets, text};
use crate::catalog::codes;
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, FieldType};
use toml::de::DeValue;

/// The word by which a source says that it does not know.
pub(in crate::catalog) const UNKNOWN: &str = "unknown";

/// Reads what an observation gives for a field.
pub(super) fn given<'i>(
    walk: &mut Walk,
    item: Item<'i>,
    attribute: Option<Attribute>,
) -> Option<Given<'i>> {
    let kind = attribute.map_or(FieldType::Support, |attribute| attribute.info().kind);
    let key = item.key.clone();
    let values = if kind.is_list() {
        list(walk, item, kind)
    } else {
        single(walk, item, kind).into_iter().collect()
    };
    (!values.is_empty()).then_some(Given {
        key,
        attribute,
        values,
    })
}

fn single<'i>(walk: &mut Walk, item: Item<'i>, kind: FieldType) -> Option<Value<'i>> {
    if matches!(item.value, DeValue::Array(_)) {
        let message = format!("`{}` is one value, not a list", item.key.text);
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        walk.found.push(error);
        return None;
    }
    value(walk, item, kind, false)
}

fn list<'i>(walk: &mut Walk, item: Item<'i>, kind: FieldType) -> Vec<Value<'i>> {
    if is_unknown(&item.value) {
        return value(walk, item, kind, false).into_iter().collect();
    }
    let Item {
        key,
        value: raw,
        span,
    } = item;
    let DeValue::Array(elements) = raw else {
        let message = format!("`{}` is a list, not {}", key.text, a(&raw));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        walk.found.push(in_brackets(error, &raw));
        return Vec::new();
    };
    if elements.is_empty() {
        let message = format!("`{}` is an empty list", key.text);
        let error = Diagnostic::error(codes::EMPTY_LIST, span, message);
        walk.found.push(error.help(
            "leave the key out, or write \"unknown\" if the source says that it does not know",
        ));
        return Vec::new();
    }
    let mut values = Vec::with_capacity(elements.len());
    for element in elements {
        let span = walk.place(element.span());
        let item = Item {
            key: key.clone(),
            value: element.into_inner(),
            span,
        };
        values.extend(value(walk, item, kind, true));
    }
    alone(walk, &key, &values);
    values
}

/// Either a list is unknown or it has elements.
fn alone(walk: &mut Walk, key: &Text<'_>, values: &[Value<'_>]) {
    let unknown = values
        .iter()
        .find(|value| matches!(&value.written, Written::Word(word) if word.text == UNKNOWN));
    if let Some(unknown) = unknown.filter(|_| values.len() > 1) {
        let message = format!("`{}` has elements and is unknown at once", key.text);
        let span = unknown.written.text().span.clone();
        let error = Diagnostic::error(codes::UNKNOWN_AMONG_VALUES, span, message);
        walk.found.push(error.label("leave this out"));
    }
}

/// Whether this says that a list as a whole is unknown.
fn is_unknown(value: &DeValue<'_>) -> bool {
    let word = match value {
        DeValue::Table(rows) => rows.get("value").and_then(|value| value.get_ref().as_str()),
        value => value.as_str(),
    };
    word == Some(UNKNOWN)
}

fn value<'i>(walk: &mut Walk, item: Item<'i>, kind: FieldType, element: bool) -> Option<Value<'i>> {
    if let (FieldType::Support, DeValue::Boolean(yes)) = (kind, &item.value) {
        let message = format!("`{}` is a word, not a truth value", item.key.text);
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        let word = if *yes { "yes" } else { "no" };
        walk.found.push(error.label(format!("write \"{word}\"")));
        return None;
    }
    if !matches!(item.value, DeValue::Table(_)) {
        let written = Written::Word(text(walk, item)?);
        return Some(Value {
            written,
            note: None,
            ended: false,
        });
    }
    let mut table = Table::of(walk, item, "a value")?;
    let outside = if kind == FieldType::Entries {
        table.take(walk, "name")
    } else {
        None
    };
    let written = match (outside, table.take(walk, "value")) {
        (Some(name), Some(_)) => {
            let message = "`value` names an entry and `name` a system outside the catalog";
            let error = Diagnostic::error(codes::UNKNOWN_KEY, name.key.span, message);
            walk.found.push(error.label("write only one of them"));
            None
        }
        (Some(name), None) => text(walk, name).map(Written::Outside),
        (None, Some(value)) => text(walk, value).map(Written::Word),
        (None, None) => {
            table.misses("value");
            None
        }
    };
    let note = table.text(walk, "note");
    let ended = element && ended(walk, &mut table);
    table.finish(walk);
    Some(Value {
        written: written?,
        note,
        ended,
    })
}

fn ended(walk: &mut Walk, table: &mut Table<'_>) -> bool {
    let Some(item) = table.take(walk, "ended") else {
        return false;
    };
    if let DeValue::Boolean(ended) = item.value {
        return ended;
    }
    let message = format!("`ended` is true or false, not {}", a(&item.value));
    let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
    walk.found.push(error.label("write true"));
    false
}
