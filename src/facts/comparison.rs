//! How several entries differ: a verdict for each field, and what each supports in a group.

use crate::model::{Fact, PartialDate, Support, Truth, Value};

/// How the values of a row compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Two known values certainly differ.
    Differ,
    /// All values are known and equal.
    Same,
    /// It cannot be told.
    Unknown,
}

impl Verdict {
    /// `differ`, `same` or `unknown`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Differ => "differ",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

impl From<Truth> for Verdict {
    /// The answer to "do they differ?"
    fn from(differ: Truth) -> Self {
        match differ {
            Truth::Yes => Self::Differ,
            Truth::No => Self::Same,
            Truth::Unknown => Self::Unknown,
        }
    }
}

/// How the facts of one field compare, an entry each.
///
/// `Differ` if two known values certainly differ: lists as sets, texts without regard to case,
/// dates only if they cannot overlap; not-applicable is known. Otherwise `Unknown` if any value is
/// unknown or it cannot be told, else `Same`. Notes never differ.
#[must_use]
pub fn verdict(facts: &[Fact<'_>]) -> Verdict {
    let values = facts.iter().map(|fact| &fact.value);
    let some_unknown = match values.clone().all(Value::is_known) {
        true => Truth::No,
        false => Truth::Unknown,
    };
    Verdict::from(differ(values.filter(|value| value.is_known())) | some_unknown)
}

/// Whether two of the values, all of them known, differ. Equality is transitive, so that each is
/// compared with the first alone.
fn differ<'v>(values: impl Iterator<Item = &'v Value<'v>> + Clone) -> Truth {
    let mut others = values.clone();
    match others.next() {
        None => Truth::No,
        Some(Value::Date(_)) => dates_differ(values),
        Some(first) => others.any(|other| !alike(first, other)).into(),
    }
}

/// Dates differ if one has ended before another begins; equal ones do not.
fn dates_differ<'v>(values: impl Iterator<Item = &'v Value<'v>> + Clone) -> Truth {
    let dates = values.filter_map(|value| match value {
        Value::Date(date) => Some(*date),
        _ => None,
    });
    let latest_begin = dates.clone().map(PartialDate::first_day).max();
    let earliest_end = dates.clone().map(PartialDate::last_day).min();
    let equal = dates.clone().zip(dates.skip(1)).all(|(a, b)| a == b);
    match (latest_begin > earliest_end, equal) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::No,
        (false, false) => Truth::Unknown,
    }
}

fn alike(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a == b || a.to_lowercase() == b.to_lowercase(),
        (Value::List(a), Value::List(b)) => {
            let within = |some: &[Fact<'_>], others: &[Fact<'_>]| {
                let mut some = some.iter();
                some.all(|one| others.iter().any(|other| alike(&one.value, &other.value)))
            };
            within(a, b) && within(b, a)
        }
        _ => a == b,
    }
}

/// What one entry supports among the features of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strength {
    /// Supported in any form.
    pub supported: usize,
    /// Unknown, so perhaps supported.
    pub unknown: usize,
    /// All to which the question applies.
    pub of: usize,
}

impl Strength {
    /// Counts one more value, if it is a word of support.
    pub fn add(&mut self, value: &Value<'_>) {
        if let Value::Support(support) = value {
            self.of += usize::from(*support != Support::NotApplicable);
            self.unknown += usize::from(*support == Support::Unknown);
            self.supported += usize::from(support.is_supported());
        }
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
    fn only_what_is_certain_differs() {
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
    fn strength_leaves_out_what_does_not_apply() {
        use Support::{Experimental, No, NotApplicable, Partial, Planned, Unknown, Yes};
        let words = [Yes, Partial, Experimental, Planned, No, Unknown, NotApplicable];
        let mut strength = Strength::default();
        let values = words.into_iter().map(Value::Support);
        values.for_each(|value| strength.add(&value));
        let expected = Strength { supported: 3, unknown: 1, of: 6 };
        assert_eq!(strength, expected);
    }
}
