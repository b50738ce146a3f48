//! Strengths: how much of each group of features an entry supports.

use super::comparison::Strength;
use crate::facts::Facts;
use crate::model::{Entry, Field};

/// The strengths of one entry.
#[derive(Clone, Debug)]
pub struct Profile<'c> {
    /// The entry.
    pub entry: Entry<'c>,
    /// The strength in each group, in the order of the groups.
    pub groups: Vec<Strength>,
    /// The strength over all groups.
    pub total: Strength,
}

/// Returns the groups that have features, in the order of first appearance.
#[must_use]
pub fn feature_groups<'c>(facts: &Facts<'c>) -> Vec<&'c str> {
    let mut groups = Vec::new();
    for feature in facts.catalog().features() {
        if !groups.contains(&feature.group()) {
            groups.push(feature.group());
        }
    }
    groups
}

/// Returns the strengths of these entries in these groups, the strongest first: by score, then by
/// the highest score that the unknown features leave open, then by name.
#[must_use]
pub fn profiles<'c>(
    facts: &Facts<'c>,
    entries: impl IntoIterator<Item = Entry<'c>>,
    groups: &[&'c str],
) -> Vec<Profile<'c>> {
    let features: Vec<Field<'c>> = facts.catalog().features().collect();
    let mut profiles: Vec<Profile<'c>> = Vec::new();
    for entry in entries {
        let mut strengths = vec![Strength::default(); groups.len()];
        let mut total = Strength::default();
        for &feature in &features {
            let Some(place) = groups.iter().position(|group| *group == feature.group()) else {
                continue;
            };
            let value = facts.fact(entry, feature).value;
            if let Some(strength) = strengths.get_mut(place) {
                strength.add(&value);
            }
            total.add(&value);
        }
        profiles.push(Profile { entry, groups: strengths, total });
    }
    profiles.sort_by(|a, b| {
        b.total
            .score
            .total_cmp(&a.total.score)
            .then(b.total.high().total_cmp(&a.total.high()))
            .then_with(|| a.entry.name().to_lowercase().cmp(&b.entry.name().to_lowercase()))
    });
    profiles
}
