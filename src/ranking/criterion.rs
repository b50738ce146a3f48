//! A must: an expression that an entry has to satisfy.

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::filter::{Filter, compile};
use crate::model::{Catalog, Entry, Field, Truth};

/// A requirement on entries: `grpc`, `mtls=yes`, `languages=go`.
#[derive(Debug)]
pub struct Criterion<'c> {
    /// The text as typed; a bare field by its id.
    pub text: String,
    filter: Filter<'c>,
}

impl<'c> Criterion<'c> {
    /// Parses an expression of the filter language.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let filter = compile(catalog, text)?;
        let text = match filter.bare_field() {
            Some(field) => field.id().to_owned(),
            None => text.trim().to_owned(),
        };
        Ok(Self { text, filter })
    }

    /// Returns the field if the expression is nothing but a field of type support.
    pub(super) fn bare_field(&self) -> Option<Field<'c>> {
        self.filter.bare_field()
    }

    /// Returns whether the entry meets it; a bare field is met by support in any form.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        self.filter.evaluate(facts, entry)
    }

    /// Returns the fields that it names.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'c>> {
        self.filter.fields()
    }

    /// Returns the fields that keep it undetermined for an entry.
    #[must_use]
    pub fn undetermined_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        self.filter.undetermined_fields(facts, entry)
    }

    /// Returns a line for each text that no entry has.
    #[must_use]
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        self.filter.hints(facts)
    }
}
