//! Candidates for filter expressions: fields, then their values.

use super::candidates::{Candidate, begins, entries, words};
use super::fields::about;
use crate::facts::Facts;
use crate::filter::{Partial, quote};
use crate::model::{Catalog, Field, FieldType, Support, UNKNOWN, Value, count};

/// Completes a filter: `grp` to `grpc=`, `grpc=` to `grpc=yes`.
pub(super) fn complete(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    expression(catalog, typed, |_| "=")
}

/// Completes a must, where a support field stands alone: `grp` to `grpc`.
pub(super) fn must(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let operator = |field: Field<'_>| match field.field_type() {
        FieldType::Support => "",
        _ => "=",
    };
    expression(catalog, typed, operator)
}

/// Completes a want, where a number with a better end stands alone, too: `proxy_m` to `proxy_memory`.
pub(super) fn want(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let operator = |field: Field<'_>| match field.field_type() {
        FieldType::Support => "",
        FieldType::Number if field.better().is_some() => "",
        _ => "=",
    };
    expression(catalog, typed, operator)
}

/// Completes the last condition of an expression. The name of a field gets an operator.
fn expression(catalog: &Catalog, typed: &str, operator: fn(Field<'_>) -> &str) -> Vec<Candidate> {
    let parts = Partial::new(typed);
    let fields = catalog.fields().filter(|field| begins(field.id(), parts.field));
    let candidates: Vec<_> = if parts.before.to_ascii_lowercase().ends_with("known(") {
        fields.map(|field| Candidate::new(format!("{})", field.id()), about(field))).collect()
    } else if parts.between.is_empty() {
        fields
            .map(|field| Candidate::new(format!("{}{}", field.id(), operator(field)), about(field)))
            .collect()
    } else {
        values(catalog, parts)
    };
    candidates.into_iter().map(|one| one.with_prefix(parts.before)).collect()
}

/// Completes the last value after the operator.
fn values(catalog: &Catalog, parts: Partial<'_>) -> Vec<Candidate> {
    let Ok(field) = catalog.find_field(parts.field.trim()) else {
        return Vec::new();
    };
    let mark = parts.value.chars().next().filter(|c| matches!(c, '\'' | '"'));
    let typed = parts.value.trim_start_matches(['\'', '"']);
    let fitting = of_field(catalog, field).into_iter().filter(|one| begins(&one.word, typed));
    let kept = format!("{}{}", parts.field, parts.between);
    fitting.filter_map(|one| written(one, mark, typed)).map(|one| one.with_prefix(&kept)).collect()
}

/// Writes a value as an expression does. Returns nothing if it needs quotes and the typed text has
/// none.
fn written(one: Candidate, mark: Option<char>, typed: &str) -> Option<Candidate> {
    let word = match mark {
        Some(mark) => {
            let doubled = String::from_iter([mark, mark]);
            format!("{mark}{}{mark}", one.word.replace(mark, &doubled))
        }
        None => quote(&one.word),
    };
    let fits = mark.is_some() || typed.is_empty() || word == one.word;
    fits.then_some(Candidate { word, ..one })
}

fn of_field(catalog: &Catalog, field: Field<'_>) -> Vec<Candidate> {
    let mut all: Vec<_> = match field.field_type() {
        FieldType::Support => return words::<Support>().collect(),
        FieldType::Word => field.words().map(|word| Candidate::new(word, "")).collect(),
        FieldType::Category => return super::candidates::categories(catalog, ""),
        FieldType::Entry => entries(catalog, ""),
        FieldType::Link => Vec::new(),
        FieldType::Date => known(catalog, field, |value| value.chars().take(4).collect()),
        FieldType::Text | FieldType::License | FieldType::Number | FieldType::Version => {
            known(catalog, field, str::to_owned)
        }
    };
    all.push(Candidate::new(UNKNOWN, "no source says"));
    all
}

/// The known values of a field, each with the number of entries that have it.
fn known(catalog: &Catalog, field: Field<'_>, form: impl Fn(&str) -> String) -> Vec<Candidate> {
    let facts = Facts::new(catalog, None);
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for entry in catalog.entries() {
        let fact = facts.fact(entry, field);
        let mut values: Vec<String> = match &fact.value {
            Value::List(elements) => {
                elements.iter().map(|element| form(&element.value.plain())).collect()
            }
            value if value.is_known() => vec![form(&value.plain())],
            _ => continue,
        };
        values.sort();
        values.dedup();
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    let about = |entries| count(entries, "entry", "entries");
    counts.into_iter().map(|(value, entries)| Candidate::new(value, about(entries))).collect()
}
