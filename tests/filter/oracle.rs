//! Random expressions against an evaluation of the tests' own: from the table of rows instead of
//! the catalog, from written-out truth tables instead of `Truth`, day by day for dates, and by written
//! lists for the order of versions.

use super::catalog::{CATEGORIES, FIELDS, Kind, ROWS, Row, catalog, kind};
use super::random::{Meant, deep, typed};
use meshcmp::facts::Facts;
use meshcmp::filter::compile;
use meshcmp::model::{PartialDate, Truth};
use proptest::prelude::*;
use std::collections::BTreeSet;

const SUPPORT: &[&str] = &["no", "planned", "experimental", "partial", "yes"];

/// The versions of the rows and of the expressions in ascending order; those of a line are equal.
const VERSIONS: &[&[&str]] = &[
    &["1.9", "v1.9.0"],
    &["1.10-rc1", "1.10.0-RC1"],
    &["1.10", "v1.10", "1.10.0+build7"],
    &["1.10-1"],
    &["1.11"],
    &["2024.1"],
];

/// An answer, by the name it has in the tables below.
type Answer = char;

/// n: no, u: cannot be told, y: yes.
const AND: [[Answer; 3]; 3] = [['n', 'n', 'n'], ['n', 'u', 'u'], ['n', 'u', 'y']];
const OR: [[Answer; 3]; 3] = [['n', 'u', 'y'], ['u', 'u', 'y'], ['y', 'y', 'y']];
const NOT: [Answer; 3] = ['y', 'u', 'n'];

fn place(answer: Answer) -> usize {
    "nuy".find(answer).unwrap()
}

fn any(answers: impl Iterator<Item = Answer>) -> Answer {
    answers.fold('n', |so_far, answer| OR[place(so_far)][place(answer)])
}

fn certain(holds: bool) -> Answer {
    if holds { 'y' } else { 'n' }
}

fn evaluate(meant: &Meant, row: &Row) -> Answer {
    match meant {
        Meant::And(parts) => {
            parts.iter().fold('y', |so_far, part| AND[place(so_far)][place(evaluate(part, row))])
        }
        Meant::Or(parts) => any(parts.iter().map(|part| evaluate(part, row))),
        Meant::Not(inner) => NOT[place(evaluate(inner, row))],
        Meant::Known(field) => certain(value(row, field).is_some()),
        Meant::Bare(field) => match value(row, field) {
            None => 'u',
            Some(values) => certain(["yes", "partial", "experimental"].contains(&&*values[0])),
        },
        Meant::Compare(field, "!=", values) => {
            NOT[place(evaluate(&Meant::Compare(field, "=", values.clone()), row))]
        }
        Meant::Compare(field, operator, values) => {
            any(values.iter().map(|wanted| ask(row, field, operator, wanted)))
        }
    }
}

fn ask(row: &Row, field: &str, operator: &str, wanted: &str) -> Answer {
    let (_, list) = kind(field);
    match (value(row, field), &*wanted.to_lowercase()) {
        (known, "unknown") => certain(known.is_none()),
        (None, _) => 'u',
        (Some(values), "none" | "[]") if list && operator == "=" => certain(values.is_empty()),
        (Some(values), _) => any(values.iter().map(|v| fits(field, v, operator, wanted))),
    }
}

/// What the table says: nothing where nobody knows.
fn value(row: &Row, field: &str) -> Option<Vec<String>> {
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match field {
        "name" => return Some(vec![row.name.to_owned()]),
        "aliases" => return Some(strings(row.aliases)),
        "categories" => return Some(strings(row.categories)),
        _ => {}
    }
    let written = row.values.iter().find(|(own, _)| *own == field);
    match written {
        Some((_, "unknown")) => None,
        Some((_, "[]")) => Some(Vec::new()),
        Some((_, value)) => Some(value.split(';').map(str::to_owned).collect()),
        None => {
            let declared = FIELDS.iter().find(|declared| declared.id == field)?;
            let applies = declared.applies_to.is_empty()
                || row.categories.iter().any(|own| declared.applies_to.contains(own));
            (!applies).then(|| vec!["not-applicable".to_owned()])
        }
    }
}

/// What is not applicable equals itself and compares with nothing.
fn fits(field: &str, value: &str, operator: &str, wanted: &str) -> Answer {
    if [value, wanted].contains(&"not-applicable") {
        return certain(operator == "=" && value == wanted);
    }
    let (kind, _) = kind(field);
    match kind {
        Kind::Date => date_fits(value, operator, wanted),
        _ if operator == "~" => certain(described(field, value).contains(&wanted.to_lowercase())),
        Kind::Number => ordered_fits(|text| text.parse::<f64>().unwrap(), value, operator, wanted),
        Kind::Version => {
            let place = |text: &str| VERSIONS.iter().position(|equal| equal.contains(&text));
            ordered_fits(|text| place(text).expect(text), value, operator, wanted)
        }
        Kind::Word(words) => ordered_fits(|text| step(words, text), value, operator, wanted),
        Kind::Support | Kind::Feature => {
            ordered_fits(|text| step(SUPPORT, text), value, operator, wanted)
        }
        Kind::License => certain(alternatives(value) == alternatives(wanted)),
        Kind::Text | Kind::Link | Kind::Entry => certain(value.eq_ignore_ascii_case(wanted)),
    }
}

fn step(words: &[&str], word: &str) -> usize {
    words.iter().position(|own| own.eq_ignore_ascii_case(word)).expect(word)
}

/// The licenses of an expression that joins them by `or` alone.
fn alternatives(license: &str) -> BTreeSet<String> {
    let license = license.to_lowercase().replace(['(', ')'], "");
    license.split(" or ").map(|id| id.trim().to_owned()).collect()
}

/// Where `~` looks for its text.
fn described(field: &str, value: &str) -> String {
    let label = match field {
        "categories" => CATEGORIES.iter().find(|(id, ..)| *id == value).map(|(_, label, _)| *label),
        "built_on" => ROWS.iter().find(|row| row.id == value).map(|row| row.name),
        _ => None,
    };
    format!("{value}\n{}", label.unwrap_or_default()).to_lowercase()
}

fn ordered_fits<T: PartialOrd>(
    place: impl Fn(&str) -> T,
    value: &str,
    operator: &str,
    wanted: &str,
) -> Answer {
    let value = place(value);
    certain(match operator {
        "=" => match wanted.split_once("..") {
            Some((from, to)) => {
                (from.is_empty() || place(from) <= value) && (to.is_empty() || value <= place(to))
            }
            None => value == place(wanted),
        },
        "<" => value < place(wanted),
        "<=" => value <= place(wanted),
        ">" => value > place(wanted),
        _ => value >= place(wanted),
    })
}

/// A date is each of its days in turn: yes if all of them fit, no if none does.
fn date_fits(value: &str, operator: &str, wanted: &str) -> Answer {
    let days = |text: &str| {
        let date: PartialDate = text.parse().unwrap();
        (date.first_day(), date.last_day())
    };
    let (from, to) = match wanted.split_once("..") {
        Some((from, to)) => (from, to),
        None => (wanted, wanted),
    };
    let from = (!from.is_empty()).then(|| days(from).0);
    let to = (!to.is_empty()).then(|| days(to).1);
    let (mut day, last) = days(value);
    let mut seen = [false; 2];
    while day <= last {
        let fits = match operator {
            "=" => from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to),
            "<" => day < from.unwrap(),
            "<=" => day <= to.unwrap(),
            ">" => day > to.unwrap(),
            _ => day >= from.unwrap(),
        };
        seen[usize::from(fits)] = true;
        day = day.next_day().unwrap();
    }
    match seen {
        [false, true] => 'y',
        [true, false] => 'n',
        _ => 'u',
    }
}

proptest! {
    #[test]
    fn every_answer_is_that_of_the_tables(meant in deep(), style in 0_usize..12) {
        let catalog = catalog();
        let facts = Facts::new(&catalog, None);
        let expression = typed(&meant, style);
        let filter = compile(&catalog, &expression).expect(&expression);
        let named = filter.fields();
        for (entry, row) in facts.entries().zip(ROWS) {
            let told = filter.evaluate(&facts, entry);
            let expected = match evaluate(&meant, row) {
                'n' => Truth::No,
                'u' => Truth::Unknown,
                _ => Truth::Yes,
            };
            prop_assert_eq!(told, expected, "{} on {}", expression, row.id);
            let open = filter.undetermined_fields(&facts, entry);
            prop_assert_eq!(open.is_empty(), told != Truth::Unknown);
            prop_assert!(open.iter().all(|field| named.contains(field)));
        }
    }
}
