//! The values of a TOML document, with the place of each key and value in the whole text.

use crate::diagnostic::Span;
use std::borrow::Cow;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A text and its place.
#[derive(Clone, Debug, Default)]
pub(super) struct SpannedText<'i> {
    pub(super) text: Cow<'i, str>,
    pub(super) span: Span,
}

/// A TOML value.
#[derive(Debug)]
pub(super) enum Node<'i> {
    Text(Cow<'i, str>),
    Truth(bool),
    /// A number, a date or a time.
    Other(DeValue<'i>),
    /// An array, written in brackets or as `[[headers]]`.
    List(Vec<Element<'i>>),
    Table(Vec<Item<'i>>),
}

/// An element of a list.
#[derive(Debug)]
pub(super) struct Element<'i> {
    pub(super) value: Node<'i>,
    /// The place of the value, or of the header of a table.
    pub(super) span: Span,
}

impl<'i> Element<'i> {
    /// Makes an item of the element, under the key of its list.
    pub(super) fn under(self, key: &SpannedText<'i>) -> Item<'i> {
        Item { key: key.clone(), value: self.value, span: self.span }
    }
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Item<'i> {
    pub(super) key: SpannedText<'i>,
    pub(super) value: Node<'i>,
    /// The place of the value.
    pub(super) span: Span,
}

/// The most tables and lists within each other. Dotted keys within nested brackets make more levels
/// than either alone, and each level takes its part of the stack.
pub(super) const MAX_LEVELS: usize = 200;

/// Returns the items of a table, in no particular order. The text that was parsed begins at the byte
/// `offset` of the whole.
///
/// # Errors
/// If tables and lists are nested too deeply, returns the place of the first value that is.
pub(super) fn items(table: DeTable<'_>, offset: usize) -> Result<Vec<Item<'_>>, Span> {
    let mut conversion = Conversion { offset, too_deep: None };
    let items = conversion.items(table, 1);
    conversion.too_deep.map_or(Ok(items), Err)
}

struct Conversion {
    offset: usize,
    /// The first value beyond the limit.
    too_deep: Option<Span>,
}

impl Conversion {
    fn items<'i>(&mut self, table: DeTable<'i>, level: usize) -> Vec<Item<'i>> {
        let items = table.into_iter().map(|(key, value)| {
            let key_span = shifted(key.span(), self.offset);
            let key = SpannedText { text: key.into_inner(), span: key_span };
            let Element { value, span } = self.element(value, level);
            Item { key, value, span }
        });
        items.collect()
    }

    fn element<'i>(&mut self, value: Spanned<DeValue<'i>>, level: usize) -> Element<'i> {
        let span = shifted(value.span(), self.offset);
        let value = match value.into_inner() {
            DeValue::String(text) => Node::Text(text),
            DeValue::Boolean(truth) => Node::Truth(truth),
            nested @ (DeValue::Table(_) | DeValue::Array(_)) if level >= MAX_LEVELS => {
                self.too_deep.get_or_insert(span.clone());
                dismantle(nested);
                Node::Truth(false)
            }
            DeValue::Table(rows) => Node::Table(self.items(rows, level + 1)),
            DeValue::Array(values) => {
                let elements = values.into_iter().map(|value| self.element(value, level + 1));
                Node::List(elements.collect())
            }
            other => Node::Other(other),
        };
        Element { value, span }
    }
}

/// Drops a value level by level. Dropping it as a whole would take stack for each level.
pub(super) fn dismantle(value: DeValue<'_>) {
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            DeValue::Table(items) => rest.extend(items.into_iter().map(|(_, v)| v.into_inner())),
            DeValue::Array(values) => rest.extend(values.into_iter().map(Spanned::into_inner)),
            _ => {}
        }
    }
}

fn shifted(span: Span, offset: usize) -> Span {
    span.start + offset..span.end + offset
}
