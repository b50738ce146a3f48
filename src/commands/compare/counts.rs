//! What a comparison counts: what is supported in each group, and how many rows differ.

use super::lines::{Line, Lines};
use crate::facts::comparison::{Strength, Verdict};
use crate::model::{Entry, PROJECT};
use crate::sheet::Content;
use std::borrow::Cow;

/// What each entry supports in each group.
pub(super) fn strengths(lines: &Lines<'_>, groups: &[&str]) -> Vec<Vec<Strength>> {
    let mut strengths = vec![vec![Strength::default(); lines.entries]; groups.len()];
    for (place, line) in lines.lines.iter().enumerate() {
        if let Some(of_group) = strengths.get_mut(line.group)
            && groups.get(line.group) != Some(&PROJECT)
        {
            let of_entries = of_group.iter_mut().zip(lines.facts(place));
            of_entries.for_each(|(strength, fact)| strength.add(&fact.value));
        }
    }
    strengths
}

/// The same for json.
pub(super) fn as_data<'c>(
    entries: &[Entry<'c>],
    groups: &[&'c str],
    strengths: &[Vec<Strength>],
) -> Content<'c> {
    let of_entry = |(entry, strength): (&Entry<'c>, &Strength)| {
        (
            Cow::Borrowed(entry.id()),
            map([
                ("supported", number(strength.supported)),
                ("unknown", number(strength.unknown)),
                ("of", number(strength.of)),
            ]),
        )
    };
    let of_group = |(&group, strengths): (&&'c str, &Vec<Strength>)| {
        let entries = Content::Map(entries.iter().zip(strengths).map(of_entry).collect());
        map([("group", Content::text(group)), ("entries", entries)])
    };
    let features = groups.iter().zip(strengths).filter(|(group, _)| **group != PROJECT);
    Content::List(features.map(of_group).collect())
}

/// How many rows differ, are the same, cannot be told.
pub(super) struct Counts {
    pub(super) differ: usize,
    pub(super) same: usize,
    pub(super) unknown: usize,
}

impl Counts {
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let count = |verdict| lines.iter().filter(|line| line.verdict == verdict).count();
        Self {
            differ: count(Verdict::Differ),
            same: count(Verdict::Same),
            unknown: count(Verdict::Unknown),
        }
    }

    pub(super) fn as_data<'c>(&self) -> Content<'c> {
        map([
            ("differ", number(self.differ)),
            ("same", number(self.same)),
            ("unknown", number(self.unknown)),
        ])
    }

    pub(super) fn in_words(&self) -> String {
        format!("{} differ, {} same, {} cannot be told", self.differ, self.same, self.unknown)
    }
}

fn map<'c, const N: usize>(pairs: [(&'c str, Content<'c>); N]) -> Content<'c> {
    Content::Map(pairs.into_iter().map(|(key, value)| (Cow::Borrowed(key), value)).collect())
}

fn number<'c>(count: usize) -> Content<'c> {
    Content::Count(count as u64)
}
