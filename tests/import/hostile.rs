//! Whatever is imported is data: the catalog that is written has no errors, and every text of the
//! file is in it.

use super::{SOURCE, assert_valid, folder};
use crate::common::{HOSTILE, shipped};
use meshcmp::import::{Base, ColumnChoices, Document, ImportFormat, SourceChoice};
use meshcmp::model::{Builder, text_key};
use proptest::prelude::*;
use proptest::sample::select;

/// Texts that mean something to a spreadsheet, a terminal, TOML or the reader of rows.
const PIECES: [&str; 40] = [
    "=1+1",
    "+",
    "-",
    "@SUM(A1)",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "'",
    "''",
    "\"",
    "\"\"\"",
    "'''",
    ";",
    "; ",
    ",",
    "\\",
    "\\u0000",
    "#",
    "[[entry]]",
    "]",
    "{ value = 1 }",
    "= ",
    ".",
    "\u{0}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{9b}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\u{ff1d}",
    "é",
    "漢字",
    "(none)",
    "unknown",
    "not-applicable",
    "a",
    " ",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES.to_vec()), 0..5).prop_map(|pieces| pieces.concat())
}

fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// Imports rows and returns the catalog.
fn imported(content: &str, format: ImportFormat) -> Result<String, String> {
    let table = meshcmp::import::read(content.as_bytes(), format).map_err(|e| e.to_string())?;
    let choices = ColumnChoices { default_category: "Things".to_owned(), ..Default::default() };
    let source = SourceChoice {
        title: "S".to_owned(),
        url: "https://example.org".to_owned(),
        date: "2026".parse().unwrap(),
        seen: false,
        complete: true,
    };
    let built_in = Builder::new().build();
    let base = Base { catalog: &built_in, extend: false, shared_aliases: &[] };
    let draft =
        meshcmp::import::draft(&table, &choices, &source, base).map_err(|e| e.to_string())?;
    let mut document = Document::new("T");
    document.add(&draft).map_err(|e| e.to_string())?;
    Ok(document.into_text())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_rows_give_a_catalog_without_errors(
        header in prop::collection::vec(text(), 5),
        rows in prop::collection::vec(prop::collection::vec(text(), 5), 0..5),
    ) {
        for columns in [
            ["name", "aliases", "successor", "links", "x"].map(str::to_owned).to_vec(),
            header,
        ] {
            let all: Vec<_> = [columns].into_iter().chain(rows.clone()).collect();
            let Ok(catalog) = imported(&csv(&all), ImportFormat::Csv { delimiter: b',' }) else {
                continue; // no column can be the name
            };
            let read = meshcmp::catalog::read(&catalog);
            prop_assert!(read.is_ok(), "{all:?}\n{catalog}\n{:?}", read.err());
        }
    }

    #[test]
    fn every_text_of_a_column_is_in_the_catalog(texts in prop::collection::vec(text(), 1..5)) {
        let mut rows = vec![vec!["name".to_owned(), "note".to_owned()]];
        rows.push(vec!["first".to_owned(), "a text".to_owned()]);
        for (number, text) in texts.iter().enumerate() {
            rows.push(vec![format!("n{number}"), text.replace(';', ",")]);
        }
        let catalog = imported(&csv(&rows), ImportFormat::Csv { delimiter: b',' }).unwrap();
        let catalog = meshcmp::catalog::read(&catalog).unwrap();
        let field = catalog.find_field("note").unwrap();
        let facts = meshcmp::facts::Facts::new(&catalog, None);
        for row in &rows[1..] {
            let entry = catalog.find_entry(&row[0]).unwrap();
            let value = facts.fact(entry, field).value.plain().into_owned();
            let expected = match row[1].trim() {
                "unknown" => "",
                text => text,
            };
            // An apostrophe before a formula was added by a spreadsheet or an export.
            let unguarded = expected.strip_prefix('\'').unwrap_or(expected);
            prop_assert!(
                [expected, unguarded].iter().any(|text| text_key(text) == text_key(&value)),
                "{expected:?} {value:?}"
            );
        }
    }
}

#[test]
fn hostile_catalog_comes_back_from_every_format_of_data() {
    let folder = folder(&[]);
    for format in ["csv", "tsv", "json", "jsonl"] {
        let list = |catalog: &str| {
            let line = format!("list -c all -f {format} --catalog {catalog}");
            shipped(&line).within(folder.path()).stdout_only()
        };
        let exported = list(HOSTILE);
        let back = format!("{format}.toml");
        let line = format!("import - --from {format} --fields {HOSTILE} -o {back} {SOURCE}");
        shipped(&line).within(folder.path()).given(exported.clone()).ends(0);
        assert_valid(&folder.path().join(&back));
        let trimmed = |text: String| text.replace("  spaces at both ends  ", "spaces at both ends");
        let sorted = |text: String| {
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            lines.sort();
            lines
        };
        let ends = ['[', ']', ','];
        let lines = |text: String| sorted(text.trim().trim_matches(ends).replace("},{", "}\n{"));
        assert_eq!(lines(list(&back)), lines(trimmed(exported)), "{format}");
    }
}
