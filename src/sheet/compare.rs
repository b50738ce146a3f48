//! The totals of `compare`.

use crate::analysis::comparison::{Strength, Verdict};
use crate::model::Entry;

/// Totals of a comparison, which JSON prints beside the rows.
#[derive(Clone, Debug)]
pub struct CompareTotals<'c> {
    /// The compared entries.
    pub entries: Vec<Entry<'c>>,
    /// The groups of features that have rows.
    pub groups: Vec<GroupStrengths<'c>>,
    /// The rows by verdict, whether they are shown or not.
    pub counts: VerdictCounts,
}

/// The support of each entry in one group of features.
#[derive(Clone, Debug)]
pub struct GroupStrengths<'c> {
    /// The name of the group.
    pub label: &'c str,
    /// One strength for each entry, in their order.
    pub strengths: Vec<Strength>,
}

/// The number of rows of each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerdictCounts {
    /// Rows of [`Verdict::Differ`].
    pub differ: usize,
    /// Rows of [`Verdict::Same`].
    pub same: usize,
    /// Rows of [`Verdict::Unknown`].
    pub unknown: usize,
}

impl VerdictCounts {
    /// Counts one more row.
    pub fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Differ => self.differ += 1,
            Verdict::Same => self.same += 1,
            Verdict::Unknown => self.unknown += 1,
        }
    }
}
