//! From observations to facts: what holds for each field of each entry, as of a date.
//!
//! A fact is the value from the observation whose source has the latest date; a partial date counts
//! as its last day, and on a tie the later observation in the file wins. `unknown` never displaces a
//! known value. Lists grow (`lists`). `status_since` belongs to the current status (`life`). A
//! field that was never observed is not applicable outside its categories, and unknown within them.

pub mod age;
mod life;
mod lists;

use crate::model::record::{Datum, ValueRecord};
use crate::model::{
    Catalog, Entry, Fact, Field, FieldKey, FieldType, Number, Origin, PartialDate, Source, Support,
    Value, Word,
};
pub use life::StatusPeriod;

/// The statement of one source about one field of one entry; a list has one for each element.
#[derive(Clone, Debug)]
pub struct Statement<'c> {
    /// The value, known or not, with its note and its source.
    pub fact: Fact<'c>,
    /// Whether the source says that this element of a list has ended.
    pub ended: bool,
    /// The release that the source looked at.
    pub version: Option<&'c str>,
}

/// The facts of a catalog, as of a date or of all that is known.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'c> {
    catalog: &'c Catalog,
    as_of: Option<PartialDate>,
}

impl<'c> Facts<'c> {
    /// Returns the facts of `catalog`. With `as_of`, a source counts only if its last day is not
    /// after the last day of that date; without it, nothing is left out.
    #[must_use]
    pub fn new(catalog: &'c Catalog, as_of: Option<PartialDate>) -> Self {
        Self { catalog, as_of }
    }

    /// Returns the catalog that they are drawn from.
    #[must_use]
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// Returns the date as of which they hold.
    #[must_use]
    pub fn as_of(&self) -> Option<PartialDate> {
        self.as_of
    }

    /// Returns the entries in catalog order; as of a date only those with a counted observation.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'c>> {
        self.catalog.entries().filter(|&entry| self.is_present(entry))
    }

    /// Returns whether an entry has a counted observation, or no date was asked for.
    #[must_use]
    pub fn is_present(&self, entry: Entry<'c>) -> bool {
        self.as_of.is_none() || entry.observations().any(|seen| self.counts(seen.source()))
    }

    /// Returns whether a source counts as of the date.
    #[must_use]
    pub fn counts(&self, source: Source<'c>) -> bool {
        self.as_of.is_none_or(|date| !date.ends_before(source.date()))
    }

    /// Returns the sources that count as of the date, in the order of the catalog.
    pub fn sources(&self) -> impl Iterator<Item = Source<'c>> {
        self.catalog.sources().filter(|source| self.counts(*source))
    }

    /// Returns the current fact of one field of one entry.
    #[must_use]
    pub fn fact(&self, entry: Entry<'c>, field: Field<'c>) -> Fact<'c> {
        match field.origin() {
            Origin::Entry => of_entry(entry, field),
            Origin::Inverse(relation) => self.inverse(entry, relation),
            Origin::Observed => {
                let observed = match field.key() {
                    FieldKey::STATUS => self.status_fact(entry),
                    FieldKey::STATUS_SINCE => self.status_since(entry),
                    _ if field.is_list() => self.merge_list(entry, field),
                    _ => self.latest(entry, field),
                };
                observed.unwrap_or_else(|| Fact::bare(unobserved(entry, field)))
            }
        }
    }

    /// Returns the current fact of a built-in field of one entry.
    #[must_use]
    pub fn built_in(&self, entry: Entry<'c>, key: FieldKey) -> Fact<'c> {
        self.fact(entry, self.catalog.field(key))
    }

    /// Returns every counted statement about a field of an entry, oldest first, known or not.
    pub fn history(
        &self,
        entry: Entry<'c>,
        field: Field<'c>,
    ) -> impl DoubleEndedIterator<Item = Fact<'c>> {
        self.observed(entry, field.key()).map(|(source, record)| self.read(source, record))
    }

    /// Like [`Facts::history`], with the release each source looked at and whether it ended the
    /// element.
    pub fn statements(
        &self,
        entry: Entry<'c>,
        field: Field<'c>,
    ) -> impl Iterator<Item = Statement<'c>> {
        self.observed(entry, field.key()).map(move |(source, record)| Statement {
            fact: self.read(source, record),
            ended: record.ended,
            version: entry
                .observations()
                .find(|observation| observation.source() == source)
                .and_then(|observation| observation.version()),
        })
    }

    /// Returns the date from which age is counted: that of `--as-of`, else the given today.
    #[must_use]
    pub fn reference_date(&self, today: PartialDate) -> PartialDate {
        self.as_of.unwrap_or(today)
    }

    /// Returns the counted values of a field, oldest first.
    fn observed(
        &self,
        entry: Entry<'c>,
        field: FieldKey,
    ) -> impl DoubleEndedIterator<Item = (Source<'c>, &'c ValueRecord)> {
        entry
            .values_of(field)
            .iter()
            .map(|value| (self.catalog.source(value.source), value))
            .filter(|&(source, _)| self.counts(source))
    }

    fn latest(&self, entry: Entry<'c>, field: Field<'c>) -> Option<Fact<'c>> {
        let record = entry.latest(field.key(), |source| self.counts(source))?;
        Some(self.read(self.catalog.source(record.source), record))
    }

    /// Turns a stored value into a fact.
    fn read(&self, source: Source<'c>, record: &ValueRecord) -> Fact<'c> {
        let field = self.catalog.field(record.field);
        let value = match record.datum {
            Datum::Unknown => unknown(field),
            Datum::NotApplicable => not_applicable(field),
            Datum::EmptyList => Value::List(Vec::new()),
            Datum::Support(word) => Value::Support(word),
            Datum::Word(rank) => Value::Word(Word::new(field, rank)),
            Datum::Date(date) => Value::Date(date),
            Datum::Entry(id) => Value::Entry(self.catalog.entry(id)),
            Datum::Text(range) => {
                let text = self.catalog.text(range);
                match field.field_type() {
                    FieldType::Number => Number::parse(text).map_or(Value::Unknown, Value::Number),
                    FieldType::Version => Value::Version(text),
                    FieldType::License => Value::License(text),
                    FieldType::Link => Value::Link(text),
                    _ => Value::Text(text),
                }
            }
        };
        Fact {
            value,
            note: self.catalog.written(record.note),
            source: Some(source),
            timeless: field.is_timeless(),
        }
    }

    /// Returns the entries whose list in the field `relation` holds this entry now.
    fn inverse(&self, entry: Entry<'c>, relation: FieldKey) -> Fact<'c> {
        let relation = self.catalog.field(relation);
        let names_it = |other: &Entry<'c>| {
            let fact = self.fact(*other, relation);
            fact.elements().iter().any(|element| element.value == Value::Entry(entry))
        };
        let present = entry.named_in(relation.key()).filter(|&other| self.is_present(other));
        list(present.filter(names_it).map(Value::Entry))
    }
}

fn of_entry<'c>(entry: Entry<'c>, field: Field<'c>) -> Fact<'c> {
    let written = |text: Option<&'c str>| text.map_or(Value::Unknown, Value::Link);
    match field.key() {
        FieldKey::ID => Fact::bare(Value::Text(entry.id())),
        FieldKey::NAME => Fact::bare(Value::Text(entry.name())),
        FieldKey::SUMMARY => Fact::bare(entry.summary().map_or(Value::Unknown, Value::Text)),
        FieldKey::HOMEPAGE => Fact::bare(written(entry.homepage())),
        FieldKey::REPOSITORY => Fact::bare(written(entry.repository())),
        FieldKey::ALIASES => list(entry.aliases().map(Value::Text)),
        FieldKey::CATEGORIES => list(entry.categories().map(Value::Category)),
        FieldKey::LINKS => {
            let link = |(name, url)| Fact { note: Some(name), ..Fact::bare(Value::Link(url)) };
            Fact::bare(Value::List(entry.links().map(link).collect()))
        }
        _ => Fact::bare(Value::Unknown),
    }
}

/// Returns the value of a field that no counted source has observed.
fn unobserved<'c>(entry: Entry<'c>, field: Field<'c>) -> Value<'c> {
    if field.applies(entry) { unknown(field) } else { not_applicable(field) }
}

fn unknown<'c>(field: Field<'_>) -> Value<'c> {
    match field.field_type() {
        FieldType::Support => Value::Support(Support::Unknown),
        _ => Value::Unknown,
    }
}

fn not_applicable<'c>(field: Field<'_>) -> Value<'c> {
    match field.field_type() {
        FieldType::Support => Value::Support(Support::NotApplicable),
        _ => Value::NotApplicable,
    }
}

fn list<'c>(values: impl Iterator<Item = Value<'c>>) -> Fact<'c> {
    Fact::bare(Value::List(values.map(Fact::bare).collect()))
}
