//! CSV and TSV read back by other programs: every cell is that of JSON.

use crate::common::{HOSTILE, meshcmp, stdout, tools};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lists every field of every entry of a catalog; none is the embedded one.
fn list(catalog: Option<&str>, arguments: &[&str]) -> String {
    let command = meshcmp(&[&["list", "--columns", "all"], arguments].concat());
    match catalog {
        Some(catalog) => stdout(command.env("MESHCMP_CATALOG", catalog)),
        None => stdout(command),
    }
}

/// The table of JSON as flat cells, header first.
fn expected(catalog: Option<&str>, guarded: bool) -> Vec<Vec<String>> {
    let rows: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&list(catalog, &["--format", "json"])).unwrap();
    let mut cells = vec![rows[0].keys().cloned().collect::<Vec<_>>()];
    for row in &rows {
        cells.push(row.iter().map(|(id, value)| cell(id, value, guarded)).collect());
    }
    cells
}

/// The fields that are lists and not observed, so that an empty one is not a known empty one.
const NOT_OBSERVED: &[&str] = &["aliases", "links", "predecessors", "base_of"];

fn cell(id: &str, value: &Value, guarded: bool) -> String {
    match value {
        Value::Array(elements) if elements.is_empty() && !NOT_OBSERVED.contains(&id) => {
            "(none)".to_owned()
        }
        Value::Number(number) => number.to_string(),
        value => guard(flat(value), guarded),
    }
}

fn flat(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(elements) => elements.iter().map(flat).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn guard(text: String, guarded: bool) -> String {
    if guarded && text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text
    }
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn python_reads_csv() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let script = "import csv, json, sys\n\
        with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:\n\
        \x20   json.dump(list(csv.reader(file, strict=True)), sys.stdout)";
    for catalog in [None, Some(HOSTILE)] {
        for (arguments, encoding, guarded) in [
            (&["--format", "csv"][..], "utf-8", true),
            (&["--format", "csv", "--raw"], "utf-8", false),
            (&["--format", "csv", "--raw", "--bom"], "utf-8-sig", false),
        ] {
            let file = written(folder.path(), "a.csv", &list(catalog, arguments));
            let mut command = Command::new(&python);
            command.args(["-c", script]).arg(file).arg(encoding);
            let read: Vec<Vec<String>> =
                serde_json::from_str(&tools::stdout(&mut command)).unwrap();
            assert_eq!(read, expected(catalog, guarded), "{catalog:?} {arguments:?}");
        }
    }
}

#[test]
fn sqlite_imports_csv() {
    let Some(sqlite) = tools::find(&["sqlite3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.csv", &list(catalog, &["--format", "csv", "--raw"]));
        let mut command = Command::new(&sqlite);
        let import = format!(".import --csv '{}' entries", file.display());
        command.args([":memory:", "-cmd", &import, "-cmd", ".mode json", "select * from entries"]);
        let rows: Vec<serde_json::Map<String, Value>> =
            serde_json::from_str(&tools::stdout(&mut command)).unwrap();
        let expected = expected(catalog, false);
        assert_eq!(rows.len() + 1, expected.len());
        for (row, cells_expected) in rows.iter().zip(&expected[1..]) {
            assert!(row.keys().eq(&expected[0]), "the header names the columns");
            let cells: Vec<_> = row.values().map(flat).collect();
            assert_eq!(&cells, cells_expected);
        }
    }
}

#[test]
fn spreadsheet_opens_csv_without_running_formulas() {
    let Some(ssconvert) = tools::find(&["ssconvert"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.csv", &list(catalog, &["--format", "csv"]));
        let back = folder.path().join("b.csv");
        tools::stdout(Command::new(&ssconvert).arg(file).arg(&back));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(back).unwrap();
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        // gnumeric reads a leading apostrophe as the mark of a text.
        let expected = expected(catalog, false);
        assert_eq!(rows.len(), expected.len());
        for (row, expected) in rows.iter().zip(&expected) {
            assert_eq!(row.len(), expected.len());
            for (cell, expected) in row.iter().zip(expected) {
                // gnumeric prints dates and numbers in its own form.
                let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/');
                let taken_for_a_number = !expected.is_empty() && expected.chars().all(number);
                if !taken_for_a_number {
                    assert_eq!(cell, expected);
                }
            }
        }
    }
}

#[test]
fn python_reads_tsv_by_splitting_lines() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let script = "import json, re, sys\n\
        back = {'t': '\\t', 'n': '\\n', 'r': '\\r', '\\\\': '\\\\'}\n\
        cell = lambda text: re.sub(r'\\\\(.)', lambda found: back[found[1]], text)\n\
        with open(sys.argv[1], newline='\\n', encoding='utf-8') as file:\n\
        \x20   json.dump([[cell(c) for c in line[:-1].split('\\t')] for line in file], sys.stdout)";
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.tsv", &list(catalog, &["--format", "tsv"]));
        let mut command = Command::new(&python);
        command.args(["-c", script]).arg(file);
        let read: Vec<Vec<String>> = serde_json::from_str(&tools::stdout(&mut command)).unwrap();
        assert_eq!(read, expected(catalog, true));
    }
}
