//! The entries that a selection leaves, and what becomes of those that it cannot decide.

use super::Context;
use super::selection::Selection;
use crate::cli::Unknown;
use crate::filter;
use crate::model::{Entry, Field, Truth};
use crate::sheet::{Audience, Column, Content};

/// Entries in catalog order, chosen or undecided.
#[derive(Debug)]
pub(super) struct Matches<'c> {
    /// Those to show, with whether it is certain that they are meant.
    pub(super) entries: Vec<(Entry<'c>, Truth)>,
    /// How many certainly are.
    pub(super) matched: usize,
    /// How many there were to choose from.
    pub(super) all: usize,
    /// Those that cannot be told, each with the fields that would have to be known.
    pub(super) undecided: Vec<(Entry<'c>, Vec<Field<'c>>)>,
    /// What becomes of these.
    unknown: Unknown,
}

impl<'c> Matches<'c> {
    /// Asks the selection about every entry.
    pub(super) fn new(context: &Context<'c>, selection: &Selection<'c>, unknown: Unknown) -> Self {
        let (mut entries, mut undecided, mut all) = (Vec::new(), Vec::new(), 0);
        for entry in context.facts.entries() {
            all += 1;
            let truth = selection.evaluate(context, entry);
            match truth {
                Truth::No => continue,
                Truth::Yes => {}
                Truth::Unknown => undecided.push((entry, selection.undecided(context, entry))),
            }
            entries.push((entry, truth));
        }
        let matched = entries.len() - undecided.len();
        entries.retain(|&(_, truth)| match unknown {
            Unknown::Exclude => truth == Truth::Yes,
            Unknown::Include => true,
            Unknown::Only => truth == Truth::Unknown,
        });
        Self { entries, matched, all, undecided, unknown }
    }

    /// Whether an entry that is shown is certainly meant.
    pub(super) fn matches(&self, entry: Entry<'c>) -> Truth {
        let entries = &self.entries;
        let place = entries.binary_search_by_key(&entry.key(), |(one, _)| one.key());
        let shown = place.ok().and_then(|place| entries.get(place));
        shown.map_or(Truth::No, |&(_, truth)| truth)
    }

    /// The last column of the data formats, if rows are shown that may not be meant.
    pub(super) fn column(&self) -> Option<Column<'c>> {
        self.marks().then(|| Column::new("match", "Match").only_for(Audience::Data))
    }

    /// What stands in it.
    pub(super) fn cell(&self, matches: Truth) -> Option<Content<'c>> {
        self.marks().then(|| Content::matches(matches))
    }

    /// Whether rows are shown that may not be meant.
    pub(super) fn marks(&self) -> bool {
        self.unknown != Unknown::Exclude
    }

    /// What has to be told of entries that are left out because nobody knows.
    pub(super) fn notices(&self) -> Vec<String> {
        match self.unknown {
            Unknown::Exclude => filter::summary(&self.undecided),
            Unknown::Include | Unknown::Only => Vec::new(),
        }
    }
}
