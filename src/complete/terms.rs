//! The filter language: a field, then what it may be compared with.

use super::candidates::{Candidate, begins, entries, words};
use super::fields::{self, about};
use crate::facts::Facts;
use crate::filter::{Partial, quote, unfinished};
use crate::model::{Catalog, Field, FieldType, Support, UNKNOWN, Value};

/// What may stand at the end of an expression: `grp` becomes `grpc=`, `grpc=` becomes `grpc=yes`.
pub(super) fn complete(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    expression(catalog, typed, conditions)
}

/// The same for what is weighed: a field with support words stands alone, `grp` becomes `grpc`.
pub(super) fn criterion(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    expression(catalog, typed, |catalog, typed| {
        let found = fields::one(catalog, typed).into_iter();
        found
            .map(|one| {
                let graded = catalog
                    .find_field(&one.word)
                    .is_ok_and(|field| field.field_type() == FieldType::Support);
                let sign = if graded { "" } else { "=" };
                Candidate::new(format!("{}{sign}", one.word), one.about)
            })
            .collect()
    })
}

/// The last condition of an expression: `names` offers its field.
fn expression(
    catalog: &Catalog,
    typed: &str,
    names: fn(&Catalog, &str) -> Vec<Candidate>,
) -> Vec<Candidate> {
    let parts = unfinished(typed);
    let found = if parts.before.to_ascii_lowercase().ends_with("known(") {
        let fields = fields::one(catalog, parts.field).into_iter();
        fields.map(|one| Candidate { word: format!("{})", one.word), ..one }).collect()
    } else if parts.between.is_empty() {
        names(catalog, parts.field)
    } else {
        values(catalog, parts)
    };
    found.into_iter().map(|one| one.behind(parts.before)).collect()
}

fn conditions(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.fields().filter(|field| begins(field.id(), typed));
    fitting.map(|field| Candidate::new(format!("{}=", field.id()), about(field))).collect()
}

/// The values of the field, for the last one of those behind the sign.
fn values(catalog: &Catalog, parts: Partial<'_>) -> Vec<Candidate> {
    let Ok(field) = catalog.find_field(parts.field.trim()) else {
        return Vec::new();
    };
    let mark = parts.value.chars().next().filter(|c| matches!(c, '\'' | '"'));
    let typed = parts.value.trim_start_matches(['\'', '"']);
    let all = of_field(catalog, field);
    let fitting = all.into_iter().filter(|one| begins(&one.word, typed));
    let kept = format!("{}{}", parts.field, parts.between);
    fitting.filter_map(|one| written(one, mark, typed)).map(|one| one.behind(&kept)).collect()
}

/// A value as it is written in an expression. One that needs quotes is offered only where these may
/// still be put before it.
fn written(one: Candidate, mark: Option<char>, typed: &str) -> Option<Candidate> {
    let word = match mark {
        Some(mark) => {
            let twice = [mark, mark].iter().collect::<String>();
            format!("{mark}{}{mark}", one.word.replace(mark, &twice))
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
    all.push(Candidate::new(UNKNOWN, "nobody has said"));
    all
}

/// The values that the catalog knows, each once, with how many entries have it.
fn known(catalog: &Catalog, field: Field<'_>, form: impl Fn(&str) -> String) -> Vec<Candidate> {
    let facts = Facts::new(catalog, None);
    let mut counted = std::collections::BTreeMap::<String, usize>::new();
    for entry in catalog.entries() {
        let fact = facts.fact(entry, field);
        let mut of_entry: Vec<String> = match &fact.value {
            Value::List(elements) => {
                elements.iter().map(|element| form(&element.value.plain())).collect()
            }
            value if value.is_known() => vec![form(&value.plain())],
            _ => continue,
        };
        of_entry.sort();
        of_entry.dedup();
        for value in of_entry {
            *counted.entry(value).or_default() += 1;
        }
    }
    let about = |count: usize| match count {
        1 => "1 entry".to_owned(),
        _ => format!("{count} entries"),
    };
    counted.into_iter().map(|(value, count)| Candidate::new(value, about(count))).collect()
}
