//! Evaluation: total, in strong Kleene logic ([`Truth`]).

use super::resolved::{Condition, Literal, Order, Point, Predicate, Test};
use crate::facts::Facts;
use crate::model::{
    Entry, Fact, Field, Number, Support, Truth, Value, compare_versions, same_license,
};
use std::cmp::Ordering;

/// Returns whether `entry` satisfies the condition.
pub(super) fn evaluate<'c>(
    condition: &Condition<'c>,
    facts: &Facts<'c>,
    entry: Entry<'c>,
) -> Truth {
    match condition {
        Condition::And(parts) => fold(parts, facts, entry, Truth::No, Truth::Yes),
        Condition::Or(parts) => fold(parts, facts, entry, Truth::Yes, Truth::No),
        Condition::Not(inner) => !evaluate(inner, facts, entry),
        Condition::Test(test) => test.holds(&facts.fact(entry, test.field)),
    }
}

/// Evaluates parts until one decides: a conjunction ends at the first `No`, a disjunction at the
/// first `Yes`.
fn fold<'c>(
    parts: &[Condition<'c>],
    facts: &Facts<'c>,
    entry: Entry<'c>,
    decides: Truth,
    start: Truth,
) -> Truth {
    let mut truth = start;
    for part in parts {
        match evaluate(part, facts, entry) {
            Truth::Unknown => truth = Truth::Unknown,
            decided if decided == decides => return decides,
            _ => {}
        }
    }
    truth
}

/// Adds the fields that keep an undetermined condition undetermined: where no part decides, those
/// of every undetermined part.
pub(super) fn undetermined<'c>(
    condition: &Condition<'c>,
    facts: &Facts<'c>,
    entry: Entry<'c>,
    fields: &mut Vec<Field<'c>>,
) {
    if evaluate(condition, facts, entry) != Truth::Unknown {
        return;
    }
    match condition {
        Condition::And(parts) | Condition::Or(parts) => {
            for part in parts {
                undetermined(part, facts, entry, fields);
            }
        }
        Condition::Not(inner) => undetermined(inner, facts, entry, fields),
        Condition::Test(test) if fields.contains(&test.field) => {}
        Condition::Test(test) => fields.push(test.field),
    }
}

impl<'c> Test<'c> {
    /// Returns whether a fact passes.
    fn holds(&self, fact: &Fact<'c>) -> Truth {
        match &self.predicate {
            Predicate::IsKnown => Truth::from(fact.value.is_known()),
            Predicate::IsSupported => match fact.value {
                Value::Support(Support::Unknown) | Value::Unknown => Truth::Unknown,
                Value::Support(word) => Truth::from(word.is_supported()),
                _ => Truth::No,
            },
            Predicate::AnyOf(literals) => {
                literals.iter().fold(Truth::No, |truth, literal| truth | literal.holds(fact))
            }
        }
    }
}

impl<'c> Literal<'c> {
    /// Returns whether the fact, or any element of it, fits. A known list is complete.
    fn holds(&self, fact: &Fact<'c>) -> Truth {
        let known = fact.value.is_known();
        match self {
            Self::Unknown => Truth::from(!known),
            _ if !known => Truth::Unknown,
            Self::EmptyList => {
                Truth::from(matches!(&fact.value, Value::List(elements) if elements.is_empty()))
            }
            _ => {
                let elements = fact.elements().iter();
                elements.fold(Truth::No, |truth, element| truth | self.fits(&element.value))
            }
        }
    }

    /// Returns whether one known value fits. Values of another type never do.
    pub(super) fn fits(&self, value: &Value<'c>) -> Truth {
        match self {
            Self::Equal(point) => point.equals(value),
            Self::Compare(order, point) => order.holds(value, point),
            Self::Between(from, to) => {
                let after_start = from.as_ref().map_or(Truth::Yes, |from| starts_at(value, from));
                let before_end = to.as_ref().map_or(Truth::Yes, |to| ends_at(value, to));
                after_start & before_end
            }
            _ => Truth::from(self.matches(value)),
        }
    }

    /// Returns whether a value fits a literal that is not ordered.
    fn matches(&self, value: &Value<'c>) -> bool {
        match (self, value) {
            (Self::NotApplicable, value) => value.is_not_applicable(),
            (Self::Category(category), Value::Category(value)) => category == value,
            (Self::System(entry, _), Value::Entry(value)) => entry.as_ref() == Some(value),
            (Self::License(license), Value::License(value)) => same_license(&license.typed, value),
            (Self::System(_, text) | Self::Text(text), Value::Text(value) | Value::Link(value)) => {
                text.is(value)
            }
            (
                Self::Contains(text),
                Value::Text(value)
                | Value::Link(value)
                | Value::License(value)
                | Value::Version(value),
            ) => text.is_in(value),
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

impl Point {
    /// Returns whether a value equals the point; a date does if it lies within it.
    fn equals(&self, value: &Value<'_>) -> Truth {
        match (self, value) {
            (Self::Support(point), Value::Support(value)) => Truth::from(point == value),
            (Self::Date(point), Value::Date(value)) => value.between(Some(*point), Some(*point)),
            _ => Truth::from(self.compare(value) == Some(Ordering::Equal)),
        }
    }

    /// Compares a value with the point, in types without partial values; nothing for a value of
    /// another type, or one without an order.
    fn compare(&self, value: &Value<'_>) -> Option<Ordering> {
        match (self, value) {
            (Self::Support(point), Value::Support(value)) => {
                value.is_ordered().then(|| value.cmp(point))
            }
            (Self::Word(point), Value::Word(value)) => Some(value.rank.cmp(point)),
            (Self::Number(point), Value::Number(value)) => Some(value.cmp(&Number::parse(point)?)),
            (Self::Version(point), Value::Version(value)) => Some(compare_versions(value, point)),
            _ => None,
        }
    }
}

impl Order {
    /// Returns whether a value lies on this side of a point. The point is a definite range of days,
    /// the value one unknown day of its range.
    fn holds(self, value: &Value<'_>, point: &Point) -> Truth {
        if let (Value::Date(value), Point::Date(point)) = (value, point) {
            return match self {
                Self::Less => value.before(*point),
                Self::AtMost => !value.after(*point),
                Self::Greater => value.after(*point),
                Self::AtLeast => !value.before(*point),
            };
        }
        let Some(order) = point.compare(value) else {
            return Truth::No;
        };
        Truth::from(match self {
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        })
    }
}

fn starts_at(value: &Value<'_>, from: &Point) -> Truth {
    match (value, from) {
        (Value::Date(value), Point::Date(from)) => value.between(Some(*from), None),
        _ => Order::AtLeast.holds(value, from),
    }
}

fn ends_at(value: &Value<'_>, to: &Point) -> Truth {
    match (value, to) {
        (Value::Date(value), Point::Date(to)) => value.between(None, Some(*to)),
        _ => Order::AtMost.holds(value, to),
    }
}
