//! The names of fields: ids, singulars, inverses and aliases are one namespace.

use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::{BUILT_IN, PREDECESSORS};
use std::collections::HashMap;

/// Words that mean something else where fields are named.
const RESERVED: [&str; 8] = ["source", "version", "features", "and", "or", "not", "known", "all"];

/// Returns every name that no declared field may have.
pub(crate) fn reserved_fields() -> impl Iterator<Item = &'static str> {
    let built_in = BUILT_IN.iter().chain([&PREDECESSORS]);
    built_in.flat_map(|field| [Some(field.id), field.singular]).flatten().chain(RESERVED)
}

/// The names of fields that are taken, each with the place of its declaration.
pub(super) struct TakenNames {
    places: HashMap<String, Option<Span>>,
}

impl TakenNames {
    /// Returns the names that no declaration may take.
    pub(super) fn of_built_in() -> Self {
        let mut places = HashMap::new();
        for name in reserved_fields() {
            places.insert(name.to_owned(), None);
        }
        Self { places }
    }

    /// Takes a name, or reports that it is taken.
    pub(super) fn take(
        &mut self,
        name: &SpannedText<'_>,
        code: &'static str,
        what: &str,
        diagnostics: &mut Findings,
    ) {
        let key = name.text.to_lowercase().replace('-', "_");
        match self.places.get(&key) {
            None => {
                self.places.insert(key, Some(name.span.clone()));
            }
            Some(None) => {
                let message = format!("`{}` is reserved", name.text);
                let error = Diagnostic::error(codes::RESERVED_ID, name.span.clone(), message);
                diagnostics.push(error.help("built-in fields and words of the filter have it"));
            }
            Some(Some(first)) => {
                let message = format!("the {what} `{}` is taken", name.text);
                let error = Diagnostic::error(code, name.span.clone(), message);
                diagnostics.push(error.and(first.clone(), "first here"));
            }
        }
    }
}
