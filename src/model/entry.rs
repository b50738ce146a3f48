//! Entries and their observations.

use super::catalog::{Catalog, Category};
use super::field::FieldKey;
use super::record::{CategoryId, EntryId, EntryRecord, ObservationRecord, ValueRecord};
use super::source::Source;
use std::fmt;

/// One system of the catalog.
#[derive(Clone, Copy)]
pub struct Entry<'c> {
    catalog: &'c Catalog,
    place: u32,
}

impl<'c> Entry<'c> {
    #[allow(clippy::cast_possible_truncation)] // places are made from u32 when records are built
    pub(crate) fn new(catalog: &'c Catalog, place: usize) -> Self {
        Self { catalog, place: place as u32 }
    }

    fn record(self) -> &'c EntryRecord {
        &self.catalog.records().entries[self.place as usize]
    }

    /// Its place in the catalog.
    #[must_use]
    pub fn key(self) -> EntryId {
        EntryId(self.place)
    }

    /// The catalog that it stands in.
    #[must_use]
    pub fn catalog(self) -> &'c Catalog {
        self.catalog
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record().id)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'c str {
        self.catalog.text(self.record().name)
    }

    /// What it is, in one line.
    #[must_use]
    pub fn summary(self) -> &'c str {
        self.catalog.text(self.record().summary)
    }

    /// Its page.
    #[must_use]
    pub fn homepage(self) -> Option<&'c str> {
        self.catalog.written(self.record().homepage)
    }

    /// Its code.
    #[must_use]
    pub fn repository(self) -> Option<&'c str> {
        self.catalog.written(self.record().repository)
    }

    /// Other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalog.texts(self.record().aliases)
    }

    /// What kinds of system it is.
    pub fn categories(self) -> impl ExactSizeIterator<Item = Category<'c>> {
        let catalog = self.catalog;
        self.category_ids().iter().map(|&id| catalog.category(id))
    }

    pub(crate) fn category_ids(self) -> &'c [CategoryId] {
        &self.catalog.records().categories_of[self.record().categories.range()]
    }

    /// What its sources say of one field, in the order of the observations: the last one wins. The
    /// elements of a list are a value each.
    #[must_use]
    pub fn values_of(self, field: FieldKey) -> &'c [ValueRecord] {
        let values = &self.catalog.records().values[self.record().values.range()];
        let start = values.partition_point(|value| value.field < field);
        let length = values[start..].iter().take_while(|value| value.field == field).count();
        &values[start..start + length]
    }

    /// What holds of one field by those sources that count: the latest known value, or else the
    /// latest word that nobody knows.
    #[must_use]
    pub fn latest(
        self,
        field: FieldKey,
        counts: impl Fn(Source<'c>) -> bool,
    ) -> Option<&'c ValueRecord> {
        let mut unknown = None;
        let newest_first = self.values_of(field).iter().rev();
        for value in newest_first.filter(|value| counts(self.catalog.source(value.source))) {
            if value.datum.is_known() {
                return Some(value);
            }
            unknown = unknown.or(Some(value));
        }
        unknown
    }

    /// Whether a source says anything of it, beyond that it is there.
    #[must_use]
    pub fn is_described_by(self, source: Source<'c>) -> bool {
        let values = &self.catalog.records().values[self.record().values.range()];
        values.iter().any(|value| value.source == source.key())
    }

    /// The entries that name it in this field according to any source, whether or not that holds
    /// still; in catalog order.
    pub fn named_in(self, field: FieldKey) -> impl Iterator<Item = Self> {
        let catalog = self.catalog;
        let mentions = &catalog.records().mentions[self.record().mentions.range()];
        mentions
            .iter()
            .filter(move |mention| mention.field == field)
            .map(|mention| catalog.entry(mention.by))
    }

    /// Its observations: oldest source first, in the order of the file where sources are equally
    /// old.
    pub fn observations(
        self,
    ) -> impl DoubleEndedIterator<Item = Observation<'c>> + ExactSizeIterator {
        let catalog = self.catalog;
        catalog.records().observations[self.record().observed.range()]
            .iter()
            .map(move |record| Observation { catalog, record })
    }
}

impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl Eq for Entry<'_> {}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({})", self.id())
    }
}

/// What one source says about one entry.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'c> {
    catalog: &'c Catalog,
    record: &'c ObservationRecord,
}

impl<'c> Observation<'c> {
    /// Who says it.
    #[must_use]
    pub fn source(self) -> Source<'c> {
        self.catalog.source(self.record.source)
    }

    /// The release that the source looked at.
    #[must_use]
    pub fn version(self) -> Option<&'c str> {
        self.catalog.written(self.record.version)
    }
}
