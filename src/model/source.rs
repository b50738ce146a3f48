//! Where facts come from.

use super::catalog::Catalog;
use super::date::PartialDate;
use super::record::{SourceId, SourceRecord};
use std::fmt;

/// A source, declared in the catalog.
#[derive(Clone, Copy)]
pub struct Source<'c> {
    catalog: &'c Catalog,
    place: u16,
}

/// How a source is dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceDate {
    /// Published then.
    Published(PartialDate),
    /// Undated, and read then.
    Seen(PartialDate),
}

impl SourceDate {
    /// The date that counts when facts are resolved, whichever it is.
    #[must_use]
    pub fn date(self) -> PartialDate {
        match self {
            Self::Published(date) | Self::Seen(date) => date,
        }
    }
}

impl<'c> Source<'c> {
    #[allow(clippy::cast_possible_truncation)] // places are made from u16 when records are built
    pub(crate) fn new(catalog: &'c Catalog, place: usize) -> Self {
        Self {
            catalog,
            place: place as u16,
        }
    }

    fn record(self) -> &'c SourceRecord {
        &self.catalog.records().sources[usize::from(self.place)]
    }

    /// Its place in the catalog.
    #[must_use]
    pub fn key(self) -> SourceId {
        SourceId(self.place)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record().id)
    }

    /// Its title.
    #[must_use]
    pub fn title(self) -> &'c str {
        self.catalog.text(self.record().title)
    }

    /// Where it is.
    #[must_use]
    pub fn url(self) -> &'c str {
        self.catalog.text(self.record().url)
    }

    /// Under which license it may be used, if it says so.
    #[must_use]
    pub fn license(self) -> Option<&'c str> {
        self.catalog.written(self.record().license)
    }

    /// When it was published or, failing that, read.
    #[must_use]
    pub fn dated(self) -> SourceDate {
        let SourceRecord { date, seen, .. } = *self.record();
        if seen {
            SourceDate::Seen(date)
        } else {
            SourceDate::Published(date)
        }
    }

    /// The date that counts when facts are resolved.
    #[must_use]
    pub fn date(self) -> PartialDate {
        self.record().date
    }
}

impl PartialEq for Source<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl Eq for Source<'_> {}

impl fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({})", self.id())
    }
}
