//! `--sort`: the order of rows, such as `-s a,-b`.

use super::lookup::find_field;
use crate::error::{Error, collect_values};
use crate::facts::Facts;
use crate::model::{Catalog, Entry, Field, Truth, Value, compare_values, order_tail};
use std::cmp::Ordering;

/// A field or column to sort by.
#[derive(Debug)]
pub(super) struct SortKey<T> {
    pub(super) by: T,
    pub(super) descending: bool,
}

/// Reads the values of `--sort`, each a comma-separated list of fields.
///
/// # Errors
/// Every field that does not exist.
pub(super) fn parse<'c>(
    catalog: &'c Catalog,
    values: &[String],
) -> Result<Vec<SortKey<Field<'c>>>, Error> {
    read(values, "field", |name| find_field(catalog, name))
}

/// Reads the values of `--sort` as names that `find` looks up.
///
/// # Errors
/// Every name that `find` does not know.
pub(super) fn read<T>(
    values: &[String],
    noun: &str,
    find: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<SortKey<T>>, Error> {
    let words = values.iter().flat_map(|list| list.split(',')).map(str::trim);
    let keys = words.map(|word| {
        let (name, descending) = match word.strip_prefix('-') {
            Some(name) => (name, true),
            None => (word.strip_prefix('+').unwrap_or(word), false),
        };
        if name.is_empty() {
            return Err(format!("--sort: a {noun} is missing"));
        }
        Ok(SortKey { by: find(name)?, descending })
    });
    collect_values(keys).map_err(Error::Usage)
}

/// Sorts entries by their facts; ties keep their order.
pub(super) fn sort<'c>(
    entries: &mut Vec<(Entry<'c>, Truth)>,
    keys: &[SortKey<Field<'c>>],
    facts: &Facts<'c>,
) {
    if keys.is_empty() {
        return;
    }
    let mut rows: Vec<(Vec<Value<'c>>, (Entry<'c>, Truth))> = Vec::with_capacity(entries.len());
    for &(entry, truth) in entries.iter() {
        let values = keys.iter().map(|key| facts.fact(entry, key.by).value);
        rows.push((values.collect(), (entry, truth)));
    }
    rows.sort_by(|(a, _), (b, _)| {
        compare_by(keys, |key, column| order(&a[column], &b[column], key.descending))
    });
    *entries = rows.into_iter().map(|(_, entry)| entry).collect();
}

/// Returns the first order of the keys that is not equal. `compare` gets a key and its place.
pub(super) fn compare_by<T>(
    keys: &[SortKey<T>],
    compare: impl Fn(&SortKey<T>, usize) -> Ordering,
) -> Ordering {
    for (place, key) in keys.iter().enumerate() {
        let ordering = compare(key, place);
        if ordering.is_ne() {
            return ordering;
        }
    }
    Ordering::Equal
}

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
