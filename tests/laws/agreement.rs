//! Commands agree with each other over every category of the shipped catalog.

use crate::common::{meshcmp, stdout};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Rows = Vec<Map<String, Value>>;

fn rows(line: &[&str]) -> Rows {
    serde_json::from_str(&stdout(meshcmp(line).args(["-f", "json"]))).unwrap()
}

fn ids(rows: &Rows) -> Vec<String> {
    let mut ids: Vec<_> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    ids.sort_unstable();
    ids
}

/// The fields of the catalog: id, and whether its values are lists.
fn fields() -> Vec<(String, bool)> {
    let explained = rows(&["explain"]);
    let list = rows(&["list", "-c", "all"]);
    let mut fields = Vec::new();
    for field in explained {
        let id = field["field"].as_str().unwrap().to_owned();
        let is_list = list.iter().any(|row| row.get(&id).is_some_and(Value::is_array));
        fields.push((id, is_list));
    }
    fields
}

fn categories() -> Vec<String> {
    let mut categories = Vec::new();
    for row in rows(&["list", "-c", "categories"]) {
        for category in row["categories"].as_array().unwrap() {
            let category = category.as_str().unwrap().to_owned();
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
    }
    categories
}

#[test]
fn counts_of_single_values_sum_to_the_rows() {
    let mut counted = 0;
    for category in ["mesh", "gateway"] {
        let listed = rows(&["list", "--category", category]).len() as u64;
        for (field, is_list) in fields() {
            let counts = rows(&["count", &field, "--category", category]);
            let sum: u64 = counts.iter().map(|row| row["count"].as_u64().unwrap()).sum();
            if is_list {
                assert!(sum >= listed, "{field}: {sum} of {listed}");
            } else {
                assert_eq!(sum, listed, "{field} in {category}");
            }
            for row in &counts {
                let entries = row["entries"].as_array().unwrap().len() as u64;
                assert_eq!(row["count"], entries, "{field}: {row:?}");
            }
            counted += 1;
        }
    }
    assert!(counted > 100, "{counted}");
}

#[test]
fn matches_undetermined_and_the_rest_are_all_entries() {
    let everything = ids(&rows(&["list"]));
    for expression in [
        "mtls",
        "mtls=yes or grpc=no",
        "license=Apache-2.0 and languages=Go",
        "announced=2017..2019",
        "known(governance) and not cncf_maturity=sandbox",
        "latest_release<2",
        "built_on=envoy or status=archived",
        "not (tracing and multi_cluster!=partial)",
    ] {
        let matched = rows(&["filter", expression]);
        let rest = rows(&["filter", &format!("not ({expression})")]);
        let undetermined = rows(&["filter", expression, "--unknown", "only"]);
        let mut all = [ids(&matched), ids(&rest), ids(&undetermined)].concat();
        all.sort_unstable();
        assert_eq!(all, everything, "{expression}");
    }
}

#[test]
fn strengths_and_compare_agree_on_every_score() {
    let mut compared_scores = 0;
    for category in categories() {
        let strengths = rows(&["strengths", "--category", &category]);
        if strengths.len() < 2 {
            continue;
        }
        let mut expected: BTreeMap<(String, String), Value> = BTreeMap::new();
        for row in &strengths {
            // Entries of a category without features have no groups.
            for (group, strength) in
                row.get("groups").and_then(Value::as_object).into_iter().flatten()
            {
                let id = row["id"].as_str().unwrap().to_owned();
                expected.insert((group.clone(), id), strength.clone());
            }
        }
        let line = ["compare", "--category", &category, "--all", "-f", "json"];
        let compared: Value = serde_json::from_str(&stdout(meshcmp(&line))).unwrap();
        for group in compared["groups"].as_array().unwrap() {
            let name = group["group"].as_str().unwrap();
            for (id, strength) in group["entries"].as_object().unwrap() {
                if let Some(expected) = expected.get(&(name.to_owned(), id.clone())) {
                    assert_eq!(strength, expected, "{name} of {id}");
                    compared_scores += 1;
                }
            }
        }
    }
    assert!(compared_scores > 200, "{compared_scores}");
}
