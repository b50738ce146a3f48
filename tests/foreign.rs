//! Catalogs in the shape of data that people keep elsewhere, through the commands without options
//! that a first look needs.

use crate::common::{Run, on_catalog, repository_file, shipped};
use snapbox::str;

const CATALOGS: [&str; 4] = ["browsers", "releases", "self-hosted", "conformance"];

fn path(name: &str) -> String {
    format!("tests/catalogs/foreign/{name}.toml")
}

/// A line over one of the catalogs, on a terminal of 80 columns.
fn on(name: &str, line: &str) -> Run {
    on_catalog(&path(name), line).with("COLUMNS", "80")
}

#[test]
fn foreign_catalogs_pass_the_strict_check() {
    for name in CATALOGS {
        shipped(&format!("check --strict {}", path(name)))
            .within(&repository_file("."))
            .prints("no errors, no warnings\n");
        let text = std::fs::read_to_string(repository_file(&path(name))).unwrap();
        let entries = meshcmp::catalog::read(&text).unwrap().entries().len();
        assert!((20..=40).contains(&entries), "{name} has {entries} entries");
    }
}

#[test]
fn page_of_a_foreign_catalog_has_a_row_for_each_entry() {
    for name in CATALOGS {
        let page = on(name, "list -f html").stdout();
        let page = scraper::Html::parse_document(&page);
        let rows = scraper::Selector::parse("tbody tr").unwrap();
        let ids = on(name, "list -c id -f csv --no-header").stdout();
        assert_eq!(page.select(&rows).count(), ids.lines().count(), "{name}");
        let headers = scraper::Selector::parse("thead th").unwrap();
        let has_columns = page.select(&headers).count() > 3;
        assert!(has_columns, "{name} shows too little by default");
    }
}

#[test]
fn browser_support_is_browsed() {
    on("browsers", "list --category selectors").prints(str![[r#"
 NAME       STAGE            USERS  COMET           DUSK       EMBER   FJORD
                               (%)
 Cascade    recommendation    68.7  ✓ yes           ✓ yes      ✓ yes   ✓ yes
 layers
 Focus      recommendation    71.0  ✓ yes           ✓ yes      ✓ yes   ✓ yes
 visible
 Has        recommendation    63.0  ✓ yes           ✓ yes      ✓ yes   ✓ yes
 selector
 Inert      draft '24         33.4  ◌ experimental  ◐ partial  ✗ no    ✗ no
 attribute
 Media      draft '24         57.7  ◐ partial       ◐ partial  ✓ yes   ✗ no
 range
 syntax
 Nesting    candidate '24     78.0  ✓ yes           ◐ partial  ✓ yes   ◐ partial
                                                               '24
 Scope      draft '24         24.2  ○ planned       ○ planned  ✓ yes   ✗ no
 rule

 7 of 31 entries, facts from 2024-06 to 2026-10-12

"#]]);
    on("browsers", "filter 'comet and not fjord' --unknown include").prints_and_says(
        str![[r#"
   NAME       STAGE      USERS COMET          DUSK      EMBER          FJORD
                           (%)
   Inert      draft '24   33.4 ◌ experimental ◐ partial ✗ no           ✗ no
   attribute
   Media      draft '24   57.7 ◐ partial      ◐ partial ✓ yes          ✗ no
   range
   syntax
   Logical    draft '24   22.6 ✓ yes          ◐ partial ◌ experimental ✗ no
   properties
 ? Scroll     candidate   67.3 ✓ yes          ✗ no '24  ✓ yes          ? unknown
   snap       '24
   Accent     draft '24   25.3 ✓ yes          ✗ no      ✓ yes          ✗ no
   color
   Color      candidate   61.7 ✓ yes '24      ✓ yes     ✓ yes          ○ planned
   mixing     '24                                                      '24
   Initial    draft '24   27.8 ◌ experimental ✗ no      ✓ yes          ✗ no
   letter

 ? match undetermined
 6 of 31 entries, 1 undetermined, facts from 2024-06 to 2026-10-12

"#]],
        str![],
    );
    on("browsers", "compare nesting subgrid").prints(str![[r#"
                Nesting        Subgrid

   PROJECT
 ≠ Categories   selectors      layout
 = Stage        candidate '24  candidate '24
 ≠ Users (%)    78.0           72.5
 ≠ First draft  2019-06        2017-06

   BROWSERS     ██▓▓ 3/4       ███▒ 3.25/4
 = Comet        ✓ yes          ✓ yes
 ≠ Dusk         ◐ partial      ✓ yes
 = Ember        ✓ yes '24      ✓ yes
 ≠ Fjord        ◐ partial      ◌ experimental

 █ yes ▓ partial ▒ experimental ░ unknown
 5 differ, 3 same, 0 undetermined; 3 facts are older than 24 months.

"#]]);
    on("browsers", "count stage ember").prints(str![[r#"
 STAGE           YES  PARTIAL  EXPERIMENTAL  NO
 draft             6                      1   1
 candidate        11        3
 recommendation    8        1

 31 entries

"#]]);
    on("browsers", "timeline --category selectors").prints(str![[r#"
                        2014   2016   2018    2020   2022   2024   2026
 Focus visible        ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◆━━━━━━?  unknown
 Has selector           ·     ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◆━━━?  unknown
 Cascade layers         ·      ·●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◆━━━━━━?  unknown
 Scope rule             ·      ·  ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Media range syntax     ·      ·      ·●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Nesting                ·      ·      ·     ●━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Inert attribute        ·      ·      ·       ·      ·  ●━━━━━━━━━━━━━?  unknown

 ● First draft  ◆ Baseline  ? status unknown

 7 entries.

"#]]);
    on("browsers", "events --since 2025-06").prints(str![[r#"
 DATE     ENTRY         EVENT
 2025-08  Has selector  Baseline

 1 event of 1 entry

"#]]);
}

#[test]
fn end_of_life_table_is_browsed() {
    on("releases", "list --category heron").prints(str![[r#"
 NAME        STATUS       RELEASED    SECURITY UNTIL  LATEST   LONG-TERM SUPPORT
 Heron 3.0   closed       2015-10-15  2020-10-28      3.0.16   ✗ no
 Heron 3.1   closed       2016-10-07  2021-10-28      3.1.18   ✗ no
 Heron 3.2   closed       2017-10-26  2022-10-28      3.2.5    ✗ no
 Heron 3.3   closed       2018-10-18  2023-10-28      3.3.3    ✗ no
 Heron 3.4   closed       2019-10-15  2024-10-28      3.4.7    ✗ no
 Heron 3.5   maintenance  2020-10-03  2027-10-28      3.5.3    ✓ yes
 Heron 3.9   closed       2021-10-20  2026-10-28      3.9.16   ✗ no
 Heron 3.10  maintenance  2022-10-17  2029-10-28      3.10.11  ✓ yes
 Heron 3.11  maintenance  2023-10-15  2028-10-28      3.11.10  ✗ no
 Heron 3.12  active       2024-10-27  2029-10-28      3.12.10  ✗ no

 10 of 29 entries, facts from 2026-11-01

"#]]);
    on("releases", "filter 'security_until>2027' lts=yes").prints(str![[r#"
 NAME        STATUS       RELEASED    SECURITY UNTIL  LATEST   LONG-TERM SUPPORT
 Heron 3.10  maintenance  2022-10-17  2029-10-28      3.10.11  ✓ yes
 Jay 20      maintenance  2023-06-11  2028-06-28      20.14    ✓ yes
 Jay 22      active       2024-12-12  2029-12-28      22.16    ✓ yes
 Jay 24      active       2025-12-05  2030-12-28      24.9     ✓ yes

 4 of 29 entries, facts from 2026-11-01

"#]]);
    on("releases", "compare jay-22 jay-24").prints(str![[r#"
                     Jay 22                        Jay 24

   PROJECT
 = Categories        jay                           jay
 = Status            active                        active
 ≠ Status since      2024-12-12                    2025-12-05
 ≠ Released          2024-12-12                    2025-12-05
 ≠ Active until      2027-06                       2028-06
 ≠ Security until    2029-12-28                    2030-12-28
 ≠ Latest            22.16                         24.9
 ≠ Latest released   2026-08-05                    2026-09-27
 ≠ Changelog         https://example.org/jay/22/   https://example.org/jay/24/
                     changes                       changes
 ≠ Predecessors      Jay 21                        –

   SUPPORT           █ 1/1                         █ 1/1
 = Long-term support ✓ yes                         ✓ yes

 8 differ, 3 same, 0 undetermined.

"#]]);
    on("releases", "count status category").prints(str![[r#"
 STATUS       HERON  JAY  IBEX
 active           1    3     1
 maintenance      3    2     3
 closed           6    5     5

 29 entries

"#]]);
    on("releases", "timeline --category ibex").prints(str![[r#"
           2016    2018    2020    2022    2024    2026
 Ibex 9.6  ·  ●────────────────────✕       ·       ·     closed 2021-12-28, see
                                                         Ibex 10
 Ibex 10   ·      ●────────────────────✕   ·       ·     closed 2022-12-28, see
                                                         Ibex 11
 Ibex 11   ·       ·   ●───────────────────✕       ·     closed 2023-12-28, see
                                                         Ibex 12
 Ibex 12   ·       ·      ●────────────────────✕   ·     closed 2024-12-28, see
                                                         Ibex 13
 Ibex 13   ·       ·       ·  ●────────────────────✕     closed 2025-12-28, see
                                                         Ibex 14
 Ibex 14   ·       ·       ·      ●━━━━━━━━━━╍╍╍╍╍╍╍╍╍▶  maintenance 2024-06
 Ibex 15   ·       ·       ·       ·  ●━━━━━━━━━━╍╍╍╍╍▶  maintenance 2025-06
 Ibex 16   ·       ·       ·       ·       ●━━━━━━━━━╍▶  maintenance 2026-06
 Ibex 17   ·       ·       ·       ·       ·   ●━━━━━━▶  active

 ● Released  ✕ ended  ▶ living  ╍ fixes only, or end announced

 9 entries.

"#]]);
    on("releases", "events --category ibex --since 2025").prints(str![[r#"
 DATE        ENTRY    EVENT
 2025-06     Ibex 15  Status maintenance
 2025-10-11  Ibex 13  Latest 13.10
 2025-12-28  Ibex 13  closed; see Ibex 14
 2026-06     Ibex 16  Status maintenance
 2026-09-05  Ibex 14  Latest 14.5
 2026-10-17  Ibex 16  Latest 16.16
 2026-10-21  Ibex 17  Latest 17.15
 2026-10-26  Ibex 15  Latest 15.16

 8 events of 5 entries

"#]]);
}

#[test]
fn self_hosted_list_is_browsed() {
    on("self-hosted", "list --category files").prints(str![[r#"
 NAME       CATEGORIES    STATUS    LICENSE           STARS  LANGUAGES
 Attic      files         archived  AGPL-3.0-only     15139  Java, Ruby
 Cupboard   files         active    proprietary          18  Elixir
 Drawer     files, notes  archived  BSD-3-Clause       1024  Ruby
 Pantry     files         active    MIT                 166  TypeScript, Rust
 Strongbox  files         active    GPL-3.0-or-later   7022  Elixir

 5 of 32 entries, facts from 2026-10

"#]]);
    on("self-hosted", "filter 'stars>5000' license~GPL").prints_and_says(
        str![[r#"
 NAME         CATEGORIES  STATUS    LICENSE            STARS  LANGUAGES
 Linkbox      bookmarks   ?         GPL-3.0-or-later   31123  Java
 Shelfmark    bookmarks   ?         AGPL-3.0-or-later   9615  TypeScript
 Murmur Hall  chat        active    AGPL-3.0-or-later   6833  Go, Java
 Attic        files       archived  AGPL-3.0-only      15139  Java, Ruby
 Strongbox    files       active    GPL-3.0-or-later    7022  Elixir

 5 of 32 entries, facts from 2026-10

"#]],
        str![],
    );
    on("self-hosted", "compare attic drawer").prints(str![[r#"
 Attic ended.
 Drawer ended.

                Attic (archived)                Drawer (archived)

   PROJECT
 ≠ Categories   files                           files, notes
 = Status       archived                        archived
 ≠ License      AGPL-3.0-only                   BSD-3-Clause
 ≠ Stars        15139                           1024
 ≠ Languages    Java, Ruby                      Ruby
 ≠ Platforms    deb, single binary, Kubernetes  Docker, deb, single binary
 ≠ Last commit  2023-07-13                      2023-03-24
 ? Demo         ?                               https://demo.example.org/drawer

 6 differ, 1 same, 1 undetermined.

"#]]);
    on("self-hosted", "count languages").prints(str![[r#"
 LANGUAGES   COUNT  ENTRIES
 Elixir          7  Cupboard, Folded Page, Rota, Strongbox and 3 more
 Python          7  Backroom, Jot, Slate, Tattle and 3 more
 Ruby            7  Attic, Chatter, Datebook, Paperboy and 3 more
 TypeScript      7  Chatter, Clipping, Pantry, Shelfmark and 3 more
 Rust            5  Clipping, Newsreel, Parlor, Tattle and 1 more
 Go              4  Digest, Dog Ear, Marginalia, Murmur Hall
 Java            4  Attic, Film Roll, Linkbox, Murmur Hall
 PHP             1  Almanac

 32 entries

"#]]);
    on("self-hosted", "timeline").prints_and_says(
        str![[r#"
 0 of 32 entries; 32 without any date are left out.

"#]],
        str![],
    );
    on("self-hosted", "events").prints(str![[r#"
 0 events of 0 entries

"#]]);
}

#[test]
fn conformance_reports_are_browsed() {
    on("conformance", "list --category vendor").prints(str![[r#"
 NAME        STATUS  PROFILES       PASSED  HTTP ROUTES     GRPC       TLS
                                   (of 64)                  ROUTES     ROUTES
 Quay        ?       core, tls          37  ✓ yes           ✓ yes      ✓ yes
 Enterprise
 Ramp Cloud  ?       grpc               35  ◐ partial       ✓ yes      ✓ yes
 Sluice      ?       core, http,        63  ✓ yes           ✓ yes      ✓ yes
                     grpc, tls
 Towpath     ?       core, grpc,        39  ◌ experimental  ✓ yes      ✓ yes
                     mesh
 Underpass   ?       core, grpc         38  ✓ yes           ✓ yes      ◐ partial
 Viaduct     ?       core, http,        42  ✓ yes           ✓ yes      ✗ no
 Pro                 grpc
 Weir        ?       core               38  ✓ yes           ✓ yes      ✓ yes
 Yard        ?       core, http         41  ✓ yes           ◐ partial  ✓ yes

 8 of 22 entries, facts from 2025-02-18 to 2026-07

"#]]);
    on("conformance", "filter profile=grpc 'tests_passed>=50'").prints(str![[r#"
 NAME    STATUS  PROFILES           PASSED  HTTP ROUTES     GRPC       TLS
                                   (of 64)                  ROUTES     ROUTES
 Gantry  ?       core, http,            62  ✓ yes           ✓ yes      ✓ yes
                 grpc, tls
 Jetty   ?       http, tls,             56  ✓ yes           ✓ yes      ✓ yes
                 core, grpc,
                 mesh
 Lock    ?       core, http,            60  ◌ experimental  ✓ yes      ✓ yes
                 grpc                       '24
 Sluice  ?       core, http,            63  ✓ yes           ✓ yes      ✓ yes
                 grpc, tls

 4 of 22 entries, facts from 2024-03 to 2026-07

"#]]);
    on("conformance", "compare drift gantry --group filters").prints(str![[r#"
                   Drift      Gantry

   FILTERS         █████ 5/5  █████ 5/5
 = Redirects       ✓ yes      ✓ yes
 = Rewrites        ✓ yes      ✓ yes
 = Mirroring       ✓ yes      ✓ yes
 = Timeouts        ✓ yes      ✓ yes
 = Header changes  ✓ yes      ✓ yes

 0 differ, 5 same, 0 undetermined.

"#]]);
    on("conformance", "count profiles").prints(str![[r#"
 PROFILES  COUNT  ENTRIES
 core         19  Bridle, Causeway, Drift, Eddy and 15 more
 http         13  Alcove, Bridle, Drift, Ferry and 9 more
 grpc         10  Bridle, Causeway, Gantry, Jetty and 6 more
 tls          10  Bridle, Drift, Gantry, Hatch and 6 more
 mesh          7  Eddy, Ferry, Hatch, Jetty and 3 more

 22 entries

"#]]);
    on("conformance", "timeline --category vendor").prints(str![[r#"
                  2026
 Quay Enterprise  ·                       ▽━━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Viaduct Pro      ·                        ▽━━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Towpath          ·                         ▽━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Ramp Cloud       ·                         ▽━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Underpass        ·                         ▽━━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Weir             ·                          ▽━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Sluice           ·                          ▽━━━━━━━━━━━━━━━━━━━━━━━━?  unknown
 Yard             ·                          ▽━━━━━━━━━━━━━━━━━━━━━━━━?  unknown

 ▽ Reported  ? status unknown

 8 entries.

"#]]);
    on("conformance", "events --since 2026").prints(str![[r#"
 DATE        ENTRY            EVENT
 2026-01     Narrows          archived
 2026-06-04  Causeway         Reported
 2026-06-06  Quay Enterprise  Reported
 2026-06-07  Viaduct Pro      Reported
 2026-06-08  Hatch            Reported
 2026-06-10  Drift            Reported
 2026-06-10  Ferry            Reported
 2026-06-11  Lock             Reported
 2026-06-14  Towpath          Reported
 2026-06-16  Eddy             Reported
 2026-06-16  Ramp Cloud       Reported
 2026-06-16  Underpass        Reported
 2026-06-17  Bridle           Reported
 2026-06-18  Kerb             Reported
 2026-06-20  Weir             Reported
 2026-06-22  Gantry           Reported
 2026-06-22  Inlet            Reported
 2026-06-22  Jetty            Reported
 2026-06-22  Sluice           Reported
 2026-06-23  Yard             Reported
 2026-06-24  Mole             Reported
 2026-06-25  Alcove           Reported

 22 events of 22 entries

"#]]);
    on("conformance", "show jetty --history -f csv").prints(str![[r#"
field,value,note,source,url,date
profiles,http,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
profiles,tls,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
tests_passed,50,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
reported,2024-02-08,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
http_routes,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
grpc_routes,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
tls_routes,no,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
tcp_routes,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
weights,no,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
redirects,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
rewrites,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
mirroring,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
timeouts,no,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
headers,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
cross_namespace,partial,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
backend_tls,yes,version 1.1.2,reports-1-0,https://example.org/reports/1.0,2024-03
profiles,core,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
profiles,grpc,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
profiles,mesh,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
tests_passed,53,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
reported,2025-01-06,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
http_routes,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
tls_routes,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
tcp_routes,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
weights,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
redirects,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
rewrites,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
mirroring,experimental,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
timeouts,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
headers,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
cross_namespace,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
backend_tls,yes,version 2.3.3,reports-1-1,https://example.org/reports/1.1,2025-02-18
profiles,core,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
profiles,http,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
profiles,grpc,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
profiles,tls,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
profiles,mesh,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
tests_passed,56,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
reported,2026-06-22,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
http_routes,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
grpc_routes,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
tls_routes,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
tcp_routes,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
weights,experimental,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
redirects,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
rewrites,experimental,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
mirroring,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
timeouts,no,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
headers,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
cross_namespace,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07
backend_tls,yes,version 3.1.4,reports-1-2,https://example.org/reports/1.2,2026-07

"#]]);
}
