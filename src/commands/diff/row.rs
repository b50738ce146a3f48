//! One change, and how many there are of each kind.

use super::pairs::IdPair;
use crate::cli::DiffKind;
use crate::model::{Entry, Field};
use crate::sheet::{Content, Row};

pub(super) const ADDED: &str = "added";
pub(super) const REMOVED: &str = "removed";
pub(super) const CHANGED: &str = "changed";
/// The id of an entry changed.
pub(super) const RENAMED: &str = "renamed";
/// Only the note on a value changed.
pub(super) const NOTE: &str = "note";

/// The words for changes with what to call several of them.
const CHANGES: [(&str, &str); 5] = [
    (ADDED, "added"),
    (REMOVED, "removed"),
    (RENAMED, "renamed"),
    (CHANGED, "changed"),
    (NOTE, "with another note"),
];

/// A change of an entry, a fact or an observation.
pub(super) struct DiffRow<'c> {
    change: &'static str,
    pub(super) kind: DiffKind,
    /// The heading under which people find it.
    pub(super) heading: &'c str,
    pub(super) row: Row<'c>,
}

impl<'c> DiffRow<'c> {
    /// Returns the row of a change.
    pub(super) fn new(
        change: &'static str,
        kind: DiffKind,
        entry: &IdPair<Entry<'c>>,
        field: Option<&IdPair<Field<'c>>>,
        old: Content<'c>,
        new: Content<'c>,
    ) -> Self {
        let field = field.and_then(|field| field.new.or(field.old));
        let row = Row::new(vec![
            Content::text(change),
            Content::text(kind.word()),
            entry.new.or(entry.old).map_or(Content::Nothing, Content::Entry),
            field.map_or(Content::Nothing, Content::Field),
            old,
            new,
        ]);
        let heading = match (entry.old, entry.new) {
            (Some(_), Some(entry)) => entry.name(),
            _ => DiffKind::Entry.heading(),
        };
        Self { change, kind, heading, row }
    }

    /// Returns whether it is about an entry that is on one side only.
    pub(super) fn is_of_one_side(&self) -> bool {
        self.kind == DiffKind::Entry && self.change != RENAMED
    }
}

/// "Facts: 3 added, 1 changed"; nothing if there are no rows of the kind.
pub(super) fn summary(rows: &[DiffRow<'_>], kind: DiffKind) -> Option<String> {
    let mut counts = Vec::new();
    for (change, word) in CHANGES {
        let count = rows.iter().filter(|row| row.kind == kind && row.change == change).count();
        if count > 0 {
            counts.push(format!("{count} {word}"));
        }
    }
    (!counts.is_empty()).then(|| format!("{}: {}", kind.heading(), counts.join(", ")))
}
