//! `meshcmp explain` and `sources` as a user runs them.

use crate::common::{COMPUTED_KEYS, on_catalog, run, shipped};
use snapbox::str;

#[test]
fn known_empty_list_is_named_among_the_values_of_a_field() {
    on_catalog(COMPUTED_KEYS, "explain entries").prints(str![[r#"
 FIELD    entries
 KIND     attribute
 TYPE     list of texts
 GROUP    project
 MEANING  Texts.
 VALUES   (none): 1, a: 1, b: 1
 OLDEST   2026
 NEWEST   2026
 KNOWN    in 2 of 2 entries

"#]]);
    on_catalog(COMPUTED_KEYS, "explain entries -f json").prints(str![[r#"
{"field":"entries","kind":"attribute","type":"list of texts","group":"project","label":"Entries","meaning":"Texts.","values":{"(none)":1,"a":1,"b":1},"known":2,"of":2,"oldest":"2026","newest":"2026"}

"#]]);
}

#[test]
fn a_field_is_explained() {
    run("explain grpc").prints(str![[r#"
 FIELD        grpc
 KIND         feature
 TYPE         support
 GROUP        protocols
 MEANING      Understands gRPC calls.
 VALUES       yes: 2, partial: 1, no: 1, unknown: 1
 OLDEST       2020-09
 NEWEST       2024-11-30
 KNOWN        in 4 of 5 entries
 UNKNOWN FOR  Plain Mesh

"#]]);
    run("explain language -f json").prints(str![[r#"
{"field":"languages","kind":"attribute","type":"list of texts","group":"project","label":"Languages","meaning":"Programming languages the system is written in.","values":{"C++":2,"Go":2,"Rust":1},"known":3,"of":5,"oldest":"2020-09","newest":"2026-11-01"}

"#]]);
    run("explain grcp").ends_with_error(2, "unknown field `grcp`; did you mean `grpc`?");
}

#[test]
fn every_field_is_explained() {
    let rows = run("explain -f csv").stdout();
    assert!(
        rows.starts_with("field,kind,type,group,label,meaning,values,known,of,oldest,newest\n")
    );
    assert!(rows.contains("\nmtls,feature,support,security,mTLS,"), "{rows}");
    assert!(rows.contains("\nbase_of,computed,list of entries,project,"), "{rows}");
}

#[test]
fn sources_count_the_facts_that_cite_them() {
    run("sources").prints(str![[r#"
 ID         TITLE                      DATE        SEEN        FACTS
 page-2020  The page of 2020           2020-09                    11
 docs-2024  The documentation of 2024  2024-11-30                 11
 read-2026  A page without a date                  2026-11-01      6

 3 sources, 28 current facts rest on them

"#]]);
    run("sources -f json").prints(str![[r#"
[{"id":"page-2020","title":"The page of 2020","url":"https://example.org/2020","date":"2020-09","seen":null,"license":null,"facts":11},{"id":"docs-2024","title":"The documentation of 2024","url":"https://example.org/2024","date":"2024-11-30","seen":null,"license":"Apache-2.0","facts":11},{"id":"read-2026","title":"A page without a date","url":"https://example.org/now","date":null,"seen":"2026-11-01","license":null,"facts":6}]

"#]]);
}

#[test]
fn counts_of_facts_agree_by_source_and_by_age() {
    for line in ["sources", "sources --as-of 2020-09", "sources --as-of 2024"] {
        let counted: serde_json::Value =
            serde_json::from_str(&shipped(&format!("{line} -f json")).stdout()).unwrap();
        let facts = counted.as_array().unwrap().iter();
        let facts: u64 = facts.map(|source| source["facts"].as_u64().unwrap()).sum();
        let stale = shipped(&format!("{line} --stale 0d")).stdout();
        let of = format!(" of {facts} current facts, of ");
        assert!(stale.contains(&of), "{line}: {of} {}", stale.lines().last().unwrap());
    }
}

#[test]
fn stale_lists_facts_without_a_newer_source() {
    run("sources --stale 24mo").prints(str![[r#"
 ENTRY        FIELD                 VALUE               SOURCE     DATE
 Alpha        Languages             Go                  page-2020  2020-09
 Alpha        gRPC                  ✓ yes               page-2020  2020-09
 Beta         Languages             Go                  page-2020  2020-09
 Beta         Languages             C++                 page-2020  2020-09
 Beta         Built on              something else      page-2020  2020-09
 Beta         gRPC                  ✗ no                page-2020  2020-09
 Proxy Maker  License               proprietary         page-2020  2020-09
 Proxy Maker  Commercial offerings  =cmd|' /C calc'!A0  page-2020  2020-09
 Proxy Maker  gRPC                  ✓ yes               page-2020  2020-09

 9 of 28 current facts, of 3 entries

"#]]);
    run("sources --stale 7y -f csv").prints(str![[r#"
entry,field,value,source,date

"#]]);
    run("sources --stale soon").ends_with_error(
        2,
        "--stale: `soon` is not a valid age; say 24mo (months), 2y (years) or 90d (days)",
    );
}

#[test]
fn sources_option_is_refused_where_there_are_no_sources() {
    run("explain grpc --sources").ends_with_error(2, "--sources: what a field means has no source; `meshcmp list -c name,grpc --sources` tells who says what");
    run("explain --sources").ends_with_error(2, "--sources: what a field means has no source; `meshcmp list -c name,FIELD --sources` tells who says what");
    run("sources --stale 2y --sources").ends_with_error(2, "--sources: `meshcmp sources` lists the sources themselves, and --stale names that of each fact");
    for command in ["explain", "sources"] {
        let help = run(&format!("{command} --help")).stdout();
        assert!(!help.contains("--sources\n"), "{help}");
    }
}

#[test]
fn explain_and_sources_can_be_sorted_and_have_columns() {
    run("sources -c id,facts -s -facts").prints(str![[r#"
 ID         FACTS
 page-2020     11
 docs-2024     11
 read-2026      6

 3 sources, 28 current facts rest on them

"#]]);
    run("sources -s date -c +URL,+license --width 120").prints(str![[r#"
 ID         TITLE                      URL                       DATE        SEEN        LICENSE     FACTS
 page-2020  The page of 2020           https://example.org/2020  2020-09                                11
 docs-2024  The documentation of 2024  https://example.org/2024  2024-11-30              Apache-2.0     11
 read-2026  A page without a date      https://example.org/now               2026-11-01                  6

 3 sources, 28 current facts rest on them

"#]]);
    let ids = |sort: &str| run(&format!("sources -c id --no-header -f csv -s {sort}")).words();
    assert_eq!(ids("date"), "page-2020 docs-2024 read-2026");
    assert_eq!(ids("-date"), "docs-2024 page-2020 read-2026", "none is last");
    assert_eq!(ids("facts"), "read-2026 page-2020 docs-2024", "ties stay");
    assert_eq!(ids("-facts"), "page-2020 docs-2024 read-2026", "ties stay");
    assert_eq!(ids("facts,-title"), "read-2026 page-2020 docs-2024");
    run("sources --stale 2y -s -value,entry -c value,entry,field -f csv").prints(str![[r#"
value,entry,field
something else,beta,built_on
proprietary,proxy-maker,license
Go,alpha,languages
Go,beta,languages
C++,beta,languages
'=cmd|' /C calc'!A0,proxy-maker,commercial
yes,alpha,grpc
yes,proxy-maker,grpc
no,beta,grpc

"#]]);
    run("explain -s -known,field -c field,known,of -f jsonl").prints(str![[r#"
{"field":"aliases","known":5,"of":5}
{"field":"base_of","known":5,"of":5}
{"field":"categories","known":5,"of":5}
{"field":"id","known":5,"of":5}
{"field":"links","known":5,"of":5}
{"field":"name","known":5,"of":5}
{"field":"predecessors","known":5,"of":5}
{"field":"summary","known":5,"of":5}
{"field":"grpc","known":4,"of":5}
{"field":"license","known":4,"of":5}
{"field":"announced","known":3,"of":5}
{"field":"languages","known":3,"of":5}
{"field":"status","known":3,"of":5}
{"field":"built_on","known":2,"of":5}
{"field":"cncf_maturity","known":1,"of":5}
{"field":"commercial","known":1,"of":5}
{"field":"homepage","known":1,"of":5}
{"field":"mtls","known":1,"of":3}
{"field":"open_source","known":1,"of":5}
{"field":"repository","known":1,"of":5}
{"field":"status_since","known":1,"of":5}
{"field":"successor","known":1,"of":5}
{"field":"waf","known":1,"of":2}
{"field":"ga","known":0,"of":5}

"#]]);
    run("explain grpc -c known,of,values").prints(str![[r#"
 KNOWN   4
 OF      5
 VALUES  yes: 2, partial: 1, no: 1, unknown: 1

"#]]);
    run("sources -c id,+url -s titel,nonsense").fails(
        2,
        str![[r#"
error: --columns: `a,b` (exactly these), `+a,+b` (in addition) and `all` cannot be mixed
error: unknown column `titel`; did you mean `title`?
error: unknown column `nonsense`: there are id, title, url, date, seen, license and facts

"#]],
    );
    run("sources --stale 2y -c facts").ends_with_error(
        2,
        "unknown column `facts`: there are entry, field, value, source and date",
    );
    run("explain -c , -s +").fails(
        2,
        str![[r#"
error: --columns: a column is missing
error: --columns: a column is missing
error: --sort: a column is missing

"#]],
    );
}

#[test]
fn column_names_in_help_are_those_of_csv() {
    for command in ["sources", "explain"] {
        let header = run(&format!("{command} -f csv")).stdout();
        let header = header.lines().next().unwrap().replace(',', ", ");
        let help = run(&format!("{command} --help")).words();
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.contains(&format!("[possible values: {header}]")), "{help}");
        run(&format!("{command} -c {}", header.replace(' ', ""))).ends(0);
    }
}

#[test]
fn links_and_units_of_a_declared_field_are_shown() {
    let catalog = r#"
format = 1
[catalog]
title = "Links"
[sources.page]
title = "Page"
url = "https://example.org/"
date = "2025"
[categories.tool]
label = "Tool"
[attributes.memory]
label = "Memory"
type = "number"
unit = "MB"
meaning = "Memory it takes."
[[entry]]
id = "one"
name = "One"
categories = ["tool"]
links = { Docs = "https://example.org/docs", Chat = "https://example.org/chat" }
[[entry.observed]]
source = "page"
memory = 12
"#;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), catalog).unwrap();
    let told = |line: &str| run(&format!("{line} --catalog {}", file.path().display()));
    told("show one -c links,memory").prints(str![[r#"
 One
 https://example.org/docs (Docs), https://example.org/chat (Chat)

 FACT         VALUE  SOURCE  DATE
 Memory (MB)  12     page    2025

 SOURCES
 page  Page  https://example.org/

"#]]);
    told("explain memory").prints(str![[r#"
 FIELD    memory
 KIND     attribute
 TYPE     number
 GROUP    project
 MEANING  Memory it takes.
 VALUES   12: 1
 OLDEST   2025
 NEWEST   2025
 UNIT     MB
 KNOWN    in 1 of 1 entries

"#]]);
}
