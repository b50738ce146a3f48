//! What a must or a want asks: `grpc`, `mtls=yes`, `languages=go`; a want also with its weight.

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::filter::{Filter, compile};
use crate::model::{Catalog, Entry, Field, Support, Truth, Value};

/// One question about an entry.
#[derive(Debug)]
pub struct Criterion<'c> {
    /// As it was typed, without the weight; a bare field by its id.
    pub text: String,
    field: Option<Field<'c>>,
    filter: Filter<'c>,
}

/// A question that counts, and how much.
#[derive(Debug)]
pub struct Want<'c> {
    /// What is asked.
    pub criterion: Criterion<'c>,
    /// What a full yes is worth: positive and finite.
    pub weight: f64,
}

impl<'c> Criterion<'c> {
    /// Reads a field or an expression of the filter language.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let filter = compile(catalog, text)?;
        let field = filter.bare_field();
        let text = field.map_or_else(|| text.trim().to_owned(), |field| field.id().to_owned());
        Ok(Self { text, field, filter })
    }

    /// Whether the entry meets it; a bare field is met by support in any form.
    #[must_use]
    pub fn met(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        self.filter.evaluate(facts, entry)
    }

    /// How far the entry meets it, from 0 to 1; nothing if it cannot be told.
    ///
    /// A bare field is graded: yes 1, partial 0.5, experimental 0.25, anything else 0. An
    /// expression is true or not: 1 or 0.
    #[must_use]
    pub fn share(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Option<f64> {
        let Some(field) = self.field else {
            return match self.met(facts, entry) {
                Truth::Yes => Some(1.0),
                Truth::No => Some(0.0),
                Truth::Unknown => None,
            };
        };
        match facts.fact(entry, field).value {
            Value::Support(support) => grade(support),
            _ => None,
        }
    }

    /// The fields that it names.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'c>> {
        self.filter.fields()
    }

    /// The fields that keep it from being decided for an entry.
    #[must_use]
    pub fn undecided_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        self.filter.undecided_fields(facts, entry)
    }

    /// What may help somebody who finds less than expected.
    #[must_use]
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        self.filter.hints(facts)
    }
}

/// The share that a support word earns; nothing for one that says that nobody knows.
fn grade(support: Support) -> Option<f64> {
    match support {
        Support::Yes => Some(1.0),
        Support::Partial => Some(0.5),
        Support::Experimental => Some(0.25),
        Support::Planned | Support::No | Support::NotApplicable => Some(0.0),
        Support::Unknown => None,
    }
}

impl<'c> Want<'c> {
    /// Reads a criterion, with `=WEIGHT` behind it or with weight 1.
    ///
    /// What stands behind the last `=` is the weight if it is a number and what stands before is
    /// a criterion by itself: `mtls=3` and `languages=go=2` have one, `announced=2018` and
    /// `latest_release=2` have none, since `announced` alone asks nothing.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`; a weight that is not positive and finite.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let split = text.rsplit_once('=').and_then(|(head, tail)| Some((head, number(tail)?)));
        let Some((head, weight)) = split else {
            return Ok(Self { criterion: Criterion::parse(catalog, text)?, weight: 1.0 });
        };
        match Criterion::parse(catalog, head) {
            Ok(criterion) if is_weight(weight) => Ok(Self { criterion, weight }),
            Ok(_) => Err(vec![wrong_weight(head.len() + 1..text.len())]),
            Err(of_head) => match Criterion::parse(catalog, text) {
                Ok(criterion) => Ok(Self { criterion, weight: 1.0 }),
                // A lone name was meant to be compared, all else to be weighed.
                Err(of_all) if catalog.find_field(head.trim()).is_some() => Err(of_all),
                Err(_) => Err(of_head),
            },
        }
    }

    /// A criterion with a weight that stands elsewhere.
    ///
    /// # Errors
    /// Every mistake in `text`.
    pub fn weighed(catalog: &'c Catalog, text: &str, weight: f64) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self { criterion: Criterion::parse(catalog, text)?, weight })
    }
}

/// Whether a number can be a weight: positive, and small enough that sums stay finite.
#[must_use]
pub fn is_weight(number: f64) -> bool {
    (SMALLEST_WEIGHT..=LARGEST_WEIGHT).contains(&number)
}

/// Smaller weights and larger ones are refused: nobody could read their sums.
const SMALLEST_WEIGHT: f64 = 1e-6;
const LARGEST_WEIGHT: f64 = 1e9;

/// The finding that something is no weight.
#[must_use]
pub fn wrong_weight(span: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::error("weight", span, "a weight is a number from 0.000001 to 1000000000")
        .label("not a weight")
}

/// A decimal number, whatever its size or sign; also the words by which Rust spells what is none.
fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn support_is_graded_and_unknown_is_not() {
        use Support::*;
        let shares = [Yes, Partial, Experimental, Planned, No, NotApplicable, Unknown].map(grade);
        let known = [1.0, 0.5, 0.25, 0.0, 0.0, 0.0].map(Some);
        assert_eq!(shares[..6], known);
        assert_eq!(shares[6], None);
    }

    #[test]
    fn weights_are_positive_and_finite() {
        for good in [1.0, 0.001, 3.5, 1e9] {
            assert!(is_weight(good), "{good}");
        }
        for bad in [0.0, -0.0, -1.0, f64::NAN, f64::INFINITY, 1e10] {
            assert!(!is_weight(bad), "{bad}");
        }
    }
}
