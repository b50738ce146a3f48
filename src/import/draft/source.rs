//! The source of what is imported.

use super::Base;
use crate::import::ImportError;
use crate::import::ids::{Numbers, slug};
use crate::import::options::SourceChoice;
use crate::model::PartialDate;

/// The source of all that is imported.
#[derive(Clone, Debug)]
pub(in crate::import) struct DraftSource {
    pub(in crate::import) id: String,
    pub(in crate::import) title: String,
    pub(in crate::import) url: String,
    pub(in crate::import) date: PartialDate,
    pub(in crate::import) seen: bool,
    pub(in crate::import) complete: bool,
}

impl DraftSource {
    /// Gives the source an id that is free in the catalog that is extended.
    ///
    /// # Errors
    /// If the catalog has the source already.
    pub(super) fn new(choice: &SourceChoice, base: Base<'_>) -> Result<Self, ImportError> {
        let sources = || base.catalog.sources().filter(|_| base.extend);
        let is_same = |title: &str, url: &str, date| {
            title == choice.title && url == choice.url && date == choice.date
        };
        if let Some(same) =
            sources().find(|source| is_same(source.title(), source.url(), source.date()))
        {
            return Err(ImportError::choice(format!(
                "the catalog has this source already, as `{}`; give a newer one its own date",
                same.id()
            )));
        }
        let id = match slug(&choice.title, '-') {
            id if id.is_empty() => "source".to_owned(),
            id => id,
        };
        let is_taken = |id: &str| sources().any(|source| source.id() == id);
        let id = Numbers::default().free(&id, |number| format!("{id}-{number}"), is_taken);
        Ok(Self {
            id,
            title: choice.title.clone(),
            url: choice.url.clone(),
            date: choice.date,
            seen: choice.seen,
            complete: choice.complete,
        })
    }
}
