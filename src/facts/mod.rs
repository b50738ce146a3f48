//! From observations to facts: what holds for each field of each entry, as of a date.
//!
//! The rule (the catalog's format, "Resolution"): a fact is the value from the observation whose
//! source has the latest date; a partial date counts as its last day, and on a tie the later
//! observation in the file wins. `unknown` never displaces a known value. Lists grow: each element
//! is a fact of its own, with the newest source that names it, until a newer one says that it
//! ended. A feature that was never observed is not applicable outside its categories, and unknown
//! within them.

pub mod age;
pub mod comparison;

use crate::model::record::{Datum, ValueRecord};
use crate::model::{
    Attribute, Catalog, Entry, Fact, Field, FieldKey, FieldType, PartialDate, Source, Standing,
    Status, Support, Truth, Value,
};

/// What one source says of one field of one entry; of a list a value for each element.
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
    /// The facts of `catalog`. With `as_of`, a source counts only if its last day is not after the
    /// last day of that date; without it, nothing is left out.
    #[must_use]
    pub fn new(catalog: &'c Catalog, as_of: Option<PartialDate>) -> Self {
        Self { catalog, as_of }
    }

    /// The catalog that they are drawn from.
    #[must_use]
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// The date as of which they hold.
    #[must_use]
    pub fn as_of(&self) -> Option<PartialDate> {
        self.as_of
    }

    /// The entries in catalog order; as of a date only those that a counted source speaks of.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'c>> {
        self.catalog.entries().filter(|&entry| self.is_there(entry))
    }

    /// Whether any counted source speaks of this entry.
    #[must_use]
    pub fn is_there(&self, entry: Entry<'c>) -> bool {
        self.as_of.is_none() || entry.observations().any(|seen| self.counts(seen.source()))
    }

    /// Whether this source counts as of the date.
    #[must_use]
    pub fn counts(&self, source: Source<'c>) -> bool {
        self.as_of.is_none_or(|date| source.date().last_day() <= date.last_day())
    }

    /// What holds for one field of one entry.
    #[must_use]
    pub fn fact(&self, entry: Entry<'c>, field: Field<'c>) -> Fact<'c> {
        match field {
            Field::Attribute(attribute) => self.attribute(entry, attribute),
            Field::Feature(feature) => {
                let unobserved =
                    if feature.applies(entry) { Support::Unknown } else { Support::NotApplicable };
                self.latest(entry, field).unwrap_or(Fact::bare(Value::Support(unobserved)))
            }
        }
    }

    /// What holds for one attribute of one entry.
    #[must_use]
    pub fn attribute(&self, entry: Entry<'c>, attribute: Attribute) -> Fact<'c> {
        let field = Field::Attribute(attribute);
        match attribute {
            Attribute::Id => Fact::bare(Value::Text(entry.id())),
            Attribute::Name => Fact::bare(Value::Text(entry.name())),
            Attribute::Summary => Fact::bare(Value::Text(entry.summary())),
            Attribute::Homepage => written(entry.homepage()),
            Attribute::Repository => written(entry.repository()),
            Attribute::Aliases => list(entry.aliases().map(Value::Text)),
            Attribute::Categories => list(entry.categories().map(Value::Category)),
            Attribute::BaseOf => self.reverse_relation(entry, Attribute::BuiltOn),
            Attribute::Predecessors => self.reverse_relation(entry, Attribute::Successor),
            Attribute::Status => self.status(entry),
            _ if attribute.info().kind.is_list() => self.merge_list(entry, field),
            _ => self.latest(entry, field).unwrap_or_else(|| Fact::bare(unknown(field))),
        }
    }

    /// Whether the entry is alive, ending or over.
    #[must_use]
    pub fn standing(&self, entry: Entry<'c>) -> Standing {
        match self.status(entry).value {
            Value::Status(status) => status.standing(),
            _ => Standing::Alive,
        }
    }

    /// The status of an entry that is ending or over.
    #[must_use]
    pub fn ending(&self, entry: Entry<'c>) -> Option<Status> {
        match self.status(entry).value {
            Value::Status(status) if status.standing() != Standing::Alive => Some(status),
            _ => None,
        }
    }

    /// Every counted observation of a field of an entry, oldest first, known or not.
    #[must_use]
    pub fn history(
        &self,
        entry: Entry<'c>,
        field: Field<'c>,
    ) -> impl DoubleEndedIterator<Item = Fact<'c>> {
        self.observed(entry, field.key()).map(|(source, record)| self.read(source, record))
    }

    /// The same with all that a source says besides.
    pub fn said(&self, entry: Entry<'c>, field: Field<'c>) -> impl Iterator<Item = Statement<'c>> {
        self.observed(entry, field.key()).map(move |(source, record)| Statement {
            fact: self.read(source, record),
            ended: record.ended,
            version: entry
                .observations()
                .find(|observation| observation.source() == source)
                .and_then(|observation| observation.version()),
        })
    }

    /// The date from which age is counted: that of `--as-of`, else the given today.
    #[must_use]
    pub fn reference_date(&self, today: PartialDate) -> PartialDate {
        self.as_of.unwrap_or(today)
    }

    /// An end that was only announced as of the date reads as deprecated.
    fn status(&self, entry: Entry<'c>) -> Fact<'c> {
        let field = Field::Attribute(Attribute::Status);
        let Some(mut fact) = self.latest(entry, field) else {
            return Fact::bare(Value::Unknown);
        };
        if let (Some(as_of), Value::Status(status)) = (self.as_of, &fact.value)
            && status.standing() == Standing::Ended
            && let Some(since) = self.latest(entry, Field::Attribute(Attribute::StatusSince))
            && let Value::Date(since) = since.value
            && since.after(as_of) == Truth::Yes
        {
            fact.value = Value::Status(Status::Deprecated);
        }
        fact
    }

    /// The counted values of a field, oldest first.
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

    /// A list, element by element.
    fn merge_list(&self, entry: Entry<'c>, field: Field<'c>) -> Fact<'c> {
        // An element that has ended keeps its place: it may come back.
        let (mut elements, mut ended): (Vec<Fact<'c>>, Vec<usize>) = Default::default();
        let (mut known, mut unknown) = (false, None);
        for (source, record) in self.observed(entry, field.key()) {
            let fact = self.read(source, record);
            if !fact.value.is_known() {
                unknown = Some(fact);
                continue;
            }
            known = true;
            let place = elements.iter().position(|one| one.value == fact.value);
            let place = place.unwrap_or(elements.len());
            ended.retain(|one| *one != place);
            if record.ended {
                ended.push(place);
            }
            match elements.get_mut(place) {
                Some(element) => *element = fact,
                None => elements.push(fact),
            }
        }
        ended.sort_unstable();
        for place in ended.into_iter().rev() {
            elements.remove(place);
        }
        match unknown {
            _ if known => Fact::bare(Value::List(elements)),
            Some(fact) => fact,
            None => Fact::bare(Value::Unknown),
        }
    }

    fn read(&self, source: Source<'c>, record: &ValueRecord) -> Fact<'c> {
        let value = match record.datum {
            Datum::Unknown => unknown(self.catalog.field(record.field)),
            Datum::Support(word) => Value::Support(word),
            Datum::Status(word) => Value::Status(word),
            Datum::Maturity(word) => Value::Maturity(word),
            Datum::Date(date) => Value::Date(date),
            Datum::Text(text) => Value::Text(self.catalog.text(text)),
            Datum::Entry(id) => Value::Entry(self.catalog.entry(id)),
        };
        Fact { value, note: self.catalog.written(record.note), source: Some(source) }
    }

    /// Those whose list in `attribute` has this entry.
    fn reverse_relation(&self, entry: Entry<'c>, attribute: Attribute) -> Fact<'c> {
        let field = FieldKey::attribute(attribute);
        let has = |other: &Entry<'c>| {
            let mut newest_first = self.observed(*other, field).rev();
            let newest = newest_first.find(|(_, seen)| seen.datum == Datum::Entry(entry.key()));
            newest.is_some_and(|(_, seen)| !seen.ended)
        };
        list(entry.named_in(field).filter(has).map(Value::Entry))
    }
}

fn unknown<'c>(field: Field<'_>) -> Value<'c> {
    match field.field_type() {
        FieldType::Support => Value::Support(Support::Unknown),
        _ => Value::Unknown,
    }
}

fn written(text: Option<&str>) -> Fact<'_> {
    Fact::bare(text.map_or(Value::Unknown, Value::Text))
}

fn list<'c>(values: impl Iterator<Item = Value<'c>>) -> Fact<'c> {
    Fact::bare(Value::List(values.map(Fact::bare).collect()))
}
