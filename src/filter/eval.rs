//! Answers: total, in strong Kleene logic ([`Truth`]).

use super::resolved::{Bound, Literal, Order, Question, Test};
use crate::facts::Facts;
use crate::model::{Entry, Fact, Field, PartialDate, Support, Truth, Value};

/// Whether `entry` satisfies the expression.
pub(super) fn evaluate<'c>(bound: &Bound<'c>, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
    match bound {
        Bound::And(parts) => fold(parts, facts, entry, Truth::No, Truth::Yes),
        Bound::Or(parts) => fold(parts, facts, entry, Truth::Yes, Truth::No),
        Bound::Not(inner) => !evaluate(inner, facts, entry),
        Bound::Test(test) => test.ask(&facts.fact(entry, test.field)),
    }
}

/// A conjunction ends at the first `No`, a disjunction at the first `Yes`: nothing can outdo it.
fn fold<'c>(
    parts: &[Bound<'c>],
    facts: &Facts<'c>,
    entry: Entry<'c>,
    end: Truth,
    start: Truth,
) -> Truth {
    let mut truth = start;
    for part in parts {
        match evaluate(part, facts, entry) {
            Truth::Unknown => truth = Truth::Unknown,
            told if told == end => return end,
            _ => {}
        }
    }
    truth
}

/// Adds the fields that keep an undecided expression undecided: where no part decides, every part
/// that cannot be told does.
pub(super) fn undecided<'c>(
    bound: &Bound<'c>,
    facts: &Facts<'c>,
    entry: Entry<'c>,
    fields: &mut Vec<Field<'c>>,
) {
    if evaluate(bound, facts, entry) != Truth::Unknown {
        return;
    }
    match bound {
        Bound::And(parts) | Bound::Or(parts) => {
            for part in parts {
                undecided(part, facts, entry, fields);
            }
        }
        Bound::Not(inner) => undecided(inner, facts, entry, fields),
        Bound::Test(test) if fields.contains(&test.field) => {}
        Bound::Test(test) => fields.push(test.field),
    }
}

impl<'c> Test<'c> {
    /// The answer that a fact gives.
    fn ask(&self, fact: &Fact<'c>) -> Truth {
        match &self.question {
            Question::IsKnown => Truth::from(fact.value.is_known()),
            Question::SomeForm => match fact.value {
                Value::Support(Support::Unknown) | Value::Unknown => Truth::Unknown,
                Value::Support(word) => Truth::from(word.is_supported()),
                _ => Truth::No,
            },
            Question::AnyOf(literals) => {
                literals.iter().fold(Truth::No, |truth, literal| truth | literal.ask(fact))
            }
        }
    }
}

impl<'c> Literal<'c> {
    /// Whether the fact, or any element of it, fits. A known list is complete.
    fn ask(&self, fact: &Fact<'c>) -> Truth {
        let known = fact.value.is_known();
        match self {
            Self::Unknown => Truth::from(!known),
            _ if !known => Truth::Unknown,
            _ => fact
                .elements()
                .iter()
                .fold(Truth::No, |truth, element| truth | self.fits(&element.value)),
        }
    }

    /// Whether one known value fits. Values of another type never do.
    pub(super) fn fits(&self, value: &Value<'c>) -> Truth {
        match (self, value) {
            (Self::Dates(from, to), Value::Date(date)) => date.between(*from, *to),
            (Self::DateOrder(order, limit), Value::Date(date)) => order.of_dates(*date, *limit),
            _ => Truth::from(self.is(value)),
        }
    }

    /// The same for all but dates, which alone can be known and still leave it open.
    fn is(&self, value: &Value<'c>) -> bool {
        match (self, value) {
            (Self::Support(word), Value::Support(value)) => word == value,
            (Self::SupportOrder(order, word), Value::Support(value)) => {
                value.is_ordered() && order.of(value, word)
            }
            (Self::Status(word), Value::Status(value)) => word == value,
            (Self::Maturity(word), Value::Maturity(value)) => word == value,
            (Self::Category(category), Value::Category(value)) => category == value,
            (Self::System(entry, _), Value::Entry(value)) => entry.as_ref() == Some(value),
            (Self::System(_, text) | Self::Text(text), Value::Text(value)) => text.is(value),
            (Self::Contains(text), Value::Text(value)) => text.is_in(value),
            (Self::Contains(text), Value::Entry(value)) => {
                text.is_in(value.id()) || text.is_in(value.name())
            }
            (Self::Contains(text), Value::Category(value)) => {
                text.is_in(value.id()) || text.is_in(value.label())
            }
            _ => false,
        }
    }
}

impl Order {
    fn of<T: Ord>(self, value: &T, limit: &T) -> bool {
        match self {
            Self::Less => value < limit,
            Self::AtMost => value <= limit,
            Self::Greater => value > limit,
            Self::AtLeast => value >= limit,
        }
    }

    /// The limit is a definite range of days, the value one unknown day of its range.
    fn of_dates(self, value: PartialDate, limit: PartialDate) -> Truth {
        match self {
            Self::Less => value.before(limit),
            Self::AtMost => !value.after(limit),
            Self::Greater => value.after(limit),
            Self::AtLeast => !value.before(limit),
        }
    }
}
