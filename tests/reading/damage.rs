//! Randomly damaged catalogs.

use meshcmp::catalog::{check, read};
use meshcmp::diagnostic::Severity;
use meshcmp::render::diagnostics;
use proptest::prelude::*;
use proptest::sample::{self, Index};

proptest! {
    #[test]
    fn damaged_catalogs_are_read_or_rejected_with_places(
        damages in proptest::collection::vec((any::<Index>(), 0..3_usize, damage()), 1..4)
    ) {
        let mut text: Vec<char> = include_str!("../catalogs/small.toml").chars().collect();
        for (place, length, inserted) in damages {
            let start = place.index(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, inserted.chars());
        }
        let text: String = text.into_iter().collect();
        let checked = check(&text, "2026-11-22".parse().unwrap());
        let mut errors = checked.diagnostics.clone();
        errors.retain(|finding| finding.severity == Severity::Error);
        match read(&text) {
            Ok(_) => prop_assert_eq!(&errors[..], []),
            Err(found) => {
                prop_assert!(!found.is_empty());
                prop_assert_eq!(found, errors);
            }
        }
        for finding in &checked.diagnostics {
            prop_assert!(text.get(finding.place.span.clone()).is_some(), "{:?}", finding);
        }
        let shown = diagnostics(&checked.diagnostics, &text, Some("my.toml"), false);
        prop_assert_eq!(shown.matches("--> my.toml:").count(), checked.diagnostics.len());
    }
}

/// Text that is inserted by mistake.
fn damage() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "",
        "\"",
        "'''",
        "[",
        "]]",
        "{",
        "= ",
        "#",
        "\n",
        ",",
        ".",
        "\\",
        "\u{0}",
        "é",
        "unknown",
        "[[entry]]\n",
        "[features.x]\n",
        "note = 1",
        "ended = true",
        "\"\"",
        "[]",
        "2018",
        "true",
    ];
    prop_oneof![sample::select(WORDS).prop_map(String::from), any::<String>()]
}
