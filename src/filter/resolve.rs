//! Looks up the names of an expression in the catalog and reads its values.

use super::MAX_ERRORS;
use super::ast::{Comparison, Expression, Name, Operand};
use super::literal::{self, Literal};
use super::operator::Operator;
use super::resolve_errors;
use super::resolved::{Condition, Predicate, Test};
use crate::diagnostic::Diagnostic;
use crate::model::{Catalog, Field, FieldType, LookupError};

/// Resolves an expression; none if any part of it is wrong.
pub(super) fn resolve<'c>(
    catalog: &'c Catalog,
    expression: &Expression,
) -> (Option<Condition<'c>>, Vec<Diagnostic>) {
    let mut resolver = Resolver { catalog, errors: Vec::new() };
    let condition = resolver.expression(expression);
    (condition, resolver.errors)
}

struct Resolver<'c> {
    catalog: &'c Catalog,
    errors: Vec<Diagnostic>,
}

impl<'c> Resolver<'c> {
    fn expression(&mut self, expression: &Expression) -> Option<Condition<'c>> {
        // Suggestions are expensive, and more mistakes are not reported anyway.
        if self.errors.len() >= MAX_ERRORS {
            return None;
        }
        match expression {
            Expression::And(parts) => self.all(parts).map(Condition::And),
            Expression::Or(parts) => self.all(parts).map(Condition::Or),
            Expression::Not(inner) => Some(Condition::Not(Box::new(self.expression(inner)?))),
            Expression::Known(name) => Some(test(self.field(name)?, Predicate::Known)),
            Expression::Bare(name) => self.bare(name),
            Expression::Comparison(comparison) => self.comparison(comparison),
            Expression::Invalid(name) => {
                self.field(name.as_ref()?);
                None
            }
        }
    }

    /// Resolves every part, even after a mistake.
    fn all(&mut self, parts: &[Expression]) -> Option<Vec<Condition<'c>>> {
        let mut conditions = Vec::new();
        for part in parts {
            conditions.extend(self.expression(part));
        }
        (conditions.len() == parts.len()).then_some(conditions)
    }

    fn field(&mut self, name: &Name) -> Option<Field<'c>> {
        let error = match self.catalog.find_field(&name.text) {
            Ok(field) => return Some(field),
            Err(LookupError::Ambiguous(fields)) => resolve_errors::ambiguous_field(name, &fields),
            Err(LookupError::Missing(nearest)) => {
                resolve_errors::unknown_field(self.catalog, name, &nearest)
            }
        };
        self.errors.push(error);
        None
    }

    fn bare(&mut self, name: &Name) -> Option<Condition<'c>> {
        let field = self.field(name)?;
        if field.field_type() == FieldType::Support {
            return Some(test(field, Predicate::Supported));
        }
        self.errors.push(resolve_errors::not_a_condition(name.span.clone(), field));
        None
    }

    fn comparison(&mut self, comparison: &Comparison) -> Option<Condition<'c>> {
        let field = self.field(&comparison.field)?;
        if let Some(error) = mismatch(field, comparison) {
            self.errors.push(error);
            return None;
        }
        let mut literals = Vec::new();
        for operand in &comparison.operands {
            literals.extend(self.operand(field, comparison.operator, operand));
        }
        if literals.len() < comparison.operands.len() {
            return None;
        }
        let condition = test(field, Predicate::AnyOf(literals));
        if comparison.operator == Operator::NotEqual {
            return Some(Condition::Not(Box::new(condition)));
        }
        Some(condition)
    }

    fn operand(
        &mut self,
        field: Field<'c>,
        operator: Operator,
        operand: &Operand,
    ) -> Option<Literal<'c>> {
        if self.errors.len() >= MAX_ERRORS {
            return None;
        }
        let literal = match operand {
            Operand::Single(value) => literal::read(self.catalog, field, operator, value),
            Operand::Range { from, to } => literal::read_range(field, from.as_ref(), to.as_ref()),
        };
        match literal {
            Ok(literal) => Some(literal),
            Err(errors) => {
                self.errors.extend(errors);
                None
            }
        }
    }
}

fn test<'c>(field: Field<'c>, predicate: Predicate<'c>) -> Condition<'c> {
    Condition::Test(Test { field, predicate })
}

/// Returns why this operator does not go with this field or these operands.
fn mismatch(field: Field<'_>, comparison: &Comparison) -> Option<Diagnostic> {
    let operator = comparison.operator;
    let span = comparison.operator_span.clone();
    let has_range = comparison.operands.iter().any(|one| matches!(one, Operand::Range { .. }));
    if !literal::takes(field.field_type(), operator) {
        Some(resolve_errors::wrong_operator(span, operator, field))
    } else if operator.is_order() && comparison.operands.len() > 1 {
        Some(resolve_errors::several_values(span, operator))
    } else if has_range && !field.field_type().is_ordered() {
        Some(resolve_errors::range_of_text(span, field))
    } else if has_range && (operator.is_order() || operator == Operator::Contains) {
        Some(resolve_errors::range_compared(span, operator))
    } else {
        None
    }
}
