//! Long and deep expressions end in an answer or in a refusal.

use super::catalog::catalog;
use meshcmp::facts::Facts;
use meshcmp::filter::{MAX_BYTES, MAX_DEPTH, MAX_ERRORS, compile};
use meshcmp::model::Truth;
use proptest::prelude::*;

fn codes(expression: &str) -> Vec<&'static str> {
    let errors = compile(&catalog(), expression).err().unwrap_or_default();
    errors.into_iter().map(|error| error.code).collect()
}

/// What a filter is used for, on the first entry.
fn answer(expression: &str) -> Truth {
    let catalog = catalog();
    let facts = Facts::new(&catalog, None);
    let entry = catalog.find_entry("istio").unwrap();
    let filter = compile(&catalog, expression).unwrap();
    assert_eq!(filter.undetermined_fields(&facts, entry), []);
    assert!(!filter.fields().is_empty());
    filter.evaluate(&facts, entry)
}

#[test]
fn two_hundred_brackets_are_read_and_one_more_is_not() {
    let nested = |open: &str, close: &str, depth: usize| {
        format!("{}mtls{}", open.repeat(depth), close.repeat(depth))
    };
    for (open, close, per_step) in [("(", ")", 1), ("not ", "", 1), ("!", "", 1), ("not (", ")", 2)]
    {
        let depth = MAX_DEPTH / per_step;
        assert_eq!(answer(&nested(open, close, depth)), Truth::Yes, "{open}");
        assert_eq!(codes(&nested(open, close, depth + 1)), ["nested-too-deep"], "{open}");
        assert_eq!(codes(&nested(open, close, 15_000)), ["nested-too-deep"], "{open}");
    }
    for side_by_side in ["(mtls)", "not not mtls"] {
        let chain = vec![side_by_side; 5_000].join(" and ");
        assert_eq!(answer(&chain), Truth::Yes, "{side_by_side}");
    }
    let deepest = nested("not (grpc=no and ", ")", MAX_DEPTH / 2);
    assert_eq!(answer(&deepest), Truth::Yes);
}

#[test]
fn a_hundred_kilobytes_are_answered_and_one_byte_more_is_not() {
    for part in ["mtls or ", "mtls and ", "announced=2018 or "] {
        let flat = part.repeat(MAX_BYTES / part.len() - 1) + "mtls";
        assert_eq!(answer(&flat), Truth::Yes, "{part}");
    }
    let list = format!("name=istio{}", ",a".repeat(MAX_BYTES / 2 - 10));
    assert_eq!(answer(&list), Truth::Yes);
    let name = format!("name={}", "a".repeat(MAX_BYTES - 5));
    assert_eq!(answer(&name), Truth::No);
    assert_eq!(codes(&format!("{name}a")), ["expression-too-long"]);
}

#[test]
fn a_flood_of_mistakes_is_cut_off() {
    for part in [
        "(",
        ")",
        ",",
        "=",
        "..",
        "and ",
        "not and ",
        "x ",
        "x or ",
        "mtls=x or ",
        "\"",
        "''",
        "f(",
        "& ",
    ] {
        let flood = part.repeat(MAX_BYTES / part.len());
        let told = codes(&flood).len();
        assert!((1..=MAX_ERRORS).contains(&told), "{part}: {told}");
    }
    let list = format!("mtls={}", "x,".repeat(MAX_BYTES / 2 - 10));
    assert_eq!(codes(&list).len(), MAX_ERRORS);
}

/// Scraps of the language and of what is not in it.
const SCRAPS: &[&str] = &[
    "mtls",
    "grcp",
    "announced",
    "governance",
    "known",
    "known(",
    "has(",
    "yes",
    "2018",
    "20x8",
    "=",
    "==",
    "!=",
    "=~",
    "~",
    "<",
    ">=",
    "!",
    "&&",
    "|",
    "and",
    "or",
    "NOT",
    "(",
    ")",
    ",",
    "..",
    "'",
    "\"",
    "''",
    "é",
    "\u{200b}",
    "\u{a0}",
    " ",
    "  ",
    "\n",
    "\0",
    "is",
    "unknown",
    "n/a",
];

proptest! {
    #[test]
    fn any_text_ends_in_a_filter_or_in_mistakes_that_can_be_shown(
        scraps in prop::collection::vec(prop::sample::select(SCRAPS), 0..12),
        noise in ".{0,3}",
    ) {
        let expression = scraps.concat() + &noise;
        let catalog = catalog();
        match compile(&catalog, &expression) {
            Ok(filter) => prop_assert!(!filter.fields().is_empty()),
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(expression.get(error.place.span.clone()).is_some(), "{error:?}");
                }
            }
        }
    }
}
