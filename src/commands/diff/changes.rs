//! The changes of an entry: of itself, of its facts, of its observations.

use super::facts::fact_row;
use super::observations;
use super::pairs::IdPair;
use super::renamed::Renamed;
use super::row::{ADDED, DiffRow, REMOVED, RENAMED};
use crate::cli::DiffKind;
use crate::facts::Facts;
use crate::model::{Entry, Field, FieldKey};
use crate::sheet::Content;

/// One side of the comparison of a field of an entry.
#[derive(Clone, Copy)]
pub(super) struct FieldSide<'f, 'c> {
    pub(super) facts: &'f Facts<'c>,
    pub(super) entry: Option<Entry<'c>>,
    pub(super) field: Option<Field<'c>>,
    /// How to translate its values.
    pub(super) renamed: &'f Renamed<'c>,
}

/// Returns the changes of one entry: of itself, of its facts, of its observations.
pub(super) fn of_entry<'c>(
    entry: &IdPair<Entry<'c>>,
    fields: &[IdPair<Field<'c>>],
    renamed: &Renamed<'c>,
    old: &Facts<'c>,
    new: &Facts<'c>,
) -> Vec<DiffRow<'c>> {
    let kind = DiffKind::Entry;
    let name = |entry: Entry<'c>| Content::text(entry.name());
    let (before, now) = match (entry.old, entry.new) {
        (Some(before), Some(now)) => (before, now),
        (Some(before), None) => {
            let row = DiffRow::new(REMOVED, kind, entry, None, name(before), Content::Nothing);
            return vec![row];
        }
        (None, Some(now)) => {
            let row = DiffRow::new(ADDED, kind, entry, None, Content::Nothing, name(now));
            return vec![row];
        }
        (None, None) => return Vec::new(),
    };
    let mut rows = Vec::new();
    if before.id() != now.id() {
        let id = Some(new.catalog().field(FieldKey::ID));
        let field = IdPair { old: id, new: id };
        let (old, new) = (Content::text(before.id()), Content::text(now.id()));
        rows.push(DiffRow::new(RENAMED, kind, entry, Some(&field), old, new));
    }
    let unchanged = Renamed::default();
    let mut observation_rows = observations::of_entry(entry, (old, before), (new, now));
    for field in fields {
        let before = FieldSide { facts: old, entry: entry.old, field: field.old, renamed };
        let now = FieldSide { facts: new, entry: entry.new, field: field.new, renamed: &unchanged };
        rows.extend(fact_row(entry, field, before, now));
        observation_rows.extend(observations::of_field(entry, field, before, now));
    }
    rows.extend(observation_rows);
    rows
}
