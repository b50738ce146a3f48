//! The life of an entry: its status, since when it has it, and whether it is alive.

use super::Facts;
use crate::model::{
    Entry, Fact, FieldKey, PartialDate, Standing, Status, Truth, Value, Vocabulary, Word,
};

/// A time in which an entry had one status.
#[derive(Clone, Debug)]
pub struct StatusPeriod<'c> {
    /// The status.
    pub status: Status,
    /// The statement of it that came first.
    pub fact: Fact<'c>,
    /// The date since when it holds, if a source states one.
    pub since: Option<Fact<'c>>,
}

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
            fact.value = Value::Word(Word::new(field, Status::Deprecated as u16));
        }
        Some(fact)
    }

    /// Returns the date since which the entry has its current status.
    pub(super) fn status_since(&self, entry: Entry<'c>) -> Option<Fact<'c>> {
        self.status_periods(entry).pop()?.since
    }

    /// Returns the statuses that the entry has had one after the other, oldest first. A date between
    /// two statuses belongs to the later one; a date after the last status belongs to that.
    #[must_use]
    pub fn status_periods(&self, entry: Entry<'c>) -> Vec<StatusPeriod<'c>> {
        let mut periods: Vec<StatusPeriod<'c>> = Vec::new();
        let mut pending: Option<Fact<'c>> = None;
        for observation in entry.observations() {
            let source = observation.source();
            if !self.counts(source) {
                continue;
            }
            let stated = |key| {
                let mut values = self.observed(entry, key);
                values.find(|(by, _)| *by == source).map(|(by, record)| self.read(by, record))
            };
            let since = stated(FieldKey::STATUS_SINCE);
            pending = newer_date(pending, since);
            let Some(fact) = stated(FieldKey::STATUS) else { continue };
            let Some(status) = status_of(&fact) else { continue };
            let dated = pending.take();
            match periods.last_mut().filter(|period| period.status == status) {
                Some(period) => period.since = newer_date(period.since.take(), dated),
                None => periods.push(StatusPeriod { status, fact, since: dated }),
            }
        }
        if let Some(period) = periods.last_mut() {
            period.since = newer_date(period.since.take(), pending);
        }
        periods
    }
}

/// Returns the newer of two statements of a date; one that knows the date wins.
fn newer_date<'c>(older: Option<Fact<'c>>, newer: Option<Fact<'c>>) -> Option<Fact<'c>> {
    match newer {
        Some(newer) if newer.value.is_known() || older.is_none() => Some(newer),
        Some(newer) if older.as_ref().is_some_and(|older| !older.value.is_known()) => Some(newer),
        _ => older,
    }
}

fn status_of(fact: &Fact<'_>) -> Option<Status> {
    match fact.value {
        Value::Word(word) => Status::ALL.get(usize::from(word.rank())).copied(),
        _ => None,
    }
}
