//! The limits of files that are imported, and the memory that hostile ones cost.

use super::SOURCE;
use crate::common::{shipped, tools};
use meshcmp::import::limits::{
    MAX_BYTES, MAX_CATEGORIES, MAX_CELLS, MAX_COLUMNS, MAX_NODES, MAX_ROWS, MAX_TEXTS,
};

/// Imports a file that is too large.
#[track_caller]
fn refused(format: &str, content: &str, says: &str) {
    let line = format!("import - --from {format} {SOURCE}");
    let output = shipped(&line).given(content.to_owned()).output();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains(says), "{told:.500}");
}

#[test]
fn limits_page_names_the_real_limits_of_imports() {
    const PAGE: &str = include_str!("../../docs/limits.md");
    assert!(PAGE.contains(&format!("| {} MiB |", MAX_BYTES >> 20)));
    for (limit, shown) in [
        (MAX_ROWS, "50,000"),
        (MAX_COLUMNS, "1,000"),
        (MAX_CELLS, "2,000,000"),
        (MAX_TEXTS, "200,000"),
        (MAX_CATEGORIES, "1,000"),
        (MAX_NODES, "500,000"),
    ] {
        assert_eq!(shown.replace(',', ""), limit.to_string());
        assert!(PAGE.contains(shown), "{shown}");
    }
}

#[test]
fn files_beyond_a_limit_are_refused() {
    let columns = |count: usize| (0..count).map(|n| format!(",c{n}")).collect::<String>();
    refused("csv", &format!("name{}\nA\n", columns(1_000)), "it has more than 1000 columns");
    refused("csv", &format!("name\n{}", "A\n".repeat(50_001)), "it has more than 50000 rows");
    let cells = format!("name{}\n{}", columns(999), "A\n".repeat(2_001));
    refused("csv", &cells, "it has more than 2000000 cells");
    let elements = format!("name,tags\nA,{}\n", "x; ".repeat(200_001));
    refused("csv", &elements, "it has more than 200000 texts");
    let keys: String = (0..1_000).map(|n| format!(",\"k{n}\":1")).collect();
    refused("json", &format!("[{{\"name\":\"A\"{keys}}}]"), "it has more than 1000 columns");
    refused("jsonl", &"{\"name\":\"A\"}\n".repeat(50_001), "it has more than 50000 rows");
    let categories: String = (0..1_001).map(|n| format!("A{n},c{n}\n")).collect();
    refused("csv", &format!("name,category\n{categories}"), "it has more than 1000 categories");
    let signs = format!("landscape: [{}]", "a,".repeat(500_001));
    refused("landscape", &signs, "it has more than 500000 signs between values");
    let nodes = format!("landscape:\n{}", "- a\n".repeat(500_001));
    refused("landscape", &nodes, "it has more than 500000 values");
    let text = "x".repeat(1 << 20);
    let aliases = format!("a: &a {text}\nlandscape: [{}]", "*a,".repeat(100));
    refused("landscape", &aliases, "line 2: its anchors and aliases repeat too much");
    refused("csv", &"x".repeat(MAX_BYTES + 1), "larger than 16 MiB");
}

#[test]
fn long_chain_of_successors_is_imported_in_time() {
    let rows: String = (1..5_000).map(|n| format!("n{n},n{}\n", n - 1)).collect();
    let line = format!("import - --from csv {SOURCE}");
    let output = shipped(&line).given(format!("name,successor\n{rows}")).output();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("which is succeeded by more than 1,000 entries"), "{told}");
}

#[test]
fn hostile_files_cost_bounded_memory() {
    let nested: String = (0..75).map(|n| format!("&a{n} [")).collect();
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (letter, before) in ('b'..='i').zip('a'..) {
        bomb += &format!("{letter}: &{letter} [{}]\n", format!("*{before},").repeat(10));
    }
    let rows = |row: &str, count: usize| format!("name,a,b,c\n{}", row.repeat(count));
    for (name, format, content) in [
        ("rows", "csv", rows("A,B,C,D\n", 49_000)),
        ("lists", "csv", rows("A,a; b,c; d,e; f\n", 28_000)),
        ("columns", "csv", ",c".repeat(7 << 20)),
        ("cells without header", "csv", format!("name\nA{}\n", ",x".repeat(7 << 20))),
        ("quotes", "csv", format!("name,a\nA,{}\n", "\"".repeat(15 << 20))),
        ("elements", "csv", format!("name,a\nA,{}\n", "x; ".repeat(5 << 20))),
        ("brackets", "json", "[".repeat(15 << 20)),
        ("elements", "json", format!("[{{\"name\":\"A\",\"x\":[{}1]}}]", "1,".repeat(7 << 20))),
        ("elements", "landscape", format!("landscape: [{}]", "a,".repeat(7 << 20))),
        ("aliases", "landscape", bomb),
        ("anchors", "landscape", format!("{nested}{}", "a,".repeat(200_000))),
        ("maps", "landscape", format!("[{{{}", "a: b,\n".repeat(240_000))),
    ] {
        let arguments = ["import", "--from", format, "--source", "S", "--url"];
        let arguments = [&arguments[..], &["https://example.org", "--date", "2026"]].concat();
        let Some((code, memory)) = tools::measured(&arguments, &content) else { return };
        assert!(code == 0 || code == 1, "{name} in {format}: {code}");
        let most = if code == 1 { 300_000 } else { 500_000 };
        assert!(memory < most, "{name} in {format}: {memory} KB");
    }
}
