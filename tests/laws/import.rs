//! What `list -c all` wrote comes back as the same facts, given the fields of the catalog.

use super::landscape::{landscape, toml};
use meshcmp::catalog::read;
use meshcmp::commands::{self, Context};
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::import::{self, Base, ColumnChoices, Document, ImportFormat, SourceChoice};
use meshcmp::model::{Catalog, Origin, Value};
use proptest::prelude::*;
use proptest::sample::select;

/// Lists every field of every entry.
fn exported(catalog: &Catalog, format: Format) -> Vec<u8> {
    use clap::Parser;
    use meshcmp::cli::{Cli, Command};
    use meshcmp::render::{Options, OutputStyle, render};
    let line = ["meshcmp", "list", "-c", "all"];
    let Some(Command::Query(command)) = Cli::try_parse_from(line).unwrap().command else {
        panic!("list is a command");
    };
    let context = Context {
        facts: Facts::new(catalog, None),
        today: "2026-11-22".parse().unwrap(),
        evidence: false,
        hints: false,
    };
    let style = OutputStyle {
        width: None,
        ascii: false,
        colour: false,
        hyperlinks: false,
        terminal: false,
    };
    let options = Options { format, header: true, raw: false, bom: false, delimiter: b',', style };
    let report = commands::run(&command, &context).unwrap();
    let mut printed = Vec::new();
    render(&report.sheet, &options, &mut printed).unwrap();
    printed
}

/// Imports an export with the fields of the catalog that it is from.
fn imported(bytes: &[u8], format: ImportFormat, text: &str, catalog: &Catalog) -> String {
    let mut document = Document::parse(text).unwrap();
    document.keep_declarations();
    let shared_aliases = document.shared_aliases();
    let base = Base { catalog, extend: false, shared_aliases: &shared_aliases };
    let source = SourceChoice {
        title: "Export".to_owned(),
        url: "https://example.org".to_owned(),
        date: "2026".parse().unwrap(),
        seen: false,
        complete: false,
    };
    let table = import::read(bytes, format).unwrap();
    let draft = import::draft(&table, &ColumnChoices::default(), &source, base).unwrap();
    assert_eq!(draft.left_out, []);
    document.add(&draft).unwrap();
    document.text()
}

/// Returns whether two values are the same, notes and sources aside.
fn is_same(a: &Value<'_>, b: &Value<'_>) -> bool {
    match (a, b) {
        (Value::List(a), Value::List(b)) => {
            a.iter().map(|fact| &fact.value).eq(b.iter().map(|fact| &fact.value))
        }
        (a, b) => a == b,
    }
}

/// Returns where the facts of two catalogs differ.
fn differences(old: &Catalog, new: &Catalog) -> Vec<String> {
    let mut differences = Vec::new();
    let (old_facts, new_facts) = (Facts::new(old, None), Facts::new(new, None));
    for entry in old.entries() {
        let Ok(other) = new.find_entry(entry.id()) else {
            differences.push(format!("{} is gone", entry.id()));
            continue;
        };
        for field in old.fields().filter(|field| !matches!(field.origin(), Origin::Inverse(_))) {
            let was = old_facts.fact(entry, field).value;
            let is = new_facts.fact(other, new.find_field(field.id()).unwrap()).value;
            if !is_same(&was, &is) {
                differences.push(format!("{}.{}: {was:?}, then {is:?}", entry.id(), field.id()));
            }
        }
    }
    if old.entries().len() != new.entries().len() {
        differences.push("there are more entries".to_owned());
    }
    differences
}

const FORMATS: [(Format, ImportFormat); 4] = [
    (Format::Csv, ImportFormat::Csv { delimiter: b',' }),
    (Format::Tsv, ImportFormat::Tsv),
    (Format::Json, ImportFormat::Json),
    (Format::Jsonl, ImportFormat::JsonLines),
];

fn check_round_trip(text: &str) {
    let Ok(catalog) = read(text) else {
        return;
    };
    if catalog.entries().len() == 0 {
        return; // JSON without rows has no columns
    }
    for (format, import_format) in FORMATS {
        let bytes = exported(&catalog, format);
        let back = imported(&bytes, import_format, text, &catalog);
        let new = read(&back).unwrap_or_else(|errors| panic!("{errors:?}\n{back:.2000}"));
        let differences = differences(&catalog, &new);
        assert_eq!(differences, Vec::<String>::new(), "{format:?}\n{back:.2000}");
    }
}

#[test]
fn shipped_catalog_comes_back_from_its_export() {
    check_round_trip(include_str!("../../catalog.toml"));
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
        check_round_trip(text);
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
        check_round_trip(&toml(&landscape));
    }

    #[test]
    fn random_texts_come_back_from_their_exports(text in catalog_of_texts()) {
        check_round_trip(&text);
    }
}
