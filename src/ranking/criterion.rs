//! One must or want: `grpc`, `mtls=yes`, `languages=go`, and for a want its weight.

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::filter::{Filter, compile};
use crate::model::{Catalog, Entry, Field, Truth, Value};
use std::ops::Range;

/// A requirement on entries: a field that is graded or an expression that holds.
#[derive(Debug)]
pub struct Criterion<'c> {
    /// The text as typed, without the weight; a bare field by its id.
    pub text: String,
    graded: Option<Field<'c>>,
    filter: Filter<'c>,
}

/// A criterion and its weight.
#[derive(Debug)]
pub struct Want<'c> {
    /// The criterion.
    pub criterion: Criterion<'c>,
    /// The points for full support: positive and finite.
    pub weight: f64,
}

impl<'c> Criterion<'c> {
    /// Parses a field or an expression of the filter language.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let filter = compile(catalog, text)?;
        let graded = filter.bare_field();
        let text = match graded {
            Some(field) => field.id().to_owned(),
            None => text.trim().to_owned(),
        };
        Ok(Self { text, graded, filter })
    }

    /// Returns whether the entry meets it; a bare field is met by support in any form.
    #[must_use]
    pub fn evaluate(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Truth {
        self.filter.evaluate(facts, entry)
    }

    /// Returns how far the entry meets it, from 0 to 1; none if that is unknown.
    ///
    /// A bare field is graded: yes 1, partial 0.5, experimental 0.25, anything else 0. An
    /// expression earns 1 if it holds and 0 if not.
    #[must_use]
    pub fn share(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Option<f64> {
        if let Some(field) = self.graded {
            return match facts.fact(entry, field).value {
                Value::Support(support) => support.grade(),
                _ => None,
            };
        }
        match self.evaluate(facts, entry) {
            Truth::Yes => Some(1.0),
            Truth::No => Some(0.0),
            Truth::Unknown => None,
        }
    }

    /// Returns the fields that it names.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'c>> {
        self.filter.fields()
    }

    /// Returns the fields that keep it undetermined for an entry.
    #[must_use]
    pub fn undetermined_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        self.filter.undetermined_fields(facts, entry)
    }

    /// Returns a line for each text that no entry has.
    #[must_use]
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        self.filter.hints(facts)
    }
}

impl<'c> Want<'c> {
    /// Parses a criterion, followed by `=WEIGHT` unless the weight is 1.
    ///
    /// The text after the last `=` is the weight if it is a number and the text before it is a
    /// complete criterion: `mtls=3` and `languages=go=2` have a weight, `announced=2018` and
    /// `latest_release=2` do not, because `announced` alone is not a condition.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`; a weight that is not positive and finite.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let Some((head, weight)) = split_weight(text) else {
            return Self::weighted(catalog, text, 1.0);
        };
        let head_errors = match Criterion::parse(catalog, head) {
            Ok(criterion) if is_weight(weight) => return Ok(Self { criterion, weight }),
            Ok(_) => return Err(vec![invalid_weight(head.len() + 1..text.len())]),
            Err(errors) => errors,
        };
        match Self::weighted(catalog, text, 1.0) {
            // The number after a field is a value; after anything else it is a weight.
            Err(_) if catalog.find_field(head.trim()).is_err() => Err(head_errors),
            result => result,
        }
    }

    /// Parses a criterion whose weight is given apart.
    ///
    /// # Errors
    /// Every mistake in `text`.
    pub fn weighted(
        catalog: &'c Catalog,
        text: &str,
        weight: f64,
    ) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self { criterion: Criterion::parse(catalog, text)?, weight })
    }
}

fn split_weight(text: &str) -> Option<(&str, f64)> {
    let (head, tail) = text.rsplit_once('=')?;
    Some((head, tail.trim().parse().ok()?))
}

/// Returns whether a number can be a weight: positive, and small enough that sums stay finite.
#[must_use]
pub fn is_weight(number: f64) -> bool {
    (SMALLEST_WEIGHT..=LARGEST_WEIGHT).contains(&number)
}

const SMALLEST_WEIGHT: f64 = 1e-6;
const LARGEST_WEIGHT: f64 = 1e9;

/// Returns the diagnostic for an invalid weight.
#[must_use]
pub fn invalid_weight(span: Range<usize>) -> Diagnostic {
    Diagnostic::error("weight", span, "a weight is a number from 0.000001 to 1000000000")
        .label("not a weight")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_support_has_no_grade() {
        use crate::model::Support::*;
        let shares = [Yes, Partial, Experimental, Planned, No, NotApplicable, Unknown]
            .map(|support| support.grade());
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
