//! `meshcmp search` as a user runs it.

use crate::common::{run, small};
use snapbox::str;

#[test]
fn words_are_found_in_notes_with_the_field_and_an_excerpt() {
    run("search data PLANE").prints(str![[r#"
 ENTRY  FIELD      WHERE
 Alpha  Languages  Rust: data plane

 1 entry

"#]]);
}

#[test]
fn names_come_before_aliases_and_summaries() {
    run("search mesh -f json").prints(str![[r#"
[{"id":"plain-mesh","field":"id","excerpt":"plain-mesh","score":100},{"id":"alpha","field":"aliases","excerpt":"Alpha Mesh","score":80},{"id":"beta","field":"summary","excerpt":"A mesh that has ended.","score":40}]

"#]]);
}

#[test]
fn every_word_must_occur() {
    run("search mesh rust").prints(str![[r#"
 ENTRY  FIELD      WHERE
 Alpha  Languages  Rust: data plane

 1 entry

"#]]);
    run("search mesh cobol").prints(str![[r#"
 0 entries

"#]]);
}

#[test]
fn fields_whose_meaning_fits_are_named_on_stderr() {
    small(&["search", "mtls"]).assert().success().stderr_eq(str![[r#"
field: mtls (mTLS); see `meshcmp explain mtls`

"#]]);
}
