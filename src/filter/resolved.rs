//! What an expression asks, with every name and value resolved. Nothing here can fail.

use crate::model::{Category, Entry, Field, Maturity, PartialDate, Status, Support};

/// A resolved expression.
#[derive(Clone, Debug)]
pub(super) enum Bound<'c> {
    /// All of them; true without any.
    And(Vec<Self>),
    /// Any of them.
    Or(Vec<Self>),
    /// The opposite.
    Not(Box<Self>),
    /// A question about one field.
    Test(Test<'c>),
}

/// A question about one field of an entry.
#[derive(Clone, Debug)]
pub(super) struct Test<'c> {
    pub(super) field: Field<'c>,
    pub(super) question: Question<'c>,
}

/// What is asked of a field.
#[derive(Clone, Debug)]
pub(super) enum Question<'c> {
    /// Is there an answer?
    IsKnown,
    /// Is it supported in any form?
    SomeForm,
    /// Does any of these fit?
    AnyOf(Vec<Literal<'c>>),
}

/// A value to compare with.
#[derive(Clone, Debug)]
pub(super) enum Literal<'c> {
    /// That nobody knows.
    Unknown,
    /// This support word.
    Support(Support),
    /// A support word on this side of that one.
    SupportOrder(Order, Support),
    /// This status.
    Status(Status),
    /// This step at the CNCF.
    Maturity(Maturity),
    /// A date on this side of that one.
    DateOrder(Order, PartialDate),
    /// A date from the first day of the one to the last day of the other; an absent end is open.
    Dates(Option<PartialDate>, Option<PartialDate>),
    /// This category.
    Category(Category<'c>),
    /// This entry, or a system of this name outside the catalog.
    System(Option<Entry<'c>>, Text),
    /// This text, case aside.
    Text(Text),
    /// A text, name, id or label with this text somewhere in it, case aside.
    Contains(Text),
}

/// A side of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// A text to look for.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// As it was typed.
    pub(super) typed: String,
    /// In lower case.
    folded: String,
}

impl Text {
    pub(super) fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned(), folded: lower(typed).collect() }
    }

    /// Whether it is `other`, case aside.
    pub(super) fn is(&self, other: &str) -> bool {
        lower(other).eq(self.folded.chars())
    }

    /// Whether it stands somewhere in `other`, case aside.
    pub(super) fn is_in(&self, other: &str) -> bool {
        lower(other).collect::<String>().contains(&self.folded)
    }
}

/// Character by character, unlike `str::to_lowercase`, so that a text is found wherever it stands.
fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

impl<'c> Bound<'c> {
    /// Every question, from left to right.
    pub(super) fn tests(&self) -> Vec<&Test<'c>> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(inner) => inner.tests(),
            Self::Test(test) => vec![test],
        }
    }
}
