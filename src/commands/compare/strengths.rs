//! The support of each entry in each group of features.

use super::rows::CompareRow;
use crate::facts::comparison::Strength;
use crate::model::{Entry, PROJECT};
use crate::sheet::{Bar, Content, Group};
use std::borrow::Cow;
use std::collections::HashMap;

/// A group that has rows.
pub(super) struct CompareGroup<'c> {
    pub(super) label: &'c str,
    /// The strength of each entry, in their order.
    strengths: Vec<Strength>,
}

/// Returns those of `groups` that have rows, in their order.
pub(super) fn groups<'c>(
    groups: &[&'c str],
    rows: &[CompareRow<'c>],
    entries: usize,
) -> Vec<CompareGroup<'c>> {
    let mut by_group: HashMap<&str, Vec<Strength>> = HashMap::new();
    for row in rows {
        let group = row.field.group();
        let strengths = by_group.entry(group).or_insert_with(|| vec![Strength::default(); entries]);
        if group == PROJECT {
            continue; // has no features
        }
        for (strength, fact) in strengths.iter_mut().zip(&row.facts) {
            strength.add(&fact.value);
        }
    }
    let mut used = Vec::new();
    for &label in groups {
        if let Some(strengths) = by_group.remove(label) {
            used.push(CompareGroup { label, strengths });
        }
    }
    used
}

impl<'c> CompareGroup<'c> {
    /// Returns the heading above the rows of the group: a bar for each entry, behind blank cells
    /// for the columns before those of the entries.
    #[allow(clippy::cast_precision_loss)] // a handful of features
    pub(super) fn heading(&self, columns_before: usize) -> Group<'c> {
        let mut cells = vec![Content::Nothing; columns_before];
        for strength in &self.strengths {
            cells.push(if strength.of == 0 {
                Content::Nothing
            } else {
                Content::Bar(Bar {
                    sure: strength.supported as f64,
                    possible: strength.unknown as f64,
                    of: strength.of as f64,
                })
            });
        }
        Group { label: Cow::Borrowed(self.label), cells }
    }

    /// Returns the strengths for JSON; `None` for the group that has no features.
    pub(super) fn data(&self, entries: &[Entry<'c>]) -> Option<Content<'c>> {
        if self.label == PROJECT {
            return None;
        }
        let mut of_entries = Vec::new();
        for (entry, strength) in entries.iter().zip(&self.strengths) {
            let counts = map([
                ("supported", Content::Count(strength.supported as u64)),
                ("unknown", Content::Count(strength.unknown as u64)),
                ("of", Content::Count(strength.of as u64)),
            ]);
            of_entries.push((Cow::Borrowed(entry.id()), counts));
        }
        Some(map([("group", Content::text(self.label)), ("entries", Content::Map(of_entries))]))
    }
}

/// Returns a JSON object of these keys.
pub(super) fn map<'c, const N: usize>(pairs: [(&'c str, Content<'c>); N]) -> Content<'c> {
    Content::Map(pairs.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
}
