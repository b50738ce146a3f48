//! A table from which keys are taken by name and type.

use super::Walk;
use super::shape::{Span, Text};
use crate::catalog::codes;
use crate::diagnostic::Diagnostic;
use crate::model::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table that is being read. The keys that are asked for are the keys that it may have.
pub(super) struct Table<'i> {
    rows: DeTable<'i>,
    /// The place of its header.
    pub(super) span: Span,
    /// What it is called in a message: `an entry`.
    what: &'static str,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

/// A key and what it holds.
pub(super) struct Item<'i> {
    /// The key.
    pub(super) key: Text<'i>,
    /// The value.
    pub(super) value: DeValue<'i>,
    /// The place of the value.
    pub(super) span: Span,
}

impl<'i> Table<'i> {
    pub(super) fn new(rows: DeTable<'i>, span: Span, what: &'static str) -> Self {
        Self {
            rows,
            span,
            what,
            known: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// The table at a value, or an error.
    pub(super) fn of(walk: &mut Walk, item: Item<'i>, what: &'static str) -> Option<Self> {
        match item.value {
            DeValue::Table(rows) => Some(Self::new(rows, item.span, what)),
            value => {
                let message = format!("`{}` is a table, not {}", item.key.text, a(&value));
                walk.found
                    .push(Diagnostic::error(codes::WRONG_TYPE, item.span, message));
                None
            }
        }
    }

    /// Takes the value of a key.
    pub(super) fn take(&mut self, walk: &Walk, key: &'static str) -> Option<Item<'i>> {
        self.known.push(key);
        self.rows.remove_entry(key).map(|row| item(walk, row))
    }

    /// Takes a text that may be absent.
    pub(super) fn text(&mut self, walk: &mut Walk, key: &'static str) -> Option<Text<'i>> {
        let item = self.take(walk, key)?;
        text(walk, item)
    }

    /// Takes a text that has to be there.
    pub(super) fn required(&mut self, walk: &mut Walk, key: &'static str) -> Option<Text<'i>> {
        let item = self.take(walk, key);
        if item.is_none() {
            self.misses(key);
        }
        text(walk, item?)
    }

    /// Notes that a key is missing, to be told at the end: it may be there, misspelt.
    pub(super) fn misses(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Takes a list of texts; none if it is absent.
    pub(super) fn texts(&mut self, walk: &mut Walk, key: &'static str) -> Vec<Text<'i>> {
        self.take(walk, key)
            .map(|item| texts(walk, item))
            .unwrap_or_default()
    }

    /// Every key that is left, in the order of the text.
    pub(super) fn rest(&mut self, walk: &Walk) -> Vec<Item<'i>> {
        let mut rest: Vec<_> = std::mem::take(&mut self.rows)
            .into_iter()
            .map(|row| item(walk, row))
            .collect();
        rest.sort_by_key(|item| item.key.span.start);
        rest
    }

    /// Tells what is left, which has no meaning here, and what is missing.
    pub(super) fn finish(mut self, walk: &mut Walk) {
        for item in self.rest(walk) {
            let error = self.unknown(&item.key);
            walk.found.push(error);
        }
        for key in self.missing {
            let message = format!("{} needs `{key}`", self.what);
            let span = self.span.clone();
            walk.found
                .push(Diagnostic::error(codes::MISSING_KEY, span, message));
        }
    }

    /// The error about a key without a meaning. The key that was meant is not missing.
    pub(super) fn unknown(&mut self, key: &Text<'_>) -> Diagnostic {
        let message = format!("{} has no key `{}`", self.what, key.text);
        let error = Diagnostic::error(codes::UNKNOWN_KEY, key.span.clone(), message);
        match nearest(&key.text, self.known.iter().map(|&known| (known, known))) {
            Some(meant) => {
                self.missing.retain(|&missing| missing != meant);
                error.label(format!("did you mean `{meant}`?"))
            }
            None => error,
        }
    }
}

fn item<'i>(
    walk: &Walk,
    (key, value): (Spanned<std::borrow::Cow<'i, str>>, Spanned<DeValue<'i>>),
) -> Item<'i> {
    let (key_span, span) = (walk.place(key.span()), walk.place(value.span()));
    let key = Text {
        text: key.into_inner(),
        span: key_span,
    };
    Item {
        key,
        value: value.into_inner(),
        span,
    }
}

/// The text of an item, or an error; a text of nothing but spaces is none.
pub(super) fn text<'i>(walk: &mut Walk, item: Item<'i>) -> Option<Text<'i>> {
    let (text, span) = match item.value {
        DeValue::String(text) => (text, item.span),
        value => {
            let message = format!("`{}` is a text, not {}", item.key.text, a(&value));
            let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
            walk.found.push(match quoted(&value) {
                Some(quoted) => error.label(format!("write {quoted}")),
                None => error,
            });
            return None;
        }
    };
    if text.trim().is_empty() {
        let message = format!("`{}` is empty", item.key.text);
        let error = Diagnostic::error(codes::EMPTY_TEXT, span, message);
        walk.found
            .push(error.label("say something, or leave it out"));
        return None;
    }
    Some(Text { text, span })
}

/// The texts of a list, leaving out the elements that are none.
pub(super) fn texts<'i>(walk: &mut Walk, item: Item<'i>) -> Vec<Text<'i>> {
    let Item { key, value, span } = item;
    let DeValue::Array(elements) = value else {
        let message = format!("`{}` is a list of texts, not {}", key.text, a(&value));
        let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
        walk.found.push(in_brackets(error, &value));
        return Vec::new();
    };
    let mut texts = Vec::with_capacity(elements.len());
    for element in elements {
        let span = walk.place(element.span());
        let item = Item {
            key: key.clone(),
            value: element.into_inner(),
            span,
        };
        texts.extend(text(walk, item));
    }
    texts
}

/// The same error with the advice to make a list of a single text.
pub(super) fn in_brackets(error: Diagnostic, value: &DeValue<'_>) -> Diagnostic {
    match value {
        DeValue::String(text) => error.label(format!("write [{text:?}]")),
        DeValue::Table(_) => error.label("put it in brackets: [{ ... }]"),
        _ => error,
    }
}

/// What a value is, for a message.
pub(super) fn a(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a truth value",
        DeValue::Datetime(_) => "a TOML date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A value in quotes, where that is what was meant.
fn quoted(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Integer(number) => Some(format!("\"{number}\"")),
        DeValue::Float(number) => Some(format!("\"{number}\"")),
        DeValue::Datetime(date) => Some(format!("\"{date}\"")),
        _ => None,
    }
}
