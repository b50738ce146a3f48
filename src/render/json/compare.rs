//! The object of a comparison: its totals, with the rows among them.

use super::JsonRows;
use super::cell::JsonNumber;
use crate::sheet::CompareTotals;
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Serialize)]
pub(super) struct CompareObject<'a, 'c> {
    entries: Vec<&'c str>,
    rows: JsonRows<'a, 'c>,
    groups: Vec<Value>,
    counts: Value,
}

impl<'a, 'c> CompareObject<'a, 'c> {
    pub(super) fn new(totals: &CompareTotals<'c>, rows: JsonRows<'a, 'c>) -> Self {
        let counts = totals.counts;
        Self {
            entries: totals.entries.iter().map(|entry| entry.id()).collect(),
            rows,
            groups: groups(totals),
            counts: json!({
                "differ": counts.differ,
                "same": counts.same,
                "unknown": counts.unknown,
            }),
        }
    }
}

fn groups(totals: &CompareTotals<'_>) -> Vec<Value> {
    let mut groups = Vec::new();
    for group in &totals.groups {
        let mut entries = Map::new();
        for (entry, strength) in totals.entries.iter().zip(&group.strengths) {
            let strength = json!({
                "supported": strength.supported(),
                "score": JsonNumber(strength.score()),
                "unknown": strength.unknown,
                "of": strength.of,
            });
            entries.insert(entry.id().to_owned(), strength);
        }
        groups.push(json!({ "group": group.label, "entries": entries }));
    }
    groups
}
