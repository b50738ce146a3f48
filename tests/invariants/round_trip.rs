//! What `list -c all` writes comes back from `import` as the same facts, given the fields of the
//! catalog.

use super::answer::answer;
use meshcmp::catalog::read;
use meshcmp::facts::Facts;
use meshcmp::format::Format;
use meshcmp::import::{self, Base, ColumnChoices, Document, ImportFormat, SourceChoice};
use meshcmp::model::{Catalog, Origin, Value};
use meshcmp::render::{Options, OutputStyle, render};

const FORMATS: [(Format, ImportFormat); 4] = [
    (Format::Csv, ImportFormat::Csv { delimiter: b',' }),
    (Format::Tsv, ImportFormat::Tsv),
    (Format::Json, ImportFormat::Json),
    (Format::Jsonl, ImportFormat::JsonLines),
];

/// Checks the text of any catalog; one with errors has nothing to export.
pub fn holds(text: &str) {
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

/// Lists every field of every entry.
fn exported(catalog: &Catalog, format: Format) -> Vec<u8> {
    let sheet = answer(&["list", "-c", "all"], catalog, None);
    let mut printed = Vec::new();
    render(&sheet, &Options::of(format, OutputStyle::default()), &mut printed).unwrap();
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
    document.into_text()
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
