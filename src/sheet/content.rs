//! The cells of a sheet.

use crate::analysis::comparison::Verdict;
use crate::model::{Entry, Fact, Field, Truth, UNKNOWN, Value};
use std::borrow::Cow;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<'c> {
    /// An empty cell; null in JSON.
    Nothing,
    /// A value without evidence.
    Value(Value<'c>),
    /// A fact with its evidence.
    Fact(Fact<'c>),
    /// A fact with its earlier values, newest first.
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
    /// A boolean.
    Flag(bool),
    /// The verdict of a comparison row.
    Verdict(Verdict),
    /// A share drawn as a bar.
    Bar(Bar),
    /// Several contents.
    List(Vec<Content<'c>>),
    /// Several contents, each with a key.
    Map(Vec<(Cow<'c, str>, Content<'c>)>),
}

/// A share of a whole, with a sure and a possible part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The sure part.
    pub sure: f64,
    /// The part that may be added to it.
    pub possible: f64,
    /// The whole.
    pub of: f64,
}

impl<'c> Content<'c> {
    /// Returns a text cell.
    #[must_use]
    pub fn text(text: impl Into<Cow<'c, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Returns the cell of a `match` column: `yes`, `no` or `unknown`.
    #[must_use]
    pub fn matches(matches: Truth) -> Self {
        Self::text(match matches {
            Truth::Yes => "yes",
            Truth::No => "no",
            Truth::Unknown => UNKNOWN,
        })
    }

    /// Returns the cell of a field: with evidence if its values come from observations.
    #[must_use]
    pub fn of(field: Field<'c>, fact: Fact<'c>) -> Self {
        if field.is_observed() { Self::Fact(fact) } else { Self::Value(fact.value) }
    }

    /// Returns the fact, if the cell holds one.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact<'c>> {
        match self {
            Self::Fact(fact) | Self::Changed(fact, _) => Some(fact),
            _ => None,
        }
    }

    /// Returns the value, with evidence or without, if the cell holds one.
    #[must_use]
    pub fn value(&self) -> Option<&Value<'c>> {
        match self {
            Self::Value(value) => Some(value),
            content => content.fact().map(|fact| &fact.value),
        }
    }

    /// Returns the earlier values of the fact, newest first; empty if the cell holds none.
    #[must_use]
    pub fn earlier(&self) -> &[Fact<'c>] {
        match self {
            Self::Changed(_, earlier) => earlier,
            _ => &[],
        }
    }
}
