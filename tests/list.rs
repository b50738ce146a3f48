//! `meshcmp list` and `meshcmp filter` as a user runs them.

use crate::common::run;
use snapbox::str;

#[test]
fn entries_are_listed_in_catalog_order() {
    run("list").prints(str![[r#"
 NAME         CATEGORIES  STATUS       LICENSE            LANGUAGES    ANNOUNCED
 Alpha        mesh        active       Apache-2.0         Go, Rust     2017-05
 Beta         mesh        archived     MIT                Go, C++ '20  2017
 Plain Mesh   mesh        ?            ?                  ?            ?
 Proxima      proxy       maintenance  Apache-2.0 OR MIT  C++          2016-09-14
 Proxy Maker  proxy       ?            proprietary '20    ?            ?

 5 entries, facts from 2020-09 to 2026-11-01

"#]]);
}

#[test]
fn csv_has_ids_and_words() {
    run("list -f csv").prints(str![[r#"
id,name,categories,status,license,languages,announced
alpha,Alpha,mesh,active,Apache-2.0,Go; Rust,2017-05
beta,Beta,mesh,archived,MIT,Go; C++,2017
plain-mesh,Plain Mesh,mesh,,,,
proxima,Proxima,proxy,maintenance,Apache-2.0 OR MIT,C++,2016-09-14
proxy-maker,Proxy Maker,proxy,,proprietary,,

"#]]);
}

#[test]
fn columns_replace_or_extend_the_defaults() {
    run("list -f csv -c name,GRPC,language").prints(str![[r#"
name,grpc,languages
Alpha,yes,Go; Rust
Beta,no,Go; C++
Plain Mesh,unknown,
Proxima,partial,C++
Proxy Maker,yes,

"#]]);
    run("list -f csv -c +waf,+mtls").prints(str![[r#"
id,name,categories,status,license,languages,announced,waf,mtls
alpha,Alpha,mesh,active,Apache-2.0,Go; Rust,2017-05,not-applicable,yes
beta,Beta,mesh,archived,MIT,Go; C++,2017,not-applicable,unknown
plain-mesh,Plain Mesh,mesh,,,,,not-applicable,unknown
proxima,Proxima,proxy,maintenance,Apache-2.0 OR MIT,C++,2016-09-14,planned,not-applicable
proxy-maker,Proxy Maker,proxy,,proprietary,,,unknown,not-applicable

"#]]);
}

#[test]
fn mixing_plain_and_added_columns_is_a_usage_error() {
    run("list -c name,+grpc").ends_with_error(
        2,
        "--columns: `a,b` (exactly these), `+a,+b` (in addition) and `all` cannot be mixed",
    );
    run("list -c all,name").ends(2);
    run("list -c all,+grpc").ends(2);
    run("list -c all -c name").ends(2);
}

#[test]
fn unknown_sorts_last_in_both_directions() {
    let ids = |sort: &str| run(&format!("list -c id -f csv --no-header -s {sort}")).words();
    assert_eq!(ids("announced"), "proxima beta alpha plain-mesh proxy-maker");
    assert_eq!(ids("-announced"), "alpha beta proxima plain-mesh proxy-maker");
    assert_eq!(ids("waf"), "proxima alpha beta plain-mesh proxy-maker");
    assert_eq!(ids("grpc,-name"), "beta proxima proxy-maker alpha plain-mesh");
}

#[test]
fn category_is_found_by_id_label_or_alias() {
    for name in ["proxy", "Proxy", "service-proxy", "'SERVICE PROXY'"] {
        let ids = run(&format!("list --category {name} -c id -f csv --no-header")).words();
        assert_eq!(ids, "proxima proxy-maker", "{name}");
    }
    let both = run("list --category proxy,mesh -c id -f csv --no-header").words();
    assert_eq!(both, "alpha beta plain-mesh proxima proxy-maker");
    run("list --category prxy")
        .ends_with_error(2, "unknown category `prxy`; did you mean `proxy`?");
}

#[test]
fn unknown_status_is_undetermined() {
    run("list --status active -c name").prints_and_says(
        str![[r#"
 NAME
 Alpha

 1 of 5 entries

"#]],
        str![[r#"
2 more entries are undetermined (show them with --unknown include):
  status: Plain Mesh, Proxy Maker

"#]],
    );
    run("list --status unknown -c name").prints(str![[r#"
 NAME
 Plain Mesh
 Proxy Maker

 2 of 5 entries

"#]]);
    run("list --status dead").ends_with_error(2, "unknown status `dead`; did you mean `archived`?");
}

#[test]
fn options_accept_and_suggest_the_words_of_the_filter() {
    for (option, term) in
        [("--status ACTIVE", "status=ACTIVE"), ("--status Unknown", "status=Unknown")]
    {
        let ids = "-c id -f csv --no-header";
        let by_option = run(&format!("list {option} {ids}")).words();
        assert_eq!(by_option, run(&format!("filter {term} {ids}")).words());
        assert!(!by_option.is_empty(), "{option}");
    }
    for (option, term, meant) in [
        ("-s categry", "categry=mesh", "categories"),
        ("-c categry", "categry=mesh", "categories"),
        ("--category service-proxi", "category=service-proxi", "proxy"),
        ("--status alive", "status=alive", "active"),
        ("--status 'active!'", "'status=active!'", "active"),
    ] {
        let meant = format!("did you mean `{meant}`?");
        for line in [format!("list {option}"), format!("filter {term}")] {
            let told = run(&line).both();
            assert!(told.contains(&meant), "{line}: {told}");
        }
    }
}

#[test]
fn sources_stand_beside_their_facts() {
    run("list -c id,languages,license --sources -f csv").prints(str![[r#"
id,languages,languages.note,languages.source,languages.date,license,license.note,license.source,license.date
alpha,Go; Rust,; data plane,page-2020; read-2026,2020-09; 2026-11-01,Apache-2.0,,read-2026,2026-11-01
beta,Go; C++,,page-2020; page-2020,2020-09; 2020-09,MIT,,docs-2024,2024-11-30
plain-mesh,,,,,,,,
proxima,C++,,docs-2024,2024-11-30,Apache-2.0 OR MIT,,docs-2024,2024-11-30
proxy-maker,,,,,proprietary,,page-2020,2020-09

"#]]);
    run("list --alive -c name,languages --sources").prints(str![[r#"
 NAME         LANGUAGES
 Alpha        Go [1], Rust (data plane) [2]
 Plain Mesh   ?
 Proxima      C++ [3]
 Proxy Maker  ?

 [1] The page of 2020, 2020-09, https://example.org/2020
 [2] A page without a date, 2026-11-01, https://example.org/now
 [3] The documentation of 2024, 2024-11-30, https://example.org/2024

 4 of 5 entries, facts from 2020-09 to 2026-11-01

"#]]);
}

#[test]
fn as_of_shows_the_landscape_of_that_day() {
    run("list --as-of 2020-09 -f csv").prints(str![[r#"
id,name,categories,status,license,languages,announced
alpha,Alpha,mesh,,,Go,2017-05
beta,Beta,mesh,,,Go; C++,2017
plain-mesh,Plain Mesh,mesh,,,,
proxy-maker,Proxy Maker,proxy,,proprietary,,

"#]]);
    run("list --as-of 2020-08").prints(str![[r#"
 0 entries

"#]]);
    run("list --as-of 09/2020").fails(
        2,
        str![[r#"
error: invalid value '09/2020' for '--as-of <DATE>': dates are YYYY, YYYY-MM or YYYY-MM-DD

For more information, try '--help'.

"#]],
    );
}

#[test]
fn no_match_fails_only_with_exit_code_option() {
    run("filter waf=no -f csv").ends(0);
    run("filter waf=no --exit-code").ends(1);
    run("filter grpc --exit-code").ends(0);
}

#[test]
fn filter_adds_columns_for_the_fields_it_names() {
    run("filter mtls -f csv").prints_and_says(
        str![[r#"
id,name,categories,status,license,languages,announced,mtls
alpha,Alpha,mesh,active,Apache-2.0,Go; Rust,2017-05,yes

"#]],
        str![[r#"
2 more entries are undetermined (show them with --unknown include):
  mtls: Beta, Plain Mesh

"#]],
    );
}

#[test]
fn undetermined_rows_are_shown_on_request() {
    run("filter mtls=yes -c name,mtls --unknown include").prints(str![[r#"
   NAME             MTLS
   Alpha            ✓ yes
 ? Beta (archived)  ? unknown
 ? Plain Mesh       ? unknown

 ? match undetermined
 1 of 5 entries, 2 undetermined, facts from 2020-09 to 2026-11-01

"#]]);
    run("filter mtls=yes -c name,mtls --unknown include -f csv").prints(str![[r#"
name,mtls,match
Alpha,yes,yes
Beta,unknown,unknown
Plain Mesh,unknown,unknown

"#]]);
    run("filter mtls=yes -c name --unknown only -f json").prints(str![[r#"
[{"name":"Beta","match":"unknown"},{"name":"Plain Mesh","match":"unknown"}]

"#]]);
}

#[test]
fn every_mistake_in_every_expression_is_reported() {
    run("filter 'grcp=yes and announced=20x8' mtls=maybe").fails(
        2,
        str![[r#"
error: unknown field `grcp`
 |
 | grcp=yes and announced=20x8
 | ^^^^ did you mean `grpc`?
 |
 = help: `meshcmp explain` lists the fields; several values of one are written `field=a,b`
error: `20x8` is not a date
 |
 | grcp=yes and announced=20x8
 |                        ^^^^ dates are YYYY, YYYY-MM or YYYY-MM-DD
error: unknown support `maybe`
 |
 | mtls=maybe
 |      ^^^^^ one of no, planned, experimental, partial, yes, not-applicable, unknown

"#]],
    );
}

#[test]
fn where_accepts_filter_expressions() {
    let filtered = run("filter 'grpc=yes or waf' license~apache -f json").stdout();
    let listed = run("list --where 'grpc=yes or waf' --where license~apache -f json").stdout();
    assert_eq!(filtered, listed);
}

#[test]
fn all_mistakes_of_list_are_reported_at_once() {
    run("list --category nope --status nope -c no -s nah --where grcp").fails(2, str![[r#"
error: unknown category `nope`: there are mesh and proxy
error: unknown status `nope`: there are active, maintenance, deprecated, archived, renamed and closed
error: unknown field `grcp`
 |
 | grcp
 | ^^^^ did you mean `grpc`?
 |
 = help: `meshcmp explain` lists the fields; several values of one are written `field=a,b`
error: unknown field `no`; `meshcmp explain` lists all of them
error: unknown field `nah`; `meshcmp explain` lists all of them

"#]]);
    run("show nobody alpha -c grcp").fails(
        2,
        str![[r#"
error: unknown field `grcp`; did you mean `grpc`?
error: there is no entry `nobody`; `meshcmp list` shows all of them

"#]],
    );
    run("explain grcp -c no -s nah --sources").fails(2, str![[r#"
error: --sources: what a field means has no source; `meshcmp list -c name,FIELD --sources` tells who says what
error: unknown field `grcp`; did you mean `grpc`?
error: unknown column `no`: there are field, kind, type, group, label, meaning, values, known, of, oldest and newest
error: unknown column `nah`: there are field, kind, type, group, label, meaning, values, known, of, oldest and newest

"#]]);
    run("sources --stale old -c no --sources").fails(2, str![[r#"
error: --sources: `meshcmp sources` lists the sources themselves, and --stale names that of each fact
error: --stale: `old` is not a valid age; say 24mo (months), 2y (years) or 90d (days)
error: unknown column `no`: there are entry, field, value, source and date

"#]]);
}

/// Features with the same ids as columns of commands.
const NAMESAKES: &str = r#"
format = 1

[catalog]
title = "Namesakes"

[sources.page]
title = "The page"
url   = "https://example.org"
date  = "2026-06"

[categories.mesh]
label = "Mesh"

[features.entry]
label   = "Point of entry"
group   = "traffic"
meaning = "Lets traffic in."

[features.score]
label   = "Log"
group   = "traffic"
meaning = "Keeps a log."

[[entry]]
id         = "app"
name       = "App Mesh"
categories = ["mesh"]
summary    = "A mesh that was bought."

[[entry.observed]]
source           = "page"
status           = "closed"
features.entry   = "yes"
features.score   = "no"
"#;

#[test]
fn feature_may_share_its_name_with_a_command_column() {
    let over = |line: &str| run(&format!("{line} --catalog -")).given(NAMESAKES);
    over("list -c entry,name").prints(str![[r#"
 POINT OF ENTRY  NAME
 ✓ yes           App Mesh (closed)

 1 entry, facts from 2026-06

"#]]);
    let markdown = over("list -c entry,name -f markdown").stdout();
    assert!(markdown.contains("| ✓ yes | App Mesh (closed) |"), "{markdown}");
    let html = over("list -c entry,name -f html").stdout();
    assert!(html.contains("<bdi>App Mesh</bdi> <small>(closed)"), "{html}");
    over("show app -c score --history --width 80").prints(str![[r#"
 App Mesh was discontinued after an acquisition.

 App Mesh   closed

 FACT  VALUE  SOURCE  DATE
 TRAFFIC
 Log   ✗ no   page    2026-06

 HISTORY
 FACT  VALUE  SOURCE  DATE
 Log   ✗ no   page    2026-06

 SOURCES
 page  The page  https://example.org

"#]]);
}

#[test]
fn narrow_table_hides_columns_nobody_asked_for() {
    let at =
        |width: usize| run(&format!("filter 'grpc=yes or mtls=yes or waf=yes' --width {width}"));
    let undecided = str![[r#"
2 more entries are undetermined (show them with --unknown include):
  mtls: Beta, Plain Mesh
  grpc: Plain Mesh

"#]];
    at(160).prints_and_says(str![[r#"
 NAME         CATEGORIES  STATUS  LICENSE          LANGUAGES  ANNOUNCED  GRPC       MTLS   WEB FIREWALL
 Alpha        mesh        active  Apache-2.0       Go, Rust   2017-05    ✓ yes '20  ✓ yes  – n/a
 Proxy Maker  proxy       ?       proprietary '20  ?          ?          ✓ yes '20  – n/a  ? unknown

 2 of 5 entries, facts from 2020-09 to 2026-11-01

"#]], undecided.clone());
    at(100).prints_and_says(
        str![[r#"
 NAME         CATEGORIES  STATUS  LICENSE       LANGUAGES  ANNOUNCED  GRPC       MTLS   WEB FIREWALL
 Alpha        mesh        active  Apache-2.0    Go, Rust   2017-05    ✓ yes '20  ✓ yes  – n/a
 Proxy Maker  proxy       ?       proprietary   ?          ?          ✓ yes '20  – n/a  ? unknown
                                  '20

 2 of 5 entries, facts from 2020-09 to 2026-11-01

"#]],
        undecided.clone(),
    );
    at(80).prints_and_says(
        str![[r#"
 NAME   CATEGORIES STATUS LICENSE     LANGUAGES ANNOUNCED GRPC   MTLS  WEB
                                                                       FIREWALL
 Alpha  mesh       active Apache-2.0  Go, Rust  2017-05   ✓ yes  ✓ yes – n/a
                                                          '20
 Proxy  proxy      ?      proprietary ?         ?         ✓ yes  – n/a ? unknown
 Maker                    '20                             '20

 2 of 5 entries, facts from 2020-09 to 2026-11-01

"#]],
        undecided.clone(),
    );
    at(60).prints_and_says(
        str![[r#"
 NAME        CATEGORIES  STATUS  GRPC       MTLS   WEB
                                                   FIREWALL
 Alpha       mesh        active  ✓ yes '20  ✓ yes  – n/a
 Proxy       proxy       ?       ✓ yes '20  – n/a  ? unknown
 Maker

 2 of 5 entries, facts from 2020-09 to 2026-11-01
 Hidden (too narrow): License, Languages, Announced
 (-c, --width, -f csv)

"#]],
        undecided.clone(),
    );
    at(34).prints_and_says(
        str![[r#"
 NAME          Alpha
 CATEGORIES    mesh
 STATUS        active
 LICENSE       Apache-2.0
 LANGUAGES     Go, Rust
 ANNOUNCED     2017-05
 GRPC          ✓ yes '20
 MTLS          ✓ yes
 WEB FIREWALL  – n/a

 NAME          Proxy Maker
 CATEGORIES    proxy
 STATUS        ?
 LICENSE       proprietary '20
 LANGUAGES     ?
 ANNOUNCED     ?
 GRPC          ✓ yes '20
 MTLS          – n/a
 WEB FIREWALL  ? unknown

 2 of 5 entries, facts from
 2020-09 to 2026-11-01

"#]],
        undecided,
    );
}

#[test]
fn narrow_list_keeps_more_than_names() {
    let line = "list --where category=mesh --width";
    run("list --width 60").prints(str![[r#"
 NAME        CATEGORIES  STATUS       LICENSE      LANGUAGES
 Alpha       mesh        active       Apache-2.0   Go, Rust
 Beta        mesh        archived     MIT          Go, C++
                                                   '20
 Plain Mesh  mesh        ?            ?            ?
 Proxima     proxy       maintenance  Apache-2.0   C++
                                      OR MIT
 Proxy       proxy       ?            proprietary  ?
 Maker                                '20

 5 entries, facts from 2020-09 to 2026-11-01
 Hidden (too narrow): Announced (-c, --width, -f csv)

"#]]);
    run("list --width 40").prints(str![[r#"
 NAME         CATEGORIES  STATUS
 Alpha        mesh        active
 Beta         mesh        archived
 Plain Mesh   mesh        ?
 Proxima      proxy       maintenance
 Proxy Maker  proxy       ?

 5 entries, facts from 2020-09 to
 2026-11-01
 Hidden (too narrow): License,
 Languages, Announced
 (-c, --width, -f csv)

"#]]);
    // Columns that were asked for, or that rows are chosen or sorted by, are never hidden.
    run(&format!("{line} 50 -s announced")).prints(str![[r#"
 NAME        CATEGORIES  STATUS    ANNOUNCED
 Beta        mesh        archived  2017
 Alpha       mesh        active    2017-05
 Plain Mesh  mesh        ?         ?

 3 of 5 entries, facts from 2020-09 to 2026-11-01
 Hidden (too narrow): License, Languages
 (-c, --width, -f csv)

"#]]);
    run(&format!("{line} 50 -c +cncf_maturity")).prints(str![[r#"
 NAME        CATEGORIES  STATUS    CNCF
 Alpha       mesh        active    graduated
 Beta        mesh        archived  ?
 Plain Mesh  mesh        ?         ?

 3 of 5 entries, facts from 2020-09 to 2026-11-01
 Hidden (too narrow): License, Languages,
 Announced (-c, --width, -f csv)

"#]]);
    run("list -c name,categories,status,license,announced --width 40").prints(str![[r#"
 NAME        Alpha
 CATEGORIES  mesh
 STATUS      active
 LICENSE     Apache-2.0
 ANNOUNCED   2017-05

 NAME        Beta
 CATEGORIES  mesh
 STATUS      archived
 LICENSE     MIT
 ANNOUNCED   2017

 NAME        Plain Mesh
 CATEGORIES  mesh
 STATUS      ?
 LICENSE     ?
 ANNOUNCED   ?

 NAME        Proxima
 CATEGORIES  proxy
 STATUS      maintenance
 LICENSE     Apache-2.0 OR MIT
 ANNOUNCED   2016-09-14

 NAME        Proxy Maker
 CATEGORIES  proxy
 STATUS      ?
 LICENSE     proprietary '20
 ANNOUNCED   ?

 5 entries, facts from 2020-09 to
 2026-11-01

"#]]);
}

#[test]
fn only_tables_hide_columns_and_their_sources() {
    run("list --width 66 --sources --alive").prints(str![[r#"
 NAME         CATEGORIES  STATUS           LICENSE
 Alpha        mesh        active [1]       Apache-2.0 [1]
 Plain Mesh   mesh        ?                ?
 Proxima      proxy       maintenance [2]  Apache-2.0 OR MIT [2]
 Proxy Maker  proxy       ?                proprietary [3] '20

 [1] A page without a date, 2026-11-01, https://example.org/now
 [2] The documentation of 2024, 2024-11-30,
 https://example.org/2024
 [3] The page of 2020, 2020-09, https://example.org/2020

 4 of 5 entries, facts from 2020-09 to 2026-11-01
 Hidden (too narrow): Languages, Announced (-c, --width, -f csv)

"#]]);
    let wide = run("list --width 200 -f markdown").stdout();
    run("list --width 40 -f markdown").prints(wide);
}

#[test]
fn status_of_an_ended_entry_stands_beside_its_name_only() {
    run("list --where id=beta -c license").prints(str![[r#"
 LICENSE
 MIT

 1 of 5 entries, facts from 2024-11-30

"#]]);
    run("list --where id=beta -c license,id").prints(str![[r#"
 LICENSE  ID
 MIT      beta (archived)

 1 of 5 entries, facts from 2024-11-30

"#]]);
    run("list --where id=beta -c license,id,name").prints(str![[r#"
 LICENSE  ID    NAME
 MIT      beta  Beta (archived)

 1 of 5 entries, facts from 2024-11-30

"#]]);
    for format in ["markdown", "html"] {
        let line = format!("list --where id=beta -f {format} -c");
        assert!(!run(&format!("{line} license")).stdout().contains("archived"));
        assert!(run(&format!("{line} license,id")).stdout().contains("archived"));
    }
}

#[test]
fn limit_keeps_the_first_entries_after_sorting() {
    let ids = run("list -s -name --limit 2 -c id -f csv --no-header").words();
    assert_eq!(ids, "proxy-maker proxima");
}

#[test]
fn ended_selects_what_alive_leaves_out() {
    let ids = "-c id -f csv --no-header";
    assert_eq!(run(&format!("list --ended {ids}")).words(), "beta");
    assert_eq!(run(&format!("list --alive {ids}")).words(), "alpha plain-mesh proxima proxy-maker");
}

#[test]
fn delimiter_is_one_ascii_character() {
    run("list -f csv -c id,name --limit 1 --delimiter '\\t'").prints(str![[r#"
id	name
alpha	Alpha

"#]]);
    for wrong in [";;", "\"", "é", ""] {
        run(&format!("list -f csv --delimiter '{wrong}'")).ends(2);
    }
    run("list -f csv --delimiter=ab").fails(2, str![[r#"
error: invalid value 'ab' for '--delimiter <CHAR>': it is one ASCII character other than `"`, such as `;`; a tab is `/t`

For more information, try '--help'.

"#]]);
}
