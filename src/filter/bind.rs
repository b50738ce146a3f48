//! From names to fields: every name and value is looked up in the catalog and its vocabularies.

use super::MAX_ERRORS;
use super::ast::{Compare, Expression, Item, Name};
use super::error::{Error, Reason, TypeName};
use super::lex::Comparison;
use super::literal::{self, Target};
use super::resolved::{Condition, Literal, Predicate, Test};
use super::suggest;
use crate::model::{Catalog, Field, FieldType, LookupError};

/// Resolves a tree; nothing if any part of it is wrong.
pub(super) fn bind<'c>(
    catalog: &'c Catalog,
    tree: &Expression,
) -> (Option<Condition<'c>>, Vec<Error>) {
    let mut binder = Binder { catalog, errors: Vec::new() };
    let bound = binder.expression(tree);
    (bound, binder.errors)
}

struct Binder<'c> {
    catalog: &'c Catalog,
    errors: Vec<Error>,
}

impl<'c> Binder<'c> {
    fn expression(&mut self, tree: &Expression) -> Option<Condition<'c>> {
        if self.is_full() {
            return None;
        }
        match tree {
            Expression::And(parts) => self.parts(parts).map(Condition::And),
            Expression::Or(parts) => self.parts(parts).map(Condition::Or),
            Expression::Not(inner) => Some(Condition::Not(Box::new(self.expression(inner)?))),
            Expression::Known(name) => {
                let field = self.field(name)?;
                Some(test(field, Predicate::IsKnown))
            }
            Expression::Bare(name) => self.bare(name),
            Expression::Compare(compare) => self.compare(compare),
            Expression::Broken(name) => {
                self.field(name.as_ref()?);
                None
            }
        }
    }

    /// Whether there are mistakes enough; looking for what was meant takes its time.
    fn is_full(&self) -> bool {
        self.errors.len() >= MAX_ERRORS
    }

    /// Every part is looked at, so that all mistakes are told.
    fn parts(&mut self, parts: &[Expression]) -> Option<Vec<Condition<'c>>> {
        let bound: Vec<_> = parts.iter().map(|part| self.expression(part)).collect();
        bound.into_iter().collect()
    }

    fn field(&mut self, name: &Name) -> Option<Field<'c>> {
        let reason = match self.catalog.find_field(&name.text) {
            Ok(field) => return Some(field),
            Err(LookupError::Ambiguous(fields)) => Reason::AmbiguousField {
                name: name.text.clone(),
                ids: fields.iter().map(|field| field.id().to_owned()).collect(),
            },
            Err(error) => {
                let near = suggest::near_fields(&error);
                let near = suggest::field(self.catalog, &name.text, &near);
                Reason::UnknownField { name: name.text.clone(), near }
            }
        };
        self.errors.push(Error::new(name.span.clone(), reason));
        None
    }

    fn bare(&mut self, name: &Name) -> Option<Condition<'c>> {
        let field = self.field(name)?;
        if field.field_type() == FieldType::Support {
            return Some(test(field, Predicate::IsSupported));
        }
        let reason =
            Reason::NotACondition { field: field.id().to_owned(), of: TypeName::of(field) };
        self.errors.push(Error::new(name.span.clone(), reason));
        None
    }

    fn compare(&mut self, compare: &Compare) -> Option<Condition<'c>> {
        let field = self.field(&compare.field)?;
        let comparison = compare.operator.comparison;
        if let Some(reason) = mismatch(comparison, field, &compare.items) {
            let span = compare.operator.span.clone();
            self.errors.push(Error::new(span, reason));
            return None;
        }
        let target = Target { catalog: self.catalog, field, comparison };
        let literals: Vec<_> =
            compare.items.iter().map(|item| self.literal(&target, item)).collect();
        let literals: Option<Vec<_>> = literals.into_iter().collect();
        let bound = test(field, Predicate::AnyOf(literals?));
        Some(match comparison {
            Comparison::Unequal => Condition::Not(Box::new(bound)),
            _ => bound,
        })
    }

    fn literal(&mut self, target: &Target<'c>, item: &Item) -> Option<Literal<'c>> {
        if self.is_full() {
            return None;
        }
        match literal::literal(target, item) {
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

/// Returns why a comparison does not fit a field and these values, if it does not.
fn mismatch(comparison: Comparison, field: Field<'_>, items: &[Item]) -> Option<Reason> {
    let field_type = field.field_type();
    let fits = match comparison {
        Comparison::Equal | Comparison::Unequal => true,
        Comparison::Contains => !field_type.is_ordered() || field_type == FieldType::Version,
        _ => field_type.is_ordered(),
    };
    let (id, of) = (field.id().to_owned(), TypeName::of(field));
    if !fits {
        return Some(Reason::WrongComparison { comparison, field: id, of });
    }
    if comparison.is_order() && items.len() > 1 {
        return Some(Reason::SeveralValues { comparison });
    }
    if !items.iter().any(|item| matches!(item, Item::Range { .. })) {
        return None;
    }
    if !field_type.is_ordered() || field_type == FieldType::Support {
        return Some(Reason::RangeOfText { field: id, of });
    }
    let compares = comparison.is_order() || comparison == Comparison::Contains;
    compares.then_some(Reason::RangeCompared { comparison })
}
