//! Reading and checking a catalog from bytes: `read` takes what `check` finds no error in, every
//! mistake has a place, and a catalog without errors is answered from and printed in every format.

use super::answer::answer;
use super::{FORMATS, can_be_shown, printed};
use meshcmp::catalog::{check, read, text_of};
use meshcmp::diagnostic::Severity;
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::model::{Catalog, PartialDate};
use serde_json::Value;

/// Checks any bytes.
pub fn holds(bytes: &[u8]) {
    let text = match text_of(bytes.to_vec()) {
        Ok(text) => text,
        Err((text, found)) => return can_be_shown(&found, &text, Some("file")),
    };
    let today = "2026-11-22".parse().unwrap();
    let checked = check(&text, today);
    if !checked.diagnostics.is_empty() {
        can_be_shown(&checked.diagnostics, &text, Some("file"));
    }
    match read(&text) {
        Ok(catalog) => {
            assert_eq!(
                checked.diagnostics.total_of(Severity::Error),
                0,
                "read takes what check refuses"
            );
            answers(&catalog, None);
            let middle = catalog.sources().nth(catalog.sources().len() / 2);
            answers(&catalog, middle.map(|source| source.date()));
        }
        Err(found) => {
            assert_ne!(
                checked.diagnostics.total_of(Severity::Error),
                0,
                "check takes what read refuses"
            );
            can_be_shown(&found, &text, Some("file"));
        }
    }
}

fn answers(catalog: &Catalog, as_of: Option<PartialDate>) {
    let facts = Facts::new(catalog, as_of);
    let ids: Vec<_> = facts.entries().map(|entry| entry.id()).collect();
    for id in &ids {
        assert!(catalog.find_entry(id).is_ok(), "{id} does not lead to itself");
    }
    let fields: Vec<_> = catalog.fields().collect();
    let some_field = fields[ids.len() * 7 % fields.len()].id();
    let mut rank = vec!["rank", "--all"];
    for field in fields {
        if field.is_feature() || field.better().is_some() {
            rank.extend(["--want", field.id()]);
        }
    }
    let mut lines = vec![
        vec!["list", "-c", "all"],
        vec!["list", "--sources"],
        vec!["explain"],
        vec!["sources"],
        vec!["timeline"],
        vec!["events"],
        vec!["strengths"],
        vec!["search", "a"],
        vec!["count", some_field],
    ];
    if rank.len() > 2 && !ids.is_empty() {
        lines.push(rank);
    }
    if let [first, .., last] = ids[..] {
        lines.push(vec!["show", "--history", first, last]);
        lines.push(vec!["compare", "--all", first, last]);
    }
    for line in lines {
        let sheet = answer(&line, catalog, as_of);
        let texts = FORMATS.map(|format| (format, printed(&sheet, format, None)));
        printed(&sheet, Format::Table, Some(40));
        for (format, text) in texts {
            match format {
                Format::Json => drop(serde_json::from_str::<Value>(&text).unwrap()),
                Format::Jsonl => text.lines().for_each(|line| {
                    serde_json::from_str::<Value>(line).unwrap();
                }),
                Format::Csv => {
                    let mut reader = csv::Reader::from_reader(text.as_bytes());
                    let records = reader.records().collect::<Result<Vec<_>, _>>().unwrap().len();
                    let histories = sheet.histories().map(|histories| {
                        let seen = histories.iter().map(|history| history.records.len());
                        seen.sum()
                    });
                    let expected = histories.unwrap_or(sheet.rows.len());
                    assert_eq!(records, expected, "{line:?}: {text}");
                }
                _ => {}
            }
        }
    }
}
