//! `meshcmp events` as a user runs it.

use crate::common::small;
use snapbox::str;

#[test]
fn events_stand_by_date_with_the_successor_of_what_ended() {
    small(&["events"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn an_event_is_kept_if_it_may_have_happened_in_the_range() {
    let arguments = ["events", "--since", "2017-03", "--until", "2023", "-f", "csv"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn limit_keeps_the_first_events_of_the_selected_entries() {
    let arguments = ["events", "--ended", "--limit", "1", "-f", "json"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn impossible_day_is_refused() {
    let arguments = ["events", "--since", "2025-13"];
    small(&arguments).assert().code(2).stdout_eq("").stderr_eq(str![[r#""#]]);
}
