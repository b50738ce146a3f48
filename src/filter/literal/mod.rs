//! Values in an expression: how each type is read, and what it matches. A type has a file here.

mod category;
mod date;
mod support;
mod system;
mod text;
mod word;

use super::ast::Name;
use super::operator::Operator;
use super::resolve_errors;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Catalog, Category, Fact, Field, FieldType, Maturity, Status, Truth, Value, is_unknown,
};
use date::DateLiteral;
use support::SupportLiteral;
use system::SystemLiteral;
pub(super) use text::TextLiteral;

/// A value to compare with, resolved for the type of its field.
#[derive(Clone, Debug)]
pub(super) enum Literal<'c> {
    /// `unknown`
    Unknown,
    Support(SupportLiteral),
    Status(Status),
    Maturity(Maturity),
    Date(DateLiteral),
    Category(Category<'c>),
    System(SystemLiteral<'c>),
    /// A whole text or list element.
    Text(TextLiteral),
    /// Part of a text, or of the names of a system or category.
    Part(TextLiteral),
}

/// Returns whether fields of this type can be compared by this operator.
pub(super) fn takes(field_type: FieldType, operator: Operator) -> bool {
    use FieldType::{Date, Maturity, Status, Support};
    match operator {
        Operator::Equal | Operator::NotEqual => true,
        Operator::Contains => !matches!(field_type, Support | Status | Maturity | Date),
        _ => matches!(field_type, Support | Date),
    }
}

/// Reads one value for a field.
pub(super) fn read<'c>(
    catalog: &'c Catalog,
    field: Field<'c>,
    operator: Operator,
    value: &Name,
) -> Result<Literal<'c>, Vec<Diagnostic>> {
    let text = value.text.as_str();
    if text.trim().is_empty() {
        Err(vec![resolve_errors::empty_value(value.span.clone(), field)])
    } else if operator == Operator::Contains {
        Ok(Literal::Part(TextLiteral::new(text)))
    } else if is_unknown(text) && !operator.is_order() {
        Ok(Literal::Unknown)
    } else {
        match field.field_type() {
            FieldType::Support => support::read(field, operator, value).map(Literal::Support),
            FieldType::Status => word::read(value).map(Literal::Status),
            FieldType::Maturity => word::read(value).map(Literal::Maturity),
            FieldType::Date => date::read(operator, value).map(Literal::Date),
            FieldType::Categories => category::read(catalog, value).map(Literal::Category),
            FieldType::Entries => system::read(catalog, value).map(Literal::System),
            FieldType::Text | FieldType::Link | FieldType::License | FieldType::TextList => {
                Ok(Literal::Text(TextLiteral::new(text)))
            }
        }
    }
}

/// Reads a range of dates.
pub(super) fn read_range<'c>(
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<Literal<'c>, Vec<Diagnostic>> {
    date::read_range(from, to).map(Literal::Date)
}

impl<'c> Literal<'c> {
    /// Returns whether a fact matches, or any element of a list. A known list is complete.
    pub(super) fn matches_fact(&self, fact: &Fact<'c>) -> Truth {
        let is_known = fact.value.is_known();
        if matches!(self, Self::Unknown) {
            return Truth::from(!is_known);
        }
        if !is_known {
            return Truth::Unknown;
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
            (Self::Support(literal), Value::Support(word)) => literal.matches(*word),
            (Self::Status(literal), Value::Status(word)) => literal == word,
            (Self::Maturity(literal), Value::Maturity(word)) => literal == word,
            (Self::Category(literal), Value::Category(category)) => literal == category,
            (Self::System(literal), Value::Entry(entry)) => literal.matches_entry(*entry),
            (Self::System(literal), Value::Text(name)) => literal.matches_outsider(name),
            (Self::Text(literal), Value::Text(text)) => literal.equals(text),
            (Self::Part(part), Value::Text(text)) => part.is_in(text),
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
