//! `meshcmp import` as a user runs it.

mod hostile;
mod into;
mod landscape;
mod limits;
mod rows;

use crate::common::{Run, shipped};
use std::path::Path;
use tempfile::TempDir;

/// What every line below ends with.
const SOURCE: &str = "--source Survey --url https://example.org/survey --date 2026-11";

/// A folder with some files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// `meshcmp import` with these words and a source, in a folder.
fn import(folder: &TempDir, words: &str) -> Run {
    shipped(&format!("import {words} {SOURCE}")).within(folder.path())
}

/// Reads a file of a folder.
fn content(folder: &TempDir, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap()
}

/// Asserts that a catalog has no errors.
#[track_caller]
fn assert_valid(catalog: &Path) {
    let path = catalog.display().to_string();
    let text = std::fs::read_to_string(catalog).unwrap();
    let errors = meshcmp::catalog::read(&text).err();
    assert!(errors.is_none(), "{path}: {errors:?}\n{text}");
}
