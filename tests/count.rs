//! `meshcmp count` as a user runs it.

use crate::common::small;
use snapbox::str;

#[test]
fn words_stand_in_their_order_and_unknown_comes_last() {
    small(&["count", "status"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn lists_count_by_element() {
    let arguments = ["count", "languages", "-f", "json"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn two_fields_make_a_cross_table_in_which_dates_count_by_year() {
    small(&["count", "languages", "announced"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn data_formats_have_a_row_for_each_pair() {
    let arguments = ["count", "languages", "announced", "-f", "csv"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn selection_and_limit_apply() {
    let arguments = ["count", "status", "--where", "grpc", "--unknown", "include", "--limit", "1"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn wrong_fields_and_evidence_are_refused_together() {
    let arguments = ["count", "stauts", "grcp", "--sources"];
    small(&arguments).assert().code(2).stdout_eq("").stderr_eq(str![[r#""#]]);
}
