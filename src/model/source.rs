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

/// The date of a source, and how it came to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceDate {
    /// Published then.
    Published(PartialDate),
    /// Undated, and read then.
    Seen(PartialDate),
}

impl<'c> Source<'c> {
    #[allow(clippy::cast_possible_truncation)] // places are made from u16 when records are built
    pub(crate) fn new(catalog: &'c Catalog, place: usize) -> Self {
        Self { catalog, place: place as u16 }
    }

    fn record(self) -> &'c SourceRecord {
        &self.catalog.records().sources[usize::from(self.place)]
    }

    /// Returns its place in the catalog.
    pub fn key(self) -> SourceId {
        SourceId(self.place)
    }

    /// Returns its id.
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record().id)
    }

    /// Returns its title.
    pub fn title(self) -> &'c str {
        self.catalog.text(self.record().title)
    }

    /// Returns its address.
    pub fn url(self) -> &'c str {
        self.catalog.text(self.record().url)
    }

    /// Returns the license under which it may be used, if that is stated.
    pub fn license(self) -> Option<&'c str> {
        self.catalog.written(self.record().license)
    }

    /// Returns the day of publication, or else of reading.
    pub fn dated(self) -> SourceDate {
        let SourceRecord { date, seen, .. } = *self.record();
        if seen { SourceDate::Seen(date) } else { SourceDate::Published(date) }
    }

    /// Returns whether elements of lists that it names but does not list have ended.
    pub fn is_complete(self) -> bool {
        self.record().complete
    }

    /// Returns the date that counts when facts are resolved.
    pub fn date(self) -> PartialDate {
        self.record().date
    }
}

/// The oldest and the newest of some sources, by the last day that their dates may mean. Among
/// equally old ones the first counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct SourcePeriod<'c>(Option<(Source<'c>, Source<'c>)>);

impl<'c> SourcePeriod<'c> {
    /// Returns the oldest source.
    pub fn oldest(self) -> Option<Source<'c>> {
        self.0.map(|(oldest, _)| oldest)
    }

    /// Returns the newest source.
    pub fn newest(self) -> Option<Source<'c>> {
        self.0.map(|(_, newest)| newest)
    }
}

impl<'c> Extend<Source<'c>> for SourcePeriod<'c> {
    fn extend<T: IntoIterator<Item = Source<'c>>>(&mut self, sources: T) {
        for source in sources {
            let (oldest, newest) = self.0.get_or_insert((source, source));
            if source.date().ends_before(oldest.date()) {
                *oldest = source;
            }
            if newest.date().ends_before(source.date()) {
                *newest = source;
            }
        }
    }
}

impl<'c> FromIterator<Source<'c>> for SourcePeriod<'c> {
    fn from_iter<T: IntoIterator<Item = Source<'c>>>(sources: T) -> Self {
        let mut span = Self::default();
        span.extend(sources);
        span
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

#[cfg(test)]
mod tests {
    use super::SourcePeriod;
    use crate::model::Builder;
    use crate::model::record::{SourceRecord, TextRange};

    #[test]
    fn sources_are_as_old_as_their_last_days() {
        let mut builder = Builder::new();
        for date in ["2019", "2020", "2020-12", "2018-05", "2018-05-31", "2020-03"] {
            let id = builder.text(date);
            builder.source(SourceRecord {
                id,
                title: TextRange::NONE,
                url: TextRange::NONE,
                license: TextRange::NONE,
                date: date.parse().unwrap(),
                seen: false,
                complete: false,
            });
        }
        let catalog = builder.build();
        let span: SourcePeriod<'_> = catalog.sources().collect();
        let ids = [span.oldest(), span.newest()].map(|source| source.map(|source| source.id()));
        assert_eq!(ids, [Some("2018-05"), Some("2020")]);
        assert_eq!(SourcePeriod::default().oldest(), None);
    }
}
