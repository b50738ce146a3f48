//! Systems: entries by id, name or alias, and systems outside the catalog by name.

use super::text::TextLiteral;
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::resolve_errors;
use crate::model::{Catalog, Entry, LookupError};

/// An entry, or a system of this name outside the catalog.
#[derive(Clone, Debug)]
pub(in crate::filter) struct SystemLiteral<'c> {
    pub(in crate::filter) entry: Option<Entry<'c>>,
    pub(in crate::filter) name: TextLiteral,
}

pub(super) fn read<'c>(
    catalog: &'c Catalog,
    value: &Name,
) -> Result<SystemLiteral<'c>, Vec<Diagnostic>> {
    let name = TextLiteral::new(&value.text);
    match catalog.find_entry(&value.text) {
        Ok(entry) => Ok(SystemLiteral { entry: Some(entry), name }),
        Err(LookupError::Ambiguous(entries)) => {
            Err(vec![resolve_errors::ambiguous_entry(value, &entries)])
        }
        Err(LookupError::Missing(_)) => Ok(SystemLiteral { entry: None, name }),
    }
}

impl<'c> SystemLiteral<'c> {
    pub(super) fn matches_entry(&self, entry: Entry<'c>) -> bool {
        self.entry == Some(entry)
    }

    pub(super) fn matches_outsider(&self, name: &str) -> bool {
        self.name.equals(name)
    }
}
