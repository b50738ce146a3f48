//! Reading catalogs: valid files become the model, and every mistake is reported with its position.

mod damage;
mod fields;
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
[attributes.open_source]
label = "Open source"
type = "support"
meaning = "Its code is under an open-source license."
[attributes.license]
label = "License"
type = "license"
meaning = "License of its code, as an SPDX expression or `proprietary`."
[attributes.governance]
label = "Governance"
type = "text"
meaning = "Who steers it: a foundation, a company or a project of its own."
[attributes.latest_release]
label = "Latest release"
type = "version"
meaning = "Newest release that the source knew of."
[attributes.languages]
label = "Languages"
type = "text"
list = true
singular = "language"
meaning = "Programming languages the system is written in."
[attributes.commercial]
label = "Commercial offerings"
type = "text"
list = true
meaning = "Products made from it, and companies that sell it or support for it."
[attributes.platforms]
label = "Platforms"
type = "text"
list = true
singular = "platform"
meaning = "Platforms it runs on."
[attributes.initiated_by]
label = "Initiated by"
type = "text"
list = true
meaning = "Who started it."
[attributes.written_for]
label = "Written for"
type = "text"
list = true
meaning = "Systems or purposes a tool was written for."
[attributes.built_on]
label = "Built on"
type = "entry"
list = true
inverse = { id = "base_of", label = "Base of" }
meaning = "Systems it is built from or requires."
[attributes.cncf_maturity]
label = "CNCF"
type = "word"
words = ["none", "sandbox", "incubating", "graduated", "archived"]
meaning = "Maturity level the project has reached at the CNCF; `none` if the CNCF does not host it."
[attributes.announced]
label = "Announced"
type = "date"
milestone = "start"
timeless = true
meaning = "When the project was first announced."
[attributes.ga]
label = "Generally available"
type = "date"
milestone = "release"
timeless = true
meaning = "When it was first declared ready for production."
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
