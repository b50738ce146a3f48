//! The filter language: small, three-valued, with errors that teach.
//!
//! An expression goes through four stages, each in its own file: `lex` (text to tokens), `parse`
//! and `term` (tokens to a tree), `bind` and `literal` (names and values to fields and typed
//! values), `eval` (an answer for an entry, which cannot fail). The reference for users is
//! [`REFERENCE`].

mod ast;
mod bind;
mod error;
mod eval;
mod hint;
mod lex;
mod literal;
mod message;
mod parse;
mod partial;
mod reference;
mod resolved;
#[cfg(test)]
mod roundtrip;
mod suggest;
mod term;
mod undecided;

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::model::{Catalog, Entry, Field, Truth};
use ast::Expression;
use error::{Error, Reason};
use resolved::Condition;
use std::fmt;

pub use lex::quote;
pub use partial::{Partial, unfinished};
pub use reference::REFERENCE;
pub use undecided::summary;

/// Brackets and negations that may stand within one another.
pub const MAX_DEPTH: usize = 200;

/// The longest expression, in bytes.
pub const MAX_BYTES: usize = 100 * 1024;

/// The mistakes that are told of one expression, from the left.
pub const MAX_ERRORS: usize = 50;

/// A condition on entries, with every name in it resolved against a catalog.
#[derive(Clone, Debug)]
pub struct Filter<'c> {
    tree: Expression,
    condition: Condition<'c>,
}

/// Reads one expression and resolves its names against `catalog`.
///
/// # Errors
/// Everything that is wrong with it, from left to right, at most [`MAX_ERRORS`]; places are in
/// bytes of `expression`.
pub fn compile<'c>(catalog: &'c Catalog, expression: &str) -> Result<Filter<'c>, Vec<Diagnostic>> {
    read(catalog, expression).map_err(|mut errors| {
        errors.sort_by_key(|error| error.span.start);
        errors.truncate(MAX_ERRORS);
        errors.into_iter().map(Error::into_diagnostic).collect()
    })
}

fn read<'c>(catalog: &'c Catalog, source: &str) -> Result<Filter<'c>, Vec<Error>> {
    let whole = |reason| Err(vec![Error::new(0..source.len(), reason)]);
    if source.len() > MAX_BYTES {
        let bytes = source.len();
        return whole(Reason::TooLong { bytes });
    }
    let (tokens, mut errors) = lex::lex(source);
    if tokens.is_empty() {
        return whole(Reason::Empty);
    }
    let (tree, parse_errors) = parse::parse(source, &tokens);
    let (condition, bind_errors) = bind::bind(catalog, &tree);
    errors.extend(parse_errors.into_iter().chain(bind_errors));
    match condition {
        Some(condition) if errors.is_empty() => Ok(Filter { tree, condition }),
        _ => Err(errors),
    }
}

impl<'c> Filter<'c> {
    /// The condition that all of these hold; without any, one that always does.
    #[must_use]
    pub fn all(filters: Vec<Self>) -> Self {
        let (mut trees, mut conditions) = (Vec::new(), Vec::new());
        let said = filters.into_iter().filter(|filter| filter.tree != Expression::And(Vec::new()));
        for filter in said {
            trees.push(filter.tree);
            conditions.push(filter.condition);
        }
        let tree = match trees.len() {
            1 => trees.remove(0),
            _ => Expression::And(trees),
        };
        Self { tree, condition: Condition::And(conditions) }
    }

    /// Whether `entry` satisfies it, as far as `facts` tell.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        eval::evaluate(&self.condition, facts, entry)
    }

    /// If it cannot be told whether `entry` satisfies it: the fields whose unknown or undecidable
    /// value is the reason, in order of appearance. Otherwise none.
    #[must_use]
    pub fn undetermined_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        eval::undetermined(&self.condition, facts, entry, &mut fields);
        fields
    }

    /// The fields that it names, in order of appearance, each once.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        for test in self.condition.tests() {
            if !fields.contains(&test.field) {
                fields.push(test.field);
            }
        }
        fields
    }

    /// The field, if it is nothing but the name of one (`mtls`).
    #[must_use]
    pub fn bare_field(&self) -> Option<Field<'c>> {
        match (&self.tree, &self.fields()[..]) {
            (Expression::Bare(_), &[field]) => Some(field),
            _ => None,
        }
    }

    /// A line for each text that no entry has, with the nearest that one does: probably a slip of
    /// the pen, and the reason why nothing matches.
    #[must_use]
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        hint::hints(&self.condition, facts)
    }
}

/// An expression that compiles to the same condition; empty for [`Filter::all`] of none.
impl fmt::Display for Filter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tree.fmt(f)
    }
}
