//! `meshcmp init` as a user runs it.

use crate::common::{meshcmp, shipped, stdout};
use meshcmp::catalog::read;
use meshcmp::model::{FieldKind, FieldType};
use snapbox::str;

#[test]
fn catalog_to_start_from_passes_the_strict_check() {
    let text = stdout(meshcmp(&["init"]));
    shipped("check --strict -").given(text).prints("no errors, no warnings\n");
}

#[test]
fn catalog_to_start_from_shows_every_kind_of_declaration() {
    let text = stdout(meshcmp(&["init"]));
    let catalog = read(&text).unwrap();
    let mut types: Vec<FieldType> = Vec::new();
    for field in catalog.fields().filter(|field| field.kind() == FieldKind::Attribute) {
        types.push(field.field_type());
    }
    assert_eq!(types, [FieldType::License, FieldType::Number, FieldType::Date]);
    assert_eq!(catalog.features().count(), 1);
    assert_eq!(catalog.entries().len(), 2);
    shipped("list --catalog -").given(text).prints(str![[r#"
 NAME   LICENSE     JOBS (per second)  FIRST RELEASE  RETRIES
 Alder  MIT                      1200  2019-04        ◐ partial
 Birch  Apache-2.0                  ?  2015           ✓ yes

 2 entries, facts from 2025-03 to 2025-06-30

"#]]);
}

#[test]
fn init_says_what_to_run_next() {
    shipped("init").prints_and_says(
        stdout(meshcmp(&["init"])),
        str![[r#"
Save it with `meshcmp init -o catalog.toml`. Next: edit it, then `meshcmp check catalog.toml` and `meshcmp list --catalog catalog.toml`.

"#]],
    );
}

#[test]
fn init_writes_a_new_file_and_replaces_none() {
    let folder = tempfile::tempdir().unwrap();
    let command = || meshcmp(&["init", "-o", "mine.toml"]).current_dir(&folder);
    command().assert().success().stdout_eq("").stderr_eq(str![[r#"
Wrote mine.toml. Next: edit it, then `meshcmp check mine.toml` and `meshcmp list --catalog mine.toml`.

"#]]);
    command().assert().code(1).stdout_eq("").stderr_eq(str![[r#"
error: cannot write mine.toml: it exists already; remove it, or name another file

"#]]);
}
