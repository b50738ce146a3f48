//! `diff` reports every change and nothing else: its rows are compared with the rows of `list` for
//! both catalogs, and with the data the catalogs were generated from.

use super::landscape::{Entry, Landscape, SOURCES, landscape, toml, two_landscapes};
use crate::common::{meshcmp, stdout};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use tempfile::NamedTempFile;

fn file(landscape: &Landscape) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(toml(landscape).as_bytes()).unwrap();
    file
}

fn rows(line: &[&str]) -> Vec<Map<String, Value>> {
    serde_json::from_str(&stdout(meshcmp(line).args(["-f", "json"]))).unwrap()
}

/// Entry and field; the field of a whole entry is empty.
type Place = (String, String);
/// The old and the new value, null if there is none.
type Change = (Value, Value);
type Changes = BTreeMap<Place, Change>;

/// The rows of one kind by place. Each place has one row, for observations one per source.
fn told(diff: &[Map<String, Value>], kind: &str) -> Changes {
    let mut changes = Changes::new();
    for row in diff.iter().filter(|row| row["kind"] == kind) {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let (old, new) = (row["old"].clone(), row["new"].clone());
        if text("change") == "renamed" {
            continue; // see `renames`
        }
        if text("change") == "note" {
            assert_ne!(old, new, "{row:?}");
            if kind == "fact" {
                continue; // the value stayed
            }
        } else {
            let change = match (old.is_null(), new.is_null()) {
                (true, false) => "added",
                (false, true) => "removed",
                (false, false) => "changed",
                (true, true) => panic!("a row without a change: {row:?}"),
            };
            assert_eq!(text("change"), change, "{row:?}");
        }
        let mut place = (text("entry"), text("field"));
        if kind == "observation" {
            let said = if old.is_null() { &new } else { &old };
            let source = said.as_str().unwrap().split(':').next().unwrap();
            place.1 += &format!(" by {source}");
        }
        let twice = changes.insert(place, (old, new));
        assert_eq!(twice, None, "{row:?} is told twice");
    }
    changes
}

/// The entries that got another id: the old ids by the new ones.
fn renames(diff: &[Map<String, Value>]) -> BTreeMap<String, String> {
    let mut renames = BTreeMap::new();
    for row in diff.iter().filter(|row| row["change"] == "renamed") {
        let [entry, old, new] = ["entry", "old", "new"].map(|key| row[key].as_str().unwrap());
        assert_eq!((entry, &row["field"], &row["kind"]), (new, &json!("id"), &json!("entry")));
        assert_eq!(renames.insert(old.to_owned(), new.to_owned()), None);
    }
    renames
}

/// Returns entries under the ids that they have now.
fn translated<K: Ord + AsRef<str>, E>(
    entries: BTreeMap<K, E>,
    renames: &BTreeMap<String, String>,
) -> BTreeMap<String, E> {
    let current = |id: K| renames.get(id.as_ref()).cloned().unwrap_or(id.as_ref().to_owned());
    entries.into_iter().map(|(id, entry)| (current(id), entry)).collect()
}

/// The known facts of every entry, as `list --sources` prints them.
type Cells = BTreeMap<String, BTreeMap<String, Value>>;

fn cells(list: Vec<Map<String, Value>>) -> Cells {
    let entries = list.into_iter().map(|row| {
        let id = row["id"].as_str().unwrap().to_owned();
        let written = row
            .into_iter()
            .filter(|(field, _)| !["id", "base_of", "predecessors"].contains(&field.as_str()));
        let held = written.filter_map(|(field, cell)| {
            let of_entry = ["aliases", "categories", "links"].contains(&field.as_str());
            let value = held(cell)?;
            (!of_entry || value != json!([])).then_some((field, value))
        });
        (id, held.collect())
    });
    entries.collect()
}

/// Returns the value if it is known and, for an observed field, has a source.
fn held(cell: Value) -> Option<Value> {
    let plain = |cell: Value| match cell {
        Value::Object(mut fact) if fact["source"].is_null() => fact.remove("source"),
        Value::Object(mut fact) => fact.remove("value"),
        plain => Some(plain),
    };
    match cell {
        Value::Array(elements) => Some(elements.into_iter().filter_map(plain).collect()),
        cell => plain(cell).filter(|value| !value.is_null() && value != "unknown"),
    }
}

/// Returns the meaning of a value: lists as sets, licenses as sets of alternatives, texts in any case.
fn meaning(field: &str, value: &Value) -> Value {
    match value {
        Value::Array(elements) => {
            let mut elements: Vec<_> = elements.iter().map(|one| meaning(field, one)).collect();
            elements.sort_by_key(Value::to_string);
            Value::Array(elements)
        }
        Value::String(text) => {
            let text = text.to_lowercase();
            match field {
                "license" => {
                    json!(text.trim_matches(['(', ')']).split(" or ").collect::<BTreeSet<_>>())
                }
                "latest_release" => json!(if text == "v1.9.0" { "1.9" } else { &text }),
                _ => json!(text),
            }
        }
        Value::Number(number) => json!(number.as_f64()),
        other => other.clone(),
    }
}

/// The changes of facts that `diff` must report.
fn expected(before: &Cells, after: &Cells) -> Changes {
    let mut changes = Changes::new();
    for (id, after) in after {
        let Some(before) = before.get(id) else {
            continue;
        };
        let fields: BTreeSet<_> = before.keys().chain(after.keys()).collect();
        for field in fields {
            let [old, new] =
                [before, after].map(|side| side.get(field).cloned().unwrap_or_default());
            if meaning(field, &old) != meaning(field, &new) {
                changes.insert((id.clone(), field.clone()), (old, new));
            }
        }
    }
    changes
}

/// The names of entries that are on one side only.
fn come_and_gone(before: &Cells, after: &Cells) -> Changes {
    let name =
        |side: &Cells, id| side.get(id).map(|entry| entry["name"].clone()).unwrap_or_default();
    let ids: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changes = ids
        .into_iter()
        .map(|id| ((id.clone(), String::new()), (name(before, id), name(after, id))));
    changes.filter(|(_, (old, new))| old.is_null() != new.is_null()).collect()
}

/// Entry, field and source of each difference between two landscapes.
fn written_otherwise(
    before: &BTreeMap<String, Entry>,
    after: &BTreeMap<String, Entry>,
) -> BTreeSet<Place> {
    let mut places = BTreeSet::new();
    for (id, after) in after {
        let Some(before) = before.get(id) else {
            continue;
        };
        for (source, _) in SOURCES {
            let [was, is] = [before, after].map(|entry| entry.observed.get(source));
            if was.is_some() != is.is_some() && was.or(is).is_some_and(BTreeMap::is_empty) {
                places.insert((id.clone(), format!(" by {source}")));
            }
            let of = |observed: &BTreeMap<_, _>| observed.get(source).cloned().unwrap_or_default();
            let (before, after) = (of(&before.observed), of(&after.observed));
            let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
            for key in keys {
                let [was, is] =
                    [&before, &after].map(|side| side.get(key).map(|said| said.to_lowercase()));
                if was != is {
                    let field = key.trim_start_matches("features.");
                    places.insert((id.clone(), format!("{field} by {source}")));
                }
            }
        }
    }
    places
}

fn turned(changes: Changes) -> Changes {
    let turned = changes.into_iter().map(|(place, (old, new))| (place, (new, old)));
    turned.collect()
}

fn list<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["list", "-c", "all", "--sources"], more].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))] // each runs the program five times

    #[test]
    fn diff_of_two_files_reports_every_change_and_nothing_else((before, after) in two_landscapes()) {
        let (old, new) = (file(&before), file(&after));
        let [old, new] = [&old, &new].map(|file| file.path().to_str().unwrap());
        let diff = rows(&["diff", old, new]);
        let [was, is] = [old, new].map(|file| cells(rows(&list(&["--catalog", file]))));
        let renames = renames(&diff);
        for (old, new) in &renames {
            prop_assert!(was.contains_key(old) && !is.contains_key(old), "{old}");
            prop_assert!(!was.contains_key(new) && is.contains_key(new), "{new}");
        }
        let was = translated(was, &renames);
        prop_assert_eq!(told(&diff, "fact"), expected(&was, &is));
        prop_assert_eq!(told(&diff, "entry"), come_and_gone(&was, &is));
        let (before, after) = (translated(before, &renames), translated(after, &renames));
        let observations: BTreeSet<_> = told(&diff, "observation").into_keys().collect();
        prop_assert_eq!(observations, written_otherwise(&before, &after));

        let back = rows(&["diff", new, old]);
        prop_assert_eq!(diff.len(), back.len());
        if renames.is_empty() {
            for kind in ["entry", "fact", "observation"] {
                prop_assert_eq!(told(&diff, kind), turned(told(&back, kind)));
            }
        }
        prop_assert_eq!(rows(&["diff", new, new]), []);
    }

    #[test]
    fn diff_of_two_dates_reports_every_change_and_nothing_else(
        landscape in landscape(),
        since in select(vec!["2017", "2018", "2020-09-29", "2020-09", "2024-03", "2025"]),
        until in select(vec!["2018", "2020-09-30", "2024-03-04", "2024"]),
    ) {
        let file = file(&landscape);
        let file = file.path().to_str().unwrap();
        let at = |date| cells(rows(&list(&["--catalog", file, "--as-of", date])));
        let diff = rows(&["diff", "--since", since, "--as-of", until, "--catalog", file]);
        let (was, is) = (at(since), at(until));
        prop_assert_eq!(told(&diff, "fact"), expected(&was, &is));
        prop_assert_eq!(told(&diff, "entry"), come_and_gone(&was, &is));
        prop_assert_eq!(rows(&["diff", "--since", since, "--as-of", since, "--catalog", file]), []);
    }
}

#[test]
fn diff_of_the_shipped_catalog_agrees_with_list() {
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog.toml");
    assert_eq!(rows(&["diff", shipped, shipped]), []);
    let now = cells(rows(&list(&[])));
    for date in ["2018", "2020-09", "2024-01-15", "2026-06"] {
        let diff = rows(&["diff", "--since", date]);
        let then = cells(rows(&list(&["--as-of", date])));
        assert_eq!(told(&diff, "fact"), expected(&then, &now), "{date}");
        assert_eq!(told(&diff, "entry"), come_and_gone(&then, &now), "{date}");
    }
}
