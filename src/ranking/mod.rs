//! Which entry fits best: scores as intervals, so that "unknown" is neither a yes nor a no.
//!
//! A want gives each entry a share of its weight: what is known gives an exact one, what is unknown
//! anything from none to all. The score of an entry is the sum, an interval; learning an unknown
//! only ever narrows it. A must gives nothing, it rules out whoever certainly does not meet it.

mod criterion;
pub mod profile;

use crate::facts::Facts;
use crate::model::{Entry, Field, Truth};
pub use criterion::{Criterion, Want, is_weight, wrong_weight};
use std::cmp::Ordering;

/// What is asked of the entries.
#[derive(Debug, Default)]
pub struct Criteria<'c> {
    /// What an entry has to meet.
    pub musts: Vec<Criterion<'c>>,
    /// What counts for it.
    pub wants: Vec<Want<'c>>,
}

/// How one entry does.
#[derive(Clone, Debug, PartialEq)]
pub struct Score<'c> {
    /// Which.
    pub entry: Entry<'c>,
    /// The score if everything unknown turns out badly.
    pub low: f64,
    /// The score if everything unknown turns out well.
    pub high: f64,
    /// Where it stands in the ranking.
    pub place: Place,
    /// For each must, whether it is met.
    pub musts: Vec<Truth>,
    /// For each want, the share of its weight that the entry gets, from 0 to 1; nothing if it
    /// cannot be told.
    pub shares: Vec<Option<f64>>,
}

/// Where an entry stands. Declared from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Among those that can be compared.
    Ranked,
    /// Below: there are wants, and for none of them anything is known.
    TooLittleKnown,
    /// At the bottom: a must is certainly not met.
    RuledOut,
}

impl<'c> Criteria<'c> {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.musts.is_empty() && self.wants.is_empty()
    }

    /// The highest score there can be: the sum of the weights.
    #[must_use]
    pub fn out_of(&self) -> f64 {
        tidy(self.wants.iter().map(|want| want.weight).sum())
    }

    /// Adds a want; of one that is there already, the new weight counts.
    pub fn add(&mut self, want: Want<'c>) {
        let same = |old: &&mut Want<'c>| old.criterion.text == want.criterion.text;
        match self.wants.iter_mut().find(same) {
            Some(old) => old.weight = want.weight,
            None => self.wants.push(want),
        }
    }

    /// Every field on which a score rests: those of the musts, then those of the wants.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'c>> {
        let wants = self.wants.iter().map(|want| &want.criterion);
        distinct(self.musts.iter().chain(wants).flat_map(Criterion::fields))
    }

    /// The fields for which an entry lacks what is asked: of the musts that it certainly does not
    /// meet, then of the wants that give it nothing.
    #[must_use]
    pub fn missing(&self, score: &Score<'c>) -> Vec<Field<'c>> {
        let musts = self.musts.iter().zip(&score.musts);
        let musts = musts.filter(|&(_, &met)| met == Truth::No).map(|(must, _)| must);
        let wants = self.wants.iter().zip(&score.shares);
        let wants =
            wants.filter(|&(_, &share)| share == Some(0.0)).map(|(want, _)| &want.criterion);
        distinct(musts.chain(wants).flat_map(Criterion::fields))
    }

    /// The fields that would have to be known to tell whether an entry has what is asked: of the
    /// musts, then of the wants.
    #[must_use]
    pub fn unknown(&self, facts: &Facts<'c>, score: &Score<'c>) -> Vec<Field<'c>> {
        let musts = self.musts.iter().zip(&score.musts);
        let musts = musts.filter(|&(_, &met)| met == Truth::Unknown).map(|(must, _)| must);
        let wants = self.wants.iter().zip(&score.shares);
        let wants = wants.filter(|&(_, &share)| share.is_none()).map(|(want, _)| &want.criterion);
        distinct(musts.chain(wants).flat_map(|one| one.undecided_fields(facts, score.entry)))
    }

    /// How an entry does.
    #[must_use]
    pub fn score(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Score<'c> {
        let musts: Vec<_> = self.musts.iter().map(|must| must.met(facts, entry)).collect();
        let shares: Vec<_> =
            self.wants.iter().map(|want| want.criterion.share(facts, entry)).collect();
        let sum = |unknown: f64| {
            let parts = self.wants.iter().zip(&shares);
            tidy(parts.map(|(want, share)| want.weight * share.unwrap_or(unknown)).sum())
        };
        let place = if musts.contains(&Truth::No) {
            Place::RuledOut
        } else if !shares.is_empty() && shares.iter().all(Option::is_none) {
            Place::TooLittleKnown
        } else {
            Place::Ranked
        };
        Score { entry, low: sum(0.0), high: sum(1.0), place, musts, shares }
    }

    /// The entries from best to worst: by place, then by low end, then by high end, then by name.
    #[must_use]
    pub fn rank(
        &self,
        facts: &Facts<'c>,
        entries: impl IntoIterator<Item = Entry<'c>>,
    ) -> Vec<Score<'c>> {
        let mut scores: Vec<_> =
            entries.into_iter().map(|entry| self.score(facts, entry)).collect();
        scores.sort_by(order);
        scores
    }
}

fn distinct<'c>(fields: impl Iterator<Item = Field<'c>>) -> Vec<Field<'c>> {
    let mut distinct = Vec::new();
    for field in fields {
        if !distinct.contains(&field) {
            distinct.push(field);
        }
    }
    distinct
}

fn order(a: &Score<'_>, b: &Score<'_>) -> Ordering {
    a.place
        .cmp(&b.place)
        .then(b.low.total_cmp(&a.low))
        .then(b.high.total_cmp(&a.high))
        .then_with(|| a.entry.name().to_lowercase().cmp(&b.entry.name().to_lowercase()))
}

/// A sum without the digits that only binary fractions put there: 0.3 for 0.1 + 0.2. Rounding to
/// twelve significant digits keeps every order, so an interval stays one.
fn tidy(sum: f64) -> f64 {
    // A sum of nothing is -0.
    format!("{:.11e}", sum + 0.0).parse().unwrap_or(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_as_people_would() {
        for (sum, tidied) in [
            (0.1 + 0.2, 0.3),
            (0.0, 0.0),
            (std::iter::empty::<f64>().sum(), 0.0),
            (5.5, 5.5),
            (1e-300, 1e-300),
            (1e300, 1e300),
        ] {
            assert_eq!(tidy(sum).to_bits(), f64::to_bits(tidied), "{sum}");
        }
    }
}
