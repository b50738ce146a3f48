//! Values and facts: what is held to be true of a field, and on whose word.

use super::catalog::Category;
use super::date::PartialDate;
use super::entry::Entry;
use super::source::Source;
use super::word::{Maturity, Status, Support};
use std::borrow::Cow;

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'c> {
    /// Nobody knows. A field of support values says so by [`Support::Unknown`] instead.
    Unknown,
    /// A support word.
    Support(Support),
    /// A status.
    Status(Status),
    /// A step at the CNCF.
    Maturity(Maturity),
    /// A partial date.
    Date(PartialDate),
    /// A text, a link, a license, or a system outside the catalog.
    Text(&'c str),
    /// A system of the catalog.
    Entry(Entry<'c>),
    /// A category.
    Category(Category<'c>),
    /// The elements of a list, each a fact of its own, in the order in which they were first seen.
    List(Vec<Fact<'c>>),
}

impl<'c> Value<'c> {
    /// Whether there is an answer. `not-applicable` is one.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown | Self::Support(Support::Unknown))
    }

    /// Whether there is nothing to show: unknown, not applicable, or a list without elements.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Unknown | Self::Support(Support::Unknown | Support::NotApplicable) => true,
            Self::List(elements) => elements.is_empty(),
            _ => false,
        }
    }

    /// The value as the data formats write it: words and ids, never labels. Lists are joined with
    /// `; ` and what is unknown is empty, except for the support word.
    #[must_use]
    pub fn plain(&self) -> Cow<'c, str> {
        match self {
            Self::Unknown => Cow::Borrowed(""),
            Self::Support(word) => Cow::Borrowed(super::Vocabulary::word(*word)),
            Self::Status(word) => Cow::Borrowed(super::Vocabulary::word(*word)),
            Self::Maturity(word) => Cow::Borrowed(super::Vocabulary::word(*word)),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Entry(entry) => Cow::Borrowed(entry.id()),
            Self::Category(category) => Cow::Borrowed(category.id()),
            Self::List(elements) => joined(elements.iter().map(|element| element.value.plain())),
        }
    }
}

/// The elements of a list in one plain text, with `; ` between them.
#[must_use]
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
    /// What holds.
    pub value: Value<'c>,
    /// What the source adds.
    pub note: Option<&'c str>,
    /// Who says so; absent for what stands on the entry itself, for what is computed, for what
    /// was never observed, and for a list, whose elements have a source each.
    pub source: Option<Source<'c>>,
}

impl<'c> Fact<'c> {
    /// A value without evidence.
    #[must_use]
    pub fn bare(value: Value<'c>) -> Self {
        Self { value, note: None, source: None }
    }

    /// The elements of a list; a single known value is its own only element.
    #[must_use]
    pub fn elements(&self) -> &[Self] {
        match &self.value {
            Value::List(elements) => elements,
            value if value.is_known() => std::slice::from_ref(self),
            _ => &[],
        }
    }

    /// Every source that the fact rests on: one, or one for each element.
    pub fn sources(&self) -> impl Iterator<Item = Source<'c>> {
        let elements = match &self.value {
            Value::List(elements) => elements.as_slice(),
            _ => std::slice::from_ref(self),
        };
        elements.iter().filter_map(|element| element.source)
    }
}
