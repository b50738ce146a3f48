//! `meshcmp search` as a user runs it.

use crate::common::small;
use snapbox::str;

#[test]
fn words_are_found_in_notes_with_the_field_and_an_excerpt() {
    small(&["search", "data", "PLANE"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn names_come_before_aliases_and_summaries() {
    let arguments = ["search", "mesh", "-f", "json"];
    small(&arguments).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn every_word_must_occur() {
    small(&["search", "mesh", "rust"]).assert().success().stdout_eq(str![[r#""#]]);
    small(&["search", "mesh", "cobol"]).assert().success().stdout_eq(str![[r#""#]]);
}

#[test]
fn fields_whose_meaning_fits_are_named_on_stderr() {
    small(&["search", "mtls"]).assert().success().stderr_eq(str![[r#""#]]);
}
