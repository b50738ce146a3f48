//! How several entries differ: a verdict for each field, and the strength of each in a group.

use crate::model::{Fact, PartialDate, Support, Truth, Value};

/// How the values of one field compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Two known values certainly differ.
    Differ,
    /// All values are known and equal.
    Same,
    /// Undetermined.
    Unknown,
}

impl Verdict {
    /// Returns `differ`, `same` or `unknown`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Differ => "differ",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

impl From<Truth> for Verdict {
    /// Turns the answer to "do they differ?" into a verdict.
    fn from(differ: Truth) -> Self {
        match differ {
            Truth::Yes => Self::Differ,
            Truth::No => Self::Same,
            Truth::Unknown => Self::Unknown,
        }
    }
}

/// Returns how the facts of one field compare, one fact for each entry.
///
/// `Differ` if two known values certainly differ: lists as sets, texts by text identity, licenses by
/// meaning, versions and numbers by their order, dates only if they cannot overlap; not-applicable
/// is known. Otherwise `Unknown` if any value is unknown or the dates leave it open, else `Same`.
/// Notes never differ.
pub fn verdict(facts: &[Fact<'_>]) -> Verdict {
    let known: Vec<&Value<'_>> =
        facts.iter().map(|fact| &fact.value).filter(|value| value.is_known()).collect();
    let some_unknown = if known.len() < facts.len() { Truth::Unknown } else { Truth::No };
    Verdict::from(differ(&known) | some_unknown)
}

/// Returns whether two of these known values differ.
fn differ(values: &[&Value<'_>]) -> Truth {
    let mut dates = Vec::new();
    for value in values {
        if let Value::Date(date) = value {
            dates.push(*date);
        }
    }
    if !dates.is_empty() && dates.len() == values.len() {
        return dates_differ(&dates);
    }
    let Some((first, others)) = values.split_first() else {
        return Truth::No;
    };
    // Equality is transitive, so each is compared with the first alone.
    others.iter().any(|other| !is_same(first, other)).into()
}

/// Returns whether dates differ: one has ended before another begins. Equal ones do not.
fn dates_differ(dates: &[PartialDate]) -> Truth {
    let latest_begin = dates.iter().map(|date| date.first_day()).max();
    let earliest_end = dates.iter().map(|date| date.last_day()).min();
    if latest_begin > earliest_end {
        return Truth::Yes;
    }
    let all_equal = dates.windows(2).all(|pair| pair[0] == pair[1]);
    if all_equal { Truth::No } else { Truth::Unknown }
}

/// Returns whether two values are the same by meaning; lists are compared as sets.
pub fn is_same(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::List(a), Value::List(b)) => is_subset(a, b) && is_subset(b, a),
        _ => a == b,
    }
}

fn is_subset(some: &[Fact<'_>], others: &[Fact<'_>]) -> bool {
    some.iter().all(|one| others.iter().any(|other| one.value == other.value))
}

/// The support of one entry among the features of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strength {
    /// Features supported in full.
    pub full: usize,
    /// Features supported in part.
    pub partial: usize,
    /// Features whose support is experimental.
    pub experimental: usize,
    /// Features whose support is unknown.
    pub unknown: usize,
    /// Features that apply.
    pub of: usize,
}

#[allow(clippy::cast_precision_loss)] // a handful of features
impl Strength {
    /// Returns the number of features supported in any form.
    pub fn supported(&self) -> usize {
        self.full + self.partial + self.experimental
    }

    /// Returns the sum of the grades of support: yes 1, partial 0.5, experimental 0.25.
    pub fn score(&self) -> f64 {
        let graded = [
            (self.full, Support::Yes),
            (self.partial, Support::Partial),
            (self.experimental, Support::Experimental),
        ];
        graded.iter().map(|(count, word)| *count as f64 * word.grade().unwrap_or_default()).sum()
    }

    /// Returns the score if every unknown feature turned out to be fully supported.
    pub fn high(&self) -> f64 {
        self.score() + self.unknown as f64
    }

    /// Counts one more value, if it is a support word.
    pub fn add(&mut self, value: &Value<'_>) {
        let Value::Support(support) = value else {
            return;
        };
        match support {
            Support::Yes => self.full += 1,
            Support::Partial => self.partial += 1,
            Support::Experimental => self.experimental += 1,
            Support::Unknown => self.unknown += 1,
            Support::No | Support::Planned => {}
            Support::NotApplicable => return,
        }
        self.of += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Value<'static> {
        Value::Date(text.parse().unwrap())
    }

    fn list(words: &[&'static str]) -> Value<'static> {
        Value::List(words.iter().map(|&word| Fact::bare(Value::Text(word))).collect())
    }

    #[test]
    fn values_differ_only_if_that_is_certain() {
        use Support::{No, NotApplicable, Partial, Unknown, Yes};
        let support = |words: &[Support]| words.iter().map(|&word| Value::Support(word)).collect();
        let text = |text| Value::Text(text);
        let cases: [(Vec<Value<'static>>, Verdict); 17] = [
            (support(&[Yes, Yes]), Verdict::Same),
            (support(&[Yes, Partial]), Verdict::Differ),
            (support(&[Yes, Unknown]), Verdict::Unknown),
            (support(&[Unknown, Unknown]), Verdict::Unknown),
            (support(&[Yes, Unknown, No]), Verdict::Differ),
            (support(&[Yes, NotApplicable]), Verdict::Differ),
            (vec![date("2018"), date("2018-05")], Verdict::Unknown),
            (vec![date("2018-05"), date("2018-05")], Verdict::Same),
            (vec![date("2018"), date("2019-05")], Verdict::Differ),
            (vec![list(&["Go", "Rust"]), list(&["Rust", "Go"])], Verdict::Same),
            (vec![list(&["Go", "Rust"]), list(&["Go"])], Verdict::Differ),
            (vec![list(&["Go"]), Value::Unknown], Verdict::Unknown),
            (vec![list(&["Go"]), list(&["GO"])], Verdict::Same),
            (vec![text("CNCF"), text("cncf")], Verdict::Same),
            (vec![text("CNCF"), text("Kong")], Verdict::Differ),
            (vec![date("2018"), date("2018-05"), date("2018-06")], Verdict::Differ),
            (vec![date("2018"), date("2018-05"), Value::Unknown], Verdict::Unknown),
        ];
        for (values, expected) in cases {
            let facts: Vec<_> = values.iter().cloned().map(Fact::bare).collect();
            assert_eq!(verdict(&facts), expected, "{values:?}");
        }
    }

    #[test]
    fn strength_leaves_out_features_that_do_not_apply() {
        use Support::{Experimental, No, NotApplicable, Partial, Planned, Unknown, Yes};
        let words = [Yes, Partial, Experimental, Planned, No, Unknown, NotApplicable];
        let mut strength = Strength::default();
        let values = words.into_iter().map(Value::Support);
        values.for_each(|value| strength.add(&value));
        let expected = Strength { full: 1, partial: 1, experimental: 1, unknown: 1, of: 6 };
        assert_eq!(strength, expected);
        assert_eq!((strength.supported(), strength.score(), strength.high()), (3, 1.75, 2.75));
    }
}
