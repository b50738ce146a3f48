//! `meshcmp events` as a user runs it.

use crate::common::{on_catalog, run, small};
use snapbox::str;

#[test]
fn events_stand_by_date_with_the_successor_of_what_ended() {
    run("events").prints(str![[r#"
 DATE        ENTRY    EVENT
 2016-09-14  Proxima  Announced
 2017        Beta     Announced
 2017-05     Alpha    Announced
 2023-05     Beta     archived; see Alpha

 4 events of 3 entries

"#]]);
}

#[test]
fn an_event_is_kept_if_it_may_have_happened_in_the_range() {
    run("events --since 2017-03 --until 2023 -f csv").prints(str![[r#"
date,entry,event,field,value,source,url
2017,beta,start,announced,,page-2020,https://example.org/2020
2017-05,alpha,start,announced,,page-2020,https://example.org/2020
2023-05,beta,ended,status,archived,docs-2024,https://example.org/2024

"#]]);
}

#[test]
fn limit_keeps_the_first_events_of_the_selected_entries() {
    run("events --ended --limit 1 -f json").prints(str![[r#"
[{"date":"2017","entry":"beta","event":"start","field":"announced","value":null,"source":"page-2020","url":"https://example.org/2020"}]

"#]]);
}

#[test]
fn impossible_day_is_refused() {
    run("events --since 2025-13").fails(
        2,
        str![[r#"
error: invalid value '2025-13' for '--since <DATE>': there is no such day in the calendar

For more information, try '--help'.

"#]],
    );
}

#[test]
fn a_status_is_dated_by_any_source_of_its_period() {
    let mut catalog = r#"
format = 1
[catalog]
title = "Periods"
[categories.tool]
label = "Tool"
"#
    .to_owned();
    for year in 2020..2026 {
        catalog.push_str(&format!(
            "[sources.in-{year}]\ntitle = \"{year}\"\nurl = \"https://example.org/{year}\"\n\
             date = \"{year}\"\n"
        ));
    }
    catalog.push_str("[[entry]]\nid = \"one\"\nname = \"One\"\ncategories = [\"tool\"]\n");
    for (year, told) in [
        (2020, "status = \"active\"\nstatus_since = \"2015\""),
        (2021, "status_since = \"2021-03\""),
        (2022, "status = \"deprecated\""),
        (2023, "status = \"archived\""),
        (2024, "status_since = \"2023-12\""),
    ] {
        catalog.push_str(&format!("[[entry.observed]]\nsource = \"in-{year}\"\n{told}\n"));
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), catalog).unwrap();
    let path = file.path().display().to_string();
    small(&["events", "-f", "csv", "--catalog", &path]).assert().success().stdout_eq(str![[r#"
date,entry,event,field,value,source,url
2015,one,value,status,active,in-2020,https://example.org/2020
2021-03,one,deprecated,status,deprecated,in-2021,https://example.org/2021
2023-12,one,ended,status,archived,in-2024,https://example.org/2024

"#]]);
}

#[test]
fn every_kind_of_event_is_told_and_a_dated_list_by_element() {
    on_catalog("tests/seeds/catalog/every-type.toml", "events").prints(str![[r#"
 DATE        ENTRY  EVENT
 2016-09-14  Beta   Announced
 2017        Alpha  Announced
 2018-01-31  Alpha  GA
 2018-04     Alpha  Latest v1.0.0
 2018-05     Alpha  Supported 1.0
 2018-05     Alpha  Supported 0.9
 2019        Alpha  Donated
 2020-07-01  Alpha  Latest 1.1-rc.2
 2020-08     Alpha  deprecated; see Beta
 2024-02-29  Alpha  renamed; see Beta

 10 events of 2 entries

"#]]);
}
