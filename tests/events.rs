//! `meshcmp events` as a user runs it.

use crate::common::small;
use snapbox::str;

#[test]
fn events_stand_by_date_with_the_successor_of_what_ended() {
    small(&["events"]).assert().success().stdout_eq(str![[r#"
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
    let arguments = ["events", "--since", "2017-03", "--until", "2023", "-f", "csv"];
    small(&arguments).assert().success().stdout_eq(str![[r#"
date,entry,event,field,value,source,url
2017,beta,start,announced,,page-2020,https://example.org/2020
2017-05,alpha,start,announced,,page-2020,https://example.org/2020
2023-05,beta,ended,status,archived,docs-2024,https://example.org/2024

"#]]);
}

#[test]
fn limit_keeps_the_first_events_of_the_selected_entries() {
    let arguments = ["events", "--ended", "--limit", "1", "-f", "json"];
    small(&arguments).assert().success().stdout_eq(str![[r#"
[{"date":"2017","entry":"beta","event":"start","field":"announced","value":null,"source":"page-2020","url":"https://example.org/2020"}]

"#]]);
}

#[test]
fn impossible_day_is_refused() {
    let arguments = ["events", "--since", "2025-13"];
    small(&arguments).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: invalid value '2025-13' for '--since <DATE>': there is no such day in the calendar

For more information, try '--help'.

"#]]);
}
