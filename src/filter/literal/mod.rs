//! Values in an expression, and what they match. Each type of field has a file here.

mod date;
mod number;
mod order;
mod read;
mod support;
mod system;
mod text;
mod version;
mod word;

use super::operator::Operator;
use crate::model::{Category, Fact, FieldType, Support, Truth, Value, same_license};
use date::DateLiteral;
use number::NumberLiteral;
pub(super) use read::{read, read_range};
use support::SupportLiteral;
pub(super) use system::SystemLiteral;
use text::TextLiteral;
use version::VersionLiteral;
use word::WordLiteral;

/// A value to compare with, resolved for the type of its field.
#[derive(Clone, Debug)]
pub(super) enum Literal<'c> {
    /// `unknown`
    Unknown,
    /// `not-applicable`, of a field of another type than support.
    NotApplicable,
    /// `none` or `[]`: a list that is known to be empty.
    EmptyList,
    Support(SupportLiteral),
    Word(WordLiteral),
    Date(DateLiteral),
    Number(NumberLiteral),
    Version(VersionLiteral),
    Category(Category<'c>),
    System(SystemLiteral<'c>),
    /// A license expression, compared by meaning.
    License(String),
    /// A whole text, link or list element.
    Text(TextLiteral),
    /// Part of a text, or of the names of a system or category.
    Part(TextLiteral),
}

/// Returns whether fields of this type can be compared by this operator.
pub(super) fn takes(field_type: FieldType, operator: Operator) -> bool {
    match operator {
        Operator::Equal | Operator::NotEqual => true,
        Operator::Contains => !field_type.is_ordered() || field_type == FieldType::Version,
        _ => field_type.is_ordered(),
    }
}

impl<'c> Literal<'c> {
    /// Returns whether it asks for a value that is unknown or does not apply.
    pub(super) fn allows_absence(&self) -> bool {
        match self {
            Self::Unknown | Self::NotApplicable => true,
            _ => self.matches(&Value::Support(Support::NotApplicable)) == Truth::Yes,
        }
    }

    /// Returns whether a fact matches, or any element of a list. A known list is complete.
    pub(super) fn matches_fact(&self, fact: &Fact<'c>) -> Truth {
        let is_known = fact.value.is_known();
        if matches!(self, Self::Unknown) {
            return Truth::from(!is_known);
        }
        if !is_known {
            return Truth::Unknown;
        }
        if let (Self::EmptyList, Value::List(elements)) = (self, &fact.value) {
            return elements.is_empty().into();
        }
        let mut truth = Truth::No;
        for element in fact.elements() {
            truth = truth | self.matches(&element.value);
        }
        truth
    }

    /// Returns whether one known value matches. Values of another type never do.
    pub(super) fn matches(&self, value: &Value<'c>) -> Truth {
        let matches = match (self, value) {
            (Self::Date(literal), Value::Date(date)) => return literal.matches(*date),
            (Self::NotApplicable, value) => value.is_not_applicable(),
            (Self::Support(literal), Value::Support(word)) => support::matches(literal, *word),
            (Self::Word(literal), Value::Word(word)) => word::matches(literal, *word),
            (Self::Number(literal), Value::Number(number)) => number::matches(literal, *number),
            (Self::Version(literal), Value::Version(text)) => version::matches(literal, text),
            (Self::Category(literal), Value::Category(category)) => literal == category,
            (Self::System(literal), Value::Entry(entry)) => literal.matches_entry(*entry),
            (Self::System(literal), Value::Text(name)) => literal.matches_outsider(name),
            (Self::License(literal), Value::License(text)) => same_license(literal, text),
            (Self::Text(literal), Value::Text(text) | Value::Link(text)) => literal.equals(text),
            (
                Self::Part(part),
                Value::Text(text) | Value::Link(text) | Value::License(text) | Value::Version(text),
            ) => part.is_in(text),
            (Self::Part(part), Value::Entry(entry)) => {
                part.is_in(entry.id()) || part.is_in(entry.name())
            }
            (Self::Part(part), Value::Category(category)) => {
                part.is_in(category.id()) || part.is_in(category.label())
            }
            _ => false,
        };
        matches.into()
    }
}
