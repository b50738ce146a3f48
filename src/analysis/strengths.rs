//! Strengths: how much of each group of features an entry supports.

use super::comparison::Strength;
use crate::facts::Facts;
use crate::model::{Catalog, Entry};

/// The strengths of one entry.
#[derive(Clone, Debug)]
pub struct EntryStrengths<'c> {
    /// The entry.
    pub entry: Entry<'c>,
    /// The strength in each group, in the order of the groups.
    pub groups: Vec<Strength>,
    /// The strength over all groups.
    pub total: Strength,
}

/// Returns the groups that have features, in the order of first appearance.
pub fn feature_groups(catalog: &Catalog) -> Vec<&str> {
    let mut groups = Vec::new();
    for feature in catalog.features() {
        if !groups.contains(&feature.group()) {
            groups.push(feature.group());
        }
    }
    groups
}

/// Returns whether a feature of this group applies to any of the entries.
pub fn applies_to_any(facts: &Facts<'_>, group: &str, entries: &[Entry<'_>]) -> bool {
    let mut features = facts.catalog().features().filter(|feature| feature.group() == group);
    features.any(|feature| {
        entries.iter().any(|&entry| !facts.fact(entry, feature).value.is_not_applicable())
    })
}

/// Returns the strengths of these entries in these groups, the strongest first: by score, then by
/// the highest score that the unknown features leave open, then by name.
pub fn strengths<'c>(
    facts: &Facts<'c>,
    groups: &[&str],
    entries: &[Entry<'c>],
) -> Vec<EntryStrengths<'c>> {
    let mut strengths: Vec<_> =
        entries.iter().map(|&entry| entry_strengths(facts, groups, entry)).collect();
    strengths.sort_by(|a, b| {
        b.total
            .score()
            .total_cmp(&a.total.score())
            .then(b.total.high().total_cmp(&a.total.high()))
            .then_with(|| a.entry.name().to_lowercase().cmp(&b.entry.name().to_lowercase()))
    });
    strengths
}

fn entry_strengths<'c>(facts: &Facts<'c>, groups: &[&str], entry: Entry<'c>) -> EntryStrengths<'c> {
    let mut strengths = Vec::with_capacity(groups.len());
    let mut total = Strength::default();
    for &group in groups {
        let mut strength = Strength::default();
        for feature in facts.catalog().features().filter(|feature| feature.group() == group) {
            let value = facts.fact(entry, feature).value;
            strength.add(&value);
            total.add(&value);
        }
        strengths.push(strength);
    }
    EntryStrengths { entry, groups: strengths, total }
}
