//! From the file's shape to the domain: here the mistakes of meaning are found.
//!
//! Declarations first, then entry by entry; what can only be known at the end (an entry may name
//! one that stands further down) waits until [`Lowering::finish`].

mod entry;
mod head;
mod ids;
mod names;
mod relations;
mod value;

use super::MOST_SUGGESTIONS;
use super::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::{Builder, Catalog, nearest};
use ids::Ids;
use names::Names;
pub(super) use names::key;
use relations::Relations;
use std::collections::HashSet;

/// A catalog on its way into the domain.
#[derive(Debug)]
pub(super) struct Lowering {
    builder: Builder,
    sources: Ids,
    categories: Ids,
    features: Ids,
    names: Names,
    relations: Relations,
    /// License expressions that were found right; there are few, however many entries.
    licenses: HashSet<String>,
}

impl Lowering {
    pub(super) fn new() -> Self {
        Self {
            builder: Builder::new(),
            sources: Ids::default(),
            categories: Ids::default(),
            features: Ids::default(),
            names: Names::default(),
            relations: Relations::default(),
            licenses: HashSet::new(),
        }
    }

    /// The ids of the features, as declared.
    pub(super) fn features(&self) -> &[String] {
        self.features.all()
    }

    /// Checks what needs every entry, and hands out the catalog. It is complete only if no error
    /// was found.
    pub(super) fn finish(mut self, found: &mut Vec<Diagnostic>) -> Catalog {
        self.relations.resolve(&mut self.builder, found);
        self.builder.build()
    }
}

/// The candidate that is most likely meant, unless very much has been found already.
fn suggested<'a, T>(
    typed: &str,
    candidates: impl Iterator<Item = (&'a str, T)>,
    found: &[Diagnostic],
) -> Option<T> {
    let few = found.len() < MOST_SUGGESTIONS;
    few.then(|| nearest(typed, candidates)).flatten()
}

/// The text, or nothing.
fn or_empty<'t>(text: Option<&'t SpannedText<'_>>) -> &'t str {
    text.map_or("", |text| &text.text)
}
