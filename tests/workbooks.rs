//! Workbooks read back by two spreadsheet programs: every cell is that of JSON and csv.

use crate::common::flat::{cell_text, csv_records};
use crate::common::{HOSTILE, SMALL, meshcmp, repository_file, run, stdout, tools};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use snapbox::{assert_data_eq, str};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns the path of a Python that has openpyxl. Without one, tests are skipped on a developer's
/// machine and fail under CI.
fn python_with_openpyxl() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    for folder in std::env::split_paths(&path) {
        let python = folder.join("python3");
        let import = Command::new(&python).args(["-c", "import openpyxl"]).output();
        if import.is_ok_and(|output| output.status.success()) {
            return Some(python);
        }
    }
    assert!(std::env::var_os("CI").is_none(), "openpyxl for Python is not installed");
    eprintln!("skipped: openpyxl for Python is not installed");
    None
}

/// A cell as a spreadsheet program reads it: `n` number, `d` date, `b` boolean, `s` text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Cell(String, String);

/// What openpyxl reads of a worksheet.
#[derive(Debug, Deserialize)]
struct Worksheet {
    rows: Vec<Vec<Option<Cell>>>,
    links: Map<String, Value>,
    comments: Map<String, Value>,
    formulas: usize,
    frozen: Option<String>,
    filter: Option<String>,
    coloured: Vec<String>,
}

/// Reads a workbook with openpyxl: its worksheets by name.
const OPENPYXL: &str = include_str!("read_workbook.py");

fn read_by_openpyxl(python: &Path, file: &Path) -> (Worksheet, Worksheet) {
    let text = tools::stdout(Command::new(python).args(["-c", OPENPYXL]).arg(file));
    let mut sheets: Map<String, Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(sheets.keys().collect::<Vec<_>>(), ["Data", "Sources"]);
    let mut sheet = |name| serde_json::from_value(sheets.remove(name).unwrap()).unwrap();
    (sheet("Data"), sheet("Sources"))
}

/// Reads the first worksheet with gnumeric. It has no dates, only numbers with a format.
fn read_by_gnumeric(ssconvert: &Path, file: &Path) -> Vec<Vec<Option<Cell>>> {
    let xml = file.with_extension("xml");
    let mut command = Command::new(ssconvert);
    tools::stdout(command.args(["-T", "Gnumeric_XmlIO:sax:0"]).arg(file).arg(&xml));
    let xml = std::fs::read_to_string(xml).unwrap();
    let document = roxmltree::Document::parse(&xml).unwrap();
    let named = |name| document.descendants().filter(move |node| node.tag_name().name() == name);
    let data = named("Sheet").next().unwrap();
    let mut rows: Vec<Vec<Option<Cell>>> = Vec::new();
    for cell in data.descendants().filter(|node| node.tag_name().name() == "Cell") {
        let place = |name| cell.attribute(name).unwrap().parse::<usize>().unwrap();
        let (row, column) = (place("Row"), place("Col"));
        rows.resize(rows.len().max(row + 1), Vec::new());
        let length = rows[row].len().max(column + 1);
        rows[row].resize(length, None);
        let kind = match cell.attribute("ValueType").unwrap_or("none, so a formula") {
            "20" => "b",
            "40" => "n",
            "60" => "s",
            other => panic!("a cell of type {other}"),
        };
        let text = cell.text().unwrap_or_default().to_owned();
        rows[row][column] = Some(Cell(kind.to_owned(), text));
    }
    rows
}

/// Returns whether a number is that of this day in the calendar of spreadsheets.
fn is_day(number: &str, day: &str) -> bool {
    let first = time::Date::from_calendar_date(1899, time::Month::December, 30).unwrap();
    number.parse().is_ok_and(|number| {
        let date = first + time::Duration::days(number);
        day == format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
    })
}

/// Writes a control character as a workbook does. Readers differ in whether they read that back.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.replace("_x005F_", "_").chars() {
        match c {
            '\t' | '\n' | ' '.. => escaped.push(c),
            _ => escaped.push_str(&format!("_x{:04X}_", u32::from(c))),
        }
    }
    escaped
}

/// Whether the types of cells are compared, too.
#[derive(Clone, Copy, PartialEq)]
enum Types {
    OfJson,
    Any,
}

/// Returns whether a cell holds this value. A text may be a day.
fn holds(Cell(kind, text): &Cell, value: &Value, types: Types) -> bool {
    let same_number = |number: Option<f64>| number.is_some() && text.parse::<f64>().ok() == number;
    match (kind.as_str(), value) {
        ("n", Value::Number(number)) => same_number(number.as_f64()),
        ("b", Value::Bool(flag)) => text.eq_ignore_ascii_case(&flag.to_string()),
        ("s" | "d", Value::String(value)) => escaped(text) == escaped(value),
        ("n", Value::String(value)) if is_day(text, value) => true,
        ("n", Value::String(value)) if types == Types::Any => same_number(value.parse().ok()),
        ("b", Value::String(value)) if types == Types::Any => text.eq_ignore_ascii_case(value),
        _ => false,
    }
}

/// Asserts that a table has these cells; `None` is an empty one, and those at the end may be absent.
#[track_caller]
fn assert_cells(
    table: &[Vec<Option<Cell>>],
    expected: &[Vec<Option<Value>>],
    types: Types,
    about: &str,
) {
    assert_eq!(table.len(), expected.len(), "{about}");
    for (row, expected) in table.iter().zip(expected) {
        for (place, expected) in expected.iter().enumerate() {
            let cell = row.get(place).cloned().flatten();
            let is_right = match (&cell, expected) {
                (Some(cell), Some(value)) => holds(cell, value, types),
                (cell, value) => cell.is_none() && value.is_none(),
            };
            assert!(is_right, "{about}: {cell:?} is not {expected:?} in {row:?}");
        }
    }
}

/// Returns the cells that rows of JSON stand for, header first. The cell of an empty list is that of
/// csv, `(none)` only if a source knows it.
fn cells_of_json(
    rows: &[Map<String, Value>],
    csv: &[Vec<Option<Value>>],
) -> Vec<Vec<Option<Value>>> {
    let header = rows[0].keys().map(|key| Some(json!(key)));
    let mut cells = vec![header.collect()];
    for (row, in_csv) in rows.iter().zip(&csv[1..]) {
        let cell = |(value, in_csv): (&Value, &Option<Value>)| match value {
            Value::Null => None,
            Value::Number(_) | Value::Bool(_) => Some(value.clone()),
            Value::Array(elements) if elements.is_empty() => in_csv.clone(),
            value => Some(json!(cell_text(value))),
        };
        cells.push(row.values().zip(in_csv).map(cell).collect());
    }
    cells
}

/// Returns the cells of csv, in which numbers are texts, header first.
fn cells_of_csv(text: &str) -> Vec<Vec<Option<Value>>> {
    let cell = |text: String| (!text.is_empty()).then_some(Value::String(text));
    csv_records(text).into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
}

const COMMANDS: &[&str] = &[
    "list",
    "list -c all",
    "list --as-of 2020-09 --sources",
    "filter category=mesh mtls=yes --unknown include",
    "compare istio linkerd app-mesh --all",
    "compare istio linkerd --sources",
    "show istio",
    "show istio linkerd --history",
    "rank --want mtls=2 --want grpc --category mesh",
    "count license",
    "count status license",
    "count languages",
    "events --since 2025",
    "timeline --category gateway",
    "strengths --category mesh",
    "sources",
    "sources --stale 24mo",
    "search quic",
    "explain",
    "diff --since 2026-06",
];

/// The commands whose JSON is an array of objects with the columns of csv.
fn has_rows_of_csv(command: &str) -> bool {
    let nested = ["compare", "show", "strengths", "explain"];
    !nested.iter().any(|name| command.starts_with(name)) && !command.contains("--sources")
}

fn output(command: &str, format: &str, catalog: Option<&str>) -> Vec<u8> {
    let words: Vec<&str> = command.split(' ').chain(["-f", format]).collect();
    let mut program = meshcmp(&words);
    if let Some(catalog) = catalog {
        program = program.env("MESHCMP_CATALOG", catalog);
    }
    program.output().unwrap().stdout
}

#[test]
fn every_cell_of_a_workbook_is_that_of_json_and_csv() {
    let python = python_with_openpyxl();
    let ssconvert = tools::find(&["ssconvert"]);
    let folder = tempfile::tempdir().unwrap();
    let hostile = ["list -c all", "list -c all --sources", "compare formula lines --all"];
    let hostile = hostile.map(|command| (command, Some(HOSTILE)));
    let every_type = repository_file("tests/seeds/catalog/every-type.toml");
    let every_type =
        ["list -c all", "show --history a b"].map(|command| (command, every_type.to_str()));
    let shipped = COMMANDS.iter().map(|command| (*command, None));
    for (command, catalog) in shipped.chain(hostile).chain(every_type) {
        let file = folder.path().join("a.xlsx");
        std::fs::write(&file, output(command, "xlsx", catalog)).unwrap();
        let csv = String::from_utf8(output(&format!("{command} --raw"), "csv", catalog)).unwrap();
        let json = has_rows_of_csv(command).then(|| {
            serde_json::from_slice::<Vec<Map<String, Value>>>(&output(command, "json", catalog))
                .unwrap()
        });
        let mut tables = Vec::new();
        if let Some(python) = &python {
            let (data, sources) = read_by_openpyxl(python, &file);
            assert_eq!((data.formulas, sources.formulas), (0, 0), "{command}");
            assert_eq!(data.frozen.as_deref(), Some("A2"), "{command}");
            assert!(data.filter.is_some(), "{command}");
            tables.push(data.rows);
        }
        if let Some(ssconvert) = &ssconvert {
            tables.push(read_by_gnumeric(ssconvert, &file));
        }
        for table in tables {
            let csv = cells_of_csv(&csv);
            assert_cells(&table, &csv, Types::Any, command);
            if let Some(rows) = &json {
                assert_cells(&table, &cells_of_json(rows, &csv), Types::OfJson, command);
            }
        }
    }
}

#[test]
fn cells_have_types_links_comments_and_colours() {
    let Some(python) = python_with_openpyxl() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("types.xlsx");
    let catalog = folder.path().join("types.toml");
    std::fs::write(
        &catalog,
        r#"
format = 1
catalog.title = "Types"
categories.tool.label = "Tool"
[sources.page]
title = "The page"
url = "https://example.org/a?b=c"
date = "2026-05"
license = "CC0-1.0"
[sources.read]
title = "Read"
url = "https://example.org/read#part"
seen = "2026-06-07"
[attributes]
memory = { label = "Memory", type = "number", unit = "MB", meaning = "M." }
serial = { label = "Serial", type = "number", meaning = "M." }
release = { label = "Release", type = "version", meaning = "M." }
since = { label = "Since", type = "date", meaning = "M." }
old = { label = "Old", type = "date", meaning = "M." }
docs = { label = "Docs", type = "link", meaning = "M." }
mirrors = { label = "Mirrors", type = "link", list = true, meaning = "M." }
owner = { label = "Owner", type = "text", meaning = "M." }
tags = { label = "Tags", type = "text", list = true, meaning = "M." }
[features.fast]
label = "Fast"
group = "core"
meaning = "It is fast."
[[entry]]
id = "one"
name = "One"
categories = ["tool"]
summary = "S."
homepage = "https://example.org/one"
[[entry.observed]]
source = "page"
memory = 12.50
serial = 1234567890123456
release = "2.20"
since = "2026-09-30"
old = "1899-12-31"
docs = "https://example.org/docs"
mirrors = ["https://example.org/m"]
owner = { value = "=1+1", note = "since 2024" }
tags = [{ value = "a;b", note = "first" }, "c"]
features.fast = { value = "partial", note = "on Linux" }
[[entry]]
id = "two"
name = "Two"
categories = ["tool"]
summary = "S."
[[entry.observed]]
source = "read"
release = "2026-09-30"
since = "2026-09"
mirrors = ["https://example.org/m", "https://example.org/n"]
tags = []
features.fast = "yes"
"#,
    )
    .unwrap();
    let columns = "id,homepage,memory,serial,release,since,old,docs,mirrors,owner,tags,fast";
    let list = ["list", "-c", columns, "-f", "xlsx", "-o", file.to_str().unwrap()];
    stdout(meshcmp(&list).env("MESHCMP_CATALOG", &catalog));
    let (data, sources) = read_by_openpyxl(&python, &file);
    let mut shown = String::new();
    for (name, sheet) in [("Data", &data), ("Sources", &sources)] {
        shown.push_str(&format!("{name} {:?} {:?}\n", sheet.filter, sheet.coloured));
        for row in &sheet.rows {
            for cell in row {
                match cell {
                    Some(Cell(kind, text)) => shown.push_str(&format!("{kind}:{text}  ")),
                    None => shown.push_str("-  "),
                }
            }
            shown.push('\n');
        }
        for (place, link) in &sheet.links {
            shown.push_str(&format!("link {place} {link}\n"));
        }
        for (place, comment) in &sheet.comments {
            shown.push_str(&format!("comment {place} {comment}\n"));
        }
    }
    assert_data_eq!(
        shown,
        str![[r#"
Data Some("A1:L3") ["L2:L3"]
s:id  s:homepage  s:memory  s:serial  s:release  s:since  s:old  s:docs  s:mirrors  s:owner  s:tags  s:fast  
s:one  s:https://example.org/one  n:12.5  s:1234567890123456  s:2.20  d:2026-09-30  s:1899-12-31  s:https://example.org/docs  s:https://example.org/m  s:=1+1  s:"a;b"; c  s:partial  
s:two  -  -  -  s:2026-09-30  s:2026-09  -  -  s:https://example.org/m; https://example.org/n  -  s:(none)  s:yes  
link B2 "https://example.org/one"
link H2 "https://example.org/docs"
link I2 "https://example.org/m"
comment A1 "Id"
comment B1 "Homepage"
comment C1 "Memory (MB)"
comment D1 "Serial"
comment E1 "Release"
comment F1 "Since"
comment G1 "Old"
comment H1 "Docs"
comment I1 "Mirrors"
comment J1 "Owner"
comment K1 "Tags"
comment L1 "Fast"
comment J2 "since 2024/n(The page, 2026-05)"
comment K2 "a;b: first/n(The page, 2026-05)"
comment L2 "on Linux/n(The page, 2026-05)"
Sources Some("A1:F3") []
s:id  s:title  s:url  s:date  s:seen  s:license  
s:page  s:The page  s:https://example.org/a?b=c  s:2026-05  -  s:CC0-1.0  
s:read  s:Read  s:https://example.org/read#part  -  d:2026-06-07  -  
link C2 "https://example.org/a?b=c"
link C3 "https://example.org/read#part"
comment A1 "Id"
comment B1 "Title"
comment C1 "Link"
comment D1 "Published"
comment E1 "Read on, if undated"
comment F1 "License"

"#]]
    );
}

#[test]
fn workbooks_of_one_answer_are_equal_byte_by_byte() {
    let of = |today: &str| {
        let list = meshcmp(&["list", "-f", "xlsx"]).env("MESHCMP_TODAY", today);
        list.output().unwrap().stdout
    };
    let book = of("2026-11-28");
    assert!(book.starts_with(b"PK"));
    std::thread::sleep(std::time::Duration::from_millis(1_100)); // the clock goes on
    assert!(book == of("2031-01-01"), "the clock changes the workbook");
}

#[test]
fn text_too_long_for_a_cell_is_cut_and_told() {
    let Some(python) = python_with_openpyxl() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let small = std::fs::read_to_string(SMALL).unwrap();
    let long = small.replace("A living mesh of which most is known.", &"𝄞".repeat(20_000));
    let file = folder.path().join("long.xlsx");
    let list = ["list", "--catalog", "-", "-c", "id,summary", "-f", "xlsx", "-o"];
    let program = meshcmp(&list).arg(&file).stdin(long);
    program.assert().success().stdout_eq("").stderr_eq(str![[r#"
1 text was cut, because a cell of xlsx holds 32,767 characters

"#]]);
    let (data, _) = read_by_openpyxl(&python, &file);
    let Cell(_, text) = data.rows[1][1].clone().unwrap();
    assert_eq!(text.chars().count(), 16_384);
    assert!(text.ends_with("𝄞…"));
}

#[test]
fn links_beyond_the_limit_are_plain_texts() {
    let Some(python) = tools::find(&["python3"]) else {
        return;
    };
    let mut catalog = "format = 1\ncatalog.title = \"T\"\ncategories.c.label = \"C\"\n".to_owned();
    for place in 0..65_535 {
        catalog += &format!(
            "[[entry]]\nid = \"e{place}\"\nname = \"N{place}\"\ncategories = [\"c\"]\n\
             homepage = \"https://example.org/{place}\"\n"
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("links.xlsx");
    let list = ["list", "--catalog", "-", "-c", "homepage", "-f", "xlsx", "-o"];
    meshcmp(&list).arg(&file).stdin(catalog).assert().success().stderr_eq("");
    let count = "import sys, zipfile\n\
        data = zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml')\n\
        print(data.count(b'<row '), data.count(b't=\"s\"'), data.count(b'<hyperlink '))";
    let counts = tools::stdout(Command::new(python).args(["-c", count]).arg(&file));
    assert_eq!(counts, "65536 65536 65530\n");
}

#[test]
fn terminal_gets_no_workbook() {
    let script = Command::new("script").arg("--version").output();
    if script.is_err() {
        assert!(std::env::var_os("CI").is_none(), "script is not installed");
        eprintln!("skipped: script is not installed");
        return;
    }
    let mut command = Command::new("script");
    let line = "meshcmp list -f xlsx 2>&1; echo \"code $?\"";
    let output = tools::stdout(tools::with_meshcmp(command.args(["-qec", line, "/dev/null"])));
    assert_data_eq!(
        output.replace('\r', ""),
        str![[r#"
[31merror:[0m xlsx is not text for a terminal; write it to a file with -o FILE
code 2

"#]]
    );
}

#[test]
fn workbook_goes_through_a_pipe_and_into_a_file() {
    let piped = run("list -f xlsx").output();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.xlsx");
    run(&format!("list -f xlsx -o {}", file.display())).prints("");
    assert!(std::fs::read(file).unwrap() == piped.stdout);
}
