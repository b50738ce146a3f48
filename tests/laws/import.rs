//! What `list -c all` wrote comes back as the same facts, given the fields of the catalog.

use super::landscape::{landscape, toml};
use crate::invariants::round_trip;
use proptest::prelude::*;
use proptest::sample::select;

#[test]
fn shipped_catalog_comes_back_from_its_export() {
    round_trip::holds(include_str!("../../catalog.toml"));
}

#[test]
fn catalogs_of_the_tests_come_back_from_their_exports() {
    for text in [
        include_str!("../catalogs/small.toml"),
        include_str!("../catalogs/three.toml"),
        include_str!("../catalogs/languages.toml"),
        include_str!("../catalogs/hostile.toml"),
        include_str!("../../examples/databases.toml"),
    ] {
        round_trip::holds(text);
    }
}

/// Parts of texts that csv, lists and spreadsheets write in a special way.
const PIECES: [&str; 22] = [
    "=", "+", "-1", "@", "'", "\"", ";", "; ", ",", "\t", "\n", "\r", "\\t", "\u{ff1d}",
    "\u{200b}", " ", "a", "B", "(none)", "n/a", "yes", "1.10",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES.to_vec()), 1..5)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("blanks are no text", |text| !text.trim().is_empty())
}

/// A catalog of two entries whose texts are arbitrary.
fn catalog_of_texts() -> impl Strategy<Value = String> {
    let entry =
        (text(), text(), prop::collection::vec(text(), 0..3), prop::collection::vec(text(), 0..3));
    prop::collection::vec(entry, 2).prop_map(|entries| {
        let quoted = |text: &String| toml_edit::Value::from(text).to_string();
        let all = |texts: &[String]| texts.iter().map(quoted).collect::<Vec<_>>().join(", ");
        let mut toml = "format = 1\ncatalog.title = 'T'\ncategories.c.label = 'C'\n\
            sources.s = { title = 'S', url = 'https://example.org', date = '2020' }\n\
            [attributes.word]\nlabel = 'Word'\ntype = 'text'\nmeaning = 'M.'\n\
            applies_to = ['c']\n\
            [attributes.words]\nlabel = 'Words'\ntype = 'text'\nlist = true\nmeaning = 'M.'\n\
            [attributes.built_on]\nlabel = 'Built on'\ntype = 'entry'\nlist = true\nmeaning = 'M.'\n"
            .to_owned();
        for (number, (name, word, aliases, words)) in entries.iter().enumerate() {
            let outside: Vec<_> =
                words.iter().map(|text| format!("{{ name = {} }}", quoted(text))).collect();
            toml += &format!(
                "[[entry]]\nid = 'e{number}'\nname = {}\naliases = [{}]\ncategories = ['c']\n\
                 summary = {}\n[[entry.observed]]\nsource = 's'\nword = {}\nwords = [{}]\n\
                 built_on = [{}]\n",
                quoted(name), all(aliases), quoted(word), quoted(word), all(words), outside.join(", ")
            );
        }
        toml
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn random_catalogs_come_back_from_their_exports(landscape in landscape()) {
        round_trip::holds(&toml(&landscape));
    }

    #[test]
    fn random_texts_come_back_from_their_exports(text in catalog_of_texts()) {
        round_trip::holds(&text);
    }
}
