//! The order of rows: `-s a,-b`.

use super::wording::find_field;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::{Catalog, Entry, Field, Support, Value};
use std::cmp::Ordering;

/// One sort key.
#[derive(Debug)]
pub(super) struct Key<'c> {
    /// By what is sorted.
    pub(super) field: Field<'c>,
    downwards: bool,
}

impl<'c> Key<'c> {
    /// The field upwards.
    pub(super) fn up(field: Field<'c>) -> Self {
        Self { field, downwards: false }
    }
}

/// Reads the values of `--sort`, each a list with commas, of fields of a catalog.
///
/// # Errors
/// Every field that does not exist.
pub(super) fn parse<'c>(catalog: &'c Catalog, typed: &[String]) -> Result<Vec<Key<'c>>, Error> {
    let keys = read(typed, "field", |name| find_field(catalog, name))?;
    let key = |(field, downwards)| Key { field, downwards };
    Ok(keys.into_iter().map(key).collect())
}

/// The same of names that `find` knows: what they stand for, and whether it is sorted downwards.
///
/// # Errors
/// Every name that it does not know.
pub(super) fn read<T>(
    typed: &[String],
    noun: &str,
    find: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<(T, bool)>, Error> {
    let (mut keys, mut errors) = (Vec::new(), Vec::new());
    for word in typed.iter().flat_map(|list| list.split(',')).map(str::trim) {
        let (name, downwards) = match word.strip_prefix('-') {
            Some(name) => (name, true),
            None => (word.strip_prefix('+').unwrap_or(word), false),
        };
        if name.is_empty() {
            errors.push(format!("--sort: a {noun} is missing"));
            continue;
        }
        match find(name) {
            Ok(one) => keys.push((one, downwards)),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(keys) } else { Err(Error::Usage(errors)) }
}

/// Sorts items by the facts of their entries. The sort is stable: ties stay in catalog order.
pub(super) fn sort<'c, T>(
    items: &mut [T],
    keys: &[Key<'c>],
    facts: &Facts<'c>,
    entry_of: impl Fn(&T) -> Entry<'c>,
) {
    if keys.is_empty() {
        return;
    }
    items.sort_by_cached_key(|item| Rank {
        values: keys
            .iter()
            .map(|key| (facts.fact(entry_of(item), key.field).value, key.downwards))
            .collect(),
    });
}

/// The values by which an item is sorted, each with its direction.
struct Rank<'c> {
    values: Vec<(Value<'c>, bool)>,
}

/// Ranks are equal where neither comes first, such as `2018` and `2018-01`.
impl PartialEq for Rank<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Rank<'_> {}

impl PartialOrd for Rank<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rank<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let pairs = self.values.iter().zip(&other.values);
        pairs
            .map(|((a, downwards), (b, _))| order(a, b, *downwards))
            .find(|o| o.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

/// The order of two values.
fn order(a: &Value<'_>, b: &Value<'_>, downwards: bool) -> Ordering {
    ordered(tail(a), tail(b), downwards, || ascending(a, b))
}

/// The order of two things that have an order, upwards: what has none comes last in both
/// directions, behind more the greater its tail.
pub(super) fn ordered(
    tail_a: u8,
    tail_b: u8,
    downwards: bool,
    ascending: impl FnOnce() -> Ordering,
) -> Ordering {
    tail_a.cmp(&tail_b).then_with(|| match downwards {
        true => ascending().reverse(),
        false => ascending(),
    })
}

/// What has no order, and how far behind it comes: first what is not applicable, then what is
/// unknown.
pub(super) fn tail(value: &Value<'_>) -> u8 {
    match value {
        Value::List(elements) if elements.is_empty() => 1,
        Value::Support(Support::NotApplicable) => 1,
        value if !value.is_known() => 2,
        _ => 0,
    }
}

/// Upwards. Values of different kinds meet where facts of several fields do.
pub(super) fn ascending(a: &Value<'_>, b: &Value<'_>) -> Ordering {
    match (a, b) {
        (Value::Support(a), Value::Support(b)) => a.cmp(b),
        (Value::Status(a), Value::Status(b)) => a.cmp(b),
        (Value::Maturity(a), Value::Maturity(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.first_day().cmp(&b.first_day()),
        (Value::List(a), Value::List(b)) => {
            let pairs = a.iter().zip(b);
            let first = pairs.map(|(a, b)| ascending(&a.value, &b.value)).find(|o| o.is_ne());
            first.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        _ => kind(a).cmp(&kind(b)).then_with(|| text(a).cmp(&text(b))),
    }
}

fn kind(value: &Value<'_>) -> u8 {
    match value {
        Value::Support(_) => 0,
        Value::Status(_) => 1,
        Value::Maturity(_) => 2,
        Value::Date(_) => 3,
        Value::List(_) => 4,
        _ => 5,
    }
}

fn text(value: &Value<'_>) -> String {
    value.plain().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Value<'static> {
        Value::Date(text.parse().unwrap())
    }

    #[test]
    fn unknown_comes_last_in_both_directions() {
        for downwards in [false, true] {
            assert_eq!(order(&date("2018"), &Value::Unknown, downwards), Ordering::Less);
            let unknown = Value::Support(Support::Unknown);
            let not_applicable = Value::Support(Support::NotApplicable);
            let no = Value::Support(Support::No);
            assert_eq!(order(&no, &not_applicable, downwards), Ordering::Less);
            assert_eq!(order(&not_applicable, &unknown, downwards), Ordering::Less);
        }
    }

    #[test]
    fn dates_go_by_first_day_and_text_without_case() {
        assert_eq!(ascending(&date("2018"), &date("2018-01")), Ordering::Equal);
        assert_eq!(ascending(&date("2018"), &date("2018-02")), Ordering::Less);
        assert_eq!(ascending(&Value::Text("envoy"), &Value::Text("Envoy")), Ordering::Equal);
        assert_eq!(ascending(&Value::Text("envoy"), &Value::Text("Istio")), Ordering::Less);
    }
}
