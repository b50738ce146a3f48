//! The support of each entry in each group of features.

use super::rows::CompareRow;
use crate::analysis::comparison::Strength;
use crate::sheet::{Content, Group, GroupStrengths};
use std::borrow::Cow;

/// Returns those of `groups` that have rows, in their order.
pub(super) fn groups<'c>(
    groups: &[&'c str],
    rows: &[CompareRow<'c>],
    entries: usize,
) -> Vec<GroupStrengths<'c>> {
    let mut used = Vec::new();
    for &label in groups {
        let mut strengths = vec![Strength::default(); entries];
        let mut is_used = false;
        for row in rows.iter().filter(|row| row.field.group() == label) {
            is_used = true;
            if row.field.is_feature() {
                for (strength, fact) in strengths.iter_mut().zip(&row.facts) {
                    strength.add(&fact.value);
                }
            }
        }
        if is_used {
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
