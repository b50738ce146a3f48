//! The findings in a text, of which only so many are kept and printed.

use super::{Diagnostic, Severity};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::slice;

/// The most findings that are printed, and the most of each code that are kept.
pub const MAX_FINDINGS: usize = 1000;

/// Suggestions are expensive; beyond this many findings nobody reads them.
const MAX_SUGGESTIONS: usize = 100;

/// The findings in a text: the first thousand of each code, and how many there are of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Diagnostic>,
    counts: BTreeMap<&'static str, CodeCount>,
    /// Whether findings come without suggestions from the first on.
    without_suggestions: bool,
}

/// How many findings there are of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CodeCount {
    severity: Severity,
    found: usize,
    kept: usize,
}

impl Findings {
    /// Creates an empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates an empty collection of findings that come without suggestions.
    pub fn without_suggestions() -> Self {
        Self { without_suggestions: true, ..Self::default() }
    }

    /// Returns whether the next finding should say what was probably meant.
    pub fn suggests(&self) -> bool {
        !self.without_suggestions && self.total() < MAX_SUGGESTIONS
    }

    /// Adds a finding. Beyond a thousand of its code it is only counted.
    pub fn push(&mut self, finding: Diagnostic) {
        let count = self.count_of(finding.code, finding.severity);
        count.found += 1;
        if count.kept < MAX_FINDINGS {
            count.kept += 1;
            self.kept.push(finding);
        }
    }

    /// Adds the findings of another collection.
    pub fn append(&mut self, other: Self) {
        for (code, count) in &other.counts {
            self.count_of(code, count.severity).found += count.found - count.kept;
        }
        for finding in other.kept {
            self.push(finding);
        }
    }

    fn count_of(&mut self, code: &'static str, severity: Severity) -> &mut CodeCount {
        self.counts.entry(code).or_insert(CodeCount { severity, found: 0, kept: 0 })
    }

    /// Puts the findings that are kept in the order of the text.
    pub fn sort(&mut self) {
        self.kept.sort_by_key(|finding| finding.place.span.start);
    }

    /// Returns how many there are.
    pub fn total(&self) -> usize {
        self.counts.values().map(|count| count.found).sum()
    }

    /// Returns how many there are of a severity.
    pub fn total_of(&self, severity: Severity) -> usize {
        let of_severity = self.counts.values().filter(|count| count.severity == severity);
        of_severity.map(|count| count.found).sum()
    }

    /// Returns how many there are of a code.
    pub fn total_of_code(&self, code: &str) -> usize {
        self.counts.get(code).map_or(0, |count| count.found)
    }

    /// Leaves out the findings of a severity.
    pub fn remove(&mut self, severity: Severity) {
        self.kept.retain(|finding| finding.severity != severity);
        self.counts.retain(|_, count| count.severity != severity);
    }

    /// Leaves out the kept findings for which `keep` is false.
    pub fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        let kept = std::mem::take(&mut self.kept);
        for finding in kept {
            if keep(&finding) {
                self.kept.push(finding);
            } else if let Some(count) = self.counts.get_mut(finding.code) {
                count.found -= 1;
                count.kept -= 1;
            }
        }
        self.counts.retain(|_, count| count.found > 0);
    }

    /// Returns the first `most` findings, of some codes fewer, and how many of each code are left.
    pub fn select(&self, most: usize, most_of_code: impl Fn(&str) -> usize) -> PrintedFindings<'_> {
        let mut printed = Vec::new();
        let mut omitted: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (code, count) in &self.counts {
            omitted.insert(code, count.found);
        }
        for finding in &self.kept {
            let Some(left) = omitted.get_mut(finding.code) else { continue };
            let printed_of_code = self.total_of_code(finding.code) - *left;
            if printed.len() < most && printed_of_code < most_of_code(finding.code) {
                *left -= 1;
                printed.push(finding);
            }
        }
        omitted.retain(|_, left| *left > 0);
        PrintedFindings { printed, omitted }
    }
}

/// The findings that are printed, and how many more there are.
#[derive(Clone, Debug, Default)]
pub struct PrintedFindings<'f> {
    /// The findings to print.
    pub printed: Vec<&'f Diagnostic>,
    /// How many of each code are not printed; none of a code without any.
    pub omitted: BTreeMap<&'static str, usize>,
}

impl PrintedFindings<'_> {
    /// Returns "12 more findings: 10 `out-of-order`, 2 `unknown-key`"; nothing if all are printed.
    pub fn remainder(&self) -> Option<String> {
        let total: usize = self.omitted.values().sum();
        if total == 0 {
            return None;
        }
        let mut by_count: Vec<_> = self.omitted.iter().collect();
        by_count.sort_by_key(|&(_, count)| Reverse(*count));
        let codes: Vec<_> =
            by_count.iter().map(|(code, count)| format!("{count} {code}")).collect();
        let findings = if total == 1 { "finding" } else { "findings" };
        Some(format!("{total} more {findings}: {}", codes.join(", ")))
    }
}

impl Extend<Diagnostic> for Findings {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, findings: I) {
        for finding in findings {
            self.push(finding);
        }
    }
}

impl From<Vec<Diagnostic>> for Findings {
    fn from(findings: Vec<Diagnostic>) -> Self {
        let mut all = Self::new();
        all.extend(findings);
        all
    }
}

/// The findings that are kept.
impl Deref for Findings {
    type Target = [Diagnostic];

    fn deref(&self) -> &[Diagnostic] {
        &self.kept
    }
}

impl IntoIterator for Findings {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl<'f> IntoIterator for &'f Findings {
    type Item = &'f Diagnostic;
    type IntoIter = slice::Iter<'f, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
