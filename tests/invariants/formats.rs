//! Every format on arbitrary sheets: the data formats give back the cells, the tables keep their
//! shape, and no text becomes markup.

use super::{FORMATS, printed};
use meshcmp::age::Age;
use meshcmp::render::Format;
use meshcmp::sheet::{Column, Content, Layout, Row, Sheet};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Map, Value, json};

/// Checks it for any bytes: they say how many columns and rows there are, and what the cells are.
pub fn holds(bytes: &[u8]) {
    let mut input = Input { bytes };
    let sheet = sheet(&mut input);
    let width = Some(20 + usize::from(input.byte()));
    let texts = FORMATS.map(|format| (format, printed(&sheet, format, None)));
    printed(&sheet, Format::Table, width);
    for (format, text) in texts {
        match format {
            Format::Csv => assert_eq!(csv_records(&text), records(&sheet)),
            Format::Tsv => assert_eq!(tsv_records(&text), records(&sheet)),
            Format::Json => {
                let read: Vec<Map<String, Value>> = serde_json::from_str(&text).unwrap();
                assert_eq!(read, objects(&sheet));
            }
            Format::Jsonl => {
                let read: Vec<Map<String, Value>> = text
                    .lines()
                    .map(|line| serde_json::from_str(line).unwrap())
                    .collect();
                assert_eq!(read, objects(&sheet));
            }
            Format::Markdown => markdown(&text, &sheet),
            Format::Html => html(&text),
            Format::Table => {}
        }
    }
}

/// Bytes that are used up from the front; then there are zeros.
struct Input<'b> {
    bytes: &'b [u8],
}

impl<'b> Input<'b> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
        self.bytes = rest;
        *first
    }

    fn text(&mut self) -> String {
        let length = usize::from(self.byte() % 24).min(self.bytes.len());
        let (text, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn cell(&mut self) -> Content<'static> {
        match self.byte() % 8 {
            0 => Content::Nothing,
            1 => Content::Count(u64::from(self.byte())),
            2 => Content::Number(f64::from(self.byte()) / 4.0 - 8.0),
            3 => Content::Flag(self.byte().is_multiple_of(2)),
            4 => {
                let length = self.byte() % 4;
                Content::List((0..length).map(|_| Content::text(self.text())).collect())
            }
            _ => Content::text(self.text()),
        }
    }
}

fn sheet(input: &mut Input<'_>) -> Sheet<'static> {
    let columns = usize::from(input.byte() % 5) + 1;
    let rows = usize::from(input.byte() % 6);
    let columns = (0..columns).map(|place| {
        // Two columns of one id would be one key in JSON.
        Column::new(format!("{place}{}", input.text()), input.text())
    });
    let columns: Vec<_> = columns.collect();
    let width = columns.len();
    let age = Age::months("2026-11-22".parse().unwrap(), 24);
    let mut sheet = Sheet::new(input.text(), columns, age);
    for _ in 0..rows {
        let cells = (0..width).map(|_| input.cell()).collect();
        sheet.rows.push(Row::new(cells));
    }
    sheet.layout = [Layout::Rows, Layout::Blocks][usize::from(input.byte() % 2)];
    sheet
}

/// What JSON says of a cell.
fn value(cell: &Content<'_>) -> Value {
    match cell {
        Content::Count(count) => json!(count),
        Content::Number(number) if number.fract() == 0.0 => json!(*number as i64),
        Content::Number(number) => json!(number),
        Content::Flag(flag) => json!(flag),
        Content::List(all) => all.iter().map(value).collect(),
        Content::Text(text) => json!(text),
        _ => Value::Null,
    }
}

fn objects(sheet: &Sheet<'_>) -> Vec<Map<String, Value>> {
    let object = |row: &Row<'_>| {
        let members = sheet.columns.iter().zip(&row.cells);
        members
            .map(|(column, cell)| (column.id.to_string(), value(cell)))
            .collect()
    };
    sheet.rows.iter().map(object).collect()
}

/// What a flat file says of a cell.
fn flat(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(flat).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

fn records(sheet: &Sheet<'_>) -> Vec<Vec<String>> {
    let header = sheet
        .columns
        .iter()
        .map(|column| column.id.to_string())
        .collect();
    let rows = sheet
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| flat(&value(cell))).collect());
    [header].into_iter().chain(rows).collect()
}

fn csv_records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

fn tsv_records(text: &str) -> Vec<Vec<String>> {
    let unescaped = |cell: &str| {
        let (mut text, mut characters) = (String::new(), cell.chars());
        while let Some(c) = characters.next() {
            text.push(
                match (c, (c == '\\').then(|| characters.next()).flatten()) {
                    ('\\', Some('t')) => '\t',
                    ('\\', Some('n')) => '\n',
                    ('\\', Some('r')) => '\r',
                    ('\\', Some('\\')) => '\\',
                    ('\\', other) => panic!("no escape: {other:?}"),
                    (c, _) => c,
                },
            );
        }
        text
    };
    let lines = text.strip_suffix('\n').unwrap().split('\n');
    lines
        .map(|line| line.split('\t').map(unescaped).collect())
        .collect()
}

/// A table has a cell for each column in each row, and nothing in it is markup but line breaks.
fn markdown(text: &str, sheet: &Sheet<'_>) {
    if sheet.layout != Layout::Rows {
        return;
    }
    let (mut cells, mut rows) = (0, 0);
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH;
    for event in Parser::new_ext(text, extensions) {
        match event {
            Event::Start(Tag::TableCell) => cells += 1,
            Event::Start(Tag::TableHead | Tag::TableRow) => rows += 1,
            Event::InlineHtml(html) => {
                assert!(["<br>", "<!-- -->"].contains(&&*html), "{html} in {text}");
            }
            Event::Html(html) => panic!("{html} in {text}"),
            Event::Start(
                Tag::Emphasis | Tag::Strikethrough | Tag::Image { .. } | Tag::CodeBlock(_),
            )
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => panic!("{event:?} in {text}"),
            _ => {}
        }
    }
    if !sheet.rows.is_empty() {
        assert_eq!(rows, sheet.rows.len() + 1, "{text}");
        assert_eq!(cells, rows * sheet.columns.len(), "{text}");
    }
}

/// Elements open and close in order, and none of them runs or fetches anything.
fn html(text: &str) {
    let (mut open, mut rest): (Vec<&str>, _) = (Vec::new(), text);
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let end = tag
            .find('>')
            .unwrap_or_else(|| panic!("an open tag: {tag}"));
        rest = &tag[end + 1..];
        let tag = &tag[..end];
        let name = tag
            .split([' ', '\n', '/'])
            .find(|part| !part.is_empty())
            .unwrap_or_default();
        match (tag.strip_prefix('/'), name) {
            (Some(_), _) => assert_eq!(open.pop(), Some(name), "{text}"),
            (
                None,
                "!DOCTYPE" | "!doctype" | "meta" | "br" | "link" | "hr" | "col" | "wbr" | "input",
            ) => {}
            (None, "script" | "style") => {
                let close = format!("</{name}>");
                let end = rest.find(&close).unwrap_or_else(|| panic!("no {close}"));
                rest = &rest[end + close.len()..];
            }
            (None, "iframe" | "img" | "object" | "embed") => panic!("{tag}"),
            (None, _) if tag.ends_with('/') => {}
            (None, _) => open.push(name),
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "{text}");
}
