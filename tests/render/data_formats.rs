//! The hostile sample in every data format, read back by independent parsers.

use super::sample::{HOSTILE, catalog, options, printed, sheet, single};
use crate::common::flat::{
    cell_text, csv_records, csv_records_by, elements, guarded, tsv_records, unguarded,
};
use meshcmp::format::Format;
use meshcmp::model::{Fact, Number, Support, Value as MeshValue};
use meshcmp::render::{Options, OutputStyle};
use meshcmp::sheet::{Audience, Column, CompareTotals, Content, Row, Sheet, VerdictCounts};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Returns the rows of a sheet in JSON.
fn json_rows(sheet: &Sheet<'_>) -> Vec<Map<String, Value>> {
    let text = printed(sheet, &options(Format::Json));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn csv_and_tsv_have_the_cells_of_json() {
    let catalog = catalog();
    let sheet = sheet(&catalog);
    let rows = json_rows(&sheet);
    assert_eq!(rows.len(), HOSTILE.len() + 1);
    let header: Vec<_> = rows[0].keys().filter(|&id| id != "json").cloned().collect();
    for (format, raw) in
        [(Format::Csv, false), (Format::Tsv, false), (Format::Csv, true), (Format::Tsv, true)]
    {
        let tsv = format == Format::Tsv;
        let guard = |text: String| if raw { text } else { guarded(&text, tsv) };
        let mut expected = vec![header.iter().cloned().map(guard).collect::<Vec<_>>()];
        for row in &rows {
            let cell = |id: &String| match (id.as_str(), &row[id]) {
                ("memory", number) => cell_text(number),
                ("tested_with", Value::Array(versions)) if versions.is_empty() => "(none)".into(),
                (_, value) => guard(cell_text(value)),
            };
            expected.push(header.iter().map(cell).collect());
        }
        let printed = printed(&sheet, &Options { raw, ..options(format) });
        let read = if tsv { tsv_records(&printed) } else { csv_records(&printed) };
        assert_eq!(read, expected);
    }
}

#[test]
fn json_lines_are_the_rows_of_json() {
    let catalog = catalog();
    for evidence in [false, true] {
        let sheet = Sheet { evidence, ..sheet(&catalog) };
        let lines = printed(&sheet, &options(Format::Jsonl));
        let rows: Vec<Map<String, Value>> =
            lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(rows, json_rows(&sheet));
    }
}

#[test]
fn every_text_is_read_back_from_json() {
    let catalog = catalog();
    for (row, text) in json_rows(&sheet(&catalog)).iter().zip(HOSTILE) {
        assert_eq!(row["=text"], json!(text));
        assert_eq!(row["list"], json!([text, "second"]));
        assert_eq!(row["map"], json!({"yes": 3, "text": text}));
    }
}

#[test]
fn evidence_in_csv_agrees_with_json_element_by_element() {
    let catalog = catalog();
    let sheet = Sheet { evidence: true, ..sheet(&catalog) };
    let records = csv_records(&printed(&sheet, &Options { raw: true, ..options(Format::Csv) }));
    let header = &records[0];
    assert!(!header.contains(&"categories.note".to_owned()), "categories have no evidence");
    let place = |id: &str| header.iter().position(|column| column == id).unwrap();
    for (record, row) in records[1..].iter().zip(json_rows(&sheet)) {
        for id in [
            "status",
            "license",
            "languages",
            "announced",
            "cncf_maturity",
            "built_on",
            "memory",
            "release",
            "docs",
            "owner",
            "mtls",
        ] {
            let facts = match &row[id] {
                Value::Array(all) => all.clone(),
                fact => vec![fact.clone()],
            };
            let part = |key: &str| facts.iter().map(|fact| fact[key].clone()).collect::<Vec<_>>();
            for (key, column) in [("value", 0), ("note", 1), ("source", 2), ("date", 3)] {
                let absent = part(key).iter().all(Value::is_null);
                let cell = match &row[id] {
                    _ if absent => String::new(),
                    Value::Array(_) => list_of_parts(&part(key)),
                    fact => cell_text(&fact[key]),
                };
                assert_eq!(record[place(id) + column], cell, "{id}.{key}");
            }
        }
    }
}

/// Notes, sources or dates as one cell; an element without one is empty.
fn list_of_parts(parts: &[Value]) -> String {
    let quoted = |part: &Value| match part {
        Value::Null => String::new(),
        part => cell_text(&json!([part])),
    };
    parts.iter().map(quoted).collect::<Vec<_>>().join("; ")
}

#[test]
fn data_formats_contain_no_terminal_controls() {
    let catalog = catalog();
    let sheet = sheet(&catalog);
    for format in [Format::Csv, Format::Tsv, Format::Json, Format::Jsonl] {
        let style = OutputStyle { terminal: true, ..options(format).style };
        let text = printed(&sheet, &Options { style, ..options(format) });
        let acts = |&c: &char| {
            (c.is_control() && c != '\n' && c != '\t') || meshcmp::model::is_bidi_control(c)
        };
        assert_eq!(text.chars().find(acts), None, "{format:?}");
    }
}

#[test]
fn json_is_indented_only_on_a_terminal() {
    let sheet = single(Content::text("a"));
    let mut options = options(Format::Json);
    assert_eq!(printed(&sheet, &options), "[{\"text\":\"a\"}]\n");
    options.style.terminal = true;
    assert_eq!(printed(&sheet, &options), "[\n  {\n    \"text\": \"a\"\n  }\n]\n");
}

#[test]
fn json_of_a_comparison_nests_values_and_has_totals() {
    let values = |id: &'static str| Column { nested: Some("values"), ..Column::new(id, id) };
    let columns = vec![
        Column::new("field", "Field"),
        values("istio"),
        Column::new("sign", "").only_for(Audience::People),
        Column::new("verdict", "").only_for(Audience::Json),
        values("linkerd"),
    ];
    let mut sheet = single(Content::Nothing);
    sheet.columns = columns;
    sheet.rows = vec![Row::new(["mtls", "yes", "≠", "differ", "no"].map(Content::text).into())];
    let counts = VerdictCounts { differ: 1, ..VerdictCounts::default() };
    sheet.totals = Some(CompareTotals { entries: Vec::new(), groups: Vec::new(), counts });
    let row = r#"{"field":"mtls","values":{"istio":"yes","linkerd":"no"},"verdict":"differ"}"#;
    let counts = r#"{"differ":1,"same":0,"unknown":0}"#;
    let whole = format!(r#"{{"entries":[],"rows":[{row}],"groups":[],"counts":{counts}}}"#);
    assert_eq!(printed(&sheet, &options(Format::Json)), whole + "\n");
    assert_eq!(printed(&sheet, &options(Format::Jsonl)), format!("{row}\n"));
    assert_eq!(printed(&sheet, &options(Format::Csv)), "field,istio,linkerd\nmtls,yes,no\n");
}

#[test]
fn single_row_is_a_json_object() {
    let mut sheet = single(Content::Flag(true));
    sheet.single = true;
    assert_eq!(printed(&sheet, &options(Format::Json)), "{\"text\":true}\n");
    sheet.rows.clear();
    assert_eq!(printed(&sheet, &options(Format::Json)), "[]\n");
}

#[test]
fn numbers_are_written_in_their_shortest_form() {
    for (number, text) in [(3.0, "3"), (5.5, "5.5"), (-0.0, "0"), (0.1, "0.1"), (-2.0, "-2")] {
        let sheet = single(Content::Number(number));
        assert_eq!(json_rows(&sheet)[0]["text"].to_string(), text);
        let csv = printed(&sheet, &Options { raw: true, ..options(Format::Csv) });
        assert_eq!(csv, format!("text\n{text}\n"));
    }
}

#[test]
fn numbers_of_catalogs_are_written_digit_for_digit() {
    for digits in ["12.50", "-0.0", "1e3", "123456789012345678901234567890"] {
        let value = MeshValue::Number(Number::parse(digits).unwrap());
        for content in [Content::Value(value.clone()), Content::Fact(Fact::bare(value))] {
            let sheet = single(content);
            let json = |terminal| {
                let style = OutputStyle { terminal, ..options(Format::Json).style };
                printed(&sheet, &Options { style, ..options(Format::Json) })
            };
            assert_eq!(json(false), format!("[{{\"text\":{digits}}}]\n"));
            assert_eq!(json(true), format!("[\n  {{\n    \"text\": {digits}\n  }}\n]\n"));
            assert_eq!(printed(&sheet, &options(Format::Csv)), format!("text\n{digits}\n"));
        }
    }
}

#[test]
fn only_a_list_that_a_source_knows_to_be_empty_is_none() {
    let empty = || MeshValue::List(Vec::new());
    for (content, csv, json) in [
        (Content::Fact(Fact::bare(empty())), "(none)", "[]"),
        (
            Content::changed(Fact::bare(empty()), vec![Fact::bare(MeshValue::Unknown)]),
            "(none)",
            "[]",
        ),
        (Content::Value(empty()), "\"\"", "[]"),
        (Content::Fact(Fact::bare(MeshValue::Unknown)), "\"\"", "null"),
        (
            Content::Fact(Fact::bare(MeshValue::NotApplicable)),
            "not-applicable",
            "\"not-applicable\"",
        ),
        (Content::Fact(Fact::bare(MeshValue::Support(Support::Unknown))), "unknown", "\"unknown\""),
    ] {
        let sheet = single(content);
        assert_eq!(printed(&sheet, &options(Format::Csv)), format!("text\n{csv}\n"));
        assert_eq!(printed(&sheet, &options(Format::Json)), format!("[{{\"text\":{json}}}]\n"));
    }
}

#[test]
fn csv_header_bom_and_tsv_escapes_work() {
    let sheet = single(Content::text("a\r\nb, \"c\""));
    let body = "\"a\r\nb, \"\"c\"\"\"\n";
    let csv = options(Format::Csv);
    assert_eq!(printed(&sheet, &csv), format!("text\n{body}"));
    assert_eq!(printed(&sheet, &Options { header: false, ..csv }), body);
    assert_eq!(printed(&sheet, &Options { bom: true, ..csv }), format!("\u{feff}text\n{body}"));
    assert_eq!(printed(&sheet, &options(Format::Tsv)), "text\na\\r\\nb, \"c\"\n");
}

proptest! {
    #[test]
    fn any_text_is_read_back_from_every_data_format(text in any::<String>(), other in "[\\PC\t\r\n\"\\\\,;=]*") {
        let mut sheet = single(Content::text(&text));
        sheet.columns.push(Column::new(other.as_str(), "Other"));
        sheet.rows[0].cells.push(Content::List(vec![Content::text(&other)]));
        prop_assume!(other != "text");
        let expected = vec![
            vec!["text".to_owned(), other.clone()],
            vec![text.clone(), cell_text(&json!([other]))],
        ];
        let raw = |format| Options { raw: true, ..options(format) };
        prop_assert_eq!(&csv_records(&printed(&sheet, &raw(Format::Csv))), &expected);
        prop_assert_eq!(&tsv_records(&printed(&sheet, &raw(Format::Tsv))), &expected);
        for format in [Format::Json, Format::Jsonl] {
            let style = OutputStyle { terminal: true, ..options(format).style };
            let printed = printed(&sheet, &Options { style, ..options(format) });
            let value: Value = serde_json::from_str(&printed).unwrap();
            let row = if format == Format::Json { &value[0] } else { &value };
            prop_assert_eq!(row, &json!({ "text": text.clone(), other.as_str(): [other.clone()] }));
        }
    }

    #[test]
    fn guarded_cells_and_lists_are_read_back(
        text in "'{0,2}[ \u{a0}\u{200b}\u{feff}]{0,2}[=+@\\-\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}\t\r\n\"';a]?\\PC{0,6}",
        list in prop::collection::vec("[ ;\"'=(]{0,3}(none\\))?[\\PC\t\r\n]{1,4}|\\(none\\)", 0..4),
        delimiter in prop::sample::select(&b",;\t|:'= "[..]),
    ) {
        let texts = list.iter().map(|text| Fact::bare(MeshValue::Text(text))).collect();
        let mut sheet = single(Content::text(&text));
        sheet.columns.push(Column::new("list", "List"));
        sheet.rows[0].cells.push(Content::Fact(Fact::bare(MeshValue::List(texts))));
        for format in [Format::Csv, Format::Tsv] {
            let tsv = format == Format::Tsv;
            let printed = printed(&sheet, &Options { delimiter, ..options(format) });
            let records =
                if tsv { tsv_records(&printed) } else { csv_records_by(delimiter, &printed) };
            prop_assert_eq!(&records[0], &["text", "list"]);
            prop_assert_eq!(&records[1][0], &guarded(&text, tsv));
            prop_assert_eq!(unguarded(&records[1][0], tsv), &text);
            prop_assert_eq!(&elements(unguarded(&records[1][1], tsv)), &list);
        }
    }
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_guarded() {
    for (text, csv, tsv) in [
        ("=1", "'=1", "'=1"),
        ("+1", "'+1", "'+1"),
        ("-1", "'-1", "'-1"),
        ("@A1", "'@A1", "'@A1"),
        ("＝1", "'＝1", "'＝1"),
        ("＠A1", "'＠A1", "'＠A1"),
        ("  \u{a0}=1", "'  \u{a0}=1", "'  \u{a0}=1"),
        ("\u{feff}\u{200b}\u{1}=1", "'\u{feff}\u{200b}\u{1}=1", "'\u{feff}\u{200b}\u{1}=1"),
        ("\ta", "'\ta", "'\\ta"),
        ("\na", "\"'\na\"", "'\\na"),
        ("\ra", "\"'\ra\"", "'\\ra"),
        ("'=1", "''=1", "''=1"),
        ("''=1", "'''=1", "'''=1"),
        ("' -1", "'' -1", "'' -1"),
        ("\"a", "\"\"\"a\"", "'\"a"),
        ("'\"a", "\"'\"\"a\"", "''\"a"),
        ("'a", "'a", "'a"),
        ("a=1", "a=1", "a=1"),
        (" a", " a", " a"),
        ("2026-01", "2026-01", "2026-01"),
    ] {
        let sheet = single(Content::text(text));
        for (format, cell) in [(Format::Csv, csv), (Format::Tsv, tsv)] {
            assert_eq!(printed(&sheet, &options(format)), format!("text\n{cell}\n"), "{text:?}");
        }
    }
}

#[test]
fn negative_numbers_are_not_guarded() {
    for number in [-1.5, -3.0] {
        let sheet = single(Content::Number(number));
        assert_eq!(printed(&sheet, &options(Format::Csv)), format!("text\n{number}\n"));
    }
}
