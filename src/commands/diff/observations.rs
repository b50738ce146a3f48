//! The observations of each source, before and now.

use super::changes::FieldSide;
use super::pairs::IdPair;
use super::row::{ADDED, CHANGED, DiffRow, NOTE, REMOVED};
use crate::cli::DiffKind;
use crate::facts::Facts;
use crate::model::{Entry, Field, UNKNOWN, Value, extend_distinct, same_text};
use crate::sheet::Content;

/// Returns rows for observations whose version changed, and for added and removed ones that state
/// no field.
pub(super) fn of_entry<'c>(
    entry: &IdPair<Entry<'c>>,
    (old, before): (&Facts<'c>, Entry<'c>),
    (new, now): (&Facts<'c>, Entry<'c>),
) -> Vec<DiffRow<'c>> {
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
            rows.extend(row(entry, None, CHANGED, was.map(content), is.map(content)));
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
) -> Vec<DiffRow<'c>> {
    let before = statements(old);
    let now = statements(new);
    let mut rows = Vec::new();
    for source in union(before.iter().map(|one| one.source), now.iter().map(|one| one.source)) {
        let was = before.iter().find(|one| one.source == source);
        let is = now.iter().find(|one| one.source == source);
        let mut change = CHANGED;
        if let (Some(was), Some(is)) = (was, is) {
            if same_text(&was.words, &is.words) {
                continue;
            }
            if same_text(&was.without_notes, &is.without_notes) {
                change = NOTE;
            }
        }
        let content = |one: &FieldStatement<'_>| Content::text(format!("{source}: {}", one.words));
        rows.extend(row(entry, Some(field), change, was.map(content), is.map(content)));
    }
    rows
}

/// Returns the row of an observation that was added or removed, or changed in this way.
fn row<'c>(
    entry: &IdPair<Entry<'c>>,
    field: Option<&IdPair<Field<'c>>>,
    change: &'static str,
    old: Option<Content<'c>>,
    new: Option<Content<'c>>,
) -> Option<DiffRow<'c>> {
    let (change, old, new) = match (old, new) {
        (None, None) => return None,
        (None, Some(new)) => (ADDED, Content::Nothing, new),
        (Some(old), None) => (REMOVED, old, Content::Nothing),
        (Some(old), Some(new)) => (change, old, new),
    };
    Some(DiffRow::new(change, DiffKind::Observation, entry, field, old, new))
}

/// Returns the sources of now, then those that are gone.
fn union<'c>(
    before: impl Iterator<Item = &'c str>,
    now: impl Iterator<Item = &'c str>,
) -> Vec<&'c str> {
    let mut sources: Vec<_> = now.collect();
    extend_distinct(&mut sources, before);
    sources
}

/// All that a source says about a field.
struct FieldStatement<'c> {
    source: &'c str,
    words: String,
    without_notes: String,
}

/// Returns each source with its statements about a field, with notes and ends.
fn statements<'c>(side: FieldSide<'_, 'c>) -> Vec<FieldStatement<'c>> {
    let (Some(entry), Some(field)) = (side.entry, side.field) else {
        return Vec::new();
    };
    let mut statements: Vec<FieldStatement<'_>> = Vec::new();
    for statement in side.facts.statements(entry, field) {
        let fact = statement.fact;
        let mut words = match &side.renamed.translate(&fact.value) {
            value if !value.is_known() => UNKNOWN.to_owned(),
            Value::List(_) => "none".to_owned(),
            value => value.plain().into_owned(),
        };
        if statement.ended {
            words.push_str(", ended");
        }
        let note = fact.note.map_or_else(String::new, |note| format!(" ({})", note.trim()));
        let source = fact.source.map_or("", |source| source.id());
        match statements.last_mut() {
            Some(last) if last.source == source => {
                last.words.push_str(&format!("; {words}{note}"));
                last.without_notes.push_str(&format!("; {words}"));
            }
            _ => {
                let all = format!("{words}{note}");
                statements.push(FieldStatement { source, words: all, without_notes: words });
            }
        }
    }
    statements
}
