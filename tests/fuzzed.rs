//! The invariants of the fuzz targets, on the seeds and on random changes of them.

use crate::invariants::{
    catalog, date, filter, formats, import, names, random_catalog, site, workbook,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use std::fs;
use std::path::Path;

/// The seeds of a target, one per file.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds").join(target);
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds for {target}");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

/// A change of the input.
#[derive(Clone, Debug)]
enum Change {
    /// Inserts bytes.
    Put(Index, Vec<u8>),
    /// Removes bytes.
    Cut(Index, usize),
    /// Duplicates bytes.
    Double(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let scrap = prop_oneof![
        prop::collection::vec(any::<u8>(), 1..4),
        select(vec![
            "\"",
            "[",
            "]",
            "{",
            "}",
            "=",
            ".",
            ",",
            "(",
            ")",
            "not ",
            " and ",
            "..",
            "\n",
            "[[entry]]\n",
            "unknown",
            "\u{202e}",
            "\u{1b}[",
            "<",
            "|",
            "&",
            "'''",
            "2018-02-30",
            "9999"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop_oneof![
        (any::<Index>(), scrap).prop_map(|(place, bytes)| Change::Put(place, bytes)),
        (any::<Index>(), 1_usize..40).prop_map(|(place, length)| Change::Cut(place, length)),
        (any::<Index>(), 1_usize..40).prop_map(|(place, length)| Change::Double(place, length)),
    ]
}

/// Generates seeds with a few changes.
fn changed(target: &str) -> impl Strategy<Value = Vec<u8>> {
    (select(seeds(target)), prop::collection::vec(change(), 0..5)).prop_map(
        |(mut bytes, changes)| {
            for change in changes {
                let (Change::Put(place, _) | Change::Cut(place, _) | Change::Double(place, _)) =
                    &change;
                let from = place.index(bytes.len() + 1);
                let span = |length: usize| from..(from + length).min(bytes.len());
                match change {
                    Change::Put(_, scrap) => drop(bytes.splice(from..from, scrap)),
                    Change::Cut(_, length) => drop(bytes.drain(span(length))),
                    Change::Double(_, length) => {
                        let part = bytes[span(length)].to_vec();
                        drop(bytes.splice(from..from, part));
                    }
                }
            }
            bytes
        },
    )
}

fn random_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..1500)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Splits a text at its first line feed.
fn two(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

#[test]
fn all_seeds_satisfy_the_invariants() {
    seeds("catalog").iter().for_each(|seed| catalog::holds(seed));
    seeds("import").iter().for_each(|seed| import::holds(seed));
    seeds("site").iter().for_each(|seed| site::holds(seed));
    seeds("workbook").iter().for_each(|seed| workbook::holds(seed));
    seeds("formats").iter().for_each(|seed| formats::holds(seed));
    seeds("filter").iter().for_each(|seed| filter::holds(&text(seed)));
    seeds("names").iter().for_each(|seed| names::holds(&text(seed)));
    for seed in seeds("date") {
        let text = text(&seed);
        let (one, other) = two(&text);
        date::holds(one, other);
    }
}

#[test]
fn several_catalog_seeds_are_valid() {
    let good =
        seeds("catalog").into_iter().filter(|seed| meshcmp::catalog::read(&text(seed)).is_ok());
    assert!(good.count() > 1);
}

#[test]
fn every_name_in_the_shipped_catalog_finds_its_entry() {
    for entry in meshcmp::io::embedded::SHIPPED.entries() {
        for name in [entry.id(), entry.name()].into_iter().chain(entry.aliases()) {
            names::holds(name);
            assert!(
                !matches!(
                    meshcmp::io::embedded::SHIPPED.find_entry(name),
                    Err(meshcmp::model::LookupError::Missing(_))
                ),
                "{name}"
            );
        }
    }
}

#[test]
fn most_random_catalogs_are_valid() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut valid = 0;
    for _ in 0..100 {
        let bytes = random_bytes().new_tree(&mut runner).unwrap().current();
        let toml = random_catalog::toml(&bytes);
        valid += usize::from(meshcmp::catalog::read(&toml).is_ok());
    }
    assert!(valid > 90, "{valid}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))] // each is printed in every format

    #[test]
    fn mutated_catalogs_satisfy_the_invariants(bytes in changed("catalog")) {
        catalog::holds(&bytes);
    }

    #[test]
    fn sites_of_random_catalogs_satisfy_the_invariants(bytes in random_bytes()) {
        site::holds(&bytes);
    }
}

proptest! {
    #[test]
    fn workbooks_of_random_catalogs_satisfy_the_invariants(bytes in random_bytes()) {
        workbook::holds(&bytes);
    }

    #[test]
    fn mutated_files_are_imported_or_refused(bytes in changed("import")) {
        import::holds(&bytes);
    }

    #[test]
    fn mutated_filters_satisfy_the_invariants(bytes in changed("filter")) {
        filter::holds(&text(&bytes));
    }

    #[test]
    fn mutated_dates_satisfy_the_invariants(bytes in changed("date")) {
        let text = text(&bytes);
        let (one, other) = two(&text);
        date::holds(one, other);
    }

    #[test]
    fn valid_dates_satisfy_the_invariants(
        one in "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
        other in "(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
    ) {
        date::holds(&one, &other);
        date::holds(&other, &one);
    }

    #[test]
    fn mutated_names_satisfy_the_invariants(bytes in changed("names")) {
        names::holds(&text(&bytes));
    }

    #[test]
    fn random_sheets_satisfy_the_invariants(bytes in changed("formats"), more in prop::collection::vec(any::<u8>(), 0..400)) {
        formats::holds(&bytes);
        formats::holds(&more);
    }
}
