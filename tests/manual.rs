//! Manual pages, read back by mandoc.

use crate::common::tools;
use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn every_command_and_topic_has_a_clean_man_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut man = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
    let output = man.arg("man").arg(folder.path().join("man")).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let pages: BTreeSet<_> = std::fs::read_dir(folder.path().join("man"))
        .unwrap()
        .map(|page| page.unwrap().path())
        .collect();
    let names: BTreeSet<_> =
        pages.iter().map(|page| page.file_name().unwrap().to_str().unwrap()).collect();
    for name in
        ["meshcmp.1", "meshcmp-list.1", "meshcmp-filter.1", "meshcmp-filter.7", "meshcmp-catalog.5"]
    {
        assert!(names.contains(name), "{name} is missing: {names:?}");
    }
    if !tools::is_installed("mandoc") {
        return;
    }
    let lint = Command::new("mandoc").args(["-T", "lint", "-W", "warning"]).args(&pages).output();
    let lint = lint.unwrap();
    assert_eq!(String::from_utf8_lossy(&lint.stdout), "");
    assert!(lint.status.success(), "{}", String::from_utf8_lossy(&lint.stderr));
}

#[test]
fn man_page_renders_as_intended() {
    if !tools::is_installed("mandoc") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("meshcmp.1");
    std::fs::write(&page, meshcmp::manual::main_page()).unwrap();
    let read = Command::new("mandoc").args(["-T", "ascii"]).arg(&page).output().unwrap();
    // A bold letter is the letter, a backspace and the letter again.
    let text = String::from_utf8(read.stdout).unwrap();
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '\u{8}' => drop(plain.pop()),
            _ => plain.push(letter),
        }
    }
    for part in
        ["NAME", "SYNOPSIS", "meshcmp-compare(1)", "$", "EXIT CODES", "NO_COLOR", "SEE ALSO"]
    {
        let expected = part != "$"; // the prompt of an example is no part of it
        assert_eq!(plain.contains(part), expected, "{part}:\n{plain}");
    }
    assert!(plain.contains("    meshcmp compare istio linkerd --diff\n"), "{plain}");
}

#[test]
fn uncreatable_folder_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let mut man = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
    let output = man.arg("man").arg(file.join("man")).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot write "));
}

const CATALOG: &str = include_str!("../docs/catalog.md");

#[test]
fn catalogs_in_the_reference_are_valid() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bicycles.toml");
    let blocks = CATALOG.split("```toml\n").skip(1);
    let catalogs: Vec<_> = blocks.map(|rest| rest.split_once("```").unwrap().0).collect();
    assert_eq!(catalogs.len(), 2);
    for catalog in catalogs {
        std::fs::write(&file, catalog).unwrap();
        let mut check = Command::new(env!("CARGO_BIN_EXE_meshcmp"));
        let output = check.args(["check", "--strict"]).arg(&file).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn catalog_reference_names_every_field_type_and_word() {
    use meshcmp::model::{BUILT_IN, Better, FieldType, Milestone, Status, Support, Vocabulary};
    let mut names: Vec<&str> = vec!["predecessors"];
    names.extend(BUILT_IN.iter().map(|field| field.id));
    names.extend(FieldType::DECLARABLE.map(FieldType::name));
    names.extend(Milestone::ALL.map(Milestone::word));
    names.extend(Better::ALL.map(Better::word));
    names.extend(Status::ALL.iter().map(|status| status.word()));
    names.extend(Support::ALL.iter().map(|support| support.word()));
    for name in names {
        assert!(CATALOG.contains(&format!("`{name}`")), "docs/catalog.md does not name `{name}`");
    }
}

#[test]
fn code_in_a_heading_keeps_its_case() {
    let help = Command::new(env!("CARGO_BIN_EXE_meshcmp")).args(["help", "catalog"]).output();
    let text = String::from_utf8(help.unwrap().stdout).unwrap();
    assert!(text.contains("\nOBSERVATIONS: [[entry.observed]]\n"), "{text}");
}
