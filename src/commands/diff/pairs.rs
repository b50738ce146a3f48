//! What stands on either side, matched by id.

use crate::facts::Facts;
use crate::model::{Attribute, Entry, Field};
use std::collections::{HashMap, HashSet};

/// One thing before and after; at least one of them is there.
#[derive(Clone, Copy)]
pub(super) struct Pair<T> {
    pub(super) old: Option<T>,
    pub(super) new: Option<T>,
}

/// Every entry of either side: those of the new one in their order, then those that are gone.
pub(super) fn entries<'c>(old: &Facts<'c>, new: &Facts<'c>) -> Vec<Pair<Entry<'c>>> {
    let before: HashMap<_, _> = old.entries().map(|entry| (entry.id(), entry)).collect();
    let now: HashSet<_> = new.entries().map(|entry| entry.id()).collect();
    let there =
        new.entries().map(|entry| Pair { old: before.get(entry.id()).copied(), new: Some(entry) });
    let gone = old.entries().filter(|entry| !now.contains(entry.id()));
    let gone = gone.map(|entry| Pair { old: Some(entry), new: None });
    there.chain(gone).collect()
}

/// Every field of either side that is written rather than computed, likewise. The id is what an
/// entry is known by, so it cannot change.
pub(super) fn fields<'c>(old: &Facts<'c>, new: &Facts<'c>) -> Vec<Pair<Field<'c>>> {
    let written = |field: &Field<'c>| match field {
        Field::Attribute(attribute) => !attribute.is_computed() && *attribute != Attribute::Id,
        Field::Feature(_) => true,
    };
    let of = |facts: &Facts<'c>| facts.catalog().fields().filter(written);
    let before: HashMap<_, _> = of(old).map(|field| (field.id(), field)).collect();
    let now: HashSet<_> = of(new).map(|field| field.id()).collect();
    let there =
        of(new).map(|field| Pair { old: before.get(field.id()).copied(), new: Some(field) });
    let gone = of(old).filter(|field| !now.contains(field.id()));
    let gone = gone.map(|field| Pair { old: Some(field), new: None });
    there.chain(gone).collect()
}
