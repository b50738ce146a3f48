//! How several entries differ: a verdict for each field, and what each supports in a group.

use crate::model::{Fact, Support, Truth, Value};
use crate::sheet::Verdict;

/// How the facts of one field compare, an entry each.
///
/// `Differ` if two known values certainly differ: lists as sets, dates only if they cannot
/// overlap; not-applicable is known. Otherwise `Unknown` if any value is unknown or it cannot be
/// told, else `Same`. Notes never differ.
#[must_use]
pub fn verdict(facts: &[Fact<'_>]) -> Verdict {
    let mut differ = Truth::No;
    for (place, a) in facts.iter().enumerate() {
        for b in &facts[place + 1..] {
            differ = differ | differs(&a.value, &b.value);
        }
    }
    Verdict::from(differ)
}

/// Whether two values differ.
fn differs(a: &Value<'_>, b: &Value<'_>) -> Truth {
    if !a.is_known() || !b.is_known() {
        return Truth::Unknown;
    }
    match (a, b) {
        (Value::Date(a), Value::Date(b)) if a != b && a.overlaps(*b) => Truth::Unknown,
        (Value::List(a), Value::List(b)) => {
            let within = |some: &[Fact<'_>], others: &[Fact<'_>]| {
                some.iter()
                    .all(|one| others.iter().any(|other| other.value == one.value))
            };
            Truth::from(!(within(a, b) && within(b, a)))
        }
        _ => Truth::from(a != b),
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
    /// Counts the support words among values.
    pub fn of<'a, 'c: 'a>(values: impl IntoIterator<Item = &'a Value<'c>>) -> Self {
        let mut strength = Self::default();
        for value in values {
            let Value::Support(support) = value else {
                continue;
            };
            strength.of += usize::from(*support != Support::NotApplicable);
            strength.unknown += usize::from(*support == Support::Unknown);
            strength.supported += usize::from(support.is_some_form());
        }
        strength
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Value<'static> {
        Value::Date(text.parse().unwrap())
    }

    fn list(words: &[&'static str]) -> Value<'static> {
        Value::List(
            words
                .iter()
                .map(|&word| Fact::bare(Value::Text(word)))
                .collect(),
        )
    }

    #[test]
    fn only_what_is_certain_differs() {
        use Support::{No, NotApplicable, Partial, Unknown, Yes};
        let support = |words: &[Support]| words.iter().map(|&word| Value::Support(word)).collect();
        let cases: [(Vec<Value<'static>>, Verdict); 12] = [
            (support(&[Yes, Yes]), Verdict::Same),
            (support(&[Yes, Partial]), Verdict::Differ),
            (support(&[Yes, Unknown]), Verdict::Unknown),
            (support(&[Unknown, Unknown]), Verdict::Unknown),
            (support(&[Yes, Unknown, No]), Verdict::Differ),
            (support(&[Yes, NotApplicable]), Verdict::Differ),
            (vec![date("2018"), date("2018-05")], Verdict::Unknown),
            (vec![date("2018-05"), date("2018-05")], Verdict::Same),
            (vec![date("2018"), date("2019-05")], Verdict::Differ),
            (
                vec![list(&["Go", "Rust"]), list(&["Rust", "Go"])],
                Verdict::Same,
            ),
            (vec![list(&["Go", "Rust"]), list(&["Go"])], Verdict::Differ),
            (vec![list(&["Go"]), Value::Unknown], Verdict::Unknown),
        ];
        for (values, expected) in cases {
            let facts: Vec<_> = values.iter().cloned().map(Fact::bare).collect();
            assert_eq!(verdict(&facts), expected, "{values:?}");
        }
    }

    #[test]
    fn strength_leaves_out_what_does_not_apply() {
        use Support::{Experimental, No, NotApplicable, Partial, Planned, Unknown, Yes};
        let words = [
            Yes,
            Partial,
            Experimental,
            Planned,
            No,
            Unknown,
            NotApplicable,
        ];
        let values: Vec<_> = words.into_iter().map(Value::Support).collect();
        let expected = Strength {
            supported: 3,
            unknown: 1,
            of: 6,
        };
        assert_eq!(Strength::of(&values), expected);
    }
}
