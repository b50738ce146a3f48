//! `meshcmp timeline` as a user runs it.

use crate::common::{SMALL, meshcmp, run, small, stdout};
use serde_json::Value;
use snapbox::str;
use unicode_width::UnicodeWidthStr;

/// The announcements of the landscape of 2020, in order.
const ANNOUNCED: [(&str, &str); 22] = [
    ("Vulcand", "2014-12"),
    ("Linkerd 1.x", "2016-02"),
    ("Consul", "2016-06"),
    ("Citrix Service Mesh", "2019-09"), // after a first release in 2016
    ("Cilium", "2017-03"),
    ("Istio", "2017-05"),
    ("Aspen Mesh", "2017-11"),
    ("Grey Matter", "2017-11"),
    ("Mesher", "2017-11"),
    ("Conduit", "2017-12"),
    ("Network Service Mesh", "2018-04"),
    ("Maistra", "2018-05"),
    ("Rotor", "2018-05"),
    ("SOFAMesh", "2018-07"),
    ("Yggdrasil", "2018-08"),
    ("Linkerd", "2018-09"),
    ("App Mesh", "2018-11"),
    ("Octarine", "2018-11"),
    ("Kuma", "2019-09"),
    ("Traefik Mesh", "2019-09"),
    ("Open Service Mesh", "2020-08"),
    ("NGINX Service Mesh", "2020-09"),
];

#[test]
fn landscape_of_2020_has_22_announcements() {
    let arguments = ["timeline", "--category", "mesh", "--as-of", "2020-09", "-f", "json"];
    let rows: Value = serde_json::from_str(&stdout(meshcmp(&arguments))).unwrap();
    let rows = rows.as_array().unwrap();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row["name"].as_str().unwrap(), row["announced"].as_str().unwrap()))
        .collect();
    assert_eq!(told, ANNOUNCED);
}

#[test]
fn timeline_is_drawn_to_the_width() {
    run("timeline --width 80").prints(str![[r#"
          2016    2018    2020    2022    2024     2026
 Proxima  · ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  maintenance
 Beta     ·   ▒▒●▒──────────────────────✕ ·        ·     archived 2023-05, see
                                                         Alpha
 Alpha    ·    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active

 ● Announced  ✕ ended  ▒ at some time within  ▶ living

 3 of 5 entries; 2 without any date are left out.

"#]]);
}

#[test]
fn narrow_timeline_puts_names_above_their_lines() {
    run("timeline --width 40 --ascii").prints(str![[r#"
 2016   2018   2020   2022   2024   2026
 Proxima  maintenance
 . o===================================>
 Beta  archived 2023-05, see Alpha
 .   :o:-------------------x .      .
 Alpha  active
 .   o=================================>

 o Announced  x ended
 : at some time within  > living

 3 of 5 entries; 2 without any date are
 left out.

"#]]);
}

#[test]
fn timeline_fits_the_width_and_cuts_no_name() {
    for width in ["20", "33", "40", "63", "80", "100", "160", "300"] {
        let text = stdout(meshcmp(&["timeline", "--width", width]));
        for line in text.lines() {
            assert!(line.width() <= width.parse().unwrap(), "{width}: {line}");
        }
        let words: String = text.split_whitespace().collect();
        assert!(words.contains("Istio") && words.contains("graduated"), "{width}: {text}");
    }
    // Without a known width each entry is one line.
    let unlimited = stdout(meshcmp(&["timeline", "--color", "never"]));
    let lives = stdout(meshcmp(&["timeline", "-f", "jsonl"])).lines().count();
    let drawn = unlimited.lines().skip(1).take_while(|line| !line.is_empty());
    assert_eq!(drawn.count(), lives, "{unlimited}");
}

#[test]
fn ascii_timeline_uses_only_ascii() {
    let text = stdout(small(&["timeline", "--ascii"]));
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn data_formats_have_the_documented_keys() {
    run("timeline -f jsonl").prints(str![[r#"
{"id":"proxima","name":"Proxima","categories":["proxy"],"announced":"2016-09-14","ga":null,"status":"maintenance","status_since":null,"successor":null}
{"id":"beta","name":"Beta","categories":["mesh"],"announced":"2017","ga":null,"status":"archived","status_since":"2023-05","successor":["alpha"]}
{"id":"alpha","name":"Alpha","categories":["mesh"],"announced":"2017-05","ga":null,"status":"active","status_since":null,"successor":null}

"#]]);
    run("timeline -f csv --category mesh").prints(str![[r#"
id,name,categories,announced,ga,status,status_since,successor
beta,Beta,mesh,2017,,archived,2023-05,alpha
alpha,Alpha,mesh,2017-05,,active,,

"#]]);
}

#[test]
fn timeline_can_be_filtered_and_sorted() {
    let ids = |more: &[&str]| {
        let text = stdout(small(&[&["timeline", "-f", "json"], more].concat()));
        let rows: Value = serde_json::from_str(&text).unwrap();
        let ids = rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    for (more, expected) in [
        (&[][..], "proxima beta alpha"),
        (&["--category", "mesh"], "beta alpha"),
        (&["--status", "archived"], "beta"),
        (&["--alive"], "proxima alpha"),
        (&["--where", "languages=go"], "beta alpha"),
        (&["--as-of", "2020-09"], "beta alpha"),
        (&["--where", "cncf_maturity=graduated"], "alpha"),
        (&["--where", "cncf_maturity=graduated", "--unknown", "only"], "proxima beta"),
        (&["-s", "-name"], "proxima beta alpha"),
        (&["-s", "name"], "alpha beta proxima"),
    ] {
        assert_eq!(ids(more), expected, "{more:?}");
    }
    small(&["timeline", "--category", "mseh"]).assert().code(2).stdout_eq("");
}

#[test]
fn html_timeline_has_drawing_description_and_dates() {
    let page = stdout(small(&["timeline", "-f", "html"]));
    let page = scraper::Html::parse_document(&page);
    let all = |query: &str| {
        let query = scraper::Selector::parse(query).unwrap();
        let found = page.select(&query).map(|element| element.text().collect::<String>());
        found.collect::<Vec<_>>()
    };
    assert_eq!(
        all("svg[role=img][aria-labelledby='tl-title tl-what'][viewBox] > desc#tl-what"),
        [
            "Proxima: Announced 2016-09-14; maintenance. Beta: Announced 2017; archived 2023-05, see Alpha. Alpha: Announced 2017-05; active. "
        ]
    );
    assert_eq!(all("svg > title#tl-title"), ["A small landscape: timeline"]);
    assert_eq!(all("svg > g > title").len(), 3, "each life says what it shows");
    assert_eq!(
        all(".timeline[tabindex='0'][role=region] > svg").len(),
        1,
        "it scrolls by keyboard"
    );
    assert_eq!(all("table tbody tr").len(), 3, "the dates stand below");
}

#[test]
fn undetermined_entries_are_marked() {
    let line = ["timeline", "--where", "mtls=yes", "--unknown", "include"];
    small(&line).args(["--width", "80"]).assert().success().stdout_eq(str![[r#"
             2018     2020      2022     2024     2026
 ? Beta  ▒▒●▒▒────────────────────────✕  ·        ·      archived 2023-05, see
                                                         Alpha
 Alpha    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active

 ● Announced  ✕ ended  ▒ at some time within  ▶ living

 ? match undetermined
 2 of 3 entries; 1 without any date is left out.

"#]]);
    small(&line).args(["-f", "csv", "-c", "name,announced"]).assert().success().stdout_eq(str![[
        r#"
name,announced,match
Beta,2017,unknown
Alpha,2017-05,yes

"#
    ]]);
}

#[test]
fn entry_with_only_an_end_date_is_drawn() {
    let catalog = std::fs::read_to_string(SMALL).unwrap().replace(
        "status        = \"maintenance\"",
        "status        = \"maintenance\"\nstatus_since = \"2022-05\"",
    );
    small(&["timeline", "--where", "id=proxima", "--width", "80", "--catalog", "-"])
        .stdin(catalog.replace("announced     = \"2016-09-14\"\n", ""))
        .assert()
        .success()
        .stdout_eq(str![[r#"
          2022     2023      2024      2025      2026
 Proxima  ·  ╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍╍▶  maintenance 2022-05

 ▶ living  ╍ fixes only, or end announced

 1 entry.

"#]]);
}

#[test]
fn timeline_lists_its_sources_below() {
    run("timeline --sources --width 80").prints(str![[r#"
          2016    2018    2020    2022    2024     2026
 Proxima  · ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  maintenance
 Beta     ·   ▒▒●▒──────────────────────✕ ·        ·     archived 2023-05, see
                                                         Alpha
 Alpha    ·    ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▶  active

 ● Announced  ✕ ended  ▒ at some time within  ▶ living

 Proxima  Announced 2016-09-14 [1] · Status maintenance [1]
 Beta     Announced 2017 [2] · Status archived [1] (announced in 2023) · Status
          since 2023-05 [1] · Successor Alpha [1]
 Alpha    Announced 2017-05 [2] · Status active [3]

 [1] The documentation of 2024, 2024-11-30, https://example.org/2024
 [2] The page of 2020, 2020-09, https://example.org/2020
 [3] A page without a date, 2026-11-01, https://example.org/now

 3 of 5 entries; 2 without any date are left out.

"#]]);
    run("timeline --sources --ascii -c announced --where id=beta").prints(str![[r#"
       2017  2018  2019  2020  2021  2022  2023  2024  2025  2026
 Beta  :::o::--------------------------------x   .     .     .       archived 2023-05, see Alpha

 o Announced  x ended  : at some time within

 Beta  Announced 2017 [1]

 [1] The page of 2020, 2020-09, https://example.org/2020

 1 entry.

"#]]);
    run("timeline --sources --where id=nothing").prints(str![[r#"
 0 entries.

"#]]);
}
