//! The selection options, which every command that takes entries has.

use crate::common::{SMALL, on_catalog, run};
use snapbox::str;

/// A line for each command that selects entries, without selection options.
const COMMANDS: [&str; 12] = [
    "list",
    "filter known(name)",
    "search a",
    "compare",
    "rank --want grpc",
    "count status",
    "strengths",
    "timeline",
    "events",
    "diff --since 2021",
    "sources",
    "explain grpc",
];

#[test]
fn every_command_takes_every_selection_option() {
    let options =
        "--category mesh --status active,archived --where 'known(license)' --unknown include";
    for command in COMMANDS {
        for life in ["--alive", "--ended"] {
            let output = run(&format!("{command} {options} {life}")).output();
            let said = String::from_utf8(output.stderr).unwrap();
            let is_too_few = command == "compare" && said.contains("a comparison needs two");
            let is_alone = command == "compare" && said.contains("alone cannot be compared");
            assert!(output.status.success() || is_too_few || is_alone, "{command} {life}: {said}");
        }
    }
}

#[test]
fn every_command_reports_every_wrong_selection_option_at_once() {
    for command in COMMANDS {
        let output =
            run(&format!("{command} --category mosh --status alive --where 'grcp=yes'")).output();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}: {said}");
        for told in ["unknown category `mosh`", "unknown status `alive`", "unknown field `grcp`"] {
            assert!(said.contains(told), "{command}: {said}");
        }
    }
}

#[test]
fn limit_is_refused_where_rows_are_neither_entries_nor_results() {
    for command in ["show alpha", "diff --since 2021", "sources", "explain-mesh", "explain grpc"] {
        let output = run(&format!("{command} --limit 1")).output();
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(output.stdout.is_empty(), "{command}");
    }
}

#[test]
fn limit_keeps_the_first_rows() {
    let limited = [
        "list",
        "filter known(name)",
        "search a",
        "rank --want grpc --all",
        "count status",
        "strengths",
        "timeline",
        "events",
    ];
    for command in limited {
        let all = run(&format!("{command} -f csv")).stdout();
        let header_and_two: Vec<_> = all.lines().take(3).collect();
        assert!(all.lines().count() > 3, "{command} has few rows");
        let limited = run(&format!("{command} -f csv --limit 2")).stdout();
        assert_eq!(limited.lines().collect::<Vec<_>>(), header_and_two, "{command}");
    }
}

#[test]
fn comparison_takes_its_entries_from_the_selection() {
    let header = |line: &str| run(line).stdout().lines().next().unwrap_or_default().to_owned();
    for (line, expected) in [
        ("compare --category mesh -f csv", "field,alpha,beta,plain-mesh"),
        ("compare --category mesh --alive -f csv", "field,alpha,plain-mesh"),
        ("compare proxima --category mesh --alive -f csv", "field,proxima,alpha,plain-mesh"),
        ("compare proxima --category mesh --limit 2 -f csv", "field,proxima,alpha"),
        ("compare plain-mesh --where grpc -f csv", "field,plain-mesh,alpha,proxima,proxy-maker"),
        ("compare --limit 2 -f csv", "field,alpha,beta"),
    ] {
        assert_eq!(header(line), expected, "{line}");
    }
}

#[test]
fn narrowing_option_beside_named_entries_alone_is_refused() {
    for option in ["--alive", "--ended", "--status active", "--unknown include", "--limit 2"] {
        let output = run(&format!("compare alpha beta {option}")).output();
        assert_eq!(output.status.code(), Some(2), "{option}");
    }
    run("compare alpha beta --alive --limit 2").ends_with_error(2, "--alive and --limit: the named entries are compared in any case; --category or --where adds others");
}

#[test]
fn diff_selects_by_what_is_known_now_and_removed_entries_by_what_was_known() {
    run("diff --since 2021 --ended -f csv").prints(str![[r#"
change,kind,entry,field,old,new
added,fact,beta,status,,archived
added,fact,beta,status_since,,2023-05
added,fact,beta,successor,,alpha
added,fact,beta,license,,MIT
added,observation,beta,status,,docs-2024: archived (announced in 2023)
added,observation,beta,status_since,,docs-2024: 2023-05
added,observation,beta,successor,,docs-2024: alpha
added,observation,beta,license,,docs-2024: MIT

"#]]);
    run("diff --since 2021 --where mtls=yes").prints_and_says(
        str![[r#"
 CHANGE   FIELD      OLD                 NEW

 ALPHA
 added    Status                         active
 added    License                        Apache-2.0
 changed  Languages  Go '20              Go, Rust
 added    Built on                       Proxima
 added    CNCF                           graduated
 changed  mTLS       ◌ experimental '20  ✓ yes

 Facts: 4 added, 2 changed
 Observations: 6 added (shown with --kind observation)

"#]],
        str![[r#"
2 more entries are undetermined (show them with --unknown include):
  mtls: Beta, Plain Mesh

"#]],
    );
    let folder = tempfile::tempdir().unwrap();
    let new = folder.path().join("new.toml");
    let text = std::fs::read_to_string(SMALL).unwrap();
    let (head, _) = text.split_once("[[entry]]").unwrap();
    std::fs::write(&new, head.replace("proxy]", "relay]").replace("\"proxy\"", "\"relay\""))
        .unwrap();
    let new = new.to_str().unwrap();
    run(&format!("diff {SMALL} {new} --category proxy -f csv")).prints_and_says(
        str![[r#"
change,kind,entry,field,old,new
removed,entry,proxima,,Proxima,
removed,entry,proxy-maker,,Proxy Maker,

"#]],
        str![],
    );
    run(&format!("diff {SMALL} {new} --category none"))
        .ends_with_error(2, "unknown category `none`: there are mesh and relay");
}

#[test]
fn sources_and_explain_count_the_selected_entries() {
    run("sources --category proxy -f csv").prints(str![[r#"
id,title,url,date,seen,license,facts
page-2020,The page of 2020,https://example.org/2020,2020-09,,,3
docs-2024,The documentation of 2024,https://example.org/2024,2024-11-30,,Apache-2.0,7

"#]]);
    run("sources --stale 24mo --ended -f csv").prints(str![[r#"
entry,field,value,source,date
beta,languages,Go,page-2020,2020-09
beta,languages,C++,page-2020,2020-09
beta,built_on,something else,page-2020,2020-09
beta,grpc,no,page-2020,2020-09

"#]]);
    run("explain license --category mesh --alive").prints(str![[r#"
 FIELD        license
 KIND         attribute
 TYPE         license
 GROUP        project
 MEANING      License of its code, as an SPDX expression or `proprietary`.
 VALUES       Apache-2.0: 1
 OLDEST       2026-11-01
 NEWEST       2026-11-01
 KNOWN        in 1 of 2 entries
 UNKNOWN FOR  Plain Mesh

 2 of 5 entries

"#]]);
    run("explain -c field,known,of --where grpc").prints_and_says(
        str![[r#"
 FIELD          KNOWN  OF
 id                 3   3
 name               3   3
 summary            3   3
 homepage           1   3
 repository         1   3
 aliases            3   3
 categories         3   3
 links              3   3
 status             2   3
 status_since       0   3
 successor          0   3
 open_source        1   3
 license            3   3
 languages          2   3
 commercial         1   3
 built_on           1   3
 cncf_maturity      1   3
 announced          2   3
 ga                 0   3
 predecessors       3   3
 base_of            3   3
 grpc               3   3
 mtls               1   1
 waf                1   2

 24 fields
 3 of 5 entries

"#]],
        str![[r#"
1 more entry is undetermined (show it with --unknown include):
  grpc: Plain Mesh

"#]],
    );
}

#[test]
fn timeline_is_cut_to_the_years_asked_for() {
    run("timeline --since 2018 --until 2024 --width 80").prints(str![[r#"
          2018  2019  2020   2021  2022   2023  2024
 Proxima  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  maintenance
 Beta     ──────────────────────────────────✕   ·        archived 2023-05, see
                                                         Alpha
 Alpha    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active

 ✕ ended  ▶ living

 3 of 5 entries; 2 without any date are left out.

"#]]);
    run("timeline --since 2024 --ascii --width 80").prints(str![[r#"
          2024               2025                2026
 Proxima  ========================================================>  maintenance
 Alpha    ========================================================>  active

 > living

 2 of 5 entries; 2 without any date are left out, 1 lived at another time.

"#]]);
    run("timeline --until 2016-12 --ascii --width 80").prints(str![[r#"
          2016
 Proxima  .                                       o===============>  maintenance

 o Announced  > living

 1 of 5 entries; 2 without any date are left out, 2 lived at another time.

"#]]);
    run("timeline --since 2024 -f csv -c id,announced").prints(str![[r#"
id,announced
proxima,2016-09-14
alpha,2017-05

"#]]);
    run("timeline --since 2024 --until 2023-12-31")
        .ends_with_error(2, "--until 2023-12-31 lies before --since 2024");
    run("events --since 2024 --until 2023-12-31")
        .ends_with_error(2, "--until 2023-12-31 lies before --since 2024");
}

#[test]
fn timeline_as_a_page_draws_only_what_is_on_its_axis() {
    let page = on_catalog("tests/catalogs/small.toml", "timeline --since 2024 -f html").stdout();
    let (_, drawing) = page.split_once("<svg").unwrap();
    assert!(drawing.contains(">2024</text>") && !drawing.contains(">2023</text>"), "{drawing}");
    assert!(!drawing.contains("<circle"), "every start lies before the axis: {drawing}");
}

#[test]
fn summary_tells_how_many_rows_a_limit_leaves() {
    for line in ["list", "search mesh", "events", "strengths", "rank --want grpc --all"] {
        let limited = run(&format!("{line} --limit 1")).stdout_only();
        assert!(limited.contains("(1 shown)"), "{line}:\n{limited}");
        let whole = run(line).stdout_only();
        assert!(!whole.contains(" shown)"), "{line}:\n{whole}");
    }
}
