//! CSV and TSV read back by other programs: every cell is that of JSON.

use crate::common::flat::{cell_text, guarded};
use crate::common::{HOSTILE, meshcmp, repository_file, stdout, tools};
use proptest::prelude::*;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lists every field of every entry of a catalog; none is the embedded one.
fn list(catalog: Option<&str>, arguments: &[&str]) -> String {
    let command = meshcmp(&[&["list", "--columns", "all"], arguments].concat());
    match catalog {
        Some(catalog) => stdout(command.env("MESHCMP_CATALOG", catalog)),
        None => stdout(command),
    }
}

/// The guard of a format.
#[derive(Clone, Copy)]
enum Guard {
    None,
    Csv,
    Tsv,
}

/// The table of JSON as flat cells, header first.
fn expected(catalog: Option<&str>, guard: Guard) -> Vec<Vec<String>> {
    let rows: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&list(catalog, &["--format", "json"])).unwrap();
    let mut cells = vec![rows[0].keys().cloned().collect::<Vec<_>>()];
    for row in &rows {
        cells.push(row.iter().map(|(id, value)| cell(id, value, guard)).collect());
    }
    cells
}

/// The fields that are lists and not observed, so that an empty one is not a known empty one.
const NOT_OBSERVED: &[&str] = &["aliases", "links", "predecessors", "base_of"];

fn cell(id: &str, value: &Value, guard: Guard) -> String {
    match value {
        Value::Array(elements) if elements.is_empty() && !NOT_OBSERVED.contains(&id) => {
            "(none)".to_owned()
        }
        Value::Number(number) => number.to_string(),
        value => match guard {
            Guard::None => cell_text(value),
            Guard::Csv => guarded(&cell_text(value), false),
            Guard::Tsv => guarded(&cell_text(value), true),
        },
    }
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn python_reads_csv() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let script = "import csv, json, sys\n\
        with open(sys.argv[1], newline='', encoding=sys.argv[2]) as file:\n\
        \x20   json.dump(list(csv.reader(file, strict=True)), sys.stdout)";
    for catalog in [None, Some(HOSTILE)] {
        for (arguments, encoding, guard) in [
            (&["--format", "csv"][..], "utf-8", Guard::Csv),
            (&["--format", "csv", "--raw"], "utf-8", Guard::None),
            (&["--format", "csv", "--raw", "--bom"], "utf-8-sig", Guard::None),
        ] {
            let file = written(folder.path(), "a.csv", &list(catalog, arguments));
            let mut command = Command::new(&python);
            command.args(["-c", script]).arg(file).arg(encoding);
            let read: Vec<Vec<String>> =
                serde_json::from_str(&tools::stdout(&mut command)).unwrap();
            assert_eq!(read, expected(catalog, guard), "{catalog:?} {arguments:?}");
        }
    }
}

#[test]
fn sqlite_imports_csv() {
    let Some(sqlite) = tools::find(&["sqlite3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.csv", &list(catalog, &["--format", "csv", "--raw"]));
        let mut command = Command::new(&sqlite);
        let import = format!(".import --csv '{}' entries", file.display());
        command.args([":memory:", "-cmd", &import, "-cmd", ".mode json", "select * from entries"]);
        let rows: Vec<serde_json::Map<String, Value>> =
            serde_json::from_str(&tools::stdout(&mut command)).unwrap();
        let expected = expected(catalog, Guard::None);
        assert_eq!(rows.len() + 1, expected.len());
        for (row, cells_expected) in rows.iter().zip(&expected[1..]) {
            assert!(row.keys().eq(&expected[0]), "the header names the columns");
            let cells: Vec<_> = row.values().map(cell_text).collect();
            assert_eq!(&cells, cells_expected);
        }
    }
}

#[test]
fn spreadsheet_opens_csv_without_running_formulas() {
    let Some(ssconvert) = tools::find(&["ssconvert"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.csv", &list(catalog, &["--format", "csv"]));
        let back = folder.path().join("b.csv");
        tools::stdout(Command::new(&ssconvert).arg(file).arg(&back));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(back).unwrap();
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        // gnumeric reads a leading apostrophe as the mark of a text.
        let expected = expected(catalog, Guard::None);
        assert_eq!(rows.len(), expected.len());
        for (row, expected) in rows.iter().zip(&expected) {
            assert_eq!(row.len(), expected.len());
            for (cell, expected) in row.iter().zip(expected) {
                // gnumeric prints dates and numbers in its own form.
                let number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/');
                let taken_for_a_number = !expected.is_empty() && expected.chars().all(number);
                if !taken_for_a_number {
                    assert_eq!(cell, expected);
                }
            }
        }
    }
}

#[test]
fn python_reads_tsv_by_splitting_lines() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let script = "import json, re, sys\n\
        back = {'t': '\\t', 'n': '\\n', 'r': '\\r', '\\\\': '\\\\'}\n\
        cell = lambda text: re.sub(r'\\\\(.)', lambda found: back[found[1]], text)\n\
        with open(sys.argv[1], newline='\\n', encoding='utf-8') as file:\n\
        \x20   json.dump([[cell(c) for c in line[:-1].split('\\t')] for line in file], sys.stdout)";
    for catalog in [None, Some(HOSTILE)] {
        let file = written(folder.path(), "a.tsv", &list(catalog, &["--format", "tsv"]));
        let mut command = Command::new(&python);
        command.args(["-c", script]).arg(file);
        let read: Vec<Vec<String>> = serde_json::from_str(&tools::stdout(&mut command)).unwrap();
        assert_eq!(read, expected(catalog, Guard::Tsv));
    }
}

/// The cells of the only sheet of a file as gnumeric reads it, by row and column.
#[derive(Debug, Default)]
struct GnumericSheet {
    rows: usize,
    columns: usize,
    first_column: Vec<String>,
    formulas: Vec<String>,
}

fn opened_by_gnumeric(ssconvert: &Path, file: &Path) -> GnumericSheet {
    let xml = file.with_extension("xml");
    let mut command = Command::new(ssconvert);
    command.args(["-I", "Gnumeric_stf:stf_csvtab", "-T", "Gnumeric_XmlIO:sax:0"]);
    tools::stdout(command.arg(file).arg(&xml));
    let xml = std::fs::read_to_string(xml).unwrap();
    let document = roxmltree::Document::parse(&xml).unwrap();
    let mut sheet = GnumericSheet::default();
    for cell in document.descendants().filter(|node| node.tag_name().name() == "Cell") {
        let place = |name| cell.attribute(name).unwrap().parse::<usize>().unwrap();
        let text = cell.text().unwrap_or_default();
        sheet.rows = sheet.rows.max(place("Row") + 1);
        sheet.columns = sheet.columns.max(place("Col") + 1);
        if place("Col") == 0 {
            sheet.first_column.push(text.to_owned());
        }
        if cell.attribute("ValueType").is_none() {
            sheet.formulas.push(text.to_owned());
        }
    }
    sheet
}

#[test]
fn formula_of_a_raw_cell_runs() {
    let Some(ssconvert) = tools::find(&["ssconvert"]) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let texts = [["=1+1", "note", "a", "b"].map(str::to_owned)];
    let catalog = written(folder.path(), "catalog.toml", &catalog_of(&texts));
    for format in ["csv", "tsv"] {
        let text = list(catalog.to_str(), &["--format", format, "--raw"]);
        let file = written(folder.path(), &format!("a.{format}"), &text);
        let sheet = opened_by_gnumeric(&ssconvert, &file);
        assert!(sheet.formulas.contains(&"=1+1".to_owned()), "{sheet:?}");
    }
}

/// Returns a catalog with these texts as values, notes and elements of lists.
fn catalog_of(texts: &[[String; 4]]) -> String {
    let mut catalog = "\
        format = 1\ncatalog.title = \"T\"\ncategories.c.label = \"C\"\n\
        sources.s = { title = \"S\", url = \"https://example.org\", date = \"2026\" }\n\
        attributes.text = { label = \"T\", type = \"text\", meaning = \"M.\" }\n\
        attributes.list = { label = \"L\", type = \"text\", list = true, meaning = \"M.\" }\n\
        attributes.number = { label = \"N\", type = \"number\", meaning = \"M.\" }\n"
        .to_owned();
    for (place, texts) in texts.iter().enumerate() {
        let [text, note, first, second] =
            texts.each_ref().map(|text| serde_json::to_string(text).unwrap());
        catalog += &format!(
            "[[entry]]\nid = \"e{place}\"\nname = \"N{place}\"\ncategories = [\"c\"]\n\
             [[entry.observed]]\nsource = \"s\"\ntext = {{ value = {text}, note = {note} }}\n\
             list = [{first}, {second}]\nnumber = -{place}.5\n"
        );
    }
    catalog
}

/// Beginnings of texts that spreadsheets act upon or do not see.
const STARTS: &[&str] = &[
    "",
    "=",
    "+",
    "-",
    "@",
    "\u{ff1d}",
    "\u{ff0b}",
    "\u{ff0d}",
    "\u{ff20}",
    "\t",
    "\n",
    "\r",
    "\"",
    "'",
    " ",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "\u{e0001}",
    "\u{1}",
    "\u{85}",
    "\u{feff}",
    ";",
    ",",
    "|",
    ":",
];

/// Rests of such texts.
const RESTS: &[&str] = &[
    "1+1",
    "SUM(A1:A9)",
    "cmd|' /C calc'!A0",
    "; =1+1",
    "\t=1+1",
    ",=1+1",
    "|=1",
    ":=1",
    "a b",
    " =4",
    "$A$1",
    "HYPERLINK(\"x\")",
    "\"",
    "\"\"",
    "x",
    "'=1",
    "(none)",
];

/// Texts made of these.
fn hostile_text() -> impl Strategy<Value = String> {
    let starts = prop::collection::vec(prop::sample::select(STARTS), 0..4);
    let rests = prop::collection::vec(prop::sample::select(RESTS), 1..3);
    (starts, rests).prop_map(|(starts, rests)| starts.concat() + &rests.concat())
}

/// Writes a text without line ends.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\u{85}'], " ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn no_spreadsheet_cell_is_a_formula_and_every_row_arrives(
        texts in prop::collection::vec(prop::array::uniform4(hostile_text()), 150),
    ) {
        let Some(ssconvert) = tools::find(&["ssconvert"]) else {
            return Ok(());
        };
        let folder = tempfile::tempdir().unwrap();
        // In a file named `.csv` gnumeric takes for the separator what stands near the quotes of the
        // first line that begins with one, be it the middle of a cell, or else of the first that
        // holds one: it reads `e1,"b, c",(d)` as cells between `(`. So there that line is harmless.
        let harmless = ["a, b", "note", "c", "d"].map(str::to_owned);
        let texts = [vec![harmless], texts].concat();
        let lines: Vec<_> = texts.iter().map(|all| all.each_ref().map(|t| on_one_line(t))).collect();
        let all = written(folder.path(), "all.toml", &catalog_of(&texts));
        let lines = written(folder.path(), "lines.toml", &catalog_of(&lines));
        let mut ids = vec!["id".to_owned()];
        ids.extend((0..texts.len()).map(|place| format!("e{place}")));
        for (name, format, catalog) in
            [("a.csv", "csv", lines), ("a.tsv", "tsv", all.clone()), ("a.csv.txt", "csv", all)]
        {
            let text = list(catalog.to_str(), &["--format", format, "--sources"]);
            let sheet = opened_by_gnumeric(&ssconvert, &written(folder.path(), name, &text));
            prop_assert_eq!(&sheet.formulas, &Vec::<String>::new(), "{}", name);
            prop_assert_eq!(&sheet.first_column, &ids, "{}", name);
            prop_assert_eq!(sheet.rows, ids.len(), "{}", name);
            let header = text.lines().next().unwrap();
            prop_assert_eq!(sheet.columns, header.split([',', '\t']).count(), "{}", name);
        }
    }
}

#[test]
fn python_undoes_the_guard_as_documented() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let page = std::fs::read_to_string(repository_file("docs/formats.md")).unwrap();
    let (_, script) = page.split_once("```python\n").unwrap();
    let (script, _) = script.split_once("```").unwrap();
    let script = format!(
        "{script}\nimport json, sys\ncells = json.load(sys.stdin)\n\
         json.dump([without_guard(cell, sys.argv[1]) for cell in cells], sys.stdout)"
    );
    let mut texts = Vec::new();
    for before in ["", "'", "' ", "''"] {
        for start in STARTS {
            texts.extend(RESTS.iter().map(|rest| format!("{before}{start}{rest}")));
        }
    }
    for (tsv, quotes) in [(false, ""), (true, "\"")] {
        let cells: Vec<String> = texts.iter().map(|text| guarded(text, tsv)).collect();
        let mut command = snapbox::cmd::Command::new(&python);
        command = command.args(["-c", &script, quotes]);
        command = command.stdin(serde_json::to_string(&cells).unwrap());
        let read: Vec<String> = serde_json::from_str(&stdout(command)).unwrap();
        assert_eq!(read, texts);
    }
}
