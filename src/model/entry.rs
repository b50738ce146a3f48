//! Entries and their observations.

use super::catalog::{Catalog, Category};
use super::field_kind::FieldKey;
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

    /// Returns its place in the catalog.
    pub fn key(self) -> EntryId {
        EntryId(self.place)
    }

    /// Returns the catalog that it stands in.
    pub fn catalog(self) -> &'c Catalog {
        self.catalog
    }

    /// Returns its id.
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record().id)
    }

    /// Returns its name.
    pub fn name(self) -> &'c str {
        self.catalog.text(self.record().name)
    }

    /// Returns the sentence that sums it up.
    pub fn summary(self) -> Option<&'c str> {
        self.catalog.written(self.record().summary)
    }

    /// Returns its page.
    pub fn homepage(self) -> Option<&'c str> {
        self.catalog.written(self.record().homepage)
    }

    /// Returns the address of its source code.
    pub fn repository(self) -> Option<&'c str> {
        self.catalog.written(self.record().repository)
    }

    /// Returns the named links to other pages about it, such as `docs`: name and address.
    pub fn links(self) -> impl ExactSizeIterator<Item = (&'c str, &'c str)> {
        let catalog = self.catalog;
        let links = &catalog.records().links[self.record().links.range()];
        links.iter().map(|link| (catalog.text(link.name), catalog.text(link.url)))
    }

    /// Returns its other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalog.texts(self.record().aliases)
    }

    /// Returns its categories.
    pub fn categories(self) -> impl ExactSizeIterator<Item = Category<'c>> {
        let catalog = self.catalog;
        self.category_ids().iter().map(|&id| catalog.category(id))
    }

    pub(crate) fn category_ids(self) -> &'c [CategoryId] {
        &self.catalog.records().categories_of[self.record().categories.range()]
    }

    /// Returns the values that its sources give for a field, oldest source first. The elements of a
    /// list are a value each.
    pub fn values_of(self, field: FieldKey) -> &'c [ValueRecord] {
        let values = &self.catalog.records().values[self.record().values.range()];
        let start = values.partition_point(|value| value.field < field);
        let length = values[start..].iter().take_while(|value| value.field == field).count();
        &values[start..start + length]
    }

    /// Returns the current value of a field by the sources that count: the latest known one, else
    /// the latest unknown.
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

    /// Returns whether a source gives any value for it.
    pub fn is_described_by(self, source: Source<'c>) -> bool {
        let values = &self.catalog.records().values[self.record().values.range()];
        values.iter().any(|value| value.source == source.key())
    }

    /// Returns the entries that any source lets name it in a field, current or not, in catalog order.
    pub fn named_in(self, field: FieldKey) -> impl Iterator<Item = Self> {
        let catalog = self.catalog;
        let backlinks = &catalog.records().backlinks[self.record().backlinks.range()];
        backlinks
            .iter()
            .filter(move |backlink| backlink.field == field)
            .map(|backlink| catalog.entry(backlink.by))
    }

    /// Returns its observations, oldest source first, in file order where sources are equally old.
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

/// The statements of one source about one entry.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'c> {
    catalog: &'c Catalog,
    record: &'c ObservationRecord,
}

impl<'c> Observation<'c> {
    /// Returns its source.
    pub fn source(self) -> Source<'c> {
        self.catalog.source(self.record.source)
    }

    /// Returns the release that the source looked at.
    pub fn version(self) -> Option<&'c str> {
        self.catalog.written(self.record.version)
    }
}
