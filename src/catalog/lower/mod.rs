//! From the file's shape to the domain, where the mistakes of meaning are found.
//!
//! Declarations first, then entry by entry. A reference to an entry that stands further down waits
//! until [`Lowering::finish`].

mod entry;
mod field_keys;
mod field_names;
mod fields;
mod head;
mod ids;
mod license;
mod names;
mod relations;
mod value;

pub(crate) use entry::is_reserved_entry;
pub(crate) use field_names::reserved_fields;
pub(crate) use ids::is_id;
pub(crate) use license::is_license;
pub(crate) use value::is_link_value;

use super::fields::FieldTable;
use super::limits::CatalogSize;
use super::tree::SpannedText;
use crate::diagnostic::Findings;
use crate::model::record::{RecordRange, TextRange};
use crate::model::{Builder, Catalog, nearest};
use ids::Ids;
use names::Names;
use relations::Relations;
use std::collections::HashSet;
use std::sync::Arc;

/// A catalog on its way into the domain.
#[derive(Debug)]
pub(super) struct Lowering {
    builder: Builder,
    sources: Ids,
    categories: Ids,
    fields: Arc<FieldTable>,
    names: Names,
    relations: Relations,
    size: CatalogSize,
    /// License expressions that were found right; there are few, however many entries.
    licenses: HashSet<String>,
}

impl Lowering {
    pub(super) fn new() -> Self {
        let builder = Builder::new();
        Self {
            fields: Arc::new(FieldTable::of(&builder)),
            builder,
            sources: Ids::default(),
            categories: Ids::default(),
            names: Names::default(),
            relations: Relations::default(),
            size: CatalogSize::default(),
            licenses: HashSet::new(),
        }
    }

    /// Stores a text that may be absent.
    fn text(&mut self, text: Option<&SpannedText<'_>>) -> TextRange {
        self.builder.text(or_empty(text))
    }

    fn texts(&mut self, texts: &[SpannedText<'_>]) -> RecordRange {
        self.builder.texts(texts.iter().map(|text| &*text.text))
    }

    /// Returns the fields that observations may give.
    pub(super) fn fields(&self) -> Arc<FieldTable> {
        Arc::clone(&self.fields)
    }

    /// Checks what needs every entry and returns the catalog. It is complete only if no error was
    /// found.
    pub(super) fn finish(mut self, diagnostics: &mut Findings) -> Catalog {
        self.relations.resolve(&mut self.builder, diagnostics);
        self.builder.build()
    }
}

/// Returns the candidate that is most likely meant, unless very much has been found already.
fn suggested<'a, T>(
    typed: &str,
    candidates: impl Iterator<Item = (&'a str, T)>,
    diagnostics: &Findings,
) -> Option<T> {
    if diagnostics.suggests() { nearest(typed, candidates) } else { None }
}

/// Returns the text, or an empty one.
fn or_empty<'t>(text: Option<&'t SpannedText<'_>>) -> &'t str {
    text.map_or("", |text| &text.text)
}
