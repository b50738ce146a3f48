//! Entries and fields of both sides, paired by id.

use super::renamed::join_renamed;
use crate::facts::Facts;
use crate::model::{Entry, Field, FieldKey, FieldKind};
use std::collections::{HashMap, HashSet};

/// An entry or field before and after a change; at least one of them is there.
#[derive(Clone, Copy)]
pub(super) struct IdPair<T> {
    pub(super) old: Option<T>,
    pub(super) new: Option<T>,
}

/// Returns the entries of both sides: the new ones in their order, then those that are gone. Entries are
/// paired by id, and where that changed by what stayed.
pub(super) fn entries<'c>(old: &Facts<'c>, new: &Facts<'c>) -> Vec<IdPair<Entry<'c>>> {
    join_renamed(pair(old.entries(), new.entries(), |entry| entry.id()), old, new)
}

/// Returns the fields of both sides, likewise, without those that are computed, and without the id
/// by which entries are paired.
pub(super) fn fields<'c>(old: &Facts<'c>, new: &Facts<'c>) -> Vec<IdPair<Field<'c>>> {
    let is_written =
        |field: &Field<'c>| field.kind() != FieldKind::Computed && field.key() != FieldKey::ID;
    let written = |facts: &Facts<'c>| facts.catalog().fields().filter(is_written);
    pair(written(old), written(new), |field| field.id())
}

fn pair<'c, T: Copy>(
    old: impl Iterator<Item = T>,
    new: impl Iterator<Item = T>,
    id: impl Fn(T) -> &'c str,
) -> Vec<IdPair<T>> {
    let old: Vec<_> = old.collect();
    let old_by_id: HashMap<_, _> = old.iter().map(|&one| (id(one), one)).collect();
    let mut pairs = Vec::new();
    let mut seen = HashSet::new();
    for new in new {
        seen.insert(id(new));
        pairs.push(IdPair { old: old_by_id.get(id(new)).copied(), new: Some(new) });
    }
    for old in old {
        if !seen.contains(id(old)) {
            pairs.push(IdPair { old: Some(old), new: None });
        }
    }
    pairs
}
