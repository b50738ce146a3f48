//! Every format on arbitrary sheets: cells can be read back from data formats, texts from Markdown
//! and HTML, and no text becomes markup.

mod read;
mod sheet;

use super::input::Input;
use super::{FORMATS, printed};
use meshcmp::format::Format;
use meshcmp::model::Value as Of;
use meshcmp::sheet::{Content, Layout, Row, Sheet};
use serde_json::{Map, Value, json};

/// Checks any bytes.
pub fn holds(bytes: &[u8]) {
    let mut input = Input { bytes };
    let sheet = input.sheet();
    let width = Some(20 + usize::from(input.byte()));
    let texts = FORMATS.map(|format| (format, printed(&sheet, format, None)));
    printed(&sheet, Format::Table, width);
    for (format, text) in texts {
        match format {
            Format::Csv => assert_eq!(read::csv(&text), records(&sheet)),
            Format::Tsv => assert_eq!(read::tsv(&text), records(&sheet)),
            Format::Json => {
                let read: Vec<Map<String, Value>> = serde_json::from_str(&text).unwrap();
                assert_eq!(read, objects(&sheet));
            }
            Format::Jsonl => {
                let read: Vec<Map<String, Value>> =
                    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
                assert_eq!(read, objects(&sheet));
            }
            Format::Markdown => texts_come_back(&sheet, &read::markdown(&text), &text),
            Format::Html => texts_come_back(&sheet, &read::html(&text), &text),
            Format::Svg => {
                roxmltree::Document::parse(&text).unwrap();
            }
            Format::Table | Format::Xlsx => {}
        }
    }
}

/// Returns the character, or a picture of a control character other than line feed and tab.
fn shown(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap(),
        '\u{7f}' => '\u{2421}',
        c if super::acts(c) => '\u{fffd}',
        c => c,
    }
}

/// Checks that a table has a header, group headings and a row for each row of the sheet, with a
/// cell for each visible column, and that every text is unchanged.
fn texts_come_back(sheet: &Sheet<'_>, table: &read::Table, printed: &str) {
    if sheet.layout != Layout::Rows || sheet.rows.is_empty() {
        return;
    }
    let verdicts = matches!(sheet.rows[0].cells[0], Content::Verdict(_));
    let seen = |place: &usize| sheet.columns[*place].for_people() && !(verdicts && *place == 0);
    let seen: Vec<usize> = (0..sheet.columns.len()).filter(seen).collect();
    if seen.is_empty() {
        return;
    }
    assert!(table.iter().all(|row| row.len() == seen.len()), "{printed}");
    let mut lines = table.iter().skip(1);
    let mut group = None;
    for row in &sheet.rows {
        if row.group != group {
            group = row.group;
            lines.next();
        }
        let cells = lines.next().unwrap_or_else(|| panic!("a row less: {printed}"));
        for (at, (&place, cell)) in seen.iter().zip(cells).enumerate() {
            // Remarks beside a name are in the first cell, too.
            let marked = at == 0 && (verdicts || row.undecided);
            if let (Content::Text(text), false) = (&row.cells[place], marked) {
                let text: String = text.chars().map(shown).collect();
                assert_eq!(*cell, text, "{printed}");
            }
        }
    }
    assert_eq!(lines.next(), None, "{printed}");
}

/// The JSON value of a cell.
fn value(cell: &Content<'_>) -> Value {
    match cell {
        Content::Count(count) => json!(count),
        Content::Number(number) => self::number(*number),
        Content::Flag(flag) => json!(flag),
        Content::List(all) => all.iter().map(value).collect(),
        Content::Text(text) => json!(text),
        Content::Verdict(verdict) => json!(verdict.word()),
        Content::Map(members) => {
            let members = members.iter();
            members.map(|(name, cell)| (name.to_string(), value(cell))).collect()
        }
        Content::Value(value) => said(value),
        Content::Fact(fact) => said(&fact.value),
        _ => Value::Null,
    }
}

fn number(number: f64) -> Value {
    if number.fract() == 0.0 { json!(number as i64) } else { json!(number) }
}

fn said(value: &Of<'_>) -> Value {
    match value {
        Of::Unknown => Value::Null,
        Of::Number(number) => serde_json::from_str(number.text()).unwrap(),
        Of::List(elements) => elements.iter().map(|element| said(&element.value)).collect(),
        value => json!(value.plain()),
    }
}

fn objects(sheet: &Sheet<'_>) -> Vec<Map<String, Value>> {
    let object = |row: &Row<'_>| {
        let members = sheet.columns.iter().zip(&row.cells);
        members
            .filter(|(column, _)| column.in_json())
            .map(|(column, cell)| (column.id.to_string(), value(cell)))
            .collect()
    };
    sheet.rows.iter().map(object).collect()
}

/// The text of a cell in CSV and TSV.
fn flat(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(flat).map(quoted).collect::<Vec<_>>().join("; "),
        Value::Object(members) => {
            let members = members.iter();
            let told = members.map(|(name, value)| format!("{name}={}", flat(value)));
            told.map(quoted).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// Quotes an element that could be read as something else.
fn quoted(element: String) -> String {
    if element.contains([';', '"']) || element.is_empty() || element == "(none)" {
        format!("\"{}\"", element.replace('"', "\"\""))
    } else {
        element
    }
}

fn records(sheet: &Sheet<'_>) -> read::Table {
    let flat_ones = || sheet.columns.iter().enumerate().filter(|(_, c)| c.in_flat());
    let header = flat_ones().map(|(_, column)| column.id.to_string());
    let record = |row: &Row<'_>| {
        let cells = flat_ones().map(|(place, _)| match &row.cells[place] {
            Content::Fact(fact) if matches!(&fact.value, Of::List(all) if all.is_empty()) => {
                "(none)".to_owned()
            }
            cell => flat(&value(cell)),
        });
        cells.collect()
    };
    let rows = sheet.rows.iter().map(record);
    [header.collect()].into_iter().chain(rows).collect()
}
