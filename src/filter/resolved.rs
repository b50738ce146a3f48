//! A resolved expression: every name and value is looked up, so that nothing can fail any more.

use crate::model::{
    Category, Entry, Field, Number, PartialDate, Support, compare_versions, text_key,
};

/// A resolved expression.
#[derive(Clone, Debug)]
pub(super) enum Condition<'c> {
    /// All of them; true without any.
    And(Vec<Self>),
    /// Any of them.
    Or(Vec<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// A test of one field.
    Test(Test<'c>),
}

/// A test of one field of an entry.
#[derive(Clone, Debug)]
pub(super) struct Test<'c> {
    pub(super) field: Field<'c>,
    pub(super) predicate: Predicate<'c>,
}

/// The predicate that a field is tested for.
#[derive(Clone, Debug)]
pub(super) enum Predicate<'c> {
    /// The value is known.
    IsKnown,
    /// Supported in any form.
    IsSupported,
    /// Any of these fits.
    AnyOf(Vec<Literal<'c>>),
}

/// A value to compare with.
#[derive(Clone, Debug)]
pub(super) enum Literal<'c> {
    /// Unknown.
    Unknown,
    /// Not applicable, of a field without support words.
    NotApplicable,
    /// A list that is known to be empty.
    EmptyList,
    /// A value of an ordered type.
    Equal(Point),
    /// A value on one side of a point.
    Compare(Order, Point),
    /// A value from one point to another, both included; an absent end is open.
    Between(Option<Point>, Option<Point>),
    /// A category.
    Category(Category<'c>),
    /// An entry, or a system of this name outside the catalog.
    System(Option<Entry<'c>>, Pattern),
    /// A license of the same meaning.
    License(Pattern),
    /// The same text.
    Text(Pattern),
    /// A text, name, id or label that contains this text.
    Contains(Pattern),
}

/// A value of an ordered type.
#[derive(Clone, Debug)]
pub(super) enum Point {
    Support(Support),
    /// The place of a word in its vocabulary.
    Word(u16),
    Date(PartialDate),
    /// A number as typed.
    Number(String),
    Version(String),
}

impl Point {
    /// Returns whether it lies certainly after another point of its type.
    pub(super) fn is_after(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Support(a), Self::Support(b)) => a > b,
            (Self::Word(a), Self::Word(b)) => a > b,
            (Self::Date(a), Self::Date(b)) => a.first_day() > b.last_day(),
            (Self::Number(a), Self::Number(b)) => Number::parse(a) > Number::parse(b),
            (Self::Version(a), Self::Version(b)) => compare_versions(a, b).is_gt(),
            _ => false,
        }
    }
}

/// A side of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// A text to look for.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// As it was typed.
    pub(super) typed: String,
    key: String,
}

impl Pattern {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned(), key: text_key(typed) }
    }

    /// Returns whether it is the same text.
    pub(super) fn is(&self, text: &str) -> bool {
        text_key(text) == self.key
    }

    /// Returns whether a text contains it.
    pub(super) fn is_in(&self, text: &str) -> bool {
        text_key(text).contains(&self.key)
    }
}

impl<'c> Condition<'c> {
    /// Returns every test, from left to right.
    pub(super) fn tests(&self) -> Vec<&Test<'c>> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(inner) => inner.tests(),
            Self::Test(test) => vec![test],
        }
    }
}
