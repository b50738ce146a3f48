//! docs/supply.md gives a reason for every dependency.

use crate::common::repository_file;
use std::collections::BTreeSet;
use std::fs;

/// Returns the crates that the program or its build asks for itself.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(repository_file("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let mut names = BTreeSet::new();
    let mut add = |table: &toml::Table| {
        for kind in ["dependencies", "build-dependencies"] {
            if let Some(crates) = table.get(kind).and_then(toml::Value::as_table) {
                names.extend(crates.keys().cloned());
            }
        }
    };
    add(&manifest);
    for target in manifest["target"].as_table().unwrap().values() {
        add(target.as_table().unwrap());
    }
    names
}

#[test]
fn every_dependency_has_one_row_with_its_reason_and_no_row_is_left_over() {
    let text = fs::read_to_string(repository_file("docs/supply.md")).unwrap();
    let table = text.lines().skip_while(|line| !line.starts_with("| crate |")).skip(2);
    let mut rows = BTreeSet::new();
    for row in table.take_while(|line| line.starts_with('|')) {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 3 && cells.iter().all(|cell| !cell.is_empty()), "{row}");
        for name in cells[0].split(", ") {
            assert!(rows.insert(name.to_owned()), "{name} has two rows");
        }
    }
    assert_eq!(rows, dependencies());
}
