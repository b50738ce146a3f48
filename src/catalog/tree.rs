//! The values of a TOML document, with the place of each key and value in the whole text.

use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A range of bytes in the text.
pub(crate) type Span = Range<usize>;

/// A text and its place.
#[derive(Clone, Debug)]
pub(crate) struct SpannedText<'i> {
    pub(crate) text: Cow<'i, str>,
    pub(crate) span: Span,
}

/// A TOML value.
#[derive(Debug)]
pub(crate) enum Node<'i> {
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
pub(crate) struct Element<'i> {
    pub(crate) value: Node<'i>,
    /// The place of the value, or of the header of a table.
    pub(crate) span: Span,
}

impl<'i> Element<'i> {
    /// Makes an item of the element, under the key of its list.
    pub(crate) fn under(self, key: &SpannedText<'i>) -> Item<'i> {
        Item { key: key.clone(), value: self.value, span: self.span }
    }
}

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Item<'i> {
    pub(crate) key: SpannedText<'i>,
    pub(crate) value: Node<'i>,
    /// The place of the value.
    pub(crate) span: Span,
}

/// Returns the items of a table, in no particular order. The text that was parsed begins at the byte
/// `offset` of the whole.
pub(crate) fn items(table: DeTable<'_>, offset: usize) -> Vec<Item<'_>> {
    let items = table.into_iter().map(|(key, value)| {
        let key_span = shifted(key.span(), offset);
        let key = SpannedText { text: key.into_inner(), span: key_span };
        let Element { value, span } = element(value, offset);
        Item { key, value, span }
    });
    items.collect()
}

fn element(value: Spanned<DeValue<'_>>, offset: usize) -> Element<'_> {
    let span = shifted(value.span(), offset);
    let value = match value.into_inner() {
        DeValue::String(text) => Node::Text(text),
        DeValue::Boolean(truth) => Node::Truth(truth),
        DeValue::Table(rows) => Node::Table(items(rows, offset)),
        DeValue::Array(values) => {
            Node::List(values.into_iter().map(|value| element(value, offset)).collect())
        }
        other => Node::Other(other),
    };
    Element { value, span }
}

fn shifted(span: Span, offset: usize) -> Span {
    span.start + offset..span.end + offset
}
