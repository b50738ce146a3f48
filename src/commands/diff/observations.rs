//! What each source says, before and after.

use super::pairs::Pair;
use super::{Side, row};
use crate::model::{Entry, Field};
use crate::sheet::{Content, Row};

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

/// What each source says of a field, with notes, ends and the version it looked at.
fn said<'c>((facts, entry, field): Side<'_, 'c>) -> Vec<(&'c str, String)> {
    let (Some(entry), Some(field)) = (entry, field) else {
        return Vec::new();
    };
    let mut said: Vec<(&str, String)> = Vec::new();
    for one in facts.said(entry, field) {
        let fact = one.fact;
        let mut words = match fact.value.is_known() {
            true => fact.value.plain().into_owned(),
            false => "unknown".to_owned(),
        };
        if one.ended {
            words.push_str(", ended");
        }
        if let Some(version) = one.version {
            words.push_str(&format!(", of {version}"));
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
