//! The observations of each source, before and now.

use super::pairs::IdPair;
use super::{FieldSide, row};
use crate::facts::Facts;
use crate::model::{Entry, Field, UNKNOWN, Value, same_text};
use crate::sheet::{Content, Row};

/// Returns rows for observations whose version changed, and for added and removed ones that state
/// no field.
pub(super) fn of_entry<'c>(
    entry: &IdPair<Entry<'c>>,
    (old, before): (&Facts<'c>, Entry<'c>),
    (new, now): (&Facts<'c>, Entry<'c>),
) -> Vec<Row<'c>> {
    let before = observations(old, before);
    let now = observations(new, now);
    let find = |all: &[EntryObservation<'c>], source: &str| {
        all.iter().copied().find(|observation| observation.source == source)
    };
    let content = |observation: EntryObservation<'c>| match observation.version {
        Some(version) => Content::text(format!("{}: version {version}", observation.source)),
        None => Content::text(observation.source),
    };
    let mut rows = Vec::new();
    for source in union(before.iter().map(|o| o.source), now.iter().map(|o| o.source)) {
        let (was, is) = (find(&before, source), find(&now, source));
        let is_told = match (was, is) {
            (Some(was), Some(is)) => !same_version(was, is),
            (Some(one), None) | (None, Some(one)) => one.is_blank,
            (None, None) => false,
        };
        if is_told {
            rows.extend(row("observation", entry, None, was.map(content), is.map(content)));
        }
    }
    rows
}

/// An observation of an entry.
#[derive(Clone, Copy)]
struct EntryObservation<'c> {
    source: &'c str,
    version: Option<&'c str>,
    /// Whether it states no field.
    is_blank: bool,
}

fn same_version(was: EntryObservation<'_>, is: EntryObservation<'_>) -> bool {
    match (was.version, is.version) {
        (Some(was), Some(is)) => same_text(was, is),
        (was, is) => was == is,
    }
}

fn observations<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<EntryObservation<'c>> {
    let mut observations = Vec::new();
    for observation in entry.observations() {
        let source = observation.source();
        if facts.counts(source) {
            observations.push(EntryObservation {
                source: source.id(),
                version: observation.version(),
                is_blank: !entry.is_described_by(source),
            });
        }
    }
    observations
}

/// Returns a row for each source whose statement about a field was added, removed or changed.
pub(super) fn of_field<'c>(
    entry: &IdPair<Entry<'c>>,
    field: &IdPair<Field<'c>>,
    old: FieldSide<'_, 'c>,
    new: FieldSide<'_, 'c>,
) -> Vec<Row<'c>> {
    let before = statements(old);
    let now = statements(new);
    let find = |all: &[(&'c str, String)], source: &str| {
        let (source, words) = all.iter().find(|(name, _)| *name == source)?;
        Some(format!("{source}: {words}"))
    };
    let mut rows = Vec::new();
    for source in union(before.iter().map(|one| one.0), now.iter().map(|one| one.0)) {
        let (was, is) = (find(&before, source), find(&now, source));
        let is_same = match (&was, &is) {
            (Some(was), Some(is)) => same_text(was, is),
            _ => was == is,
        };
        if !is_same {
            let (was, is) = (was.map(Content::text), is.map(Content::text));
            rows.extend(row("observation", entry, Some(field), was, is));
        }
    }
    rows
}

/// Returns the sources of now, then those that are gone.
fn union<'c>(
    before: impl Iterator<Item = &'c str>,
    now: impl Iterator<Item = &'c str>,
) -> Vec<&'c str> {
    let mut sources: Vec<_> = now.collect();
    for source in before {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// Returns each source with its statements about a field, with notes and ends.
fn statements<'c>(side: FieldSide<'_, 'c>) -> Vec<(&'c str, String)> {
    let (Some(entry), Some(field)) = (side.entry, side.field) else {
        return Vec::new();
    };
    let mut statements: Vec<(&str, String)> = Vec::new();
    for statement in side.facts.statements(entry, field) {
        let fact = statement.fact;
        let mut words = match &fact.value {
            value if !value.is_known() => UNKNOWN.to_owned(),
            Value::List(_) => "none".to_owned(),
            value => value.plain().into_owned(),
        };
        if statement.ended {
            words.push_str(", ended");
        }
        if let Some(note) = fact.note {
            words.push_str(&format!(" ({note})"));
        }
        let source = fact.source.map_or("", |source| source.id());
        match statements.last_mut() {
            Some((last, all)) if *last == source => {
                all.push_str("; ");
                all.push_str(&words);
            }
            _ => statements.push((source, words)),
        }
    }
    statements
}
