//! Texts and lists of texts, and the words for values that are something else.

use crate::catalog::codes;
use crate::catalog::limits::MAX_ELEMENTS;
use crate::catalog::tree::{Element, Item, Node, SpannedText};
use crate::diagnostic::{Diagnostic, Findings, Span};
use toml::de::DeValue;

/// Returns the text of an item, or reports that it is not one; blanks alone are not a text.
pub(in crate::catalog) fn text<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
) -> Option<SpannedText<'i>> {
    let (text, span) = match item.value {
        Node::Text(text) => (text, item.span),
        value => {
            let message = format!("`{}` must be a text, not {}", item.key.text, a(&value));
            let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
            diagnostics.push(match quoted(&value) {
                Some(quoted) => error.label(format!("write {quoted}")),
                None => error,
            });
            return None;
        }
    };
    if text.trim().is_empty() {
        let message = format!("`{}` is empty", item.key.text);
        let error = Diagnostic::error(codes::EMPTY_TEXT, span, message);
        diagnostics.push(error.label("write a text, or leave the key out"));
        return None;
    }
    Some(SpannedText { text, span })
}

/// Returns the texts of a list; other elements are reported and left out.
pub(in crate::catalog) fn texts<'i>(
    diagnostics: &mut Findings,
    item: Item<'i>,
) -> Vec<SpannedText<'i>> {
    let Item { key, value, span } = item;
    let Node::List(elements) = value else {
        let message = format!("`{}` must be a list of texts, not {}", key.text, a(&value));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        diagnostics.push(in_brackets(error, &value));
        return Vec::new();
    };
    let elements = limited(diagnostics, elements);
    elements.into_iter().filter_map(|element| text(diagnostics, element.under(&key))).collect()
}

/// Returns the elements of a list up to the limit, and reports the first one beyond.
pub(super) fn limited<'i>(
    diagnostics: &mut Findings,
    mut elements: Vec<Element<'i>>,
) -> Vec<Element<'i>> {
    if let Some(beyond) = elements.get(MAX_ELEMENTS) {
        diagnostics.push(too_many(beyond.span.clone()));
        elements.truncate(MAX_ELEMENTS);
        elements.shrink_to_fit(); // what is made of it may keep its room
    }
    elements
}

/// Returns the error about a list that goes on beyond its limit.
pub(super) fn too_many(first_beyond: Span) -> Diagnostic {
    let message = format!("a list has at most {MAX_ELEMENTS} elements");
    Diagnostic::error(codes::TOO_LARGE, first_beyond, message)
}

/// Adds the advice to make a list of a single text.
pub(in crate::catalog) fn in_brackets(error: Diagnostic, value: &Node<'_>) -> Diagnostic {
    match value {
        Node::Text(text) => error.label(format!("write [{text:?}]")),
        Node::Table(_) => error.label("put it in brackets: [{ ... }]"),
        _ => error,
    }
}

/// Returns the type of a value with its article, for a message.
pub(in crate::catalog) fn a(value: &Node<'_>) -> &'static str {
    match value {
        Node::Text(_) => "a text",
        Node::Truth(_) => "a boolean",
        Node::Other(DeValue::Integer(_)) => "a whole number",
        Node::Other(DeValue::Float(_)) => "a number",
        Node::Other(_) => "a TOML date",
        Node::List(_) => "a list",
        Node::Table(_) => "a table",
    }
}

/// Returns a number or date in quotes, which is how it is written as a text.
pub(super) fn quoted(value: &Node<'_>) -> Option<String> {
    match value {
        Node::Other(DeValue::Integer(number)) => Some(format!("\"{number}\"")),
        Node::Other(DeValue::Float(number)) => Some(format!("\"{number}\"")),
        Node::Other(DeValue::Datetime(toml::value::Datetime { date: Some(date), .. })) => {
            Some(format!("\"{date}\""))
        }
        _ => None,
    }
}
