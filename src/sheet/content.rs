//! What stands in a cell of a sheet.

use crate::facts::comparison::Verdict;
use crate::model::{Entry, Fact, Field, Truth, UNKNOWN, Value};
use std::borrow::Cow;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<'c> {
    /// Nothing: null, an empty cell.
    Nothing,
    /// A value without evidence.
    Value(Value<'c>),
    /// A fact with evidence.
    Fact(Fact<'c>),
    /// A fact with its earlier values, newest first, for a card.
    Changed(Fact<'c>, Vec<Fact<'c>>),
    /// An entry: its id for data, its name for people.
    Entry(Entry<'c>),
    /// A field: its id for data, its label for people.
    Field(Field<'c>),
    /// A text.
    Text(Cow<'c, str>),
    /// A whole number.
    Count(u64),
    /// A number.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// How the values of a row compare.
    Verdict(Verdict),
    /// How much of something there is, what there may be beside it, and how much there could be.
    Bar(Bar),
    /// Several.
    List(Vec<Content<'c>>),
    /// Several with a name each.
    Map(Vec<(Cow<'c, str>, Content<'c>)>),
}

/// A share with a sure and a possible part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What is sure.
    pub sure: f64,
    /// What may come on top of it.
    pub possible: f64,
    /// The whole.
    pub of: f64,
}

impl<'c> Content<'c> {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<Cow<'c, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Whether a row matches what was asked: `yes`, `no` or `unknown`.
    #[must_use]
    pub fn matches(matches: Truth) -> Self {
        Self::text(match matches {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unknown => UNKNOWN,
        })
    }

    /// The cell of a field: with evidence if its values come from observations.
    #[must_use]
    pub fn of(field: Field<'c>, fact: Fact<'c>) -> Self {
        if field.is_observed() { Self::Fact(fact) } else { Self::Value(fact.value) }
    }

    /// The fact, if it is one.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact<'c>> {
        match self {
            Self::Fact(fact) | Self::Changed(fact, _) => Some(fact),
            _ => None,
        }
    }

    /// The value, with evidence or without.
    #[must_use]
    pub fn value(&self) -> Option<&Value<'c>> {
        match self {
            Self::Value(value) => Some(value),
            content => content.fact().map(|fact| &fact.value),
        }
    }

    /// What the fact was earlier, newest first, as far as that is told.
    #[must_use]
    pub fn earlier(&self) -> &[Fact<'c>] {
        match self {
            Self::Changed(_, earlier) => earlier,
            _ => &[],
        }
    }
}
