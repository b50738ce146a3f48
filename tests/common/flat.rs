//! Reads csv and tsv back: records, cells without their guard, and elements of lists.

use serde_json::Value;

/// Returns the records of csv.
pub(crate) fn csv_records(text: &str) -> Vec<Vec<String>> {
    csv_records_by(b',', text)
}

/// Returns the records of csv with this byte between cells.
pub(crate) fn csv_records_by(delimiter: u8, text: &str) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// Returns the records of tsv: lines split at tabs, then unescaped.
pub(crate) fn tsv_records(text: &str) -> Vec<Vec<String>> {
    let lines = text.strip_suffix('\n').unwrap().split('\n');
    lines.map(|line| line.split('\t').map(tsv_unescaped).collect()).collect()
}

fn tsv_unescaped(cell: &str) -> String {
    let mut text = String::new();
    let mut characters = cell.chars();
    while let Some(c) = characters.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        text.push(match characters.next() {
            Some('t') => '\t',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('\\') => '\\',
            other => panic!("no escape: {other:?}"),
        });
    }
    text
}

/// Returns whether the guard puts an apostrophe before a text.
pub(crate) fn is_guarded(text: &str, tsv: bool) -> bool {
    let text = text.trim_start_matches('\'');
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let invisible = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}'
                    | '\u{34f}'
                    | '\u{61c}'
                    | '\u{115f}'
                    | '\u{1160}'
                    | '\u{17b4}'
                    | '\u{17b5}'
            )
            || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
            || matches!(c, '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}')
            || matches!(c, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
    };
    let text = text.trim_start_matches(invisible);
    (tsv && text.starts_with('"')) || text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Returns a text as a cell with its guard.
pub(crate) fn guarded(text: &str, tsv: bool) -> String {
    if is_guarded(text, tsv) { format!("'{text}") } else { text.to_owned() }
}

/// Takes the guard off a cell.
pub(crate) fn unguarded(cell: &str, tsv: bool) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_guarded(text, tsv) => text,
        _ => cell,
    }
}

/// Returns the elements of a list from a cell without its guard.
pub(crate) fn elements(cell: &str) -> Vec<String> {
    let mut elements = Vec::new();
    let mut rest = cell;
    if cell == "(none)" {
        return elements;
    }
    loop {
        let (element, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_element(quoted),
            None => {
                let end = rest.find("; ").unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        elements.push(element);
        if after.is_empty() {
            return elements;
        }
        rest = after.strip_prefix("; ").unwrap();
    }
}

/// Returns the element up to its closing quote, and the rest of the cell.
fn quoted_element(text: &str) -> (String, &str) {
    let mut end = text.find('"').unwrap();
    while text[end..].starts_with("\"\"") {
        end += 2 + text[end + 2..].find('"').unwrap();
    }
    (text[..end].replace("\"\"", "\""), &text[end + 1..])
}

/// Returns a JSON value as the text of a cell without its guard.
pub(crate) fn cell_text(value: &Value) -> String {
    let quoted = |text: String| match text.as_str() {
        "" | "(none)" => format!("\"{text}\""),
        _ if text.contains([';', '"']) => format!("\"{}\"", text.replace('"', "\"\"")),
        _ => text,
    };
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(elements) => {
            elements.iter().map(cell_text).map(quoted).collect::<Vec<_>>().join("; ")
        }
        Value::Object(bar) if bar.contains_key("low") => {
            let [low, high, of] = ["low", "high", "of"].map(|k| bar[k].as_f64().unwrap());
            format!("{low} to {high} of {of}")
        }
        Value::Object(map) => {
            let members = map.iter().map(|(key, value)| format!("{key}={}", cell_text(value)));
            members.map(quoted).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}
