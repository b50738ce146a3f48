//! `meshcmp compare` as a user runs it.

use crate::common::{SMALL, repository_file, run, shipped};
use snapbox::str;

#[test]
fn fields_are_rows_with_a_verdict_below_counted_groups() {
    run("compare alpha beta").prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

                 Alpha       Beta (archived)

   PROJECT
 = Categories    mesh        mesh
 ≠ Status        active      archived
 ? Status since  ?           2023-05
 ? Successor     ?           Alpha
 ≠ License       Apache-2.0  MIT
 ≠ Languages     Go, Rust    Go, C++ '20
 ≠ Built on      Proxima     something else '20
 ? CNCF          graduated   ?
 ? Announced     2017-05     2017
 ≠ Predecessors  Beta        –

   PROTOCOLS     █ 1/1         0/1
 ≠ gRPC          ✓ yes '20   ✗ no '20

   SECURITY      █ 1/1       ░ 0-1/1
 ? mTLS          ✓ yes       ? unknown

 █ yes ▓ partial ▒ experimental ░ unknown    6 differ, 1 same, 5 undetermined; 4 facts are older than 24 months.

"#]]);
}

#[test]
fn diff_shows_only_differing_fields() {
    run("compare alpha beta --diff").prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

                 Alpha       Beta (archived)

   PROJECT
 ≠ Status        active      archived
 ≠ License       Apache-2.0  MIT
 ≠ Languages     Go, Rust    Go, C++ '20
 ≠ Built on      Proxima     something else '20
 ≠ Predecessors  Beta        –

   PROTOCOLS     █ 1/1         0/1
 ≠ gRPC          ✓ yes '20   ✗ no '20

 █ yes ▓ partial ▒ experimental ░ unknown    6 differ, 1 same, 5 undetermined; 4 facts are older than 24 months.

"#]]);
}

#[test]
fn verdict_column_is_omitted_without_differences() {
    run("compare alpha beta -c categories --diff -f markdown").prints(str![[r#"
### Alpha and Beta compared

> Beta ended in 2023-05; see Alpha.

|  | Alpha | Beta (archived) |
| --- | --- | --- |

0 differ, 1 same, 0 undetermined.

"#]]);
}

#[test]
fn all_shows_rows_without_any_value() {
    let usual = run("compare alpha plain-mesh -f csv").stdout();
    let all = run("compare alpha plain-mesh -f csv --all").stdout();
    assert!(!usual.contains("\nga,"), "{usual}");
    assert!(all.contains("\nga,,\n"), "{all}");
    assert!(all.contains("\nwaf,not-applicable,not-applicable\n"), "{all}");
}

#[test]
fn each_group_stands_once_however_scattered_its_fields_are() {
    let catalog = repository_file("tests/catalogs/cases/scattered-groups.toml");
    let compare = |more: &str| {
        let line = format!("compare e1 e2 --catalog {} {more}", catalog.display());
        run(&line).stdout()
    };
    let table = compare("");
    for group in ["PROJECT", "ONE", "TWO"] {
        assert_eq!(table.matches(&format!("\n   {group}")).count(), 1, "{table}");
    }
    let csv = compare("-f csv");
    assert!(csv.ends_with("f1,yes,no\nf3,yes,yes\nf2,yes,yes\n"), "{csv}");
    let csv = compare("-f csv -c f2,f3,governance,f1");
    let fields: Vec<_> = csv.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(fields, ["field", "f2", "f3", "f1", "governance"]);
}

#[test]
fn group_and_columns_select_rows() {
    run("compare alpha beta --group security -f csv").prints(str![[r#"
field,alpha,beta
mtls,yes,unknown

"#]]);
    run("compare alpha beta -c ga,name,mtls -f csv").prints(str![[r#"
field,alpha,beta
ga,,
name,Alpha,Beta
mtls,yes,unknown

"#]]);
    run("compare alpha beta --group safety")
        .ends_with_error(2, "unknown group `safety`: there are project, protocols and security");
}

#[test]
fn compare_json_has_verdicts_strengths_and_counts() {
    run("compare alpha beta -c grpc,mtls,announced -f json").prints(str![[r#"
{"entries":["alpha","beta"],"rows":[{"field":"grpc","group":"protocols","verdict":"differ","values":{"alpha":"yes","beta":"no"}},{"field":"mtls","group":"security","verdict":"unknown","values":{"alpha":"yes","beta":"unknown"}},{"field":"announced","group":"project","verdict":"unknown","values":{"alpha":"2017-05","beta":"2017"}}],"groups":[{"group":"protocols","entries":{"alpha":{"supported":1,"score":1,"unknown":0,"of":1},"beta":{"supported":0,"score":0,"unknown":0,"of":1}}},{"group":"security","entries":{"alpha":{"supported":1,"score":1,"unknown":0,"of":1},"beta":{"supported":0,"score":0,"unknown":1,"of":1}}}],"counts":{"differ":1,"same":0,"unknown":2}}

"#]]);
}

#[test]
fn diff_does_not_change_the_counts() {
    let counts = |line: &str| {
        let json = run(line).stdout();
        json[json.find("\"counts\"").unwrap_or_default()..].to_owned()
    };
    let all = counts("compare alpha proxima -f json");
    assert_eq!(all, counts("compare alpha proxima -f json --diff"));
}

#[test]
fn sources_stand_beside_each_value() {
    run("compare alpha beta -c mtls,languages -f csv --sources").prints(str![[r#"
field,alpha,alpha.note,alpha.source,alpha.date,beta,beta.note,beta.source,beta.date
mtls,yes,,read-2026,2026-11-01,unknown,,,
languages,Go; Rust,; data plane,page-2020; read-2026,2020-09; 2026-11-01,Go; C++,,page-2020; page-2020,2020-09; 2020-09

"#]]);
    run("compare alpha beta -c mtls,categories -f json --sources").prints(str![[r#"
{"entries":["alpha","beta"],"rows":[{"field":"mtls","group":"security","verdict":"unknown","values":{"alpha":{"value":"yes","note":null,"source":"read-2026","url":"https://example.org/now","date":"2026-11-01"},"beta":{"value":"unknown","note":null,"source":null,"url":null,"date":null}}},{"field":"categories","group":"project","verdict":"same","values":{"alpha":["mesh"],"beta":["mesh"]}}],"groups":[{"group":"security","entries":{"alpha":{"supported":1,"score":1,"unknown":0,"of":1},"beta":{"supported":0,"score":0,"unknown":1,"of":1}}}],"counts":{"differ":0,"same":1,"unknown":1}}

"#]]);
}

#[test]
fn where_selects_entries_to_compare() {
    let header = run("compare --where category=proxy -f csv").stdout();
    assert!(header.starts_with("field,proxima,proxy-maker\n"), "{header}");
    let header = run("compare beta --where grpc=yes -f csv").stdout();
    assert!(header.starts_with("field,beta,alpha,proxy-maker\n"), "{header}");
}

#[test]
fn comparing_fewer_than_two_entries_is_an_error() {
    run("compare")
        .ends_with_error(2, "compare what? Name two entries: `meshcmp compare ENTRY ENTRY`");
    run("compare alpha").ends_with_error(2, "Alpha alone cannot be compared: name a second entry");
    run("compare alpha 'Alpha Mesh'")
        .ends_with_error(2, "Alpha alone cannot be compared: name a second entry");
    run("compare --where waf=no").ends_with_error(2, "no entry is selected; a comparison needs two (1 undetermined; --unknown include compares them, too)");
}

#[test]
fn every_unknown_name_is_reported() {
    run("compare alfa nowhere pm").fails(
        1,
        str![[r#"
error: there is no entry `alfa`; `meshcmp list` shows all of them
error: there is no entry `nowhere`; `meshcmp list` shows all of them
error: `pm` may mean Plain Mesh (plain-mesh) or Proxy Maker (proxy-maker): say which

"#]],
    );
}

#[test]
fn compare_fails_on_a_difference_with_exit_code_option() {
    run("compare alpha beta --exit-code").ends(1);
    run("compare alpha beta").ends(0);
    run("compare alpha plain-mesh --group security --exit-code").ends(0);
}

#[test]
fn narrow_terminal_stacks_the_comparison() {
    run("compare alpha beta --width 30 --diff").prints(str![[r#"
 Beta ended in 2023-05; see
 Alpha.

 PROJECT

 ≠ Status
   Alpha          active
   Beta           archived
   (archived)

 ≠ License
   Alpha          Apache-2.0
   Beta           MIT
   (archived)

 ≠ Languages
   Alpha          Go, Rust
   Beta           Go, C++ '20
   (archived)

 ≠ Built on
   Alpha          Proxima
   Beta           something
   (archived)     else '20

 ≠ Predecessors
   Alpha          Beta
   Beta           –
   (archived)

 PROTOCOLS
   Alpha          █ 1/1
   Beta             0/1
   (archived)

 ≠ gRPC
   Alpha          ✓ yes '20
   Beta           ✗ no '20
   (archived)

 █ yes ▓ partial ▒
 experimental ░ unknown
 6 differ, 1 same, 5
 undetermined; 4 facts are
 older than 24 months.

"#]]);
}

#[test]
fn many_entries_with_few_fields_are_turned_where_that_is_shorter() {
    let line = "compare alpha beta plain-mesh proxima proxy-maker -c license,grpc";
    run(&format!("{line} --width 60")).prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

 NAME             ≠ LICENSE          ≠ GRPC
 Alpha            Apache-2.0         ✓ yes '20
 Beta (archived)  MIT                ✗ no '20
 Plain Mesh       ?                  ? unknown
 Proxima          Apache-2.0 OR MIT  ◐ partial
                                     unary calls | no
                                     streams
 Proxy Maker      proprietary '20    ✓ yes '20

 2 differ, 0 same, 0 undetermined; 4 facts are older than 24
 months.

"#]]);
    run(&format!("{line} --width 50 --ascii --diff --sources")).prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

 NAME             != LICENSE       != GRPC
 Alpha            Apache-2.0 [1]   + yes [2] '20
 Beta (archived)  MIT [3]          - no [2] '20
 Plain Mesh       ?                ? unknown
 Proxima          Apache-2.0 OR    ~ partial [3]
                  MIT [3]          unary calls |
                                   no streams
 Proxy Maker      proprietary [2]  + yes [2] '20
                  '20

 [1] A page without a date, 2026-11-01,
 https://example.org/now
 [2] The page of 2020, 2020-09,
 https://example.org/2020
 [3] The documentation of 2024, 2024-11-30,
 https://example.org/2024

 2 differ, 0 same, 0 undetermined; 4 facts are
 older than 24 months.

"#]]);
    run(&format!("{line} -f markdown")).prints(str![[r#"
### Alpha, Beta, Plain Mesh and 2 more compared

> Beta ended in 2023-05; see Alpha.

| Name | ≠ License | ≠ gRPC |
| --- | --- | --- |
| Alpha | Apache-2.0 | ✓ yes '20 |
| Beta (archived) | MIT | ✗ no '20 |
| Plain Mesh | ? | ? unknown |
| Proxima | Apache-2.0 OR MIT | ◐ partial (unary calls /| no streams) |
| Proxy Maker | proprietary '20 | ✓ yes '20 |

≠ differ, = same, ? undetermined · '20 marks a fact whose newest source is of that year

2 differ, 0 same, 0 undetermined; 4 facts are older than 24 months.

"#]]);
    let page = run(&format!("{line} -f html")).stdout();
    assert!(page.contains("<span class=\"hidden\">differ: </span><bdi>License"), "{page}");
    let header = run(&format!("{line} -f csv")).stdout();
    assert!(header.starts_with("field,alpha,beta,plain-mesh,proxima,proxy-maker\n"), "{header}");
    // With more fields than entries, and with few entries, fields stay rows.
    for line in ["compare alpha beta plain-mesh proxima proxy-maker", "compare alpha beta -c mtls"]
    {
        let table = run(&format!("{line} --width 60")).stdout();
        assert!(!table.contains(" NAME "), "{table}");
    }
}

#[test]
fn ended_entries_are_named_above_the_table() {
    let table = shipped("compare istio linkerd app-mesh").stdout();
    let first = table.lines().next().unwrap_or_default();
    assert!(first.starts_with(" App Mesh ended on 2026-09-30; see"), "{first}");
}

#[test]
fn undetermined_entries_are_counted_or_compared() {
    run("compare --where mtls=yes,experimental alpha proxima -c grpc").prints_and_says(
        str![[r#"
              Alpha      Proxima

   PROTOCOLS  █ 1/1      ▓ 0.5/1
 ≠ gRPC       ✓ yes '20  ◐ partial (unary calls | no streams)

 █ yes ▓ partial ▒ experimental ░ unknown    1 differ, 0 same, 0 undetermined; 1 fact is older than 24 months.

"#]],
        str![[r#"
2 more entries are undetermined (show them with --unknown include):
  mtls: Beta, Plain Mesh

"#]],
    );
    run("compare --where mtls=yes --unknown include -c grpc -f csv").prints(str![[r#"
field,alpha,beta,plain-mesh
grpc,yes,no,unknown

"#]]);
    run("compare --where mtls=yes --unknown include -c grpc --width 60").prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

              Alpha      ? Beta (archived)  ? Plain Mesh

   PROTOCOLS  █ 1/1        0/1              ░ 0-1/1
 ≠ gRPC       ✓ yes '20  ✗ no '20           ? unknown

 █ yes ▓ partial ▒ experimental ░ unknown
 1 differ, 0 same, 0 undetermined; 2 facts are older than 24
 months.

"#]]);
}

#[test]
fn only_marked_facts_count_as_old() {
    let table = run("compare alpha plain-mesh -c mtls").stdout();
    assert!(table.ends_with("1 undetermined.\n"), "{table}");
    for line in ["compare alpha beta proxima", "compare alpha proxy-maker --all"] {
        let table = run(line).stdout();
        let marks = table.matches(" '2").count();
        let last = table.lines().last().unwrap();
        assert!(last.contains(&format!("; {marks} facts are older")), "{table}");
    }
}

#[test]
fn groups_without_the_chosen_fields_are_an_error() {
    run("compare alpha beta --group protocols -c mtls,license").ends_with_error(2, "--group protocols and --columns mtls,license have no row in common: `mtls` is in security and `license` is in project");
    run("compare alpha beta --group protocols -c +mtls").ends_with_error(
        2,
        "--group protocols and --columns mtls have no row in common: `mtls` is in security",
    );
    run("compare alpha beta --group protocols,security -c mtls,license -f csv").prints(str![[r#"
field,alpha,beta
mtls,yes,unknown

"#]]);
}

#[test]
fn sources_option_shows_every_note() {
    run("compare alpha beta --sources --width 80").prints(str![[r#"
 Beta ended in 2023-05; see Alpha.

                 Alpha                          Beta (archived)

   PROJECT
 = Categories    mesh                           mesh
 ≠ Status        active [1]                     archived [2]
                                                announced in 2023
 ? Status since  ?                              2023-05 [2]
 ? Successor     ?                              Alpha [2]
 ≠ License       Apache-2.0 [1]                 MIT [2]
 ≠ Languages     Go [3], Rust (data plane) [1]  Go, C++ [3] '20
 ≠ Built on      Proxima [1]                    something else (not in the
                                                catalog) [3] '20
 ? CNCF          graduated [1]                  ?
 ? Announced     2017-05 [3]                    2017 [3]
 ≠ Predecessors  Beta                           –

   PROTOCOLS     █ 1/1                            0/1
 ≠ gRPC          ✓ yes [3] '20                  ✗ no [3] '20

   SECURITY      █ 1/1                          ░ 0-1/1
 ? mTLS          ✓ yes [1]                      ? unknown

 [1] A page without a date, 2026-11-01, https://example.org/now
 [2] The documentation of 2024, 2024-11-30, https://example.org/2024
 [3] The page of 2020, 2020-09, https://example.org/2020

 █ yes ▓ partial ▒ experimental ░ unknown
 6 differ, 1 same, 5 undetermined; 4 facts are older than 24 months.

"#]]);
    run("compare alpha beta -c mtls,languages --sources -f markdown").prints(str![[r#"
### Alpha and Beta compared

> Beta ended in 2023-05; see Alpha.

|  | Alpha | Beta (archived) |
| --- | --- | --- |
| **security** | █ 1/1 | ░ 0-1/1 |
| ? mTLS | ✓ yes[^read-2026] | ? unknown |
| **project** |  |  |
| ≠ Languages | Go[^page-2020], Rust (data plane)[^read-2026] | Go, C++[^page-2020] '20 |

≠ differ, = same, ? undetermined · '20 marks a fact whose newest source is of that year · █ yes ▓ partial ▒ experimental ░ unknown

1 differ, 0 same, 1 undetermined; 1 fact is older than 24 months.

[^read-2026]: [A page without a date](<https://example.org/now>), read 2026-11-01
[^page-2020]: [The page of 2020](<https://example.org/2020>), 2020-09

"#]]);
}

#[test]
fn group_names_ignore_case() {
    let small = std::fs::read_to_string(SMALL);
    let two =
        small.map(|text| text.replacen("group   = \"security\"", "group   = \"Security\"", 1));
    let line = "compare alpha proxima --group SECURITY --all -f csv --catalog -";
    let rows = run(line).given(two.unwrap_or_default()).stdout();
    assert!(rows.contains("\nmtls,") && rows.contains("\nwaf,"), "{rows}");
}

#[test]
fn empty_comparison_names_its_reason() {
    run("compare alpha --where waf=yes").ends_with_error(2, "Alpha alone cannot be compared: name a second entry (1 undetermined; --unknown include compares them, too)");
    run("compare --where mtls=experimental").ends_with_error(2, "no entry is selected; a comparison needs two (2 undetermined; --unknown include compares them, too)");
    run("compare isto nobody --where mtsl=yes").fails(
        2,
        str![[r#"
error: there is no entry `isto`; `meshcmp list` shows all of them
error: there is no entry `nobody`; `meshcmp list` shows all of them
error: unknown field `mtsl`
 |
 | mtsl=yes
 | ^^^^ did you mean `mtls`?
 |
 = help: `meshcmp explain` lists the fields; several values of one are written `field=a,b`

"#]],
    );
    run("compare alpha beta --group security -c license").ends_with_error(
        2,
        "--group security and --columns license have no row in common: `license` is in project",
    );
}
