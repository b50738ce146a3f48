//! Values: short or long, single or the elements of a list.

use super::shape::{FieldValues, RawValue, Written};
use super::table::Table;
use super::text::{a, in_brackets, limited, quoted, text};
use crate::catalog::codes;
use crate::catalog::tree::{Item, Node, SpannedText};
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::{Field, FieldKind, FieldType, NOT_APPLICABLE, Number, is_unknown};
use std::borrow::Cow;
use toml::de::DeValue;

/// Reads what an observation gives for a field.
pub(super) fn field_values<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
    field: Field<'_>,
) -> FieldValues<'i> {
    let key = item.key.clone();
    let values = if field.is_list() {
        list(diagnostics, item, field)
    } else {
        single(diagnostics, item, field).into_iter().collect()
    };
    FieldValues { key, field: field.key(), values }
}

/// Returns whether a text says that there is no value: it is unknown or not applicable.
fn names_no_value(text: &str) -> bool {
    is_unknown(text) || text == NOT_APPLICABLE
}

fn single<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
    field: Field<'_>,
) -> Option<RawValue<'i>> {
    if matches!(item.value, Node::List(_)) {
        let message = format!("`{}` must be one value, not a list", item.key.text);
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        let declared = field.kind() == FieldKind::Attribute;
        diagnostics.push(if declared && field.field_type().can_be_list() {
            error.help("`list = true` in its declaration makes it a list")
        } else {
            error
        });
        return None;
    }
    value(diagnostics, item, field, false)
}

fn list<'i>(diagnostics: &mut Findings, item: Item<'i>, field: Field<'_>) -> Vec<RawValue<'i>> {
    if names_no_elements(&item.value) {
        return value(diagnostics, item, field, false).into_iter().collect();
    }
    let Item { key, value: raw, span } = item;
    let Node::List(elements) = raw else {
        let message = format!("`{}` must be a list, not {}", key.text, a(&raw));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        diagnostics.push(in_brackets(error, &raw));
        return Vec::new();
    };
    if elements.is_empty() {
        let written = Written::EmptyList(SpannedText { text: Cow::Borrowed(""), span });
        return vec![RawValue { written, note: None, ended: false }];
    }
    let elements = limited(diagnostics, elements).into_iter();
    let values: Vec<_> =
        elements.filter_map(|one| value(diagnostics, one.under(&key), field, true)).collect();
    reject_unknown_element(diagnostics, &key, &values);
    values
}

/// Reports `unknown` or `not-applicable` beside other elements: a list is so as a whole.
fn reject_unknown_element(
    diagnostics: &mut Findings,
    key: &SpannedText<'_>,
    values: &[RawValue<'_>],
) {
    if values.len() < 2 {
        return;
    }
    let no_element = values.iter().find_map(|value| match &value.written {
        Written::Plain(word) if names_no_value(&word.text) => Some(word),
        _ => None,
    });
    if let Some(word) = no_element {
        let message = format!("`{}` has elements and is `{}` at once", key.text, word.text);
        let span = word.span.clone();
        let error = Diagnostic::error(codes::UNKNOWN_AMONG_VALUES, span, message);
        diagnostics.push(error.label("leave this out"));
    }
}

/// Returns whether this says of a list as a whole that it is unknown or not applicable.
fn names_no_elements(value: &Node<'_>) -> bool {
    match value {
        Node::Text(word) => names_no_value(word),
        Node::Table(items) => {
            let value = items.iter().find(|item| item.key.text == "value");
            value.is_some_and(|item| names_no_elements(&item.value))
        }
        _ => false,
    }
}

/// Reads one value; only an element of a list can have ended.
fn value<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
    field: Field<'_>,
    element: bool,
) -> Option<RawValue<'i>> {
    if !matches!(item.value, Node::Table(_)) {
        let written = Written::Plain(plain(diagnostics, item, field)?);
        return Some(RawValue { written, note: None, ended: false });
    }
    let mut table = Table::of(diagnostics, item, "a value")?;
    let outside = if field.field_type() == FieldType::Entry { table.take("name") } else { None };
    let written = match (outside, table.take("value")) {
        (Some(name), Some(_)) => {
            let message = "`value` names an entry and `name` a system outside the catalog";
            let error = Diagnostic::error(codes::UNKNOWN_KEY, name.key.span, message);
            diagnostics.push(error.label("write only one of them"));
            None
        }
        (Some(name), None) => text(diagnostics, name).map(Written::Outside),
        (None, Some(value)) => plain(diagnostics, value, field).map(Written::Plain),
        (None, None) => {
            table.misses("value");
            None
        }
    };
    let note = table.text(diagnostics, "note").map(Box::new);
    let ended = element && table.flag(diagnostics, "ended");
    table.finish(diagnostics);
    Some(RawValue { written: written?, note, ended })
}

/// Returns the text of a value: of a number its digits, else the text that is written.
fn plain<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
    field: Field<'_>,
) -> Option<SpannedText<'i>> {
    match (field.field_type(), &item.value) {
        (FieldType::Support, Node::Truth(yes)) => {
            let message = format!("`{}` must be a support word, not a boolean", item.key.text);
            let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
            let word = if *yes { "yes" } else { "no" };
            diagnostics.push(error.label(format!("write \"{word}\"")));
            None
        }
        (FieldType::Number, Node::Other(number)) => digits(diagnostics, number, item.span),
        (FieldType::Number, Node::Text(word)) if !names_no_value(word) => {
            let message = format!("`{}` must be a number, not a text", item.key.text);
            let error = Diagnostic::error(codes::WRONG_TYPE, item.span.clone(), message);
            diagnostics.push(number_advice(error, word, field));
            None
        }
        (FieldType::Date, Node::Other(_)) => {
            let found = a(&item.value);
            let message = format!("`{}` must be a date in quotes, not {found}", item.key.text);
            let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
            diagnostics.push(match quoted(&item.value) {
                Some(quoted) => error.label(format!("write {quoted}")),
                None => error,
            });
            None
        }
        _ => text(diagnostics, item),
    }
}

/// Returns the digits of a decimal number that is written plainly.
fn digits<'i>(
    diagnostics: &mut Findings,
    number: &DeValue<'i>,
    span: Span,
) -> Option<SpannedText<'i>> {
    let digits = match number {
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().to_owned(),
        DeValue::Float(float) => float.as_str().to_owned(),
        _ => String::new(),
    };
    // The parser drops signs of grouping, which shows in the length.
    if digits.len() == span.len() && Number::parse(&digits).is_some() {
        return Some(SpannedText { text: Cow::Owned(digits), span });
    }
    let message = "this is not a plain decimal number";
    let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
    diagnostics.push(error.help("numbers are written like 12, -3 or 0.5, without `_`, hex or inf"));
    None
}

/// Adds the number that a text begins with, and the place of its unit.
fn number_advice(error: Diagnostic, text: &str, field: Field<'_>) -> Diagnostic {
    let text = text.trim();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
    let (number, rest) = text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()));
    // A comma may part thousands or the decimals.
    if number.contains(',') || Number::parse(number).is_none() {
        return error.label("write a number, without quotes");
    }
    let error = error.label(format!("write {number}"));
    match (field.unit(), rest.trim()) {
        (_, "") => error,
        (Some(unit), _) => error.help(format!("the unit is `{unit}`, as declared")),
        (None, rest) => error.help(format!(
            "declare `unit = {rest:?}` under [attributes.{}]; other remarks go into a note",
            field.id()
        )),
    }
}
