//! The support of each entry in each group of features.

use super::rows::CompareRow;
use crate::analysis::comparison::Strength;
use crate::sheet::{Content, Group, GroupStrengths};
use std::borrow::Cow;
use std::collections::HashMap;

/// Returns those of `groups` that have rows, in their order.
pub(super) fn groups<'c>(
    groups: &[&'c str],
    rows: &[CompareRow<'c>],
    entries: usize,
) -> Vec<GroupStrengths<'c>> {
    let mut by_group: HashMap<&str, Vec<Strength>> = HashMap::new();
    for row in rows {
        let group = row.field.group();
        let strengths = by_group.entry(group).or_insert_with(|| vec![Strength::default(); entries]);
        if !row.field.is_feature() {
            continue;
        }
        for (strength, fact) in strengths.iter_mut().zip(&row.facts) {
            strength.add(&fact.value);
        }
    }
    let mut used = Vec::new();
    for &label in groups {
        if let Some(strengths) = by_group.remove(label) {
            used.push(GroupStrengths { label, strengths });
        }
    }
    used
}

/// Returns the heading above the rows of a group: a bar for each entry, behind blank cells for the
/// columns before those of the entries.
pub(super) fn heading<'c>(group: &GroupStrengths<'c>, columns_before: usize) -> Group<'c> {
    let mut cells = vec![Content::Nothing; columns_before];
    cells.extend(group.strengths.iter().map(|&strength| Content::strength(strength)));
    Group { label: Cow::Borrowed(group.label), cells }
}
