//! Filling the records of a catalog at run time, or in a build script.

mod declarations;

use super::backlinks;
use super::builtin::BUILT_IN;
use super::catalog::Catalog;
use super::field_kind::{FieldKey, FieldKind};
use super::record::{
    CategoryId, Datum, EntryId, EntryRecord, LinkRecord, List, ObservationRecord, RecordRange,
    Records, SourceId, TextRange, ValueRecord,
};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many texts are kept once, so that a catalog of nothing but different texts costs no more.
const MAX_SHARED_TEXTS: usize = 4096;

/// Collects checked declarations and values, and makes a [`Catalog`] of them.
///
/// Texts are stored one behind the other. Declarations come first: an entry refers to sources,
/// categories and fields by the places that the builder gave them. Fields are added in the order
/// of their places: attributes, computed fields, features.
#[derive(Debug)]
pub struct Builder {
    text: String,
    shared: HashMap<String, TextRange>,
    records: Records,
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// Returns a catalog with the built-in fields and nothing else.
    pub fn new() -> Self {
        let mut builder =
            Self { text: String::new(), shared: HashMap::new(), records: Records::default() };
        for field in &BUILT_IN {
            builder.built_in(field, FieldKind::BuiltIn);
        }
        builder
    }

    /// Stores a text and returns its place.
    pub fn text(&mut self, text: &str) -> TextRange {
        if text.is_empty() {
            return TextRange::NONE;
        }
        let range = TextRange { start: place(self.text.len()), len: place(text.len()) };
        self.text.push_str(text);
        range
    }

    /// Stores a text that others are likely to repeat, such as a language or a license, once.
    pub fn shared_text(&mut self, text: &str) -> TextRange {
        if text.is_empty() {
            return TextRange::NONE;
        }
        if let Some(&range) = self.shared.get(text) {
            return range;
        }
        let range = self.text(text);
        if self.shared.len() < MAX_SHARED_TEXTS {
            self.shared.insert(text.to_owned(), range);
        }
        range
    }

    /// Stores texts and returns their places.
    pub fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> RecordRange {
        let ranges: Vec<_> = texts.into_iter().map(|text| self.text(text)).collect();
        append(&mut self.records.texts, ranges)
    }

    /// Stores categories and returns their places.
    pub fn categories_of(&mut self, categories: &[CategoryId]) -> RecordRange {
        append(&mut self.records.categories_of, categories.iter().copied())
    }

    /// Stores names and addresses of links and returns their places.
    pub fn links<'a>(
        &mut self,
        links: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> RecordRange {
        let mut records = Vec::new();
        for (name, url) in links {
            records.push(LinkRecord { name: self.shared_text(name), url: self.text(url) });
        }
        append(&mut self.records.links, records)
    }

    /// Begins an entry; the observations that follow are its own.
    pub fn entry(&mut self, entry: EntryRecord) {
        let observed = append(&mut self.records.observations, []);
        let values = append(&mut self.records.values, []);
        self.records.entries.to_mut().push(EntryRecord { observed, values, ..entry });
    }

    /// Returns the ids of the entries begun so far, in their order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.records.entries.iter().map(|entry| self.stored(entry.id))
    }

    /// Returns the id of an entry that was begun; empty if there is none at this place.
    pub fn id(&self, entry: EntryId) -> &str {
        let entry = self.records.entries.get(entry.0 as usize);
        entry.map_or("", |entry| self.stored(entry.id))
    }

    fn stored(&self, text: TextRange) -> &str {
        let start = text.start as usize;
        self.text.get(start..start + text.len as usize).unwrap_or_default()
    }

    /// Begins an observation of the entry begun last; the values that follow are its own.
    pub fn observation(&mut self, source: SourceId, version: &str) {
        let version = self.text(version);
        self.records.observations.to_mut().push(ObservationRecord { source, version });
        let end = place(self.records.observations.len());
        if let Some(entry) = self.records.entries.to_mut().last_mut() {
            entry.observed.end = end;
        }
    }

    /// Adds a value to the observation begun last and returns its place.
    pub fn value(&mut self, field: FieldKey, datum: Datum, note: &str, ended: bool) -> usize {
        let note = self.shared_text(note);
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

    /// Replaces the datum of a value: an entry may be named before it is read.
    pub fn set(&mut self, value: usize, datum: Datum) {
        if let Some(value) = self.records.values.to_mut().get_mut(value) {
            value.datum = datum;
        }
    }

    /// Returns a catalog of what is declared so far.
    pub fn declarations(&self) -> Catalog {
        Catalog::new(Records { text: Cow::Owned(self.text.clone()), ..self.records.clone() })
    }

    /// Returns the finished catalog: observations in the order in which they are resolved, values in
    /// the order of the fields and then of the observations, and the backlinks of each entry.
    pub fn build(mut self) -> Catalog {
        // A catalog with errors may name a source that is not there.
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

/// Adds records to a list and returns their places.
fn append<T: Clone>(list: &mut List<T>, records: impl IntoIterator<Item = T>) -> RecordRange {
    let start = place(list.len());
    list.to_mut().extend(records);
    RecordRange { start, end: place(list.len()) }
}

/// Converts a count to the 32 bits of records: larger catalogs are refused before they get here.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn place(count: usize) -> u32 {
    count as u32
}
