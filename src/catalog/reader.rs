//! A catalog that is being read, entry by entry.

use super::fields::FieldTable;
use super::lower::Lowering;
use super::raw::{self, Head, RawEntry};
use super::tree::{Element, Item};
use crate::diagnostic::Findings;
use crate::model::Catalog;
use std::sync::Arc;

/// A catalog that was read as far as possible.
pub(super) struct ReadResult<'t> {
    /// Nothing if the text is not TOML, or of another format.
    pub(super) catalog: Option<Catalog>,
    pub(super) diagnostics: Findings,
    pub(super) shape: Shape<'t>,
}

/// The keys and values of a catalog with their places; entries only if they are to be kept.
#[derive(Default)]
pub(super) struct Shape<'t> {
    pub(super) head: Head<'t>,
    pub(super) entries: Vec<RawEntry<'t>>,
}

impl ReadResult<'_> {
    /// Returns the result for a catalog that cannot be read.
    pub(super) fn failed(diagnostics: Findings) -> Self {
        Self { catalog: None, diagnostics, shape: Shape::default() }
    }
}

/// A catalog whose declarations are read.
pub(super) struct CatalogReader<'t> {
    pub(super) diagnostics: Findings,
    lowering: Lowering,
    shape: Shape<'t>,
    keep_entries: bool,
}

impl<'t> CatalogReader<'t> {
    /// Reads the declarations. Returns the entries that stand with them as well.
    ///
    /// # Errors
    /// If the catalog is of another format.
    pub(super) fn begin(
        root: Vec<Item<'t>>,
        keep_entries: bool,
    ) -> Result<(Self, Vec<Element<'t>>), Findings> {
        let mut diagnostics = Findings::new();
        let Some((head, elements)) = raw::document(&mut diagnostics, root) else {
            return Err(diagnostics);
        };
        let mut lowering = Lowering::new();
        lowering.head(&head, &mut diagnostics);
        let shape = Shape { head, entries: Vec::new() };
        Ok((Self { diagnostics, lowering, shape, keep_entries }, elements))
    }

    /// Returns the fields that observations may give.
    pub(super) fn fields(&self) -> Arc<FieldTable> {
        self.lowering.fields()
    }

    /// Adds the next entry.
    ///
    /// # Errors
    /// If the catalog becomes too large to go on.
    pub(super) fn add(&mut self, entry: RawEntry<'t>) -> Result<(), Findings> {
        if let Some(too_large) = self.lowering.entry(&entry, &mut self.diagnostics) {
            return Err(vec![too_large].into());
        }
        if self.keep_entries {
            self.shape.entries.push(entry);
        }
        Ok(())
    }

    /// Checks what needs every entry, and returns the catalog.
    pub(super) fn finish(mut self) -> ReadResult<'t> {
        let catalog = Some(self.lowering.finish(&mut self.diagnostics));
        ReadResult { catalog, diagnostics: self.diagnostics, shape: self.shape }
    }
}
