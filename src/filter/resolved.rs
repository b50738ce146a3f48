//! An expression whose names and values are resolved, and its evaluation, which cannot fail.

use super::literal::Literal;
use crate::facts::Facts;
use crate::model::{Entry, Fact, Field, Support, Truth, Value, extend_distinct};

/// A resolved expression.
#[derive(Clone, Debug)]
pub(super) enum Condition<'c> {
    /// All of them hold; true without any.
    And(Vec<Self>),
    /// Any of them holds.
    Or(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// One field is tested.
    Test(Test<'c>),
}

/// A condition on one field.
#[derive(Clone, Debug)]
pub(super) struct Test<'c> {
    pub(super) field: Field<'c>,
    pub(super) predicate: Predicate<'c>,
}

/// A requirement on the value of a field.
#[derive(Clone, Debug)]
pub(super) enum Predicate<'c> {
    /// It is known.
    Known,
    /// It is support in any form.
    Supported,
    /// It matches one of these.
    AnyOf(Vec<Literal<'c>>),
}

impl<'c> Condition<'c> {
    /// Returns whether an entry satisfies the condition, in strong Kleene logic.
    pub(super) fn evaluate(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        match self {
            Self::And(parts) => {
                let mut truth = Truth::Yes;
                for part in parts {
                    truth = truth & part.evaluate(facts, entry);
                    if truth == Truth::No {
                        break;
                    }
                }
                truth
            }
            Self::Or(parts) => {
                let mut truth = Truth::No;
                for part in parts {
                    truth = truth | part.evaluate(facts, entry);
                    if truth == Truth::Yes {
                        break;
                    }
                }
                truth
            }
            Self::Not(inner) => !inner.evaluate(facts, entry),
            Self::Test(test) => test.predicate.evaluate(&facts.fact(entry, test.field)),
        }
    }

    /// Adds the fields that keep the condition undetermined for an entry: those of all parts that
    /// are undetermined themselves.
    pub(super) fn add_undetermined(
        &self,
        facts: &Facts<'c>,
        entry: Entry<'c>,
        fields: &mut Vec<Field<'c>>,
    ) {
        if self.evaluate(facts, entry) != Truth::Unknown {
            return;
        }
        match self {
            Self::And(parts) | Self::Or(parts) => {
                for part in parts {
                    part.add_undetermined(facts, entry, fields);
                }
            }
            Self::Not(inner) => inner.add_undetermined(facts, entry, fields),
            Self::Test(test) => extend_distinct(fields, [test.field]),
        }
    }

    /// Returns every test, from left to right.
    pub(super) fn tests(&self) -> Vec<&Test<'c>> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::tests).collect(),
            Self::Not(inner) => inner.tests(),
            Self::Test(test) => vec![test],
        }
    }
}

impl<'c> Predicate<'c> {
    fn evaluate(&self, fact: &Fact<'c>) -> Truth {
        match self {
            Self::Known => fact.value.is_known().into(),
            Self::Supported => match fact.value {
                Value::Support(Support::Unknown) | Value::Unknown => Truth::Unknown,
                Value::Support(word) => word.is_supported().into(),
                _ => Truth::No,
            },
            Self::AnyOf(literals) => {
                let mut truth = Truth::No;
                for literal in literals {
                    truth = truth | literal.matches_fact(fact);
                }
                truth
            }
        }
    }
}
