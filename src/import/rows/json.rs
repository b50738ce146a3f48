//! Reads json and jsonl: objects whose keys are the columns. Numbers stay as they are written.

use crate::catalog::limits::MAX_ELEMENTS;
use crate::import::ImportError;
use crate::import::cell::{Cell, CellText};
use crate::import::table::ImportTable;
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// The members of an object in their order, with their values as they are written.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object for each row")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(MembersVisitor)
    }
}

/// Reads an array of objects, or one object.
pub(in crate::import) fn read_json(text: &str) -> Result<ImportTable, ImportError> {
    let mut rows = JsonTable::new(text);
    if text.trim_start().starts_with('{') {
        rows.add(text)?;
        return rows.finish();
    }
    let objects: Vec<&RawValue> = serde_json::from_str(text).map_err(|e| json_error(&e, 0))?;
    for object in objects {
        rows.add(object.get())?;
    }
    rows.finish()
}

/// Reads an object on each line.
pub(in crate::import) fn read_json_lines(text: &str) -> Result<ImportTable, ImportError> {
    let mut rows = JsonTable::new(text);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        rows.add(line)?;
    }
    rows.finish()
}

/// A table that grows by objects, whose keys become columns as they appear.
struct JsonTable<'t> {
    text: &'t str,
    /// A place in the text, and the number of its line.
    counted: (usize, usize),
    table: ImportTable,
}

impl<'t> JsonTable<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, counted: (0, 1), table: ImportTable::new("Column", &[]) }
    }

    /// Adds the object that a part of the text holds.
    fn add(&mut self, object: &'t str) -> Result<(), ImportError> {
        let line = self.line_of(object);
        let members: Members<'_> =
            serde_json::from_str(object).map_err(|error| json_error(&error, line - 1))?;
        let mut cells = vec![Cell::Empty; self.table.columns.len()];
        for (key, value) in members.0 {
            *self.table.cell(&mut cells, &key)? = cell(value.get());
        }
        self.table.add_row(line, cells)
    }

    /// Returns the table.
    ///
    /// # Errors
    /// If there are no rows, so that there are no columns either.
    fn finish(mut self) -> Result<ImportTable, ImportError> {
        if self.table.rows.is_empty() {
            return Err(ImportError::content("it has no rows"));
        }
        self.table.fill_rows();
        Ok(self.table)
    }

    /// Returns the line on which a part of the text begins; parts are asked for in order.
    fn line_of(&mut self, part: &str) -> usize {
        let place = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let (from, line) = self.counted;
        let between = self.text.as_bytes().get(from..place).unwrap_or_default();
        let line = line + between.iter().filter(|&&byte| byte == b'\n').count();
        self.counted = (place, line);
        line
    }
}

/// A value with its note, as `--sources` writes it, or the elements of an object.
#[derive(Deserialize)]
struct Sourced<'t> {
    #[serde(borrow)]
    value: &'t RawValue,
    note: Option<String>,
}

fn cell(json: &str) -> Cell {
    if json.starts_with('[') {
        let elements: Vec<&RawValue> = serde_json::from_str(json).unwrap_or_default();
        let texts = elements.iter().filter_map(|one| text(one.get()));
        return Cell::List(texts.take(MAX_ELEMENTS + 1).collect()); // one too many is reported
    }
    if let Ok(sourced) = serde_json::from_str::<Sourced<'_>>(json)
        && sourced.value.get().starts_with('[')
    {
        return cell(sourced.value.get());
    }
    text(json).map_or(Cell::Empty, Cell::Text)
}

/// Returns the text of a value: a string, the digits of a number, the word of a truth value.
/// Another object is kept as it is written.
fn text(json: &str) -> Option<CellText> {
    match json {
        "null" => None,
        "true" => CellText::new("yes"),
        "false" => CellText::new("no"),
        _ if json.starts_with('"') => {
            CellText::new(&serde_json::from_str::<String>(json).unwrap_or_default())
        }
        _ => match serde_json::from_str::<Sourced<'_>>(json) {
            Ok(sourced) => {
                let text = text(sourced.value.get())?;
                Some(text.with_note(&sourced.note.unwrap_or_default()))
            }
            Err(_) => CellText::new(json),
        },
    }
}

/// Returns the error with its line in the whole text, of which `before` lines stand before.
fn json_error(error: &serde_json::Error, before: usize) -> ImportError {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    ImportError::at_line(before + error.line(), message)
}
