//! Ranks entries by how well they fit, with intervals as scores, so that "unknown" is neither yes
//! nor no.
//!
//! A want adds a share of its weight to the score of an entry: an exact one if the facts are known,
//! anything from nothing to all of it if not. The score is therefore an interval, and a fact that
//! becomes known only narrows it, unless it is a number beyond those known so far, which moves the
//! scale of a wanted number. A must adds nothing; it rules out entries that certainly do not meet
//! it, and entries for which it is undetermined stand below all others.

mod criterion;
mod scale;
mod want;

use crate::facts::Facts;
use crate::model::{Entry, Field, Truth, extend_distinct};
pub use criterion::Criterion;
use scale::NumberScale;
use std::cmp::Ordering;
pub use want::{Want, invalid_weight, is_weight};

/// The requirements that entries are ranked by.
#[derive(Debug, Default)]
pub struct Criteria<'c> {
    /// Requirements that rule out entries.
    pub musts: Vec<Criterion<'c>>,
    /// Weighted requirements that add to the score.
    pub wants: Vec<Want<'c>>,
}

/// The result for one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Score<'c> {
    /// The entry.
    pub entry: Entry<'c>,
    /// The score if every unknown turns out badly.
    pub low: f64,
    /// The score if every unknown turns out well.
    pub high: f64,
    /// The block of the ranking that the entry belongs to.
    pub outcome: Outcome,
    /// For each must, whether it is met.
    pub musts: Vec<Truth>,
    /// For each want, the share of its weight that the entry earns, from 0 to 1; none if unknown.
    pub shares: Vec<Option<f64>>,
}

/// The blocks of a ranking, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Has a place in the ranking.
    Ranked,
    /// May not meet a must.
    Undetermined,
    /// Nothing is known about any want.
    TooLittleKnown,
    /// Certainly does not meet a must.
    RuledOut,
}

impl<'c> Criteria<'c> {
    /// Returns whether there are no musts and no wants.
    pub fn is_empty(&self) -> bool {
        self.musts.is_empty() && self.wants.is_empty()
    }

    /// Returns the highest possible score: the sum of the weights.
    pub fn out_of(&self) -> f64 {
        round(self.wants.iter().map(|want| want.weight).sum())
    }

    /// Adds a want, or replaces the weight if it is there already.
    pub fn add(&mut self, new: Want<'c>) {
        for want in &mut self.wants {
            if want.text == new.text {
                want.weight = new.weight;
                return;
            }
        }
        self.wants.push(new);
    }

    /// Returns every field that the musts and then the wants name, each once.
    pub fn fields(&self) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        for must in &self.musts {
            extend_distinct(&mut fields, must.filter.fields());
        }
        for want in &self.wants {
            extend_distinct(&mut fields, want.fields());
        }
        fields
    }

    /// Returns the fields of the musts that an entry certainly does not meet, then those of the
    /// wants that earn it nothing. The worst of the known numbers is not missing.
    pub fn missing(&self, facts: &Facts<'c>, score: &Score<'c>) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        for (must, met) in self.musts.iter().zip(&score.musts) {
            if *met == Truth::No {
                extend_distinct(&mut fields, must.filter.fields());
            }
        }
        for (want, share) in self.wants.iter().zip(&score.shares) {
            let is_worst = want
                .number()
                .is_some_and(|field| !facts.fact(score.entry, field).value.is_not_applicable());
            if *share == Some(0.0) && !is_worst {
                extend_distinct(&mut fields, want.fields());
            }
        }
        fields
    }

    /// Returns the fields that keep musts undetermined.
    pub fn undetermined_musts(&self, facts: &Facts<'c>, score: &Score<'c>) -> Vec<Field<'c>> {
        let mut fields = Vec::new();
        for (must, met) in self.musts.iter().zip(&score.musts) {
            if *met == Truth::Unknown {
                extend_distinct(&mut fields, must.filter.undetermined_fields(facts, score.entry));
            }
        }
        fields
    }

    /// Returns the fields that keep musts, then wants, undetermined.
    pub fn unknown(&self, facts: &Facts<'c>, score: &Score<'c>) -> Vec<Field<'c>> {
        let mut fields = self.undetermined_musts(facts, score);
        for (want, share) in self.wants.iter().zip(&score.shares) {
            if share.is_none() {
                extend_distinct(&mut fields, want.undetermined_fields(facts, score.entry));
            }
        }
        fields
    }

    /// Scores entries and sorts them from best to worst: by outcome, low end, high end and name. The
    /// scale of a wanted number is that of these entries.
    pub fn rank(
        &self,
        facts: &Facts<'c>,
        entries: impl IntoIterator<Item = Entry<'c>>,
    ) -> Vec<Score<'c>> {
        let entries: Vec<_> = entries.into_iter().collect();
        let scales: Vec<_> = self.wants.iter().map(|want| want.scale(facts, &entries)).collect();
        let mut scores: Vec<_> =
            entries.iter().map(|&entry| self.score(facts, entry, &scales)).collect();
        scores.sort_by(best_first);
        scores
    }

    /// Scores one entry. There is a scale for each want.
    fn score(
        &self,
        facts: &Facts<'c>,
        entry: Entry<'c>,
        scales: &[Option<NumberScale>],
    ) -> Score<'c> {
        let musts: Vec<_> =
            self.musts.iter().map(|must| must.filter.evaluate(facts, entry)).collect();
        let mut low = 0.0;
        let mut high = 0.0;
        let mut shares = Vec::new();
        for (want, &scale) in self.wants.iter().zip(scales) {
            let share = want.share(facts, entry, scale);
            low += want.weight * share.unwrap_or(0.0);
            high += want.weight * share.unwrap_or(1.0);
            shares.push(share);
        }
        let outcome = if musts.contains(&Truth::No) {
            Outcome::RuledOut
        } else if !shares.is_empty() && shares.iter().all(Option::is_none) {
            Outcome::TooLittleKnown
        } else if musts.contains(&Truth::Unknown) {
            Outcome::Undetermined
        } else {
            Outcome::Ranked
        };
        Score { entry, low: round(low), high: round(high), outcome, musts, shares }
    }
}

fn best_first(a: &Score<'_>, b: &Score<'_>) -> Ordering {
    a.outcome
        .cmp(&b.outcome)
        .then(b.low.total_cmp(&a.low))
        .then(b.high.total_cmp(&a.high))
        .then_with(|| a.entry.name().to_lowercase().cmp(&b.entry.name().to_lowercase()))
}

/// Rounds to twelve significant digits, so that 0.1 + 0.2 is 0.3. Rounding keeps the order of
/// numbers, so an interval stays one.
fn round(sum: f64) -> f64 {
    // Adding 0.0 turns -0.0, the sum of no numbers, into 0.0.
    format!("{:.11e}", sum + 0.0).parse().unwrap_or(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_free_of_binary_rounding_errors() {
        for (sum, rounded) in [
            (0.1 + 0.2, 0.3),
            (0.0, 0.0),
            (std::iter::empty::<f64>().sum(), 0.0),
            (5.5, 5.5),
            (1e-300, 1e-300),
            (1e300, 1e300),
        ] {
            assert_eq!(round(sum).to_bits(), f64::to_bits(rounded), "{sum}");
        }
    }
}
