//! The catalog as the rest of the program sees it: views over its records.

use super::distinct::distinct;
use super::entry::Entry;
use super::field::Field;
use super::field_kind::FieldKey;
use super::record::{
    CategoryId, CategoryRecord, EntryId, RecordRange, Records, SourceId, TextRange,
};
use super::source::Source;

/// A landscape: sources, categories, fields and entries.
#[derive(Clone, Debug)]
pub struct Catalog {
    records: Records,
}

impl Catalog {
    /// Returns a catalog of records from a build script or a [`super::Builder`].
    pub const fn new(records: Records) -> Self {
        Self { records }
    }

    pub(crate) fn records(&self) -> &Records {
        &self.records
    }

    /// Returns the text at `place`; empty where nothing was written.
    pub(crate) fn text(&self, place: TextRange) -> &str {
        let start = place.start as usize;
        self.records.text.get(start..start + place.len as usize).unwrap_or_default()
    }

    /// Returns the text at `place`, if something was written.
    pub(crate) fn written(&self, place: TextRange) -> Option<&str> {
        Some(self.text(place)).filter(|text| !text.is_empty())
    }

    pub(crate) fn texts(&self, run: RecordRange) -> impl ExactSizeIterator<Item = &str> {
        self.records.texts[run.range()].iter().map(|&place| self.text(place))
    }

    /// Returns its title.
    pub fn title(&self) -> &str {
        self.text(self.records.title)
    }

    /// Returns the sentence that sums it up.
    pub fn summary(&self) -> Option<&str> {
        self.written(self.records.summary)
    }

    /// Returns the license of the data.
    pub fn license(&self) -> Option<&str> {
        self.written(self.records.license)
    }

    /// Returns every entry, in the order of the file.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> + ExactSizeIterator {
        (0..self.records.entries.len()).map(|place| Entry::new(self, place))
    }

    /// Returns the entry at a place.
    pub fn entry(&self, id: EntryId) -> Entry<'_> {
        Entry::new(self, id.0 as usize)
    }

    /// Returns every source, as declared.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = Source<'_>> {
        (0..self.records.sources.len()).map(|place| Source::new(self, place))
    }

    pub(crate) fn source(&self, id: SourceId) -> Source<'_> {
        Source::new(self, usize::from(id.0))
    }

    /// Returns every category, as declared.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = Category<'_>> {
        (0..self.records.categories.len()).map(|place| self.category_at(place))
    }

    fn category_at(&self, place: usize) -> Category<'_> {
        let id = u16::try_from(place).unwrap_or(u16::MAX);
        Category { catalog: self, id, record: &self.records.categories[place] }
    }

    pub(crate) fn category(&self, id: CategoryId) -> Category<'_> {
        self.category_at(usize::from(id.0))
    }

    /// Returns the category that the catalog is about: the one declared first. Rankings and gaps
    /// speak of its entries unless something else is asked for.
    pub fn main_category(&self) -> Option<Category<'_>> {
        self.categories().next()
    }

    /// Returns every field: built-in ones, attributes, computed ones, then features, each as declared.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = Field<'_>> {
        (0..self.records.fields.len())
            .map(|place| Field::new(self, FieldKey(u16::try_from(place).unwrap_or(u16::MAX))))
    }

    /// Returns the field at a place.
    pub fn field(&self, key: FieldKey) -> Field<'_> {
        Field::new(self, key)
    }

    /// Returns every feature, as declared.
    pub fn features(&self) -> impl Iterator<Item = Field<'_>> {
        self.fields().filter(|field| field.is_feature())
    }

    /// Returns the dates that mark milestones, as declared.
    pub fn milestones(&self) -> impl Iterator<Item = Field<'_>> {
        self.fields().filter(|field| field.milestone().is_some())
    }

    /// Returns the default columns of `list` that the catalog names; none if it names none.
    pub fn columns(&self) -> impl ExactSizeIterator<Item = Field<'_>> {
        self.records.columns.iter().map(|&key| self.field(key))
    }

    /// Returns the groups of the fields in the order of first appearance, each once.
    pub fn groups(&self) -> Vec<&str> {
        distinct(self.fields().filter(|field| !field.is_identity()).map(Field::group))
    }
}

/// A kind of system, declared in the catalog.
#[derive(Clone, Copy, Debug)]
pub struct Category<'c> {
    catalog: &'c Catalog,
    id: u16,
    record: &'c CategoryRecord,
}

impl<'c> Category<'c> {
    /// Returns its id.
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record.id)
    }

    /// Returns its name for people.
    pub fn label(self) -> &'c str {
        self.catalog.text(self.record.label)
    }

    /// Returns the sentence that tells which systems belong to it.
    pub fn summary(self) -> Option<&'c str> {
        self.catalog.written(self.record.summary)
    }

    /// Returns other words for it.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalog.texts(self.record.aliases)
    }
}

impl PartialEq for Category<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Category<'_> {}
