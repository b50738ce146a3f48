//! The object of a comparison: its totals, with the rows among them.

use super::JsonRows;
use super::cell::JsonNumber;
use crate::analysis::comparison::Strength;
use crate::sheet::{CompareTotals, GroupStrengths, VerdictCounts};
use serde::Serialize;
use serde::ser::Serializer;

#[derive(Serialize)]
pub(super) struct CompareObject<'a, 'c> {
    entries: Vec<&'c str>,
    rows: JsonRows<'a, 'c>,
    groups: Vec<GroupObject<'a, 'c>>,
    counts: CountsObject,
}

impl<'a, 'c> CompareObject<'a, 'c> {
    pub(super) fn new(totals: &'a CompareTotals<'c>, rows: JsonRows<'a, 'c>) -> Self {
        let VerdictCounts { differ, same, unknown } = totals.counts;
        let mut groups = Vec::with_capacity(totals.groups.len());
        for group in &totals.groups {
            let entries = StrengthsObject { totals, group };
            groups.push(GroupObject { group: group.label, entries });
        }
        Self {
            entries: totals.entries.iter().map(|entry| entry.id()).collect(),
            rows,
            groups,
            counts: CountsObject { differ, same, unknown },
        }
    }
}

#[derive(Serialize)]
struct GroupObject<'a, 'c> {
    group: &'a str,
    entries: StrengthsObject<'a, 'c>,
}

/// The strengths of a group, keyed by the ids of the entries.
struct StrengthsObject<'a, 'c> {
    totals: &'a CompareTotals<'c>,
    group: &'a GroupStrengths<'c>,
}

impl Serialize for StrengthsObject<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let strengths = self.group.strengths.iter().map(StrengthObject::from);
        serializer.collect_map(self.totals.entries.iter().map(|entry| entry.id()).zip(strengths))
    }
}

#[derive(Serialize)]
struct StrengthObject {
    supported: usize,
    score: JsonNumber,
    unknown: usize,
    of: usize,
}

impl From<&Strength> for StrengthObject {
    fn from(strength: &Strength) -> Self {
        Self {
            supported: strength.supported(),
            score: JsonNumber(strength.score()),
            unknown: strength.unknown,
            of: strength.of,
        }
    }
}

#[derive(Serialize)]
struct CountsObject {
    differ: usize,
    same: usize,
    unknown: usize,
}
