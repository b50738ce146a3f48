//! Values and facts: what holds for a field of an entry, and by which source.

use super::catalog::{Catalog, Category};
use super::date::PartialDate;
use super::entry::Entry;
use super::field::Field;
use super::field_kind::FieldKey;
use super::license::same_license;
use super::number::Number;
use super::source::Source;
use super::support::Support;
use super::text_identity::same_text;
use super::version::compare_versions;
use super::vocabulary::{NOT_APPLICABLE, Vocabulary};
use std::borrow::Cow;

/// The value of a field.
#[derive(Clone, Debug)]
pub enum Value<'c> {
    /// Nobody knows. A field of support words says so by [`Support::Unknown`] instead.
    Unknown,
    /// The question makes no sense for the entry. A field of support words says so by
    /// [`Support::NotApplicable`] instead.
    NotApplicable,
    /// A support word.
    Support(Support),
    /// A word of the field's vocabulary.
    Word(Word<'c>),
    /// A partial date.
    Date(PartialDate),
    /// A number.
    Number(Number<'c>),
    /// A version.
    Version(&'c str),
    /// A license expression.
    License(&'c str),
    /// A link.
    Link(&'c str),
    /// A text, or the name of a system outside the catalog.
    Text(&'c str),
    /// A system of the catalog.
    Entry(Entry<'c>),
    /// A category.
    Category(Category<'c>),
    /// The elements of a list, each a fact of its own, in the order in which they were first seen.
    List(Vec<Fact<'c>>),
}

/// A word of the vocabulary of a field.
#[derive(Clone, Copy, Debug)]
pub struct Word<'c> {
    catalog: &'c Catalog,
    field: FieldKey,
    rank: u16,
}

impl<'c> Word<'c> {
    /// Returns the word at a place among the words of a field.
    #[must_use]
    pub fn new(field: Field<'c>, rank: u16) -> Self {
        Self { catalog: field.catalog(), field: field.key(), rank }
    }

    /// Returns the word as declared.
    #[must_use]
    pub fn text(self) -> &'c str {
        let mut words = self.catalog.field(self.field).words();
        words.nth(usize::from(self.rank)).unwrap_or_default()
    }

    /// Returns its place among the words, in ascending order.
    #[must_use]
    pub fn rank(self) -> u16 {
        self.rank
    }
}

impl<'c> Value<'c> {
    /// Returns whether there is an answer. `not-applicable` is one.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Support(Support::Unknown))
    }

    /// Returns whether the question makes no sense for the entry.
    pub fn is_not_applicable(&self) -> bool {
        matches!(self, Self::NotApplicable | Self::Support(Support::NotApplicable))
    }

    /// Returns whether there is nothing to show: unknown, not applicable, or a list without
    /// elements.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::List(elements) => elements.is_empty(),
            value => !value.is_known() || value.is_not_applicable(),
        }
    }

    /// Returns the value as the data formats write it: words and ids, never labels. Lists are joined
    /// with `; `, and an unknown is empty unless it is a support word.
    pub fn plain(&self) -> Cow<'c, str> {
        match self {
            Self::Unknown => Cow::Borrowed(""),
            Self::NotApplicable => Cow::Borrowed(NOT_APPLICABLE),
            Self::Support(word) => Cow::Borrowed(word.word()),
            Self::Word(word) => Cow::Borrowed(word.text()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Number(number) => Cow::Borrowed(number.text()),
            Self::Version(text) | Self::License(text) | Self::Link(text) | Self::Text(text) => {
                Cow::Borrowed(text)
            }
            Self::Entry(entry) => Cow::Borrowed(entry.id()),
            Self::Category(category) => Cow::Borrowed(category.id()),
            Self::List(elements) => joined(elements.iter().map(|element| element.value.plain())),
        }
    }
}

impl PartialEq for Value<'_> {
    /// Compares by meaning: texts by text identity, versions and numbers by their order, licenses as
    /// expressions, lists element by element. Dates are equal only if written alike.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unknown, Self::Unknown) | (Self::NotApplicable, Self::NotApplicable) => true,
            (Self::Support(a), Self::Support(b)) => a == b,
            (Self::Word(a), Self::Word(b)) => a.text() == b.text(),
            (Self::Date(a), Self::Date(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a == b,
            (Self::Version(a), Self::Version(b)) => compare_versions(a, b).is_eq(),
            (Self::License(a), Self::License(b)) => same_license(a, b),
            (Self::Link(a), Self::Link(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => same_text(a, b),
            (Self::Entry(a), Self::Entry(b)) => a.id() == b.id(),
            (Self::Category(a), Self::Category(b)) => a.id() == b.id(),
            (Self::List(a), Self::List(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Value<'_> {}

/// Joins the elements of a list into one plain text, with `; ` between them.
pub fn joined<'a>(mut elements: impl Iterator<Item = Cow<'a, str>>) -> Cow<'a, str> {
    let mut text = elements.next().unwrap_or_default();
    for element in elements {
        let text = text.to_mut();
        text.push_str("; ");
        text.push_str(&element);
    }
    text
}

/// The resolved value of one field of one entry, or of one element of a list, with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<'c> {
    /// The value.
    pub value: Value<'c>,
    /// The source's note.
    pub note: Option<&'c str>,
    /// The source; absent for a value of the entry itself, a computed one, one that was never
    /// observed, and for a list with elements, which have a source each.
    pub source: Option<Source<'c>>,
    /// Whether it is about the past, so that it never counts as old.
    pub timeless: bool,
}

impl<'c> Fact<'c> {
    /// Returns a fact without evidence.
    pub fn bare(value: Value<'c>) -> Self {
        Self { value, note: None, source: None, timeless: false }
    }

    /// Returns the elements of a list; a single known value is its own only element.
    pub fn elements(&self) -> &[Self] {
        match &self.value {
            Value::List(elements) => elements,
            value if value.is_known() => std::slice::from_ref(self),
            _ => &[],
        }
    }

    /// Returns every source that the fact rests on: one, or one for each element.
    pub fn sources(&self) -> impl Iterator<Item = Source<'c>> {
        let elements = match &self.value {
            Value::List(elements) if !elements.is_empty() => elements.as_slice(),
            _ => std::slice::from_ref(self),
        };
        elements.iter().filter_map(|element| element.source)
    }
}
