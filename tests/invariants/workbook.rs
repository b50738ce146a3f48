//! Workbooks of random catalogs: a zip of well-formed XML without formulas, whose cells are those of
//! csv, with the types of JSON.

use super::answer::answer;
use super::random_catalog;
use meshcmp::catalog::read;
use meshcmp::format::Format;
use meshcmp::render::{Options, OutputStyle, render};
use meshcmp::sheet::Sheet;
use roxmltree::{Document, Node};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use time::{Date, Duration, Month};

/// The XML files of a workbook by their paths.
type Parts = BTreeMap<String, String>;

/// A cell: its type, empty for a number, and its text.
#[derive(Clone, Debug, Default)]
struct Cell {
    kind: String,
    text: String,
}

/// The command lines whose workbooks are read back.
const LINES: [&[&str]; 8] = [
    &["list", "-c", "all"],
    &["list", "-c", "all", "--sources"],
    &["events"],
    &["sources"],
    &["strengths"],
    &["count", "maturity"],
    &["compare", "--all", "e0", "e1"],
    &["show", "--history", "e0", "e1"],
];

/// Checks any bytes: the first chooses a command line, the others make a catalog.
pub fn holds(bytes: &[u8]) {
    let (choice, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let line = LINES[usize::from(*choice) % LINES.len()];
    let Ok(catalog) = read(&random_catalog::toml(bytes)) else {
        return;
    };
    if line.contains(&"e1") && catalog.find_entry("e1").is_err() {
        return;
    }
    let sheet = answer(line, &catalog, None);
    let cells = cells(&parts(&sheet));
    let records = records(&sheet);
    assert_eq!(cells.len(), records.len(), "{line:?}");
    for (cells, record) in cells.iter().zip(&records) {
        assert!(cells.len() <= record.len(), "{line:?}: {cells:?}");
        for (place, text) in record.iter().enumerate() {
            let cell = cells.get(place).cloned().unwrap_or_default();
            assert!(has_text(&cell, text), "{line:?}: {cell:?} is not {text:?}");
        }
    }
    if line == LINES[0] {
        have_types_of_json(&cells, &sheet);
    }
}

fn printed(sheet: &Sheet<'_>, format: Format) -> Vec<u8> {
    let mut options = Options::of(format, OutputStyle::default());
    options.raw = true;
    let mut bytes = Vec::new();
    render(sheet, &options, &mut bytes).unwrap();
    bytes
}

/// Returns the parts of the workbook of a sheet. Asserts that its bytes are always the same, that
/// each part is XML and that there are no formulas.
fn parts(sheet: &Sheet<'_>) -> Parts {
    let bytes = printed(sheet, Format::Xlsx);
    assert!(bytes == printed(sheet, Format::Xlsx), "its bytes differ");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let path = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let document = Document::parse(&text).unwrap_or_else(|why| panic!("{path}: {why}"));
        let formula = document.descendants().find(|node| node.has_tag_name("f"));
        assert_eq!(formula, None, "{path}");
        parts.insert(path, text);
    }
    parts
}

/// Returns the cells of the first worksheet; empty ones may be absent at the end of a row.
fn cells(parts: &Parts) -> Vec<Vec<Cell>> {
    let strings = Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let strings: Vec<String> =
        named(strings.root(), "si").map(|string| named(string, "t").map(text).collect()).collect();
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in named(sheet.root(), "row") {
        let number: usize = row.attribute("r").unwrap().parse().unwrap();
        rows.resize(number, Vec::new());
        for cell in named(row, "c") {
            let column = column_number(cell.attribute("r").unwrap());
            let kind = cell.attribute("t").unwrap_or_default().to_owned();
            let mut text: String = named(cell, "v").map(text).collect();
            if kind == "s" {
                text = unescaped(&strings[text.parse::<usize>().unwrap()]);
            }
            let cells = &mut rows[number - 1];
            cells.resize(column, Cell::default());
            cells.push(Cell { kind, text });
        }
    }
    rows
}

fn named<'a, 'd>(node: Node<'a, 'd>, name: &'static str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

fn text(node: Node<'_, '_>) -> String {
    node.text().unwrap_or_default().to_owned()
}

/// Returns the number of the column of a reference such as `AB12`, from 0.
fn column_number(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1) - 1
}

/// Replaces the escapes of characters that XML cannot hold: `_x001B_`.
fn unescaped(text: &str) -> String {
    let (mut unescaped, mut rest) = (String::new(), text);
    while let Some(place) = rest.find("_x") {
        let escape = rest.get(place + 2..place + 7).filter(|escape| escape.ends_with('_'));
        let code = escape.and_then(|escape| u32::from_str_radix(&escape[..4], 16).ok());
        let end = match code.and_then(char::from_u32) {
            Some(c) => {
                unescaped.push_str(&rest[..place]);
                unescaped.push(c);
                place + 7
            }
            None => {
                unescaped.push_str(&rest[..place + 2]);
                place + 2
            }
        };
        rest = &rest[end..];
    }
    unescaped + rest
}

fn records(sheet: &Sheet<'_>) -> Vec<Vec<String>> {
    let bytes = printed(sheet, Format::Csv);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// Returns whether a cell holds the text of csv: the same text, number, day or boolean.
fn has_text(cell: &Cell, text: &str) -> bool {
    match (cell.kind.as_str(), cell.text.parse::<f64>()) {
        ("", Ok(number)) => text.parse() == Ok(number) || text == day(number),
        ("b", _) => text == if cell.text == "1" { "true" } else { "false" },
        _ => text == cell.text,
    }
}

/// Returns the day that a number means in the calendar of spreadsheet programs.
fn day(number: f64) -> String {
    let first = Date::from_calendar_date(1899, Month::December, 30).unwrap();
    let day = first.checked_add(Duration::days(number as i64));
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Asserts that numbers of JSON are numbers, unless they have more digits than a cell keeps.
fn have_types_of_json(cells: &[Vec<Cell>], sheet: &Sheet<'_>) {
    let rows: Vec<Map<String, Value>> =
        serde_json::from_slice(&printed(sheet, Format::Json)).unwrap();
    let (header, cells) = cells.split_first().unwrap();
    for (row, cells) in rows.iter().zip(cells) {
        for (id, cell) in header.iter().zip(cells) {
            let value = &row[&id.text];
            let is_long = value.to_string().len() > 15;
            match value {
                Value::Number(_) => assert!(cell.kind.is_empty() || is_long, "{cell:?}"),
                Value::String(text) if text.len() == "2020-01-01".len() => {}
                _ => assert!(cell.kind == "s" || cell.text.is_empty(), "{cell:?}: {value}"),
            }
        }
    }
}
