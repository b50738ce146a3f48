//! Values: short, long, one, or the elements of a list.

use super::shape::{Given, Value, Written};
use super::table::{Table, a, in_brackets, text};
use crate::catalog::codes;
use crate::catalog::tree::{Item, Node, SpannedText};
use crate::diagnostic::Diagnostic;
use crate::model::{Attribute, FieldType, UNKNOWN};

/// Reads what an observation gives for a field.
pub(super) fn given<'i>(
    found: &mut Vec<Diagnostic>,
    item: Item<'i>,
    attribute: Option<Attribute>,
    values: &mut Vec<Given<'i>>,
) {
    let kind = attribute.map_or(FieldType::Support, |attribute| attribute.info().kind);
    let key = item.key.clone();
    let mut add = |value| {
        let key = key.clone();
        values.push(Given { key, attribute, value });
    };
    if kind.is_list() {
        list(found, item, kind).into_iter().for_each(add);
    } else if let Some(value) = single(found, item, kind) {
        add(value);
    }
}

fn single<'i>(found: &mut Vec<Diagnostic>, item: Item<'i>, kind: FieldType) -> Option<Value<'i>> {
    if matches!(item.value, Node::List(_)) {
        let message = format!("`{}` is one value, not a list", item.key.text);
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        found.push(error);
        return None;
    }
    value(found, item, kind, false)
}

fn list<'i>(found: &mut Vec<Diagnostic>, item: Item<'i>, kind: FieldType) -> Vec<Value<'i>> {
    if is_unknown(&item.value) {
        return value(found, item, kind, false).into_iter().collect();
    }
    let Item { key, value: raw, span } = item;
    let Node::List(elements) = raw else {
        let message = format!("`{}` is a list, not {}", key.text, a(&raw));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        found.push(in_brackets(error, &raw));
        return Vec::new();
    };
    if elements.is_empty() {
        let message = format!("`{}` is an empty list", key.text);
        let error = Diagnostic::error(codes::EMPTY_LIST, span, message);
        found.push(error.help(
            "leave the key out, or write \"unknown\" if the source says that it does not know",
        ));
        return Vec::new();
    }
    let mut values = Vec::with_capacity(elements.len());
    for element in elements {
        values.extend(value(found, element.under(&key), kind, true));
    }
    alone(found, &key, &values);
    values
}

/// Either a list is unknown or it has elements.
fn alone(found: &mut Vec<Diagnostic>, key: &SpannedText<'_>, values: &[Value<'_>]) {
    let unknown = values
        .iter()
        .find(|value| matches!(&value.written, Written::Word(word) if word.text == UNKNOWN));
    if let Some(unknown) = unknown.filter(|_| values.len() > 1) {
        let message = format!("`{}` has elements and is unknown at once", key.text);
        let span = unknown.written.text().span.clone();
        let error = Diagnostic::error(codes::UNKNOWN_AMONG_VALUES, span, message);
        found.push(error.label("leave this out"));
    }
}

/// Whether this says that a list as a whole is unknown.
fn is_unknown(value: &Node<'_>) -> bool {
    match value {
        Node::Text(word) => word == UNKNOWN,
        Node::Table(items) => {
            let value = items.iter().find(|item| item.key.text == "value");
            value.is_some_and(|item| matches!(&item.value, Node::Text(word) if word == UNKNOWN))
        }
        _ => false,
    }
}

fn value<'i>(
    found: &mut Vec<Diagnostic>,
    item: Item<'i>,
    kind: FieldType,
    element: bool,
) -> Option<Value<'i>> {
    if let (FieldType::Support, Node::Truth(yes)) = (kind, &item.value) {
        let message = format!("`{}` is a word, not a truth value", item.key.text);
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        let word = if *yes { "yes" } else { "no" };
        found.push(error.label(format!("write \"{word}\"")));
        return None;
    }
    if !matches!(item.value, Node::Table(_)) {
        let written = Written::Word(text(found, item)?);
        return Some(Value { written, note: None, ended: false });
    }
    let mut table = Table::of(found, item, "a value")?;
    let outside = if kind == FieldType::Entries { table.take("name") } else { None };
    let written = match (outside, table.take("value")) {
        (Some(name), Some(_)) => {
            let message = "`value` names an entry and `name` a system outside the catalog";
            let error = Diagnostic::error(codes::UNKNOWN_KEY, name.key.span, message);
            found.push(error.label("write only one of them"));
            None
        }
        (Some(name), None) => text(found, name).map(Written::Outside),
        (None, Some(value)) => text(found, value).map(Written::Word),
        (None, None) => {
            table.misses("value");
            None
        }
    };
    let note = table.text(found, "note");
    let ended = element && ended(found, &mut table);
    table.finish(found);
    Some(Value { written: written?, note, ended })
}

fn ended(found: &mut Vec<Diagnostic>, table: &mut Table<'_>) -> bool {
    let Some(item) = table.take("ended") else {
        return false;
    };
    if let Node::Truth(ended) = item.value {
        return ended;
    }
    let message = format!("`ended` is true or false, not {}", a(&item.value));
    let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
    found.push(error.label("write true"));
    false
}
