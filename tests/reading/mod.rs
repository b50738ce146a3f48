//! Reading catalogs: valid files become the model, and every mistake is reported with its position.

mod damage;
mod good;
mod meaning;
mod shape;

use meshcmp::catalog::read;
use meshcmp::diagnostic::line_and_column;
use meshcmp::facts::Facts;
use meshcmp::model::{Catalog, Value};
use snapbox::assert_data_eq;

const HEAD: &str = r#"format = 1
[catalog]
title = "Test"
shared_aliases = ["NSM"]
[sources.old]
title = "Old"
url = "https://example.org/old"
date = "2020-09"
[sources.new]
title = "New"
url = "https://example.org/new"
seen = "2026-11-22"
[categories.mesh]
label = "Service mesh"
[categories.proxy]
label = "Service proxy"
aliases = ["service-proxies"]
[features.grpc]
label = "gRPC"
group = "protocols"
meaning = "Understands gRPC."
[features.multi_cluster]
label = "Multi-cluster"
group = "platform"
meaning = "Spans clusters."
applies_to = ["mesh"]
"#;

const ENTRY: &str = r#"[[entry]]
id = "envoy"
name = "Envoy"
categories = ["proxy"]
summary = "A proxy."
"#;

/// The problems as lines of `line:column code message [label] (help)`.
fn findings(text: &str) -> String {
    let found = read(text).err().unwrap_or_default();
    let told = found.into_iter().map(|finding| {
        let (line, column) = line_and_column(text, finding.place.span.start);
        let mut told = format!("{line}:{column} {} {}", finding.code, finding.message);
        if !finding.place.text.is_empty() {
            told += &format!(" [{}]", finding.place.text);
        }
        for also in &finding.also {
            let (line, _) = line_and_column(text, also.span.start);
            told += &format!(" [{}: line {line}]", also.text);
        }
        if let Some(help) = &finding.help {
            told += &format!(" ({help})");
        }
        told + "\n"
    });
    told.collect()
}

/// The problems in lines after the declarations; line numbers count from there.
fn after_head(lines: &str) -> String {
    let blank = "\n".repeat(HEAD.lines().count());
    let text = format!("{HEAD}{lines}");
    let told = findings(&text);
    told.lines()
        .map(|line| {
            let (number, rest) = line.split_once(':').unwrap();
            let number: usize = number.parse().unwrap();
            format!("{}:{rest}\n", number - blank.len())
        })
        .collect()
}

/// The problems in lines of one observation; line numbers count from there.
fn observed(lines: &str) -> String {
    let above = format!("{ENTRY}[[entry.observed]]\nsource = \"old\"\n");
    let told = after_head(&format!("{above}{lines}"));
    let above = above.lines().count();
    told.lines()
        .map(|line| {
            let (number, rest) = line.split_once(':').unwrap();
            format!("{}:{rest}\n", number.parse::<usize>().unwrap() - above)
        })
        .collect()
}

fn good(lines: &str) -> Catalog {
    let text = format!("{HEAD}{lines}");
    assert_data_eq!(findings(&text), "");
    read(&text).unwrap()
}

fn fact(catalog: &Catalog, entry: &str, field: &str) -> String {
    let entry = catalog.find_entry(entry).unwrap();
    let fact = Facts::new(catalog, None).fact(entry, catalog.find_field(field).unwrap());
    let mut told = fact.value.plain().into_owned();
    for fact in fact.elements() {
        if let Some(note) = fact.note {
            told += &format!(" ({note})");
        }
        if let (Value::Text(_), Some(source)) = (&fact.value, fact.source) {
            told += &format!(" [{}]", source.id());
        }
    }
    told
}
