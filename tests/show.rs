//! `meshcmp show` as a user runs it.

use crate::common::{run, shipped};
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
