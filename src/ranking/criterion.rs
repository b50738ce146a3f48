//! A must: an expression that an entry has to satisfy.

use crate::diagnostic::Diagnostic;
use crate::filter::{Filter, compile};
use crate::model::Catalog;

/// A requirement on entries: `grpc`, `mtls=yes`, `languages=go`.
#[derive(Debug)]
pub struct Criterion<'c> {
    /// The text as typed; a bare field by its id.
    pub text: String,
    /// The condition; a bare field is met by support in any form.
    pub filter: Filter<'c>,
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
}
