//! Events: everything that the observations date, as rows in time.

use crate::facts::Facts;
use crate::model::{Entry, Fact, Field, FieldKey, Milestone, PartialDate, Source, Standing, Value};
use std::collections::HashMap;

/// Something that happened to an entry.
#[derive(Clone, Debug)]
pub struct Event<'c> {
    /// When, to the year, month or day.
    pub date: PartialDate,
    /// The entry.
    pub entry: Entry<'c>,
    /// The kind of event.
    pub kind: EventKind,
    /// The field that tells of it.
    pub field: Field<'c>,
    /// The value that the field took; none for a milestone.
    pub value: Option<Value<'c>>,
    /// The source of the date.
    pub source: Source<'c>,
}

/// The kinds of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A date that the catalog declares as a milestone.
    Milestone(Milestone),
    /// A field took a value, such as a new release or the status `maintenance`.
    Value,
    /// The end was announced.
    Deprecated,
    /// Archived, renamed or closed.
    Ended,
}

impl EventKind {
    /// Returns the word of the data formats: `start`, `release`, `step`, `value` ...
    pub fn word(self) -> &'static str {
        match self {
            Self::Milestone(milestone) => milestone.word(),
            Self::Value => "value",
            Self::Deprecated => "deprecated",
            Self::Ended => "ended",
        }
    }
}

/// Returns the events of these entries by first day, ties in the order of the entries: each
/// milestone, each distinct value that a date field dates, and each distinct status with the date
/// since when it holds, all from counted observations. A newer date for the same event replaces the older one.
pub fn events<'c>(
    facts: &Facts<'c>,
    entries: impl IntoIterator<Item = Entry<'c>>,
) -> Vec<Event<'c>> {
    let fields: Vec<Field<'c>> = facts.catalog().fields().collect();
    let mut events = Vec::new();
    for entry in entries {
        for &field in &fields {
            if let Some(milestone) = field.milestone() {
                events.extend(milestone_event(facts, entry, field, milestone));
            }
            if let Some(dated) = field.dates() {
                events.extend(value_events(facts, entry, field, dated));
            }
        }
        events.extend(status_events(facts, entry));
    }
    events.sort_by_key(|event| event.date.first_day());
    events
}

fn milestone_event<'c>(
    facts: &Facts<'c>,
    entry: Entry<'c>,
    field: Field<'c>,
    milestone: Milestone,
) -> Option<Event<'c>> {
    let fact = facts.fact(entry, field);
    let Value::Date(date) = fact.value else {
        return None;
    };
    let kind = EventKind::Milestone(milestone);
    Some(Event { date, entry, kind, field, value: None, source: fact.source? })
}

/// Returns an event for each distinct value of `dated`, of a list for each element, that an
/// observation dates by `date_field`.
fn value_events<'c>(
    facts: &Facts<'c>,
    entry: Entry<'c>,
    date_field: Field<'c>,
    dated: Field<'c>,
) -> Vec<Event<'c>> {
    let mut dates = HashMap::new();
    for fact in facts.history(entry, date_field) {
        if let (Value::Date(date), Some(source)) = (fact.value, fact.source) {
            dates.insert(source.id(), date);
        }
    }
    let mut events: Vec<Event<'c>> = Vec::new();
    if dates.is_empty() {
        return events;
    }
    for statement in facts.statements(entry, dated) {
        let Fact { value, source: Some(source), .. } = statement.fact else { continue };
        let Some(&date) = dates.get(source.id()) else { continue };
        if statement.ended || value.is_blank() {
            continue;
        }
        let value = Some(value);
        events.retain(|event| event.value != value);
        events.push(Event { date, entry, kind: EventKind::Value, field: dated, value, source });
    }
    events
}

/// Returns an event for each distinct status whose beginning is dated, the last time it began.
fn status_events<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Event<'c>> {
    let field = facts.catalog().field(FieldKey::STATUS);
    let mut events: Vec<Event<'c>> = Vec::new();
    for period in facts.status_periods(entry) {
        let Some(Fact { value: Value::Date(date), source: Some(source), .. }) = period.since else {
            continue;
        };
        let kind = match period.status.standing() {
            Standing::Ending => EventKind::Deprecated,
            Standing::Ended => EventKind::Ended,
            Standing::Alive => EventKind::Value,
        };
        let value = Some(period.fact.value);
        events.retain(|event| event.value != value);
        events.push(Event { date, entry, kind, field, value, source });
    }
    events
}
