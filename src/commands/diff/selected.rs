//! The entries that a diff is about.

use super::pairs::{IdPair, entries};
use super::renamed::Renamed;
use crate::cli::SelectionOptions;
use crate::commands::Context;
use crate::commands::matches::Matches;
use crate::commands::selection::Selection;
use crate::error::Error;
use crate::model::Entry;
use crate::model::record::EntryId;
use std::collections::HashSet;

/// The selected entries, with what to tell about the selection on stderr.
pub(super) struct SelectedEntries<'c> {
    pub(super) entries: Vec<IdPair<Entry<'c>>>,
    /// Of all entries, selected or not.
    pub(super) renamed: Renamed<'c>,
    pub(super) notices: Vec<String>,
    pub(super) hints: Vec<String>,
}

/// Selects entries by what is known of them now, removed ones by what was known before.
///
/// # Errors
/// If a category, a status or an expression of the options is wrong in both catalogs. What only one of
/// them knows selects nothing of the other.
pub(super) fn select<'c>(
    old: &Context<'c>,
    new: &Context<'c>,
    options: &SelectionOptions,
) -> Result<SelectedEntries<'c>, Error> {
    let (before, now) = match (Selection::new(old, options, &[]), Selection::new(new, options, &[]))
    {
        (Err(_), Err(error)) => return Err(error),
        (before, now) => (before.ok(), now.ok()),
    };
    let mut entries = entries(&old.facts, &new.facts);
    let mut selected = SelectedEntries {
        entries: Vec::new(),
        renamed: Renamed::of(&entries),
        notices: Vec::new(),
        hints: Vec::new(),
    };
    let mut selected_now = HashSet::new();
    if let Some(now) = now {
        let matched = Matches::new(new, &now);
        selected_now = keys(&matched);
        selected.notices = matched.notices();
        selected.hints = now.hints(new);
    }
    let mut selected_before = HashSet::new();
    if let Some(before) = before {
        let mut matched = Matches::new(old, &before);
        selected_before = keys(&matched);
        let removed: HashSet<_> = entries
            .iter()
            .filter(|pair| pair.new.is_none())
            .filter_map(|pair| pair.old.map(Entry::key))
            .collect();
        matched.undecided.retain(|(entry, _)| removed.contains(&entry.key()));
        selected.notices.extend(matched.notices());
    }
    entries.retain(|pair| match (pair.new, pair.old) {
        (Some(new), _) => selected_now.contains(&new.key()),
        (None, Some(old)) => selected_before.contains(&old.key()),
        (None, None) => false,
    });
    selected.entries = entries;
    Ok(selected)
}

fn keys(matched: &Matches<'_>) -> HashSet<EntryId> {
    matched.entries.iter().map(|(entry, _)| entry.key()).collect()
}
