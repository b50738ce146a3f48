//! The look of cards, and their properties at every width.

use super::landscape::{catalog, printed, sheet, stripped, style};
use meshcmp::model::{FieldKey, Value};
use meshcmp::sheet::Content;
use proptest::prelude::*;
use snapbox::{assert_data_eq, str};
use unicode_width::UnicodeWidthStr;

#[test]
fn card_shows_facts_with_source_and_date() {
    let catalog = catalog();
    let sheet = sheet(&catalog, "show linkerd wide-mesh");
    assert_data_eq!(
        printed(&sheet, style(Some(80))),
        str![[r#"
 网格 Mesh ended in 2024-02; see Linkerd.

 Linkerd   active · Service mesh, Proxy
 Kubernetes-only mesh with its own Rust micro-proxy; mutual TLS is on from the
 start.
 https://linkerd.io · https://github.com/linkerd/linkerd2
 also called: Linkerd 2.x, linkerd2 · grew out of: 网格 Mesh

 FACT             VALUE               SOURCE          DATE
 Status           active              layer5-2020     2020-09 '20
 License          Apache-2.0          layer5-2020     2020-09 '20
 Languages        Rust                layer5-2020     2020-09 '20
                  Go                  layer5-2020     2020-09 '20
                  control plane
 CNCF             graduated           releases        2026-08-14
 CNCF graduated   2021-07-28          releases        2026-08-14
 unknown: Status since, Successor, Announced

 PLATFORM
 Multi-cluster    ✓ yes               servicemesh-es  2024-03 '24
                  was ◌ experimental  layer5-2020     2020-09 '20

 TRAFFIC
 Traffic split    ✓ yes               servicemesh-es  2024-03 '24
 Fault injection  ◐ partial           layer5-2020     2020-09 '20
                  by a traffic split

 SOURCES
 releases        Release notes     https://example.org/releases/2026
 servicemesh-es  servicemesh.es    https://servicemesh.es
 layer5-2020     Layer5 landscape  https://layer5.io/landscape


 网格 Mesh   archived 2024-02 · Service mesh
 Mesh with a wide name.
 went on as: Linkerd

 FACT           VALUE        SOURCE          DATE
 Status         archived     servicemesh-es  2024-03 '24
 Status since   2024-02      servicemesh-es  2024-03 '24
 Successor      Linkerd      servicemesh-es  2024-03 '24
 License        proprietary  servicemesh-es  2024-03 '24
 unknown: Languages, CNCF, Announced, CNCF graduated

 PLATFORM
 Multi-cluster  ✗ no         servicemesh-es  2024-03 '24

 traffic – unknown: Fault injection; not applicable: Traffic split

 SOURCES
 servicemesh-es  servicemesh.es  https://servicemesh.es

"#]]
    );
}

#[test]
fn narrow_card_puts_source_and_date_below_the_value() {
    let catalog = catalog();
    let sheet = sheet(&catalog, "show linkerd");
    assert_data_eq!(
        printed(&sheet, style(Some(40))),
        str![[r#"
 Linkerd   active · Service mesh, Proxy
 Kubernetes-only mesh with its own Rust
 micro-proxy; mutual TLS is on from the
 start.
 https://linkerd.io
 https://github.com/linkerd/linkerd2
 also called: Linkerd 2.x, linkerd2
 grew out of: 网格 Mesh

   Status           active
                    layer5-2020
                    2020-09 '20
   License          Apache-2.0
                    layer5-2020
                    2020-09 '20
   Languages        Rust
                    layer5-2020
                    2020-09 '20
                    Go
                    control plane
                    layer5-2020
                    2020-09 '20
   CNCF             graduated
                    releases
                    2026-08-14
   CNCF graduated   2021-07-28
                    releases
                    2026-08-14
 unknown: Status since, Successor,
 Announced

 PLATFORM
   Multi-cluster    ✓ yes
                    servicemesh-es
                    2024-03 '24
                    was ◌ experimental
                    layer5-2020
                    2020-09 '20

 TRAFFIC
   Traffic split    ✓ yes
                    servicemesh-es
                    2024-03 '24
   Fault injection  ◐ partial
                    by a traffic split
                    layer5-2020
                    2020-09 '20

 SOURCES
 releases  Release notes
   https://example.org/releases/2026
 servicemesh-es  servicemesh.es
   https://servicemesh.es
 layer5-2020  Layer5 landscape
   https://layer5.io/landscape

"#]]
    );
    assert_data_eq!(
        printed(&sheet, style(Some(20))),
        str![[r#"
 Linkerd   active ·
 Service mesh, Proxy
 Kubernetes-only
 mesh with its own
 Rust micro-proxy;
 mutual TLS is on
 from the start.
 https://linkerd.io
 https://github.com/
 linkerd/linkerd2
 also called:
 Linkerd 2.x,
 linkerd2
 grew out of: 网格
 Mesh

 Status
   active
   layer5-2020
   2020-09 '20
 License
   Apache-2.0
   layer5-2020
   2020-09 '20
 Languages
   Rust
   layer5-2020
   2020-09 '20
   Go
   control plane
   layer5-2020
   2020-09 '20
 CNCF
   graduated
   releases
   2026-08-14
 CNCF graduated
   2021-07-28
   releases
   2026-08-14
 unknown: Status
 since, Successor,
 Announced

 PLATFORM
 Multi-cluster
   ✓ yes
   servicemesh-es
   2024-03 '24
   was ◌
   experimental
   layer5-2020
   2020-09 '20

 TRAFFIC
 Traffic split
   ✓ yes
   servicemesh-es
   2024-03 '24
 Fault injection
   ◐ partial
   by a traffic
   split
   layer5-2020
   2020-09 '20

 SOURCES
 releases  Release
 notes
   https://example.
   org/releases/2026
 servicemesh-es
 servicemesh.es
   https://
   servicemesh.es
 layer5-2020  Layer5
 landscape
   https://layer5.
   io/landscape

"#]]
    );
}

#[test]
fn links_are_clickable_in_terminals_that_support_it() {
    let catalog = catalog();
    let mut style = style(Some(80));
    style.hyperlinks = true;
    style.colour = true;
    let text = printed(&sheet(&catalog, "show istio wide-mesh"), style);
    assert_data_eq!(
        text.replace('\u{1b}', "␛"),
        str![[r#"
 ␛[33m网格 Mesh ended in 2024-02; see Linkerd.␛[0m

 ␛[1mIstio␛[0m   active · Service mesh
 Mesh on Envoy, with sidecars or without.
 ␛]8;;https://istio.io␛/https://istio.io␛]8;;␛/ · ␛]8;;https://github.com/istio/istio␛/https://github.com/istio/istio␛]8;;␛/

 ␛[1mFACT␛[0m             ␛[1mVALUE␛[0m       ␛[1mSOURCE␛[0m       ␛[1mDATE␛[0m
 Status           active      ␛[2mlayer5-2020␛[0m  ␛[2m2020-09 '20␛[0m
 License          Apache-2.0  ␛[2mlayer5-2020␛[0m  ␛[2m2020-09 '20␛[0m
 Languages        Go          ␛[2mlayer5-2020␛[0m  ␛[2m2020-09 '20␛[0m
 Announced        2017-05     ␛[2mlayer5-2020␛[0m  ␛[2m2020-09␛[0m
 ␛[2munknown: Status since, Successor, CNCF, CNCF graduated␛[0m

 ␛[1mPLATFORM␛[0m
 Multi-cluster    ␛[32m✓ yes␛[0m       ␛[2mreleases␛[0m     ␛[2m2026-08-14␛[0m

 ␛[1mTRAFFIC␛[0m
 Traffic split    ␛[32m✓ yes␛[0m       ␛[2mreleases␛[0m     ␛[2m2026-08-14␛[0m
 Fault injection  ␛[32m✓ yes␛[0m       ␛[2mreleases␛[0m     ␛[2m2026-08-14␛[0m

 ␛[1mSOURCES␛[0m
 releases     ␛[2mRelease notes␛[0m     ␛]8;;https://example.org/releases/2026␛/https://example.org/releases/2026␛]8;;␛/␛[0m
 layer5-2020  ␛[2mLayer5 landscape␛[0m  ␛]8;;https://layer5.io/landscape␛/https://layer5.io/landscape␛]8;;␛/␛[0m


 ␛[1m网格 Mesh␛[0m   ␛[31marchived 2024-02␛[0m · Service mesh
 Mesh with a wide name.
 went on as: Linkerd

 ␛[1mFACT␛[0m           ␛[1mVALUE␛[0m        ␛[1mSOURCE␛[0m          ␛[1mDATE␛[0m
 Status         archived     ␛[2mservicemesh-es␛[0m  ␛[2m2024-03 '24␛[0m
 Status since   2024-02      ␛[2mservicemesh-es␛[0m  ␛[2m2024-03 '24␛[0m
 Successor      Linkerd      ␛[2mservicemesh-es␛[0m  ␛[2m2024-03 '24␛[0m
 License        proprietary  ␛[2mservicemesh-es␛[0m  ␛[2m2024-03 '24␛[0m
 ␛[2munknown: Languages, CNCF, Announced, CNCF graduated␛[0m

 ␛[1mPLATFORM␛[0m
 Multi-cluster  ␛[31m✗ no␛[0m         ␛[2mservicemesh-es␛[0m  ␛[2m2024-03 '24␛[0m

 ␛[2mtraffic –␛[0m ␛[2munknown: Fault injection; not applicable: Traffic split␛[0m

 ␛[1mSOURCES␛[0m
 servicemesh-es  ␛[2mservicemesh.es␛[0m  ␛]8;;https://servicemesh.es␛/https://servicemesh.es␛]8;;␛/␛[0m

"#]]
    );
}

#[test]
fn wrapped_or_unsafe_link_is_plain_text() {
    let catalog = catalog();
    let mut sheet = sheet(&catalog, "show wide-mesh");
    let mut columns = sheet.columns.iter();
    let place = columns.position(|column| column.is(FieldKey::HOMEPAGE));
    let place = place.unwrap();
    let mut style = style(Some(40));
    style.hyperlinks = true;
    let link = "https://example.org/a/page/with/a/very/long/name";
    for (url, width, opens) in [
        (link, 80, true),
        (link, 40, false),
        ("javascript:alert(1)", 80, false),
        ("https://example.org/größe", 80, false),
    ] {
        sheet.rows[0].cells[place] = Content::Value(Value::Text(url));
        style.width = Some(width);
        let text = printed(&sheet, style);
        let opened = text.contains(&format!("\u{1b}]8;;{url}\u{1b}\\"));
        assert_eq!(opened, opens, "{url} at {width}");
        let shown: String = text.split_whitespace().collect();
        assert!(shown.contains(url));
    }
}

#[test]
fn history_is_a_table_below_the_card() {
    let catalog = catalog();
    let sheet = sheet(&catalog, "show linkerd -c summary,multi_cluster,fault_injection --history");
    assert_data_eq!(
        printed(&sheet, style(Some(80))),
        str![[r#"
 Linkerd
 Kubernetes-only mesh with its own Rust micro-proxy; mutual TLS is on from the
 start.

 FACT             VALUE               SOURCE          DATE
 PLATFORM
 Multi-cluster    ✓ yes               servicemesh-es  2024-03 '24
                  was ◌ experimental  layer5-2020     2020-09 '20

 TRAFFIC
 Fault injection  ◐ partial           layer5-2020     2020-09 '20
                  by a traffic split

 HISTORY
 FACT             VALUE           SOURCE          DATE
 Multi-cluster    ◌ experimental  layer5-2020     2020-09
 Fault injection  ◐ partial       layer5-2020     2020-09
                  by a traffic split
 Multi-cluster    ✓ yes           servicemesh-es  2024-03
                  version 2.13
 Fault injection  ? unknown       servicemesh-es  2024-03
                  version 2.13

 SOURCES
 servicemesh-es  servicemesh.es    https://servicemesh.es
 layer5-2020     Layer5 landscape  https://layer5.io/landscape

"#]]
    );
    assert_data_eq!(
        printed(&sheet, style(Some(30))),
        str![[r#"
 Linkerd
 Kubernetes-only mesh with its
 own Rust micro-proxy; mutual
 TLS is on from the start.

 PLATFORM
 Multi-cluster
   ✓ yes
   servicemesh-es
   2024-03 '24
   was ◌ experimental
   layer5-2020
   2020-09 '20

 TRAFFIC
 Fault injection
   ◐ partial
   by a traffic split
   layer5-2020
   2020-09 '20

 HISTORY
 Multi-cluster  ◌ experimental
                layer5-2020
                2020-09
 Fault          ◐ partial
 injection      by a traffic
                split
                layer5-2020
                2020-09
 Multi-cluster  ✓ yes
                version 2.13
                servicemesh-es
                2024-03
 Fault          ? unknown
 injection      version 2.13
                servicemesh-es
                2024-03

 SOURCES
 servicemesh-es
 servicemesh.es
   https://servicemesh.es
 layer5-2020  Layer5 landscape
   https://layer5.io/landscape

"#]]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn cards_fit_any_width_and_lose_no_word(
        texts in prop::collection::vec("[a-zé網e\u{301}한]{1,8}( [a-z網]{1,8}){0,5}", 1..9),
        width in 20_usize..120,
    ) {
        let catalog = catalog();
        let mut sheet = sheet(&catalog, "show istio linkerd wide-mesh");
        let mut texts = texts.iter().cycle();
        let mut words = Vec::new();
        for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
            let fact = match cell {
                Content::Fact(fact) => fact,
                Content::Changed(changed) => &mut changed.fact,
                _ => continue,
            };
            let text = texts.next().unwrap();
            words.extend(text.split(' '));
            fact.note = Some(text);
        }
        let text = printed(&sheet, style(Some(width)));
        for line in text.lines() {
            prop_assert!(line.width() <= width, "{} > {width}: {line}", line.width());
            prop_assert_eq!(line.trim_end_matches(' '), line);
        }
        for word in words {
            prop_assert!(text.contains(word), "{word} is not in\n{text}");
        }
        let mut colour = style(Some(width));
        colour.colour = true;
        let coloured = printed(&sheet, colour);
        prop_assert_eq!(stripped(&coloured), text);
    }
}
