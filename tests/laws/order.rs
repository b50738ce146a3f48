//! `--sort` gives the same order as a second implementation: stable, with not-applicable and then
//! unknown values last in both directions.

use super::json;
use super::landscape::{landscape, toml};
use meshcmp::catalog::read;
use meshcmp::model::Catalog;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};
use std::cmp::Ordering;

type Row = Map<String, Value>;

fn list(catalog: &Catalog, sort: Option<&str>) -> Vec<Row> {
    let mut line = vec!["list", "-c", "all"];
    let sort = sort.map(|keys| format!("--sort={keys}"));
    line.extend(sort.as_deref());
    serde_json::from_slice(&json(&line, catalog)).unwrap()
}

const FIELDS: [&str; 12] = [
    "stars",
    "latest_release",
    "modes",
    "name",
    "status",
    "announced",
    "license",
    "governance",
    "cncf_maturity",
    "languages",
    "mtls",
    "waf",
];

/// The words of closed vocabularies in ascending order.
const SUPPORT: &[&str] = &["no", "planned", "experimental", "partial", "yes"];
const STATUS: &[&str] = &["active", "maintenance", "deprecated", "archived", "renamed", "closed"];
const MODES: &[&str] = &["sidecar", "node"];
const MATURITY: &[&str] = &["none", "sandbox", "incubating", "graduated", "archived"];

/// The rank of a value: values with an order first, then empty or not applicable, then unknown.
fn tail(value: &Value) -> usize {
    match value {
        Value::Array(elements) if elements.is_empty() => 1,
        Value::String(word) if word == "not-applicable" => 1,
        Value::String(word) if word == "unknown" => 2,
        Value::Null => 2,
        _ => 0,
    }
}

/// The versions of the landscapes, each with its place.
const VERSIONS: &[(&str, f64)] =
    &[("1.9", 1.0), ("v1.9.0", 1.0), ("1.10-rc1", 2.0), ("1.10", 3.0), ("latest", 4.0)];

/// Returns the keys by which a value is ordered: numbers, then texts.
fn weight(field: &str, value: &Value) -> Vec<(f64, String)> {
    match value {
        Value::Array(elements) => elements.iter().flat_map(|one| weight(field, one)).collect(),
        Value::Number(number) => vec![(number.as_f64().unwrap(), String::new())],
        value => vec![word_weight(field, value.as_str().unwrap())],
    }
}

fn word_weight(field: &str, word: &str) -> (f64, String) {
    let words = match field {
        "mtls" | "waf" => SUPPORT,
        "status" => STATUS,
        "cncf_maturity" => MATURITY,
        "modes" => MODES,
        "latest_release" => {
            let (_, place) = VERSIONS.iter().find(|(version, _)| *version == word).unwrap();
            return (*place, String::new());
        }
        "announced" => return (0.0, format!("{word}-01-01")[..10].to_owned()),
        _ => return (0.0, word.to_lowercase()),
    };
    let place = words.iter().position(|one| *one == word).unwrap();
    (f64::from(u32::try_from(place).unwrap()), String::new())
}

fn compare(a: &Row, b: &Row, (field, downwards): (&str, bool)) -> Ordering {
    let (a, b) = (&a[field], &b[field]);
    let tails = tail(a).cmp(&tail(b));
    if tails.is_ne() || tail(a) > 0 {
        return tails;
    }
    let order = weight(field, a).partial_cmp(&weight(field, b)).unwrap();
    if downwards { order.reverse() } else { order }
}

proptest! {
    #[test]
    fn sorting_is_stable_with_unknown_last(
        landscape in landscape(),
        keys in prop::collection::vec((select(FIELDS.to_vec()), any::<bool>()), 1..4),
    ) {
        let catalog = read(&toml(&landscape)).unwrap();
        let mut expected = list(&catalog, None);
        prop_assert_eq!(expected.len(), landscape.len());
        expected.sort_by(|a, b| {
            let orders = keys.iter().map(|&key| compare(a, b, key));
            orders.fold(Ordering::Equal, Ordering::then)
        });
        let words: Vec<_> = keys
            .iter()
            .map(|(field, downwards)| format!("{}{field}", if *downwards { "-" } else { "" }))
            .collect();
        prop_assert_eq!(list(&catalog, Some(&words.join(","))), expected, "{}", words.join(","));
    }
}
