//! `meshcmp strengths` as a user runs it.

use crate::common::small;
use snapbox::str;

#[test]
fn strongest_entries_come_first_and_unknown_is_drawn_apart() {
    small(&["strengths"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn groups_that_apply_to_no_entry_have_no_column() {
    let arguments = ["strengths", "--group", "security", "--where", "category=proxy"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn json_holds_the_numbers_of_each_group() {
    let arguments = ["strengths", "--limit", "1", "-f", "json"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn unknown_group_is_refused_with_those_that_exist() {
    let arguments = ["strengths", "--group", "secutiry"];
    small(&arguments).assert().code(2).stdout_eq("").stderr_eq(str![[r#""#]]);
}
