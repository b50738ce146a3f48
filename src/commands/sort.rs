//! `--sort`: the order of rows, such as `-s a,-b`.

use super::lookup::find_field;
use crate::error::Error;
use crate::facts::Facts;
use crate::model::{Catalog, Entry, Field, Value, compare_values, order_tail};
use std::cmp::Ordering;

/// A field to sort by.
#[derive(Debug)]
pub(super) struct Key<'c> {
    pub(super) field: Field<'c>,
    pub(super) descending: bool,
}

/// Reads the values of `--sort`, each a comma-separated list of fields.
///
/// # Errors
/// Every field that does not exist.
pub(super) fn parse<'c>(catalog: &'c Catalog, values: &[String]) -> Result<Vec<Key<'c>>, Error> {
    let keys = read(values, "field", |name| find_field(catalog, name))?;
    Ok(keys.into_iter().map(|(field, descending)| Key { field, descending }).collect())
}

/// Reads the values of `--sort` as names that `find` looks up, each with whether it descends.
///
/// # Errors
/// Every name that `find` does not know.
pub(super) fn read<T>(
    values: &[String],
    noun: &str,
    find: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<(T, bool)>, Error> {
    let mut keys = Vec::new();
    let mut errors = Vec::new();
    for word in values.iter().flat_map(|list| list.split(',')).map(str::trim) {
        let (name, descending) = match word.strip_prefix('-') {
            Some(name) => (name, true),
            None => (word.strip_prefix('+').unwrap_or(word), false),
        };
        if name.is_empty() {
            errors.push(format!("--sort: a {noun} is missing"));
            continue;
        }
        match find(name) {
            Ok(one) => keys.push((one, descending)),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(keys) } else { Err(Error::Usage(errors)) }
}

/// Sorts items by the facts of their entries; ties keep their order.
pub(super) fn sort<'c, T>(
    items: &mut [T],
    keys: &[Key<'c>],
    facts: &Facts<'c>,
    entry_of: impl Fn(&T) -> Entry<'c>,
) {
    if keys.is_empty() {
        return;
    }
    items.sort_by_cached_key(|item| {
        let entry = entry_of(item);
        SortKey(
            keys.iter().map(|key| (facts.fact(entry, key.field).value, key.descending)).collect(),
        )
    });
}

/// The values by which an item is sorted, each with whether it descends. Equal where neither comes
/// first, such as `2018` and `2018-01`.
struct SortKey<'c>(Vec<(Value<'c>, bool)>);

impl Ord for SortKey<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        for ((a, descending), (b, _)) in self.0.iter().zip(&other.0) {
            let ordering = order(a, b, *descending);
            if ordering.is_ne() {
                return ordering;
            }
        }
        Ordering::Equal
    }
}

impl PartialOrd for SortKey<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SortKey<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for SortKey<'_> {}

fn order(a: &Value<'_>, b: &Value<'_>, descending: bool) -> Ordering {
    ordered(order_tail(a), order_tail(b), descending, || compare_values(a, b))
}

/// Orders by tail first, whatever the direction; see [`order_tail`]. Values of one tail are equal.
pub(super) fn ordered(
    tail_a: u8,
    tail_b: u8,
    descending: bool,
    ascending: impl FnOnce() -> Ordering,
) -> Ordering {
    if tail_a > 0 || tail_b > 0 {
        return tail_a.cmp(&tail_b);
    }
    if descending { ascending().reverse() } else { ascending() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Support;

    fn date(text: &str) -> Value<'static> {
        Value::Date(text.parse().unwrap())
    }

    #[test]
    fn unknown_comes_last_in_both_directions() {
        for descending in [false, true] {
            assert_eq!(order(&date("2018"), &Value::Unknown, descending), Ordering::Less);
            let unknown = Value::Support(Support::Unknown);
            let not_applicable = Value::Support(Support::NotApplicable);
            let no = Value::Support(Support::No);
            assert_eq!(order(&no, &not_applicable, descending), Ordering::Less);
            assert_eq!(order(&not_applicable, &unknown, descending), Ordering::Less);
        }
    }
}
