//! `events` tells every dated fact once and nothing else: its rows are compared with those that a
//! plain reading of the TOML gives.

use super::json_rows;
use crate::common::{meshcmp, stdout};
use crate::invariants::random_catalog;
use meshcmp::catalog::read;
use meshcmp::model::PartialDate;
use proptest::prelude::*;
use serde_json::Value as Json;
use toml::{Table, Value};

/// An event as `events -f json` tells it, without the address of its source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    date: String,
    entry: String,
    kind: String,
    field: String,
    value: Option<String>,
    source: String,
}

fn told(rows: &[Json]) -> Vec<Event> {
    let text = |row: &Json, key: &str| row[key].as_str().map(str::to_owned);
    let event = |row: &Json| Event {
        date: text(row, "date").unwrap(),
        entry: text(row, "entry").unwrap(),
        kind: text(row, "event").unwrap(),
        field: text(row, "field").unwrap(),
        value: text(row, "value"),
        source: text(row, "source").unwrap(),
    };
    rows.iter().map(event).collect()
}

/// What a source says about an entry.
struct Observation<'t> {
    source: &'t str,
    said: &'t Table,
}

impl<'t> Observation<'t> {
    /// Returns the known values of a field that have not ended: several for a list. What does not
    /// apply is known.
    fn values(&self, field: &str) -> Vec<&'t str> {
        let stated = match self.said.get(field) {
            Some(Value::Array(elements)) => elements.iter().collect(),
            Some(value) => vec![value],
            None => Vec::new(),
        };
        let mut values = Vec::new();
        for value in stated {
            let has_ended = value.get("ended").is_some_and(|ended| ended.as_bool() == Some(true));
            let text = value.get("value").unwrap_or(value).as_str();
            values.extend(text.filter(|text| *text != "unknown" && !has_ended));
        }
        values
    }

    fn value(&self, field: &str) -> Option<&'t str> {
        self.values(field).first().copied()
    }
}

/// Returns the observations of an entry, oldest first.
fn observations<'t>(catalog: &'t Table, entry: &'t Table) -> Vec<Observation<'t>> {
    let observed = entry.get("observed").and_then(Value::as_array);
    let mut observations = Vec::new();
    for said in observed.into_iter().flatten().filter_map(Value::as_table) {
        let source = said["source"].as_str().unwrap();
        observations.push(Observation { source, said });
    }
    observations.sort_by_key(|observation| {
        let source = &catalog["sources"][observation.source];
        let date = source.get("date").or(source.get("seen")).unwrap();
        date.as_str().unwrap().parse::<PartialDate>().unwrap().last_day()
    });
    observations
}

/// Returns the events of a catalog, in any order.
fn expected(catalog: &Table) -> Vec<Event> {
    let entries = catalog.get("entry").and_then(Value::as_array);
    let attributes = catalog.get("attributes").and_then(Value::as_table);
    let mut events = Vec::new();
    for entry in entries.into_iter().flatten().filter_map(Value::as_table) {
        let observations = observations(catalog, entry);
        let id = entry["id"].as_str().unwrap();
        for (field, declared) in attributes.into_iter().flatten() {
            if let Some(kind) = declared.get("milestone").and_then(Value::as_str) {
                events.extend(milestone(id, kind, field, &observations));
            }
            if let Some(dated) = declared.get("dates").and_then(Value::as_str) {
                events.extend(values_dated(id, field, dated, &observations));
            }
        }
        events.extend(statuses(id, &observations));
    }
    events
}

/// The newest date of a milestone counts.
fn milestone(id: &str, kind: &str, field: &str, observations: &[Observation<'_>]) -> Option<Event> {
    let newest = observations.iter().rev().find(|seen| seen.value(field).is_some())?;
    let date = newest.value(field).filter(|date| *date != "not-applicable")?;
    Some(Event {
        date: date.to_owned(),
        entry: id.to_owned(),
        kind: kind.to_owned(),
        field: field.to_owned(),
        value: None,
        source: newest.source.to_owned(),
    })
}

/// Each value that an observation states together with its date; the newest date of a value counts.
fn values_dated(
    id: &str,
    date_field: &str,
    field: &str,
    observations: &[Observation<'_>],
) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for seen in observations.iter().rev() {
        let Some(date) = seen.value(date_field) else { continue };
        for value in seen.values(field) {
            let is_told = events.iter().any(|event| is_same(event.value.as_deref(), value));
            if is_told || [date, value].contains(&"not-applicable") {
                continue;
            }
            events.push(Event {
                date: date.to_owned(),
                entry: id.to_owned(),
                kind: "value".to_owned(),
                field: field.to_owned(),
                value: Some(value.to_owned()),
                source: seen.source.to_owned(),
            });
        }
    }
    events
}

/// Returns whether two versions are the same: `v1.0.0` is `1`.
fn is_same(one: Option<&str>, other: &str) -> bool {
    let bare = |version: &str| {
        let version = version.trim_start_matches('v').to_lowercase();
        version.trim_end_matches(".0").to_owned()
    };
    one.is_some_and(|one| bare(one) == bare(other))
}

/// Each status, with the newest date stated from the observation after the one that states another
/// status to the last one that states it, or to the end for the last status.
fn statuses(id: &str, observations: &[Observation<'_>]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut later: Option<&str> = None;
    let mut dated: Option<(&str, &str)> = None;
    // Backwards, so that the first date seen of a status is the newest one.
    let mut periods: Vec<(&str, Option<(&str, &str)>)> = Vec::new();
    for seen in observations.iter().rev() {
        let date = seen.value("status_since").map(|date| (date, seen.source));
        match seen.value("status").filter(|status| *status != "not-applicable") {
            None if later.is_none() => dated = dated.or(date),
            None => {
                let (_, period_date) = periods.last_mut().unwrap();
                *period_date = period_date.or(date);
            }
            Some(status) if later == Some(status) => {
                let (_, period_date) = periods.last_mut().unwrap();
                *period_date = period_date.or(date);
            }
            Some(status) => {
                periods.push((status, dated.take().or(date)));
                later = Some(status);
            }
        }
    }
    for (status, date) in periods {
        let Some((date, source)) = date.filter(|(date, _)| *date != "not-applicable") else {
            continue;
        };
        if events.iter().any(|event| event.value.as_deref() == Some(status)) {
            continue;
        }
        let kind = match status {
            "deprecated" => "deprecated",
            "archived" | "renamed" | "closed" => "ended",
            _ => "value",
        };
        events.push(Event {
            date: date.to_owned(),
            entry: id.to_owned(),
            kind: kind.to_owned(),
            field: "status".to_owned(),
            value: Some(status.to_owned()),
            source: source.to_owned(),
        });
    }
    events
}

/// Asserts that the rows are the dated facts of a catalog, by first day and then in catalog order.
fn check(toml: &str, rows: &[Json]) -> usize {
    let catalog: Table = toml.parse().unwrap();
    let told = told(rows);
    let entries = catalog.get("entry").and_then(Value::as_array).cloned().unwrap_or_default();
    let place = |event: &Event| {
        let day = event.date.parse::<PartialDate>().unwrap().first_day();
        (day, entries.iter().position(|entry| entry["id"].as_str() == Some(&event.entry)))
    };
    assert!(told.is_sorted_by_key(place), "{told:#?}");
    let (mut told, mut expected) = (told, expected(&catalog));
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
    told.len()
}

#[test]
fn events_of_shipped_catalog_are_its_dated_facts() {
    let rows: Vec<Json> =
        serde_json::from_str(&stdout(meshcmp(&["events", "-f", "json"]))).unwrap();
    let count = check(include_str!("../../catalog.toml"), &rows);
    assert!(count > 300, "{count}");
}

proptest! {
    #[test]
    fn events_of_random_catalogs_are_their_dated_facts(
        bytes in prop::collection::vec(any::<u8>(), 0..1500),
    ) {
        let toml = random_catalog::toml(&bytes);
        let Ok(catalog) = read(&toml) else {
            return Ok(());
        };
        check(&toml, &json_rows(&["events"], &catalog));
    }
}
