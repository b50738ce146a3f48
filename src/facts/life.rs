//! The life of an entry: its status, since when it has it, and whether it is alive.

use super::Facts;
use crate::model::{
    Entry, Fact, FieldKey, PartialDate, Standing, Status, Truth, Value, Vocabulary, Word,
};

impl<'c> Facts<'c> {
    /// Returns the status of an entry, if it is known.
    #[must_use]
    pub fn status(&self, entry: Entry<'c>) -> Option<Status> {
        self.status_fact(entry).and_then(|fact| status_of(&fact))
    }

    /// Returns whether an entry is alive, ending or ended. An unknown status is alive.
    #[must_use]
    pub fn standing(&self, entry: Entry<'c>) -> Standing {
        self.status(entry).map_or(Standing::Alive, Status::standing)
    }

    /// Returns the status of an entry that is ending or ended.
    #[must_use]
    pub fn ending(&self, entry: Entry<'c>) -> Option<Status> {
        self.status(entry).filter(|status| status.standing() != Standing::Alive)
    }

    /// Returns the date of a field of an entry, if it is known.
    #[must_use]
    pub fn date(&self, entry: Entry<'c>, key: FieldKey) -> Option<PartialDate> {
        match self.built_in(entry, key).value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// Returns the current status. An end that was only announced as of the date reads as
    /// deprecated.
    pub(super) fn status_fact(&self, entry: Entry<'c>) -> Option<Fact<'c>> {
        let field = self.catalog.field(FieldKey::STATUS);
        let mut fact = self.latest(entry, field)?;
        let ended = status_of(&fact).is_some_and(|status| status.standing() == Standing::Ended);
        if let Some(as_of) = self.as_of
            && ended
            && let Some(since) = self.status_since(entry)
            && let Value::Date(since) = since.value
            && since.after(as_of) == Truth::Yes
        {
            let status = Status::Deprecated;
            fact.value = Value::Word(Word { text: status.word(), rank: status as u16 });
        }
        Some(fact)
    }

    /// Returns the date since which the entry has its current status: walking back from the newest
    /// observation over those that state the same status or none, the newest one that is known. The
    /// first observation of another status ends the walk.
    pub(super) fn status_since(&self, entry: Entry<'c>) -> Option<Fact<'c>> {
        let current = self.latest(entry, self.catalog.field(FieldKey::STATUS));
        let current = current.and_then(|fact| status_of(&fact));
        let mut unknown = None;
        for observation in entry.observations().rev() {
            let source = observation.source();
            if !self.counts(source) {
                continue;
            }
            let stated = |key| {
                let mut values = self.observed(entry, key);
                values.find(|(by, _)| *by == source).map(|(by, record)| self.read(by, record))
            };
            let status = stated(FieldKey::STATUS).and_then(|fact| status_of(&fact));
            if status.is_some() && status != current {
                break;
            }
            let Some(since) = stated(FieldKey::STATUS_SINCE) else { continue };
            if since.value.is_known() {
                return Some(since);
            }
            unknown = unknown.or(Some(since));
        }
        unknown
    }
}

fn status_of(fact: &Fact<'_>) -> Option<Status> {
    match fact.value {
        Value::Word(word) => Status::from_word(word.text),
        _ => None,
    }
}
