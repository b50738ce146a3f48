//! What a TOML document holds, with the place of every key and value in the whole text.

use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A place in the text, in bytes.
pub(super) type Span = Range<usize>;

/// A text and its place.
#[derive(Clone, Debug)]
pub(super) struct SpannedText<'i> {
    pub(super) text: Cow<'i, str>,
    pub(super) span: Span,
}

/// A value.
#[derive(Debug)]
pub(super) enum Node<'i> {
    /// A string.
    Text(Cow<'i, str>),
    /// A truth value.
    Truth(bool),
    /// A number, a date or a time.
    Other(DeValue<'i>),
    /// An array, or the tables under headers in double brackets.
    List(Vec<Element<'i>>),
    /// A table, however it is written.
    Table(Vec<Item<'i>>),
}

/// A value of a list, or a document's entry.
#[derive(Debug)]
pub(super) struct Element<'i> {
    pub(super) value: Node<'i>,
    /// The place of the value; of a table, that of its header.
    pub(super) span: Span,
}

impl<'i> Element<'i> {
    /// The element as an item of the key that the list stands under.
    pub(super) fn under(self, key: &SpannedText<'i>) -> Item<'i> {
        let Self { value, span } = self;
        let key = key.clone();
        Item { key, value, span }
    }
}

/// A key and what it holds.
#[derive(Debug)]
pub(super) struct Item<'i> {
    pub(super) key: SpannedText<'i>,
    pub(super) value: Node<'i>,
    /// The place of the value.
    pub(super) span: Span,
}

/// The items of a table in a piece of text that begins at a byte of the whole. They are in no
/// particular order.
pub(super) fn items(table: DeTable<'_>, offset: usize) -> Vec<Item<'_>> {
    let items = table.into_iter().map(|(key, value)| {
        let key_span = moved(key.span(), offset);
        let Element { value, span } = element(value, offset);
        let key = SpannedText { text: key.into_inner(), span: key_span };
        Item { key, value, span }
    });
    items.collect()
}

fn element(value: Spanned<DeValue<'_>>, offset: usize) -> Element<'_> {
    let span = moved(value.span(), offset);
    let value = match value.into_inner() {
        DeValue::String(text) => Node::Text(text),
        DeValue::Boolean(truth) => Node::Truth(truth),
        DeValue::Table(rows) => Node::Table(items(rows, offset)),
        DeValue::Array(values) => {
            let elements = values.into_iter().map(|value| element(value, offset));
            Node::List(elements.collect())
        }
        other => Node::Other(other),
    };
    Element { value, span }
}

fn moved(span: Span, offset: usize) -> Span {
    span.start + offset..span.end + offset
}
