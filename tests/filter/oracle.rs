//! Random expressions against an evaluation of the tests' own: from the table of rows instead of
//! the catalog, from written-out truth tables instead of `Truth`, and day by day for dates.

use super::catalog::{CATEGORIES, FEATURES, ROWS, Row, catalog};
use super::random::{Meant, deep, typed};
use meshcmp::facts::Facts;
use meshcmp::filter::compile;
use meshcmp::model::{PartialDate, Truth};
use proptest::prelude::*;

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
    match (value(row, field), wanted) {
        (known, "unknown") => certain(known.is_none()),
        (None, _) => 'u',
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
        Some((_, value)) => Some(value.split(';').map(str::to_owned).collect()),
        None => {
            let (.., applies_to) = FEATURES.iter().find(|(own, ..)| *own == field)?;
            let applies =
                applies_to.is_empty() || row.categories.iter().any(|own| applies_to.contains(own));
            (!applies).then(|| vec!["not-applicable".to_owned()])
        }
    }
}

fn fits(field: &str, value: &str, operator: &str, wanted: &str) -> Answer {
    match field {
        "announced" | "ga" => date_fits(value, operator, wanted),
        _ if operator == "~" => certain(described(field, value).contains(&wanted.to_lowercase())),
        _ if operator == "=" => certain(value.eq_ignore_ascii_case(wanted)),
        _ => {
            let scale = ["no", "planned", "experimental", "partial", "yes"];
            let step = |word: &str| scale.iter().position(|own| *own == word);
            step(value)
                .map_or('n', |value| certain(compares(&value, operator, &step(wanted).unwrap())))
        }
    }
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

fn compares<T: Ord>(value: &T, operator: &str, wanted: &T) -> bool {
    match operator {
        "<" => value < wanted,
        "<=" => value <= wanted,
        ">" => value > wanted,
        _ => value >= wanted,
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
