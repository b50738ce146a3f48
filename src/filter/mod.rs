//! The filter language: small, three-valued, with errors that teach.
//!
//! An expression is split into tokens (`lex`), parsed into a syntax tree (`parse`, `term`) and
//! resolved against a catalog (`resolve`, `literal`). What comes out is evaluated for an entry
//! without errors (`resolved`). [`REFERENCE`] describes the language for users.

mod applicability;
mod ast;
mod cursor;
mod hint;
mod lex;
mod literal;
mod operator;
mod parse;
mod partial;
mod quote;
mod reference;
mod resolve;
mod resolve_errors;
mod resolved;
mod suggest;
mod syntax_errors;
mod term;
mod undetermined;

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::model::{Catalog, Category, Entry, Field, Truth, distinct};
use ast::Expression;
use resolved::{Condition, Predicate, Test};
use std::ops::Range;

pub use partial::Partial;
pub use quote::quote;
pub use reference::REFERENCE;
pub use undetermined::summary;

/// The largest number of nested brackets and negations.
pub const MAX_DEPTH: usize = 200;

/// The longest expression, in bytes.
pub const MAX_BYTES: usize = 100 * 1024;

/// The largest number of mistakes that are reported for one expression.
pub const MAX_ERRORS: usize = 50;

/// A condition on entries, resolved against a catalog.
#[derive(Clone, Debug)]
pub struct Filter<'c> {
    condition: Condition<'c>,
}

/// Parses one expression and resolves its names against `catalog`.
///
/// # Errors
/// Its mistakes from left to right, at most [`MAX_ERRORS`]; their places are bytes of `expression`.
pub fn compile<'c>(catalog: &'c Catalog, expression: &str) -> Result<Filter<'c>, Vec<Diagnostic>> {
    let whole = 0..expression.len();
    if expression.len() > MAX_BYTES {
        return Err(vec![syntax_errors::too_long(whole)]);
    }
    let (tokens, mut errors) = lex::lex(expression);
    if tokens.is_empty() {
        return Err(vec![syntax_errors::empty(whole)]);
    }
    let (tree, parse_errors) = parse::parse(expression, &tokens);
    let (condition, resolve_errors) = resolve::resolve(catalog, &tree);
    errors.extend(parse_errors);
    errors.extend(resolve_errors);
    match condition {
        Some(condition) if errors.is_empty() => Ok(Filter { condition }),
        _ => {
            errors.sort_by_key(|error| error.place.span.start);
            errors.truncate(MAX_ERRORS);
            Err(errors)
        }
    }
}

/// Returns the name and its place if the expression is nothing but the name of a field.
pub fn bare_name(expression: &str) -> Option<(String, Range<usize>)> {
    if expression.len() > MAX_BYTES {
        return None;
    }
    let (tokens, _) = lex::lex(expression);
    if tokens.is_empty() {
        return None;
    }
    match parse::parse(expression, &tokens) {
        (Expression::Bare(name), errors) if errors.is_empty() => Some((name.text, name.span)),
        _ => None,
    }
}

impl<'c> Filter<'c> {
    /// Returns the filter that requires all of these; without any, it accepts every entry.
    pub fn all(filters: Vec<Self>) -> Self {
        let conditions = filters.into_iter().map(|filter| filter.condition).collect();
        Self { condition: Condition::And(conditions) }
    }

    /// Returns whether `entry` satisfies the filter.
    pub fn evaluate(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        self.condition.evaluate(facts, entry)
    }

    /// Returns the fields that keep the filter undetermined for `entry`, in order of appearance;
    /// none if it is determined.
    pub fn undetermined_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        self.condition.add_undetermined(facts, entry, &mut fields);
        fields
    }

    /// Returns the fields that the filter names, in order of appearance, each once.
    pub fn fields(&self) -> Vec<Field<'c>> {
        distinct(self.condition.tests().into_iter().map(|test| test.field))
    }

    /// Returns the categories that it requires, as far as it is a conjunction.
    pub fn required_categories(&self) -> Vec<Category<'c>> {
        applicability::required_categories(&self.condition)
    }

    /// Returns the fields of which it requires a value.
    pub fn required_fields(&self) -> Vec<Field<'c>> {
        applicability::required_fields(&self.condition)
    }

    /// Returns the field if the expression is only its name: `mtls`.
    pub fn bare_field(&self) -> Option<Field<'c>> {
        match &self.condition {
            Condition::Test(Test { field, predicate: Predicate::Supported }) => Some(*field),
            _ => None,
        }
    }

    /// Returns a line for each text that no entry has, with the nearest one that an entry has.
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        hint::hints(&self.condition, facts)
    }
}
