//! `meshcmp show`, `explain` and `sources` as a user runs them.

use crate::common::{COMPUTED_KEYS, on_catalog, run, shipped};
use snapbox::str;

#[test]
fn an_entry_is_shown_in_full() {
    run("show Alpha").prints(str![[r#"
 Alpha   active · Service mesh
 A living mesh of which most is known.
 https://example.org/alpha · https://example.org/alpha.git
 also called: Alpha Mesh · grew out of: Beta

 FACT       VALUE               SOURCE     DATE         NOTE
 Status     active              read-2026  2026-11-01
 License    Apache-2.0          read-2026  2026-11-01
 Languages  Go                  page-2020  2020-09 '20
            Rust                read-2026  2026-11-01   data plane
 Built on   Proxima             read-2026  2026-11-01
 CNCF       graduated           read-2026  2026-11-01
 Announced  2017-05             page-2020  2020-09
 unknown: Status since, Successor, Open source, Commercial offerings, Generally available

 PROTOCOLS
 gRPC       ✓ yes               page-2020  2020-09 '20

 SECURITY
 mTLS       ✓ yes               read-2026  2026-11-01
            was ◌ experimental  page-2020  2020-09 '20  behind a flag
 not applicable: Web firewall

 SOURCES
 read-2026  A page without a date  https://example.org/now
 page-2020  The page of 2020       https://example.org/2020

"#]]);
}

#[test]
fn group_option_shows_the_fields_of_that_group() {
    run("show alpha --group security").prints(str![[r#"
 Alpha

 FACT  VALUE               SOURCE     DATE         NOTE
 SECURITY
 mTLS  ✓ yes               read-2026  2026-11-01
       was ◌ experimental  page-2020  2020-09 '20  behind a flag
 not applicable: Web firewall

 SOURCES
 read-2026  A page without a date  https://example.org/now
 page-2020  The page of 2020       https://example.org/2020

"#]]);
    run("show alpha proxima --group Security -f csv").prints(str![[r#"
id,name,mtls,waf
alpha,Alpha,yes,not-applicable
proxima,Proxima,not-applicable,planned

"#]]);
    run("show alpha --group security,protocols -c mtls,license -f json").prints(str![[r#"
{"mtls":"yes"}

"#]]);
    run("show alpha --group safety")
        .ends_with_error(2, "unknown group `safety`: there are project, protocols and security");
    run("show alpha --group security -c license").ends_with_error(
        2,
        "--group security and --columns license have no row in common: `license` is in project",
    );
}

#[test]
fn all_option_gives_each_field_a_row() {
    run("show beta --all --width 80").prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

 Beta   archived 2023-05 · Service mesh
 A mesh that has ended.
 went on as: Alpha

 FACT                  VALUE           SOURCE     DATE
 Status                archived        docs-2024  2024-11-30
                       announced in 2023
 Status since          2023-05         docs-2024  2024-11-30
 Successor             Alpha           docs-2024  2024-11-30
 Open source           ? unknown
 License               MIT             docs-2024  2024-11-30
 Languages             Go, C++         page-2020  2020-09 '20
 Commercial offerings  ?
 Built on              something else  page-2020  2020-09 '20
                       not in the catalog
 CNCF                  ?
 Announced             2017            page-2020  2020-09
 Generally available   ?               page-2020  2020-09
                       discontinued
 Base of               –

 PROTOCOLS
 gRPC                  ✗ no            page-2020  2020-09 '20

 SECURITY
 mTLS                  ? unknown
 Web firewall          – n/a

 SOURCES
 docs-2024  The documentation of 2024  https://example.org/2024
 page-2020  The page of 2020           https://example.org/2020

"#]]);
}

#[test]
fn documents_gather_blank_facts_in_a_row_of_their_group() {
    run("show plain-mesh -f markdown").prints(str![[r#"
### Plain Mesh

A mesh of which next to nothing is known.

Aliases: PM

Categories: Service mesh

| Fact | Value | Source | Date |
| --- | --- | --- | --- |
| **project** |  |  |  |
| unknown | Status, Status since, Successor, Open source, License, Languages, Commercial offerings, Built on, CNCF, Announced, Generally available |  |  |
| **protocols** |  |  |  |
| unknown | gRPC |  |  |
| **security** |  |  |  |
| unknown | mTLS |  |  |
| not applicable | Web firewall |  |  |

"#]]);
    let page = run("show plain-mesh -f html").stdout();
    let row =
        "<th scope=\"row\">not applicable</th><td dir=\"auto\" colspan=\"3\">Web firewall</td>";
    assert!(page.contains(row), "{page}");
}

#[test]
fn card_keeps_its_title_with_any_columns() {
    run("show beta -c summary,status -f markdown").prints(str![[r#"
> Beta ended in 2023-05; see Alpha.

### Beta (archived)

A mesh that has ended.

| Fact | Value | Source | Date |
| --- | --- | --- | --- |
| **project** |  |  |  |
| Status | archived (announced in 2023) | [The documentation of 2024](<https://example.org/2024>) | 2024-11-30 |

"#]]);
}

#[test]
fn relations_are_shown_from_both_ends() {
    run("show proxima -c built_on,base_of -f json").prints(str![[r#"
{"built_on":null,"base_of":["alpha"]}

"#]]);
    run("show alpha -c built_on,predecessors -f json").prints(str![[r#"
{"built_on":["proxima"],"predecessors":["beta"]}

"#]]);
}

#[test]
fn one_entry_is_an_object_and_several_are_an_array() {
    run("show alpha -c id,languages,mtls -f json").prints(str![[r#"
{"id":"alpha","languages":["Go","Rust"],"mtls":"yes"}

"#]]);
    run("show alpha proxima -c id,waf -f json").prints(str![[r#"
[{"id":"alpha","waf":"not-applicable"},{"id":"proxima","waf":"planned"}]

"#]]);
}

#[test]
fn source_is_null_for_unobserved_fields() {
    run("show plain-mesh -c name,license,grpc,mtls,waf,base_of --sources -f json").prints(str![[r#"
{"name":"Plain Mesh","license":{"value":null,"note":null,"source":null,"url":null,"date":null},"grpc":{"value":"unknown","note":null,"source":null,"url":null,"date":null},"mtls":{"value":"unknown","note":null,"source":"page-2020","url":"https://example.org/2020","date":"2020-09"},"waf":{"value":"not-applicable","note":null,"source":null,"url":null,"date":null},"base_of":[]}

"#]]);
}

#[test]
fn history_lists_every_observation_oldest_first() {
    run("show alpha -c mtls,languages --history -f json").prints(str![[r#"
{"mtls":"yes","languages":["Go","Rust"],"history":[{"field":"mtls","value":"experimental","note":"behind a flag","source":"page-2020","url":"https://example.org/2020","date":"2020-09"},{"field":"languages","value":"Go","note":null,"source":"page-2020","url":"https://example.org/2020","date":"2020-09"},{"field":"mtls","value":"yes","note":null,"source":"read-2026","url":"https://example.org/now","date":"2026-11-01"},{"field":"languages","value":"Rust","note":"data plane","source":"read-2026","url":"https://example.org/now","date":"2026-11-01"}]}

"#]]);
    run("show alpha -c mtls,languages --history -f csv").prints(str![[r#"
field,value,note,source,url,date
mtls,experimental,behind a flag,page-2020,https://example.org/2020,2020-09
languages,Go,,page-2020,https://example.org/2020,2020-09
mtls,yes,,read-2026,https://example.org/now,2026-11-01
languages,Rust,data plane,read-2026,https://example.org/now,2026-11-01

"#]]);
    run("show alpha -c mtls --history").prints(str![[r#"
 Alpha

 FACT  VALUE               SOURCE     DATE         NOTE
 SECURITY
 mTLS  ✓ yes               read-2026  2026-11-01
       was ◌ experimental  page-2020  2020-09 '20  behind a flag

 HISTORY
 FACT  VALUE           SOURCE     DATE        NOTE
 mTLS  ◌ experimental  page-2020  2020-09     behind a flag
 mTLS  ✓ yes           read-2026  2026-11-01

 SOURCES
 read-2026  A page without a date  https://example.org/now
 page-2020  The page of 2020       https://example.org/2020

"#]]);
}

#[test]
fn history_records_name_their_entry() {
    run("show alpha plain-mesh -c mtls --history -f csv").prints(str![[r#"
id,field,value,note,source,url,date
alpha,mtls,experimental,behind a flag,page-2020,https://example.org/2020,2020-09
alpha,mtls,yes,,read-2026,https://example.org/now,2026-11-01
plain-mesh,mtls,unknown,,page-2020,https://example.org/2020,2020-09

"#]]);
    run("show plain-mesh alpha -c mtls,id --history -f tsv --no-header").prints(str![[r#"
plain-mesh	mtls	unknown		page-2020	https://example.org/2020	2020-09
alpha	mtls	experimental	behind a flag	page-2020	https://example.org/2020	2020-09
alpha	mtls	yes		read-2026	https://example.org/now	2026-11-01

"#]]);
    for fields in ["name", "waf", "grpc,id"] {
        run(&format!("show plain-mesh -c {fields} --history -f csv")).prints(str![[r#"
field,value,note,source,url,date

"#]]);
    }
    run("show alpha plain-mesh -c waf --history -f csv").prints(str![[r#"
id,field,value,note,source,url,date

"#]]);
    run("show plain-mesh -c waf --history -f json").prints(str![[r#"
{"waf":"not-applicable","history":[]}

"#]]);
    run("show alpha plain-mesh -c mtls --history -f jsonl").prints(str![[r#"
{"mtls":"yes","history":[{"field":"mtls","value":"experimental","note":"behind a flag","source":"page-2020","url":"https://example.org/2020","date":"2020-09"},{"field":"mtls","value":"yes","note":null,"source":"read-2026","url":"https://example.org/now","date":"2026-11-01"}]}
{"mtls":"unknown","history":[{"field":"mtls","value":"unknown","note":null,"source":"page-2020","url":"https://example.org/2020","date":"2020-09"}]}

"#]]);
}

#[test]
fn ambiguous_name_lists_every_candidate() {
    run("show PM").ends_with_error(
        1,
        "`PM` may mean Plain Mesh (plain-mesh) or Proxy Maker (proxy-maker): say which",
    );
    shipped("show nsm").ends_with_error(1, "`nsm` may mean Network Service Mesh (network-service-mesh) or NGINX Service Mesh (nginx-service-mesh): say which");
}

#[test]
fn as_of_shows_only_what_was_known_then() {
    run("show alpha --as-of 2020-09 -c mtls,languages,built_on -f json").prints(str![[r#"
{"mtls":"experimental","languages":["Go"],"built_on":null}

"#]]);
    run("show proxima --as-of 2020-09").ends_with_error(
        1,
        "no source as of 2020-09 describes Proxima; the oldest is of 2024-11-30",
    );
}

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
