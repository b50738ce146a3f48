//! Counts: how many entries have each value of a field.

use crate::facts::Facts;
use crate::model::{
    Entry, Field, FieldType, PartialDate, Value, compare_naturally, license_key, text_key,
};
use std::cmp::Ordering;
use std::collections::HashMap;

/// A value with the entries that have it.
#[derive(Clone, Debug)]
pub struct Count<'c> {
    /// The value; dates count by their year, lists by their elements.
    pub value: Value<'c>,
    /// The entries, in the order in which they were given.
    pub entries: Vec<Entry<'c>>,
}

/// Counts the values of a field: words, support and dates in their order, else the most frequent
/// first; not-applicable and unknown last.
pub fn count_values<'c>(
    facts: &Facts<'c>,
    entries: impl IntoIterator<Item = Entry<'c>>,
    field: Field<'c>,
) -> Vec<Count<'c>> {
    let mut counts: Vec<Count<'c>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        for value in counted_values(facts, entry, field) {
            let place = *places.entry(key(&value)).or_insert_with(|| {
                counts.push(Count { value, entries: Vec::new() });
                counts.len() - 1
            });
            if let Some(count) = counts.get_mut(place) {
                count.entries.push(entry);
            }
        }
    }
    counts.sort_by(|a, b| order(field, &a.value, &b.value, b.entries.len().cmp(&a.entries.len())));
    counts
}

/// Returns the values by which an entry counts: the elements of a list, the year of a date.
fn counted_values<'c>(facts: &Facts<'c>, entry: Entry<'c>, field: Field<'c>) -> Vec<Value<'c>> {
    match facts.fact(entry, field).value {
        Value::Date(date) => vec![Value::Date(PartialDate::year(date.parts().0))],
        Value::List(elements) if !elements.is_empty() => {
            elements.into_iter().map(|element| element.value).collect()
        }
        value => vec![value],
    }
}

/// Returns a text that is equal for equal values.
fn key(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text_key(text),
        Value::License(text) => license_key(text),
        Value::Entry(entry) => format!("entry:{}", entry.id()),
        Value::Unknown => "unknown:".to_owned(),
        Value::List(_) => "list:".to_owned(),
        value => value.plain().into_owned(),
    }
}

fn order(field: Field<'_>, a: &Value<'_>, b: &Value<'_>, by_count: Ordering) -> Ordering {
    let last = |value: &Value<'_>| (!value.is_known(), value.is_not_applicable());
    last(a).cmp(&last(b)).then_with(|| match (a, b) {
        (Value::Support(a), Value::Support(b)) => b.cmp(a),
        (Value::Word(a), Value::Word(b)) => a.rank().cmp(&b.rank()),
        (Value::Date(a), Value::Date(b)) => a.first_day().cmp(&b.first_day()),
        (Value::Number(a), Value::Number(b)) if field.field_type() == FieldType::Number => a.cmp(b),
        _ => by_count.then_with(|| compare_naturally(&a.plain(), &b.plain())),
    })
}
