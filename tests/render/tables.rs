//! The look of tables.

use super::landscape::{catalog, compare, printed, sheet, small, style};
use meshcmp::sheet::Content;
use snapbox::{assert_data_eq, str};

#[test]
fn wide_table_has_one_line_per_row() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&small(&catalog), style(None)),
        str![[r#"
 NAME       CATEGORIES   STATUS        LICENSE          LANGUAGES     CNCF
 Istio      mesh         active '20    Apache-2.0 '20   Go '20        ?
 Linkerd    mesh, proxy  active '20    Apache-2.0 '20   Rust, Go '20  graduated
 网格 Mesh  mesh         archived '24  proprietary '24  ?             ?

 3 entries, facts from 2020-09 to 2026-08-14

"#]]
    );
}

#[test]
fn long_texts_wrap_between_words() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&small(&catalog), style(Some(66))),
        str![[r#"
 NAME      CATEGORIES  STATUS    LICENSE      LANGUAGES  CNCF
 Istio     mesh        active    Apache-2.0   Go '20     ?
                       '20       '20
 Linkerd   mesh,       active    Apache-2.0   Rust, Go   graduated
           proxy       '20       '20          '20
 网格      mesh        archived  proprietary  ?          ?
 Mesh                  '24       '24

 3 entries, facts from 2020-09 to 2026-08-14

"#]]
    );
}

#[test]
fn one_long_word_does_not_stack_the_table() {
    let catalog = catalog();
    let mut sheet = sheet(&catalog, "list -c name,status,homepage");
    sheet.rows[0].cells[2] = Content::text("https://example.org/docs/install/on_kubernetes/2026");
    sheet.rows[2].cells[0] = Content::text("Donaudampfschifffahrtsgesellschaft");
    assert_data_eq!(
        printed(&sheet, style(Some(60))),
        str![[r#"
 NAME                    STATUS       HOMEPAGE
 Istio                   active '20   https://example.org/
                                      docs/install/on_
                                      kubernetes/2026
 Linkerd                 active '20   https://linkerd.io
 Donaudampfschifffahrtsg archived '24 ?
 esellschaft

 3 entries, facts from 2020-09 to 2024-03

"#]]
    );
}

#[test]
fn narrow_table_stacks_its_columns() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&small(&catalog), style(Some(40))),
        str![[r#"
 NAME        Istio
 CATEGORIES  mesh
 STATUS      active '20
 LICENSE     Apache-2.0 '20
 LANGUAGES   Go '20
 CNCF        ?

 NAME        Linkerd
 CATEGORIES  mesh, proxy
 STATUS      active '20
 LICENSE     Apache-2.0 '20
 LANGUAGES   Rust, Go '20
 CNCF        graduated

 NAME        网格 Mesh
 CATEGORIES  mesh
 STATUS      archived '24
 LICENSE     proprietary '24
 LANGUAGES   ?
 CNCF        ?

 3 entries, facts from 2020-09 to
 2026-08-14

"#]]
    );
}

#[test]
fn very_narrow_table_puts_headers_above_values() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&small(&catalog), style(Some(20))),
        str![[r#"
 NAME
   Istio
 CATEGORIES
   mesh
 STATUS
   active '20
 LICENSE
   Apache-2.0 '20
 LANGUAGES
   Go '20
 CNCF
   ?

 NAME
   Linkerd
 CATEGORIES
   mesh, proxy
 STATUS
   active '20
 LICENSE
   Apache-2.0 '20
 LANGUAGES
   Rust, Go '20
 CNCF
   graduated

 NAME
   网格 Mesh
 CATEGORIES
   mesh
 STATUS
   archived '24
 LICENSE
   proprietary '24
 LANGUAGES
   ?
 CNCF
   ?

 3 entries, facts
 from 2020-09 to
 2026-08-14

"#]]
    );
}

#[test]
fn comparison_has_groups_signs_bars_and_notes() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&compare(&catalog), style(Some(80))),
        str![[r#"
 网格 Mesh ended in 2024-02; see Linkerd.

                    Istio           Linkerd             网格 Mesh (archived)

   PROJECT
 ≠ Categories       mesh            mesh, proxy         mesh
 ≠ Status           active '20      active '20          archived '24
 ? Status since     ?               ?                   2024-02 '24
 ? Successor        ?               ?                   Linkerd '24
 ≠ License          Apache-2.0 '20  Apache-2.0 '20      proprietary '24
 ≠ Languages        Go '20          Rust, Go '20        ?
 ? CNCF             ?               graduated           ?
 ? Announced        2017-05         ?                   ?
 ? CNCF graduated   ?               2021-07-28          ?
 ≠ Predecessors     –               网格 Mesh           –

   PLATFORM         █ 1/1           █ 1/1                 0/1
 ≠ Multi-cluster    ✓ yes           ✓ yes '24           ✗ no '24

   TRAFFIC          ██ 2/2          █▓ 1.5/2            ░ 0-1/1
 ≠ Traffic split    ✓ yes           ✓ yes '24           – n/a '24
 ≠ Fault injection  ✓ yes           ◐ partial '20       ? unknown
                                    by a traffic split

 █ yes ▓ partial ▒ experimental ░ unknown
 8 differ, 0 same, 5 undetermined; 15 facts are older than 24 months.

"#]]
    );
}

#[test]
fn narrow_comparison_stacks_each_field() {
    let catalog = catalog();
    assert_data_eq!(
        printed(&compare(&catalog), style(Some(40))),
        str![[r#"
 网格 Mesh ended in 2024-02; see
 Linkerd.

 PROJECT

 ≠ Categories
   Istio               mesh
   Linkerd             mesh, proxy
   网格 Mesh           mesh
   (archived)

 ≠ Status
   Istio               active '20
   Linkerd             active '20
   网格 Mesh           archived '24
   (archived)

 ? Status since
   Istio               ?
   Linkerd             ?
   网格 Mesh           2024-02 '24
   (archived)

 ? Successor
   Istio               ?
   Linkerd             ?
   网格 Mesh           Linkerd '24
   (archived)

 ≠ License
   Istio               Apache-2.0 '20
   Linkerd             Apache-2.0 '20
   网格 Mesh           proprietary '24
   (archived)

 ≠ Languages
   Istio               Go '20
   Linkerd             Rust, Go '20
   网格 Mesh           ?
   (archived)

 ? CNCF
   Istio               ?
   Linkerd             graduated
   网格 Mesh           ?
   (archived)

 ? Announced
   Istio               2017-05
   Linkerd             ?
   网格 Mesh           ?
   (archived)

 ? CNCF graduated
   Istio               ?
   Linkerd             2021-07-28
   网格 Mesh           ?
   (archived)

 ≠ Predecessors
   Istio               –
   Linkerd             网格 Mesh
   网格 Mesh           –
   (archived)

 PLATFORM
   Istio               █ 1/1
   Linkerd             █ 1/1
   网格 Mesh             0/1
   (archived)

 ≠ Multi-cluster
   Istio               ✓ yes
   Linkerd             ✓ yes '24
   网格 Mesh           ✗ no '24
   (archived)

 TRAFFIC
   Istio               ██ 2/2
   Linkerd             █▓ 1.5/2
   网格 Mesh           ░ 0-1/1
   (archived)

 ≠ Traffic split
   Istio               ✓ yes
   Linkerd             ✓ yes '24
   网格 Mesh           – n/a '24
   (archived)

 ≠ Fault injection
   Istio               ✓ yes
   Linkerd             ◐ partial '20
                       by a traffic
                       split
   网格 Mesh           ? unknown
   (archived)

 █ yes ▓ partial ▒ experimental ░
 unknown
 8 differ, 0 same, 5 undetermined; 15
 facts are older than 24 months.

"#]]
    );
}

#[test]
fn ascii_table_uses_ascii_signs() {
    let catalog = catalog();
    let mut style = style(Some(80));
    style.ascii = true;
    assert_data_eq!(
        printed(&compare(&catalog), style),
        str![[r#"
 网格 Mesh ended in 2024-02; see Linkerd.

                     Istio           Linkerd             网格 Mesh (archived)

    PROJECT
 != Categories       mesh            mesh, proxy         mesh
 != Status           active '20      active '20          archived '24
 ?  Status since     ?               ?                   2024-02 '24
 ?  Successor        ?               ?                   Linkerd '24
 != License          Apache-2.0 '20  Apache-2.0 '20      proprietary '24
 != Languages        Go '20          Rust, Go '20        ?
 ?  CNCF             ?               graduated           ?
 ?  Announced        2017-05         ?                   ?
 ?  CNCF graduated   ?               2021-07-28          ?
 != Predecessors     .               网格 Mesh           .

    PLATFORM         # 1/1           # 1/1                 0/1
 != Multi-cluster    + yes           + yes '24           - no '24

    TRAFFIC          ## 2/2          #= 1.5/2            . 0-1/1
 != Traffic split    + yes           + yes '24           . n/a '24
 != Fault injection  + yes           ~ partial '20       ? unknown
                                     by a traffic split

 # yes = partial : experimental . unknown
 8 differ, 0 same, 5 undetermined; 15 facts are older than 24 months.

"#]]
    );
}

#[test]
fn colours_repeat_what_the_words_say() {
    let catalog = catalog();
    let mut style = style(Some(80));
    style.colour = true;
    assert_data_eq!(
        printed(&compare(&catalog), style).replace('\u{1b}', "␛"),
        str![[r#"
 ␛[33m网格 Mesh ended in 2024-02; see Linkerd.␛[0m

                    ␛[1mIstio␛[0m           ␛[1mLinkerd␛[0m             ␛[1m网格 Mesh␛[0m ␛[2m(archived)␛[0m

   ␛[1mPROJECT␛[0m
 ␛[33m≠␛[0m Categories       mesh            mesh, proxy         ␛[2mmesh␛[0m
 ␛[33m≠␛[0m Status           active ␛[2m'20␛[0m      active ␛[2m'20␛[0m          ␛[2marchived␛[0m ␛[2m'24␛[0m
 ␛[2m?␛[0m Status since     ␛[2m?␛[0m               ␛[2m?␛[0m                   ␛[2m2024-02␛[0m ␛[2m'24␛[0m
 ␛[2m?␛[0m Successor        ␛[2m?␛[0m               ␛[2m?␛[0m                   ␛[2mLinkerd␛[0m ␛[2m'24␛[0m
 ␛[33m≠␛[0m License          Apache-2.0 ␛[2m'20␛[0m  Apache-2.0 ␛[2m'20␛[0m      ␛[2mproprietary␛[0m ␛[2m'24␛[0m
 ␛[33m≠␛[0m Languages        Go ␛[2m'20␛[0m          Rust, Go ␛[2m'20␛[0m        ␛[2m?␛[0m
 ␛[2m?␛[0m CNCF             ␛[2m?␛[0m               graduated           ␛[2m?␛[0m
 ␛[2m?␛[0m Announced        2017-05         ␛[2m?␛[0m                   ␛[2m?␛[0m
 ␛[2m?␛[0m CNCF graduated   ␛[2m?␛[0m               2021-07-28          ␛[2m?␛[0m
 ␛[33m≠␛[0m Predecessors     ␛[2m–␛[0m               网格 Mesh           ␛[2m–␛[0m

   ␛[1mPLATFORM␛[0m         █ 1/1           █ 1/1               ␛[2m  0/1␛[0m
 ␛[33m≠␛[0m Multi-cluster    ␛[32m✓ yes␛[0m           ␛[32m✓ yes␛[0m ␛[2m'24␛[0m           ␛[2m✗ no␛[0m ␛[2m'24␛[0m

   ␛[1mTRAFFIC␛[0m          ██ 2/2          █▓ 1.5/2            ␛[2m░ 0-1/1␛[0m
 ␛[33m≠␛[0m Traffic split    ␛[32m✓ yes␛[0m           ␛[32m✓ yes␛[0m ␛[2m'24␛[0m           ␛[2m– n/a␛[0m ␛[2m'24␛[0m
 ␛[33m≠␛[0m Fault injection  ␛[32m✓ yes␛[0m           ␛[33m◐ partial␛[0m ␛[2m'20␛[0m       ␛[2m? unknown␛[0m
                                    ␛[2mby a traffic split␛[0m

 █ yes ▓ partial ▒ experimental ░ unknown
 8 differ, 0 same, 5 undetermined; 15 facts are older than 24 months.

"#]]
    );
}

#[test]
fn sources_are_footnotes() {
    let catalog = catalog();
    let sheet = sheet(&catalog, "list -c name,license,traffic_split --sources");
    assert_data_eq!(
        printed(&sheet, style(Some(80))),
        str![[r#"
 NAME                  LICENSE              TRAFFIC SPLIT
 Istio                 Apache-2.0 [1] '20   ✓ yes [2]
 Linkerd               Apache-2.0 [1] '20   ✓ yes [3] '24
 网格 Mesh (archived)  proprietary [3] '24  – n/a [3] '24

 [1] Layer5 landscape, 2020-09, https://layer5.io/landscape
 [2] Release notes, 2026-08-14, https://example.org/releases/2026
 [3] servicemesh.es, 2024-03, https://servicemesh.es

 3 entries, facts from 2020-09 to 2026-08-14

"#]]
    );
}

#[test]
fn ended_and_undetermined_rows_are_marked_in_words() {
    let catalog = catalog();
    let line = "list -c name,traffic_split --where fault_injection --unknown include";
    let sheet = sheet(&catalog, line);
    assert_data_eq!(
        printed(&sheet, style(Some(80))),
        str![[r#"
   NAME                  TRAFFIC SPLIT
   Istio                 ✓ yes
   Linkerd               ✓ yes '24
 ? 网格 Mesh (archived)  – n/a '24

 ? match undetermined
 2 of 3 entries, 1 undetermined, facts from 2024-03 to 2026-08-14

"#]]
    );
    assert_data_eq!(
        printed(&sheet, style(Some(20))),
        str![[r#"
 NAME     Istio
 TRAFFIC  ✓ yes
 SPLIT

 NAME     Linkerd
 TRAFFIC  ✓ yes '24
 SPLIT

 NAME     ? 网格
          Mesh
          (archived)
 TRAFFIC  – n/a '24
 SPLIT

 ? match
 undetermined
 2 of 3 entries, 1
 undetermined, facts
 from 2024-03 to
 2026-08-14

"#]]
    );
}

#[test]
fn header_can_be_omitted_and_an_empty_table_keeps_its_counts() {
    use meshcmp::format::Format;
    use meshcmp::render::{Options, render};
    let catalog = catalog();
    let mut sheet = sheet(&catalog, "list -c name");
    let style = style(None);
    let options = Options {
        format: Format::Table,
        header: false,
        raw: false,
        bom: false,
        delimiter: b',',
        style,
    };
    let mut out = Vec::new();
    render(&sheet, &options, &mut out).unwrap();
    assert_data_eq!(
        String::from_utf8(out).unwrap(),
        str![[r#"
 Istio
 Linkerd
 网格 Mesh (archived)

 3 entries

"#]]
    );
    sheet.rows.clear();
    assert_data_eq!(
        printed(&sheet, style),
        str![[r#"
 3 entries

"#]]
    );
}
