//! The entries that satisfy a selection, and those for which it is undetermined.

use super::selection::Selection;
use super::{Context, Report, wording};
use crate::cli::Unknown;
use crate::filter;
use crate::model::{Entry, Field, Truth};
use crate::sheet::{Audience, Column, Content, Sheet};

/// The result of a selection.
#[derive(Debug)]
pub(super) struct Matches<'c> {
    /// The entries to show in catalog order, each with whether it matches.
    pub(super) entries: Vec<(Entry<'c>, Truth)>,
    /// The number of entries that certainly match.
    pub(super) matched: usize,
    /// The number of entries in the catalog.
    pub(super) all: usize,
    /// The undetermined entries, each with the fields that would have to be known.
    pub(super) undecided: Vec<(Entry<'c>, Vec<Field<'c>>)>,
    unknown: Unknown,
    /// Notices about fields that do not apply to the chosen categories.
    inapplicable: Vec<String>,
}

impl<'c> Matches<'c> {
    /// Evaluates the selection for every entry.
    pub(super) fn new(context: &Context<'c>, selection: &Selection<'c>) -> Self {
        let unknown = selection.unknown;
        let mut matches = Self {
            entries: Vec::new(),
            matched: 0,
            all: 0,
            undecided: Vec::new(),
            unknown,
            inapplicable: selection.inapplicable_fields(),
        };
        for entry in context.facts.entries() {
            matches.all += 1;
            let truth = selection.evaluate(context, entry);
            let is_shown = match truth {
                Truth::No => false,
                Truth::Yes => {
                    matches.matched += 1;
                    unknown != Unknown::Only
                }
                Truth::Unknown => {
                    matches.undecided.push((entry, selection.undecided(context, entry)));
                    unknown != Unknown::Exclude
                }
            };
            if is_shown {
                matches.entries.push((entry, truth));
            }
        }
        matches
    }

    /// Returns the entries to show, in catalog order.
    pub(super) fn shown(&self) -> impl Iterator<Item = Entry<'c>> {
        self.entries.iter().map(|&(entry, _)| entry)
    }

    /// Returns the last column of the data formats, if undetermined entries are shown.
    pub(super) fn column(&self) -> Option<Column<'c>> {
        let column = || Column::new("match", "Match").only_for(Audience::Data);
        (self.unknown != Unknown::Exclude).then(column)
    }

    /// Returns the cell of that column.
    pub(super) fn cell(&self, matches: Truth) -> Option<Content<'c>> {
        (self.unknown != Unknown::Exclude).then(|| Content::matches(matches))
    }

    /// Returns the counts: "12 of 140 entries, 3 undetermined".
    pub(super) fn summary(&self, selection: &Selection<'_>) -> String {
        let mut summary = wording::count(self.all, "entry", "entries");
        if !selection.is_everything() {
            summary = format!("{} of {summary}", self.matched);
        }
        if self.unknown != Unknown::Exclude {
            summary.push_str(&format!(", {} undetermined", self.undecided.len()));
        }
        summary
    }

    /// Returns the report of a sheet about these entries.
    pub(super) fn report(
        &self,
        context: &Context<'c>,
        selection: &Selection<'c>,
        sheet: Sheet<'c>,
    ) -> Report<'c> {
        Report { notices: self.notices(), hints: selection.hints(context), ..Report::of(sheet) }
    }

    /// Returns the notices about fields that do not apply to the chosen categories, and about
    /// undetermined entries that are not shown.
    pub(super) fn notices(&self) -> Vec<String> {
        let mut notices = self.inapplicable.clone();
        if self.unknown == Unknown::Exclude {
            notices.extend(filter::summary(&self.undecided));
        }
        notices
    }
}
