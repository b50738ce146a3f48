//! What each source says, before and after.

use super::pairs::Pair;
use super::{Side, row};
use crate::facts::Facts;
use crate::model::{Entry, Field, UNKNOWN};
use crate::sheet::{Content, Row};

/// The observations that come or go without a word, and those that are of another version now.
pub(super) fn themselves<'c>(
    entry: &Pair<Entry<'c>>,
    (old, before): (&Facts<'c>, Entry<'c>),
    (new, now): (&Facts<'c>, Entry<'c>),
) -> Vec<Row<'c>> {
    let (before, now) = (seen(old, before), seen(new, now));
    let mut sources: Vec<_> = now.iter().map(|seen| seen.source).collect();
    let gone = before.iter().map(|seen| seen.source);
    let gone: Vec<_> = gone.filter(|source| !sources.contains(source)).collect();
    sources.extend(gone);
    let rows = sources.into_iter().filter_map(|source| {
        let of = |all: &[Seen<'c>]| all.iter().copied().find(|seen| seen.source == source);
        let (was, is) = match (of(&before), of(&now)) {
            (Some(was), Some(is)) if was.version != is.version => (Some(was), Some(is)),
            (Some(was), None) if was.silent => (Some(was), None),
            (None, Some(is)) if is.silent => (None, Some(is)),
            _ => return None,
        };
        let words = |seen: Seen<'c>| match seen.version {
            Some(version) => Content::text(format!("{source}: version {version}")),
            None => Content::text(source),
        };
        row("observation", entry, None, was.map(words), is.map(words))
    });
    rows.collect()
}

/// An observation by its source.
#[derive(Clone, Copy)]
struct Seen<'c> {
    source: &'c str,
    version: Option<&'c str>,
    /// It says nothing but that the entry is there.
    silent: bool,
}

fn seen<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Seen<'c>> {
    let counted = entry.observations().filter(|one| facts.counts(one.source()));
    let seen = counted.map(|one| Seen {
        source: one.source().id(),
        version: one.version(),
        silent: !entry.is_described_by(one.source()),
    });
    seen.collect()
}

/// What the sources say otherwise of a field, a row for each source.
pub(super) fn observed<'c>(
    entry: &Pair<Entry<'c>>,
    field: &Pair<Field<'c>>,
    old: Side<'_, 'c>,
    new: Side<'_, 'c>,
) -> Vec<Row<'c>> {
    let (before, now) = (said(old), said(new));
    let mut sources: Vec<_> = now.iter().map(|(source, _)| *source).collect();
    let gone = before.iter().map(|(source, _)| *source);
    let gone: Vec<_> = gone.filter(|source| !sources.contains(source)).collect();
    sources.extend(gone);
    let of = |said: &[(&'c str, String)], source| {
        let said = said.iter().find(|(name, _)| *name == source);
        said.map(|(name, words)| format!("{name}: {words}"))
    };
    let rows = sources.into_iter().filter_map(|source| {
        let (was, is) = (of(&before, source), of(&now, source));
        if was == is {
            return None;
        }
        let (was, is) = (was.map(Content::text), is.map(Content::text));
        row("observation", entry, Some(field), was, is)
    });
    rows.collect()
}

/// What each source says of a field, with notes and ends.
fn said<'c>((facts, entry, field): Side<'_, 'c>) -> Vec<(&'c str, String)> {
    let (Some(entry), Some(field)) = (entry, field) else {
        return Vec::new();
    };
    let mut said: Vec<(&str, String)> = Vec::new();
    for one in facts.said(entry, field) {
        let fact = one.fact;
        let mut words = match fact.value.is_known() {
            true => fact.value.plain().into_owned(),
            false => UNKNOWN.to_owned(),
        };
        if one.ended {
            words.push_str(", ended");
        }
        if let Some(note) = fact.note {
            words.push_str(&format!(" ({note})"));
        }
        let source = fact.source.map_or("", |source| source.id());
        match said.last_mut() {
            Some((last, all)) if *last == source => {
                all.push_str("; ");
                all.push_str(&words);
            }
            _ => said.push((source, words)),
        }
    }
    said
}
