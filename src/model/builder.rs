//! Filling the records of a catalog at run time, or in a build script.

use super::backlinks;
use super::catalog::Catalog;
use super::date::PartialDate;
use super::field::FieldKey;
use super::record::{
    CategoryId, CategoryRecord, Datum, EntryId, EntryRecord, FeatureRecord, ObservationRecord,
    RecordRange, Records, SourceId, SourceRecord, TextRange, ValueRecord,
};
use std::borrow::Cow;
use std::collections::HashMap;

/// So many texts are remembered, so that a catalog of nothing but different ones costs no more.
const MOST_COMMON: usize = 4096;

/// Collects what a reader found, already checked, and hands out a [`Catalog`].
///
/// Texts are stored one behind the other. Declarations come first: an entry refers to sources,
/// categories and features by the places that the builder gave them.
#[derive(Debug)]
pub struct Builder {
    text: String,
    common: HashMap<String, TextRange>,
    records: Records,
}

/// What stands on an entry itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What it is.
    pub summary: &'a str,
    /// Its page, or nothing.
    pub homepage: &'a str,
    /// Its code, or nothing.
    pub repository: &'a str,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// An empty catalog.
    #[must_use]
    pub fn new() -> Self {
        let records = Records {
            text: Cow::Borrowed(""),
            title: TextRange::NONE,
            texts: Cow::Owned(Vec::new()),
            categories_of: Cow::Owned(Vec::new()),
            sources: Cow::Owned(Vec::new()),
            categories: Cow::Owned(Vec::new()),
            features: Cow::Owned(Vec::new()),
            entries: Cow::Owned(Vec::new()),
            observations: Cow::Owned(Vec::new()),
            values: Cow::Owned(Vec::new()),
            mentions: Cow::Owned(Vec::new()),
        };
        Self { text: String::new(), common: HashMap::new(), records }
    }

    /// Keeps a text and tells where it stands.
    pub fn text(&mut self, text: &str) -> TextRange {
        if text.is_empty() {
            return TextRange::NONE;
        }
        let place = TextRange { start: place(self.text.len()), len: place(text.len()) };
        self.text.push_str(text);
        place
    }

    /// The same for a text that others are likely to repeat, such as a language or a license: it
    /// is kept once.
    pub fn common_text(&mut self, text: &str) -> TextRange {
        if text.is_empty() {
            return TextRange::NONE;
        }
        if let Some(&place) = self.common.get(text) {
            return place;
        }
        let place = self.text(text);
        if self.common.len() < MOST_COMMON {
            self.common.insert(text.to_owned(), place);
        }
        place
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> RecordRange {
        let start = place(self.records.texts.len());
        for text in texts {
            let text = self.text(text);
            self.records.texts.to_mut().push(text);
        }
        RecordRange { start, end: place(self.records.texts.len()) }
    }

    fn categories_of(&mut self, categories: &[CategoryId]) -> RecordRange {
        let start = place(self.records.categories_of.len());
        self.records.categories_of.to_mut().extend_from_slice(categories);
        RecordRange { start, end: place(self.records.categories_of.len()) }
    }

    /// What the catalog is called.
    pub fn title(&mut self, title: &str) {
        self.records.title = self.text(title);
    }

    /// `[sources.ID]`; `seen` tells that `date` is the day on which an undated page was read.
    pub fn source(
        &mut self,
        id: &str,
        title: &str,
        url: &str,
        license: &str,
        date: PartialDate,
        seen: bool,
    ) {
        let (id, title) = (self.text(id), self.text(title));
        let (url, license) = (self.text(url), self.text(license));
        self.records.sources.to_mut().push(SourceRecord { id, title, url, license, date, seen });
    }

    /// `[categories.ID]`
    pub fn category<'a>(
        &mut self,
        id: &str,
        label: &str,
        summary: &str,
        aliases: impl IntoIterator<Item = &'a str>,
    ) {
        let (id, label, summary) = (self.text(id), self.text(label), self.text(summary));
        let aliases = self.texts(aliases);
        self.records.categories.to_mut().push(CategoryRecord { id, label, summary, aliases });
    }

    /// `[features.ID]`
    pub fn feature(
        &mut self,
        id: &str,
        label: &str,
        group: &str,
        meaning: &str,
        applies_to: &[CategoryId],
    ) {
        let (id, label) = (self.text(id), self.text(label));
        let (group, meaning) = (self.text(group), self.text(meaning));
        let applies_to = self.categories_of(applies_to);
        let feature = FeatureRecord { id, label, group, meaning, applies_to };
        self.records.features.to_mut().push(feature);
    }

    /// Begins an entry; the observations that follow are its own.
    pub fn entry<'a>(
        &mut self,
        entry: NewEntry<'_>,
        aliases: impl IntoIterator<Item = &'a str>,
        categories: &[CategoryId],
    ) {
        let empty = |list: usize| RecordRange { start: place(list), end: place(list) };
        let record = EntryRecord {
            id: self.text(entry.id),
            name: self.text(entry.name),
            summary: self.text(entry.summary),
            homepage: self.text(entry.homepage),
            repository: self.text(entry.repository),
            aliases: self.texts(aliases),
            categories: self.categories_of(categories),
            observed: empty(self.records.observations.len()),
            values: empty(self.records.values.len()),
            mentions: RecordRange::default(),
        };
        self.records.entries.to_mut().push(record);
    }

    /// The ids of the entries begun so far, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let entries = self.records.entries.iter();
        entries.map(|entry| self.stored(entry.id))
    }

    /// The id of an entry that was begun; empty if there is none at this place.
    #[must_use]
    pub fn id(&self, entry: EntryId) -> &str {
        let entry = self.records.entries.get(entry.0 as usize);
        entry.map_or("", |entry| self.stored(entry.id))
    }

    fn stored(&self, text: TextRange) -> &str {
        let start = text.start as usize;
        let range = start..start + text.len as usize;
        self.text.get(range).unwrap_or_default()
    }

    /// Begins an observation of the entry begun last; the values that follow are its own.
    pub fn observation(&mut self, source: SourceId, version: &str) {
        let version = self.text(version);
        let observation = ObservationRecord { source, version };
        self.records.observations.to_mut().push(observation);
        let end = place(self.records.observations.len());
        if let Some(entry) = self.records.entries.to_mut().last_mut() {
            entry.observed.end = end;
        }
    }

    /// Adds a value to the observation begun last and tells its place.
    pub fn value(&mut self, field: FieldKey, datum: Datum, note: &str, ended: bool) -> usize {
        let note = self.common_text(note);
        let observation = self.records.observations.last();
        let source = observation.map_or(SourceId(0), |observation| observation.source);
        let added = self.records.values.len();
        self.records.values.to_mut().push(ValueRecord { field, source, ended, datum, note });
        let end = place(self.records.values.len());
        if let Some(entry) = self.records.entries.to_mut().last_mut() {
            entry.values.end = end;
        }
        added
    }

    /// Gives the value at a place another datum: an entry may be named before it is read.
    pub fn set(&mut self, value: usize, datum: Datum) {
        if let Some(value) = self.records.values.to_mut().get_mut(value) {
            value.datum = datum;
        }
    }

    /// The finished catalog: observations in the order in which they are resolved, values in the
    /// order of the fields and then of the observations, and who is named where.
    #[must_use]
    pub fn build(mut self) -> Catalog {
        // What a catalog with errors has been read to may name a source that there is not.
        let days: Vec<_> =
            self.records.sources.iter().map(|source| source.date.last_day()).collect();
        let day = |source: SourceId| days.get(usize::from(source.0));
        let observations = self.records.observations.to_mut();
        let values = self.records.values.to_mut();
        for entry in self.records.entries.iter() {
            observations[entry.observed.range()].sort_by_key(|seen| day(seen.source));
            values[entry.values.range()].sort_by_key(|value| (value.field, day(value.source)));
        }
        backlinks::build(&mut self.records);
        self.records.text = Cow::Owned(self.text);
        Catalog::new(self.records)
    }
}

/// Records count in 32 bits: a catalog of four gigabytes is refused before it gets here.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn place(count: usize) -> u32 {
    count as u32
}
