//! From names to fields: every name and value is looked up in the catalog and its vocabularies.

use super::MAX_ERRORS;
use super::ast::{Compare, Expression, Item, Name};
use super::error::{Error, Reason};
use super::lex::Comparison;
use super::literal::{self, Wanted};
use super::resolved::{Bound, Literal, Question, Test};
use super::suggest;
use crate::model::{Catalog, Field, FieldType};

/// Resolves a tree; nothing if any part of it is wrong.
pub(super) fn bind<'c>(catalog: &'c Catalog, tree: &Expression) -> (Option<Bound<'c>>, Vec<Error>) {
    let mut binder = Binder { catalog, errors: Vec::new() };
    let bound = binder.expression(tree);
    (bound, binder.errors)
}

struct Binder<'c> {
    catalog: &'c Catalog,
    errors: Vec<Error>,
}

impl<'c> Binder<'c> {
    fn expression(&mut self, tree: &Expression) -> Option<Bound<'c>> {
        if self.is_full() {
            return None;
        }
        match tree {
            Expression::And(parts) => self.parts(parts).map(Bound::And),
            Expression::Or(parts) => self.parts(parts).map(Bound::Or),
            Expression::Not(inner) => Some(Bound::Not(Box::new(self.expression(inner)?))),
            Expression::Known(name) => {
                let field = self.field(name)?;
                Some(test(field, Question::IsKnown))
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
    fn parts(&mut self, parts: &[Expression]) -> Option<Vec<Bound<'c>>> {
        let bound: Vec<_> = parts.iter().map(|part| self.expression(part)).collect();
        bound.into_iter().collect()
    }

    fn field(&mut self, name: &Name) -> Option<Field<'c>> {
        let found = self.catalog.find_field(&name.text);
        if found.is_none() {
            let near = suggest::field(self.catalog, &name.text);
            let name_typed = name.text.clone();
            let reason = Reason::UnknownField { name: name_typed, near };
            self.errors.push(Error::new(name.span.clone(), reason));
        }
        found
    }

    fn bare(&mut self, name: &Name) -> Option<Bound<'c>> {
        let field = self.field(name)?;
        if field.field_type() == FieldType::Support {
            return Some(test(field, Question::SomeForm));
        }
        let (id, kind) = (field.id().to_owned(), field.field_type());
        let reason = Reason::NotACondition { field: id, kind };
        self.errors.push(Error::new(name.span.clone(), reason));
        None
    }

    fn compare(&mut self, compare: &Compare) -> Option<Bound<'c>> {
        let field = self.field(&compare.field)?;
        let comparison = compare.operator.comparison;
        if let Some(reason) = mismatch(comparison, field, &compare.items) {
            let span = compare.operator.span.clone();
            self.errors.push(Error::new(span, reason));
            return None;
        }
        let wanted = Wanted { catalog: self.catalog, field, comparison };
        let literals: Vec<_> =
            compare.items.iter().map(|item| self.literal(&wanted, item)).collect();
        let literals: Option<Vec<_>> = literals.into_iter().collect();
        let bound = test(field, Question::AnyOf(literals?));
        Some(match comparison {
            Comparison::Unequal => Bound::Not(Box::new(bound)),
            _ => bound,
        })
    }

    fn literal(&mut self, wanted: &Wanted<'c>, item: &Item) -> Option<Literal<'c>> {
        if self.is_full() {
            return None;
        }
        match literal::literal(wanted, item) {
            Ok(literal) => Some(literal),
            Err(errors) => {
                self.errors.extend(errors);
                None
            }
        }
    }
}

fn test<'c>(field: Field<'c>, question: Question<'c>) -> Bound<'c> {
    Bound::Test(Test { field, question })
}

/// Why this comparison cannot be made with this field and these values.
fn mismatch(comparison: Comparison, field: Field<'_>, items: &[Item]) -> Option<Reason> {
    let kind = field.field_type();
    let fits = match comparison {
        Comparison::Equal | Comparison::Unequal => true,
        Comparison::Contains => !matches!(
            kind,
            FieldType::Support | FieldType::Status | FieldType::Maturity | FieldType::Date
        ),
        _ => matches!(kind, FieldType::Support | FieldType::Date),
    };
    let field = field.id().to_owned();
    if !fits {
        return Some(Reason::WrongComparison { comparison, field, kind });
    }
    if comparison.is_order() && items.len() > 1 {
        return Some(Reason::SeveralValues { comparison });
    }
    let ranges = items.iter().any(|item| matches!(item, Item::Range { .. }));
    match kind {
        FieldType::Date if ranges && comparison.is_order() => {
            Some(Reason::RangeCompared { comparison })
        }
        FieldType::Date => None,
        _ if ranges => Some(Reason::RangeOfText { field, kind }),
        _ => None,
    }
}
