//! Over random catalogs, `rank`, `strengths` and `compare` give the same score, and `count` counts
//! every row.

use super::{json, json_rows};
use crate::invariants::random_catalog;
use meshcmp::catalog::read;
use meshcmp::model::Catalog;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the group of each feature, by the id of the feature.
fn groups(catalog: &Catalog) -> BTreeMap<&str, &str> {
    catalog.features().map(|feature| (feature.id(), feature.group())).collect()
}

/// Asserts that a group of `strengths` has the score that `rank` gives when its features are wanted.
fn assert_ranked(ranked: &Value, strength: &Value, wanted: usize) {
    let number = |value: &Value| value.as_f64().unwrap();
    assert_eq!(number(&ranked["low"]), number(&strength["score"]), "{ranked} {strength}");
    let high = number(&strength["score"]) + number(&strength["unknown"]);
    assert_eq!(number(&ranked["high"]), high, "{ranked} {strength}");
    assert_eq!(number(&ranked["out_of"]), wanted as f64, "{ranked} {strength}");
}

fn check_scores(catalog: &Catalog) {
    let strengths = json_rows(&["strengths"], catalog);
    let features = groups(catalog);
    for group in features.values().collect::<BTreeSet<_>>() {
        let wants: Vec<&str> =
            features.keys().filter(|id| features[*id] == *group).copied().collect();
        let mut line = vec!["rank", "--all"];
        line.extend(wants.iter().flat_map(|feature| ["--want", feature]));
        let ranking = json_rows(&line, catalog);
        for row in &strengths {
            let ranked = ranking.iter().find(|ranked| ranked["id"] == row["id"]);
            let strength = row.get("groups").and_then(|groups| groups.get(*group));
            match (ranked, strength) {
                (Some(ranked), Some(strength)) => assert_ranked(ranked, strength, wants.len()),
                (Some(ranked), None) => assert_eq!(ranked["high"], 0, "{group}: {row}"),
                (None, Some(strength)) => assert_eq!(strength["score"], 0, "{group}: {row}"),
                (None, None) => {}
            }
        }
    }
    if catalog.entries().len() < 2 {
        return;
    }
    let line = ["compare", "--all", "e0", "e1"];
    let compared: Value = serde_json::from_slice(&json(&line, catalog)).unwrap();
    for group in compared["groups"].as_array().unwrap() {
        let name = group["group"].as_str().unwrap();
        for id in ["e0", "e1"] {
            let row = strengths.iter().find(|row| row["id"] == id).unwrap();
            let compared = &group["entries"][id];
            match row["groups"].get(name) {
                Some(strength) => assert_eq!(compared, strength, "{name} of {id}"),
                None => assert_eq!(compared["of"], 0, "{name} of {id}"), // nothing applies
            }
        }
    }
}

fn check_counts(catalog: &Catalog) {
    let rows = json_rows(&["list", "-c", "all"], catalog);
    for field in catalog.fields() {
        let counts = json_rows(&["count", field.id()], catalog);
        let sum: usize = counts.iter().map(|row| row["count"].as_u64().unwrap() as usize).sum();
        if field.is_list() {
            assert!(sum >= rows.len(), "{}: {sum}", field.id());
        } else {
            assert_eq!(sum, rows.len(), "{}", field.id());
        }
        for count in &counts {
            assert_eq!(count["count"], count["entries"].as_array().unwrap().len());
        }
    }
}

proptest! {
    #[test]
    fn scores_and_counts_agree(bytes in prop::collection::vec(any::<u8>(), 0..1500)) {
        let Ok(catalog) = read(&random_catalog::toml(&bytes)) else {
            return Ok(());
        };
        if catalog.entries().len() > 0 {
            check_scores(&catalog);
            check_counts(&catalog);
        }
    }
}
