//! The catalog as the rest of the program sees it: views over its records.

use super::attribute::Attribute;
use super::entry::Entry;
use super::field::{Field, FieldKey, FieldType, PROJECT};
use super::names::fold;
use super::record::{
    CategoryId, CategoryRecord, Datum, EntryId, FeatureId, FeatureRecord, RecordRange, Records,
    SourceId, TextRange,
};
use super::source::Source;

/// One landscape: sources, categories, features and entries.
#[derive(Clone, Debug)]
pub struct Catalog {
    records: Records,
}

impl Catalog {
    /// A catalog of records that a build or a [`super::Builder`] has put together.
    #[must_use]
    pub const fn new(records: Records) -> Self {
        Self { records }
    }

    pub(crate) fn records(&self) -> &Records {
        &self.records
    }

    /// The text at `place`; empty where nothing was written.
    pub(crate) fn text(&self, place: TextRange) -> &str {
        let start = place.start as usize;
        self.records.text.get(start..start + place.len as usize).unwrap_or_default()
    }

    /// The text at `place`, if something was written.
    pub(crate) fn written(&self, place: TextRange) -> Option<&str> {
        Some(self.text(place)).filter(|text| !text.is_empty())
    }

    pub(crate) fn texts(&self, run: RecordRange) -> impl ExactSizeIterator<Item = &str> {
        self.records.texts[run.range()].iter().map(|&place| self.text(place))
    }

    /// What the catalog is called.
    #[must_use]
    pub fn title(&self) -> &str {
        self.text(self.records.title)
    }

    /// Every entry, in the order of the file.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> + ExactSizeIterator {
        (0..self.records.entries.len()).map(|place| Entry::new(self, place))
    }

    /// The entry at a place.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Entry<'_> {
        Entry::new(self, id.0 as usize)
    }

    /// The names of systems outside the catalog, wherever an entry refers to one.
    pub fn outsiders(&self) -> impl Iterator<Item = &str> {
        self.records.values.iter().filter_map(|value| {
            let attribute = value.field.as_attribute()?;
            match value.datum {
                Datum::Text(name) if attribute.info().kind == FieldType::Entries => {
                    Some(self.text(name))
                }
                _ => None,
            }
        })
    }

    /// Every source, as declared.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = Source<'_>> {
        (0..self.records.sources.len()).map(|place| Source::new(self, place))
    }

    pub(crate) fn source(&self, id: SourceId) -> Source<'_> {
        Source::new(self, usize::from(id.0))
    }

    /// Every category, as declared.
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

    /// The category that the catalog is about: the one declared first. Rankings and gaps speak of
    /// its entries unless something else is asked for.
    #[must_use]
    pub fn main_category(&self) -> Option<Category<'_>> {
        self.categories().next()
    }

    /// The category that `text` names by id, label or alias, case and punctuation aside.
    #[must_use]
    pub fn find_category(&self, text: &str) -> Option<Category<'_>> {
        let wanted = fold(text);
        self.categories().find(|category| {
            fold(category.id()) == wanted
                || fold(category.label()) == wanted
                || category.aliases().any(|alias| fold(alias) == wanted)
        })
    }

    /// Every feature, as declared.
    pub fn features(&self) -> impl ExactSizeIterator<Item = Feature<'_>> {
        (0..self.records.features.len()).map(|place| self.feature_at(place))
    }

    fn feature_at(&self, place: usize) -> Feature<'_> {
        let id = u16::try_from(place).unwrap_or(u16::MAX);
        Feature { catalog: self, id, record: &self.records.features[place] }
    }

    /// Every field: attributes in the order of their table, then features as declared.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> {
        let attributes = Attribute::ALL.iter().copied().map(Field::Attribute);
        attributes.chain(self.features().map(Field::Feature))
    }

    /// The field at a place.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Field<'_> {
        match (key.as_attribute(), key.as_feature()) {
            (Some(attribute), _) => Field::Attribute(attribute),
            (None, Some(FeatureId(place))) => Field::Feature(self.feature_at(usize::from(place))),
            (None, None) => Field::Attribute(Attribute::Id),
        }
    }

    /// The field that `text` names: its id without regard to case and `-` or `_`, a list also by
    /// its singular.
    #[must_use]
    pub fn find_field(&self, text: &str) -> Option<Field<'_>> {
        let same = |id: &str| {
            id.len() == text.len()
                && id.bytes().zip(text.bytes()).all(|(a, b)| {
                    a.eq_ignore_ascii_case(&b)
                        || (matches!(a, b'-' | b'_') && matches!(b, b'-' | b'_'))
                })
        };
        self.fields().find(|field| same(field.id())).or_else(|| {
            Attribute::ALL
                .iter()
                .copied()
                .find(|attribute| attribute.info().singular.is_some_and(same))
                .map(Field::Attribute)
        })
    }

    /// The groups of fields: [`PROJECT`], then those of the features as they first appear.
    #[must_use]
    pub fn groups(&self) -> Vec<&str> {
        let mut groups = vec![PROJECT];
        for feature in self.features() {
            if !groups.contains(&feature.group()) {
                groups.push(feature.group());
            }
        }
        groups
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
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record.id)
    }

    /// Its name for people.
    #[must_use]
    pub fn label(self) -> &'c str {
        self.catalog.text(self.record.label)
    }

    /// What belongs to it.
    #[must_use]
    pub fn summary(self) -> Option<&'c str> {
        self.catalog.written(self.record.summary)
    }

    /// Other spellings of it.
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

/// A field whose value is a support word, declared in the catalog.
#[derive(Clone, Copy, Debug)]
pub struct Feature<'c> {
    catalog: &'c Catalog,
    id: u16,
    record: &'c FeatureRecord,
}

impl<'c> Feature<'c> {
    /// Its place among the features.
    #[must_use]
    pub fn key(self) -> FeatureId {
        FeatureId(self.id)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record.id)
    }

    /// Its name for people.
    #[must_use]
    pub fn label(self) -> &'c str {
        self.catalog.text(self.record.label)
    }

    /// The group that it is shown in.
    #[must_use]
    pub fn group(self) -> &'c str {
        self.catalog.text(self.record.group)
    }

    /// What "yes" means.
    #[must_use]
    pub fn meaning(self) -> &'c str {
        self.catalog.text(self.record.meaning)
    }

    /// Whether the question makes sense for this entry: it applies to one of its categories, or to
    /// all that there are.
    #[must_use]
    pub fn applies(self, entry: Entry<'c>) -> bool {
        let applies_to = &self.catalog.records.categories_of[self.record.applies_to.range()];
        applies_to.is_empty() || entry.category_ids().iter().any(|id| applies_to.contains(id))
    }
}
