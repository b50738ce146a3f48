//! A want: a graded field, a number or an expression, with its weight.

use super::Criterion;
use super::scale::NumberScale;
use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::filter::{Filter, bare_name};
use crate::model::{Better, Catalog, Entry, Field, FieldType, Truth, Value};
use std::ops::Range;

/// A weighted requirement that adds to the score of an entry.
#[derive(Debug)]
pub struct Want<'c> {
    /// The text as typed, without the weight; a bare field by its id.
    pub text: String,
    /// The points for full support: positive and finite.
    pub weight: f64,
    measure: Measure<'c>,
}

/// How a want turns the facts of an entry into a share of its weight.
#[derive(Debug)]
enum Measure<'c> {
    /// The grade of a field of type support.
    Grade(Field<'c>),
    /// The place of a number between the worst and the best of the ranked entries.
    Number(Field<'c>, Better),
    /// All if it holds, nothing if not.
    Expression(Filter<'c>),
}

impl<'c> Want<'c> {
    /// Parses a want, followed by `=WEIGHT` unless the weight is 1.
    ///
    /// The text after the last `=` is the weight if it is a number and the text before it is a
    /// complete want: `mtls=3`, `proxy_memory=2` and `languages=go=2` have a weight, `announced=2018`
    /// and `latest_release=2` do not, because `announced` alone is not a want.
    ///
    /// # Errors
    /// Every mistake in it, with its place in `text`; a weight that is not positive and finite.
    pub fn parse(catalog: &'c Catalog, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let Some((head, weight)) = split_weight(text) else {
            return Self::weighted(catalog, text, 1.0);
        };
        let head_errors = match Self::weighted(catalog, head, weight) {
            Ok(want) if is_weight(weight) => return Ok(want),
            Ok(_) => return Err(vec![invalid_weight(head.len() + 1..text.len())]),
            Err(errors) => errors,
        };
        match Self::weighted(catalog, text, 1.0) {
            // The number after a field is a value; after anything else it is a weight.
            Err(_) if catalog.find_field(head.trim()).is_err() => Err(head_errors),
            result => result,
        }
    }

    /// Parses a want whose weight is given apart.
    ///
    /// # Errors
    /// Every mistake in `text`.
    pub fn weighted(
        catalog: &'c Catalog,
        text: &str,
        weight: f64,
    ) -> Result<Self, Vec<Diagnostic>> {
        if let Some((name, place)) = bare_name(text)
            && let Ok(field) = catalog.find_field(&name)
            && field.field_type() == FieldType::Number
        {
            let better =
                field.better().ok_or_else(|| vec![no_better_end(catalog, field, place)])?;
            let measure = Measure::Number(field, better);
            return Ok(Self { text: field.id().to_owned(), weight, measure });
        }
        let Criterion { text, filter } = Criterion::parse(catalog, text)?;
        let measure = match filter.bare_field() {
            Some(field) => Measure::Grade(field),
            None => Measure::Expression(filter),
        };
        Ok(Self { text, weight, measure })
    }

    /// Returns the want of a field of type support, of weight 1.
    pub fn feature(field: Field<'c>) -> Self {
        Self { text: field.id().to_owned(), weight: 1.0, measure: Measure::Grade(field) }
    }

    /// Returns the number field, if the want is one.
    pub fn number(&self) -> Option<Field<'c>> {
        match self.measure {
            Measure::Number(field, _) => Some(field),
            Measure::Grade(_) | Measure::Expression(_) => None,
        }
    }

    /// Returns the scale of a number among these entries; none for other wants, or if no number is
    /// known.
    pub(super) fn scale(&self, facts: &Facts<'c>, entries: &[Entry<'c>]) -> Option<NumberScale> {
        let Measure::Number(field, better) = self.measure else {
            return None;
        };
        let mut numbers = Vec::new();
        for &entry in entries {
            if let Value::Number(number) = facts.fact(entry, field).value {
                numbers.push(number.value());
            }
        }
        NumberScale::of(&numbers, better)
    }

    /// Returns how far the entry meets it, from 0 to 1; none if that is unknown.
    ///
    /// A field of type support is graded: yes 1, partial 0.5, experimental 0.25, anything else 0. A
    /// number stands on `scale`; one that is not applicable earns 0. An expression earns 1 if it
    /// holds and 0 if not.
    pub(super) fn share(
        &self,
        facts: &Facts<'c>,
        entry: Entry<'c>,
        scale: Option<NumberScale>,
    ) -> Option<f64> {
        match &self.measure {
            Measure::Grade(field) => match facts.fact(entry, *field).value {
                Value::Support(support) => support.grade(),
                _ => None,
            },
            Measure::Number(field, _) => match facts.fact(entry, *field).value {
                Value::Number(number) => scale.map(|scale| scale.share(number.value())),
                Value::NotApplicable => Some(0.0),
                _ => None,
            },
            Measure::Expression(filter) => match filter.evaluate(facts, entry) {
                Truth::Yes => Some(1.0),
                Truth::No => Some(0.0),
                Truth::Unknown => None,
            },
        }
    }

    /// Returns the fields that it names.
    pub fn fields(&self) -> Vec<Field<'c>> {
        match &self.measure {
            Measure::Grade(field) | Measure::Number(field, _) => vec![*field],
            Measure::Expression(filter) => filter.fields(),
        }
    }

    /// Returns the fields that keep its share unknown for an entry.
    pub fn undetermined_fields(&self, facts: &Facts<'c>, entry: Entry<'c>) -> Vec<Field<'c>> {
        match &self.measure {
            Measure::Grade(field) | Measure::Number(field, _) => {
                let is_known = facts.fact(entry, *field).value.is_known();
                if is_known { Vec::new() } else { vec![*field] }
            }
            Measure::Expression(filter) => filter.undetermined_fields(facts, entry),
        }
    }

    /// Returns a line for each text that no entry has.
    pub fn hints(&self, facts: &Facts<'c>) -> Vec<String> {
        match &self.measure {
            Measure::Grade(_) | Measure::Number(..) => Vec::new(),
            Measure::Expression(filter) => filter.hints(facts),
        }
    }
}

fn split_weight(text: &str) -> Option<(&str, f64)> {
    let (head, tail) = text.rsplit_once('=')?;
    Some((head, tail.trim().parse().ok()?))
}

/// Returns whether a number can be a weight: positive, and small enough that sums stay finite.
pub fn is_weight(number: f64) -> bool {
    (SMALLEST_WEIGHT..=LARGEST_WEIGHT).contains(&number)
}

const SMALLEST_WEIGHT: f64 = 1e-6;
const LARGEST_WEIGHT: f64 = 1e9;

/// Returns the diagnostic for an invalid weight.
pub fn invalid_weight(span: Range<usize>) -> Diagnostic {
    Diagnostic::error("weight", span, "a weight is a number from 0.000001 to 1000000000")
        .label("not a weight")
}

/// Returns the diagnostic for a number whose field declares no `better`.
fn no_better_end(catalog: &Catalog, field: Field<'_>, place: Range<usize>) -> Diagnostic {
    let id = field.id();
    let mut others = Vec::new();
    for other in catalog.fields() {
        if other.better().is_some() {
            others.push(other.id());
        }
    }
    let declared = match others[..] {
        [] => "no field of this catalog does".to_owned(),
        _ => format!("these fields do: {}", others.join(", ")),
    };
    let message = format!("the catalog does not say whether a lower or a higher `{id}` is better");
    Diagnostic::error("no-better-end", place, message)
        .label(format!("did you mean `{id}>=10`?"))
        .help(format!("a field declares it by `better = \"lower\"` or `\"higher\"`; {declared}"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
