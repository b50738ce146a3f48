//! The order of values of one field.

use super::{Value, compare_naturally, compare_versions};
use std::borrow::Cow;
use std::cmp::Ordering;

/// Returns 0 for a value that has an order; others come last in both directions: not applicable
/// (1), then unknown (2).
pub fn order_tail(value: &Value<'_>) -> u8 {
    match value {
        Value::List(elements) if elements.is_empty() => 1,
        value if value.is_not_applicable() => 1,
        value if !value.is_known() => 2,
        _ => 0,
    }
}

/// Compares two values, in ascending order. They are of different kinds if a column holds facts of
/// several fields.
pub fn compare_values(a: &Value<'_>, b: &Value<'_>) -> Ordering {
    match (a, b) {
        (Value::Support(a), Value::Support(b)) => a.cmp(b),
        (Value::Word(a), Value::Word(b)) => a.rank().cmp(&b.rank()),
        (Value::Number(a), Value::Number(b)) => a.cmp(b),
        (Value::Version(a), Value::Version(b)) => compare_versions(a, b),
        (Value::Date(a), Value::Date(b)) => a.first_day().cmp(&b.first_day()),
        (Value::List(a), Value::List(b)) => {
            for (a, b) in a.iter().zip(b) {
                let ordering = compare_values(&a.value, &b.value);
                if ordering.is_ne() {
                    return ordering;
                }
            }
            a.len().cmp(&b.len())
        }
        _ => kind(a).cmp(&kind(b)).then_with(|| compare_naturally(&label(a), &label(b))),
    }
}

fn kind(value: &Value<'_>) -> u8 {
    match value {
        Value::Support(_) => 0,
        Value::Word(_) => 1,
        Value::Number(_) => 2,
        Value::Version(_) => 3,
        Value::Date(_) => 4,
        Value::List(_) => 5,
        _ => 6,
    }
}

/// Returns the text by which people look for a value: names rather than ids.
fn label<'c>(value: &Value<'c>) -> Cow<'c, str> {
    match value {
        Value::Entry(entry) => Cow::Borrowed(entry.name()),
        value => value.plain(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Value<'static> {
        Value::Date(text.parse().unwrap())
    }

    #[test]
    fn dates_go_by_first_day_and_text_without_case() {
        assert_eq!(compare_values(&date("2018"), &date("2018-01")), Ordering::Equal);
        assert_eq!(compare_values(&date("2018"), &date("2018-02")), Ordering::Less);
        assert_eq!(compare_values(&Value::Text("envoy"), &Value::Text("Envoy")), Ordering::Equal);
        assert_eq!(compare_values(&Value::Text("envoy"), &Value::Text("Istio")), Ordering::Less);
    }
}
