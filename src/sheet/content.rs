//! The cells of a sheet.

use crate::analysis::comparison::{Strength, Verdict};
use crate::model::{
    Entry, Fact, Field, Support, Truth, UNKNOWN, Value, compare_naturally, compare_values,
    order_tail,
};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content<'c> {
    /// An empty cell; null in JSON.
    Nothing,
    /// A value without evidence.
    Value(Value<'c>),
    /// A fact with its evidence.
    Fact(Fact<'c>),
    /// A fact that had other values before.
    Changed(Box<ChangedFact<'c>>),
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
    /// Support drawn as a bar.
    Bar(Bar),
    /// Several contents.
    List(Vec<Content<'c>>),
    /// Several contents, each with a key.
    Map(Vec<(Cow<'c, str>, Content<'c>)>),
}

/// A fact with its earlier values.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedFact<'c> {
    /// The current fact.
    pub fact: Fact<'c>,
    /// The earlier values, newest first.
    pub earlier: Vec<Fact<'c>>,
}

/// Support drawn as a bar, in features or in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Full support.
    pub full: f64,
    /// Partial support.
    pub partial: f64,
    /// Experimental support.
    pub experimental: f64,
    /// Unknown support, which may come on top.
    pub unknown: f64,
    /// The whole.
    pub of: f64,
    /// Whether its numbers stand behind it, because no other column shows them.
    pub labelled: bool,
}

impl Bar {
    /// Returns the graded sum if every unknown turned out badly.
    #[must_use]
    pub fn low(&self) -> f64 {
        let grade = |word: Support| word.grade().unwrap_or_default();
        self.full
            + grade(Support::Partial) * self.partial
            + grade(Support::Experimental) * self.experimental
    }

    /// Returns the graded sum if every unknown turned out well.
    #[must_use]
    pub fn high(&self) -> f64 {
        self.low() + self.unknown
    }
}

impl From<Strength> for Bar {
    #[allow(clippy::cast_precision_loss)] // a handful of features
    fn from(strength: Strength) -> Self {
        Self {
            full: strength.full as f64,
            partial: strength.partial as f64,
            experimental: strength.experimental as f64,
            unknown: strength.unknown as f64,
            of: strength.of as f64,
            labelled: true,
        }
    }
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

    /// Returns the bar of a strength; nothing if no feature applies.
    #[must_use]
    pub fn strength(strength: Strength) -> Self {
        if strength.of == 0 { Self::Nothing } else { Self::Bar(strength.into()) }
    }

    /// Returns the cell of a field: with evidence if its values come from observations.
    #[must_use]
    pub fn of(field: Field<'c>, fact: Fact<'c>) -> Self {
        if field.is_observed() { Self::Fact(fact) } else { Self::Value(fact.value) }
    }

    /// Returns the cell of a fact with its earlier values, newest first.
    #[must_use]
    pub fn changed(fact: Fact<'c>, earlier: Vec<Fact<'c>>) -> Self {
        if earlier.is_empty() {
            Self::Fact(fact)
        } else {
            Self::Changed(Box::new(ChangedFact { fact, earlier }))
        }
    }

    /// Returns the fact, if the cell holds one.
    #[must_use]
    pub fn fact(&self) -> Option<&Fact<'c>> {
        match self {
            Self::Fact(fact) => Some(fact),
            Self::Changed(changed) => Some(&changed.fact),
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

    /// Returns whether it is a number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Number(_))
            || matches!(self.value(), Some(Value::Number(_)))
    }

    /// Returns the earlier values of the fact, newest first; empty if the cell holds none.
    #[must_use]
    pub fn earlier(&self) -> &[Fact<'c>] {
        match self {
            Self::Changed(changed) => &changed.earlier,
            _ => &[],
        }
    }

    /// Returns 0 for a content that has an order; others come last in both directions, as
    /// [`order_tail`] tells for values.
    #[must_use]
    pub fn order_tail(&self) -> u8 {
        match self {
            Self::Nothing => 2,
            Self::List(elements) if elements.is_empty() => 1,
            content => content.value().map_or(0, order_tail),
        }
    }

    /// Compares contents of one column: numbers by size, bars by their low end, values as
    /// [`compare_values`] does, and anything else by its text.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Count(a), Self::Count(b)) => a.cmp(b),
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Bar(a), Self::Bar(b)) => {
                a.low().total_cmp(&b.low()).then_with(|| a.high().total_cmp(&b.high()))
            }
            (Self::Map(a), Self::Map(b)) => a.len().cmp(&b.len()),
            _ => match (self.value(), other.value()) {
                (Some(a), Some(b)) => compare_values(a, b),
                _ => compare_naturally(&self.order_text(), &other.order_text()),
            },
        }
    }

    /// Returns the text by which contents without a value are ordered.
    fn order_text(&self) -> Cow<'_, str> {
        match self {
            Self::Entry(entry) => Cow::Borrowed(entry.name()),
            Self::Field(field) => Cow::Borrowed(field.label()),
            Self::Text(text) => Cow::Borrowed(text),
            Self::List(elements) => elements.first().map_or(Cow::Borrowed(""), Self::order_text),
            _ => Cow::Borrowed(""),
        }
    }
}
