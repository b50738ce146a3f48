//! JSON: an array of the rows, the only row, or the object of a comparison. Indented on a terminal,
//! compact elsewhere.

mod cell;
mod compare;

use crate::render::Options;
use crate::render::escape::json::EscapingFormatter;
use crate::sheet::{Content, HistoryRecord, Row, Sheet};
use cell::JsonCell;
use compare::CompareObject;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::{CompactFormatter, PrettyFormatter};
use std::io::{self, BufWriter, Write};

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out); // JSON is many small pieces
    let document = JsonDocument(JsonRows { sheet, members: &members(sheet) });
    if options.style.terminal {
        let formatter = EscapingFormatter(PrettyFormatter::new());
        document.serialize(&mut serde_json::Serializer::with_formatter(&mut out, formatter))?;
    } else {
        write_compact(&document, &mut out)?;
    }
    out.write_all(b"\n")?;
    out.flush()
}

/// Returns a document that is no sheet, such as the schema, indented.
#[must_use]
pub fn pretty(value: &serde_json::Value) -> String {
    let mut text = Vec::new();
    let formatter = EscapingFormatter(PrettyFormatter::new());
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, formatter);
    // Writing to memory does not fail, and a JSON value has string keys only.
    let _ = value.serialize(&mut serializer);
    text.push(b'\n');
    String::from_utf8_lossy(&text).into_owned()
}

/// Writes one value without white space.
pub(super) fn write_compact(value: &impl Serialize, out: impl Write) -> io::Result<()> {
    let formatter = EscapingFormatter(CompactFormatter);
    Ok(value.serialize(&mut serde_json::Serializer::with_formatter(out, formatter))?)
}

/// A member of the object of a row.
pub(super) enum Member {
    /// The cell of the column at this index.
    Cell(usize),
    /// An object of the cells at these indices.
    Object(&'static str, Vec<usize>),
}

/// Returns the members of every row, in order. An object stands where its first column stands.
pub(super) fn members(sheet: &Sheet<'_>) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    for (index, column) in sheet.columns.iter().enumerate().filter(|(_, c)| c.in_json()) {
        let Some(name) = column.nested else {
            members.push(Member::Cell(index));
            continue;
        };
        let open = members.iter_mut().find_map(|member| match member {
            Member::Object(other, indices) if *other == name => Some(indices),
            _ => None,
        });
        match open {
            Some(indices) => indices.push(index),
            None => members.push(Member::Object(name, vec![index])),
        }
    }
    members
}

/// All of the document.
struct JsonDocument<'a, 'c>(JsonRows<'a, 'c>);

impl Serialize for JsonDocument<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.0;
        let sheet = rows.sheet;
        if let Some(totals) = &sheet.totals {
            return CompareObject::new(totals, rows).serialize(serializer);
        }
        match sheet.rows.as_slice() {
            [row] if sheet.single => rows.object(row).serialize(serializer),
            _ => rows.serialize(serializer),
        }
    }
}

/// The array of the rows.
#[derive(Clone, Copy)]
struct JsonRows<'a, 'c> {
    sheet: &'a Sheet<'c>,
    members: &'a [Member],
}

impl<'a, 'c> JsonRows<'a, 'c> {
    fn object(self, row: &'a Row<'c>) -> RowObject<'a, 'c> {
        RowObject { sheet: self.sheet, members: self.members, row }
    }
}

impl Serialize for JsonRows<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.sheet.rows.iter().map(|row| self.object(row)))
    }
}

/// A row as an object keyed by the ids of the columns.
pub(super) struct RowObject<'a, 'c> {
    pub(super) sheet: &'a Sheet<'c>,
    pub(super) members: &'a [Member],
    pub(super) row: &'a Row<'c>,
}

impl Serialize for RowObject<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.members.len()))?;
        for member in self.members {
            match member {
                Member::Cell(index) => {
                    let (id, cell) = self.cell(*index);
                    object.serialize_entry(id, &cell)?;
                }
                Member::Object(name, indices) => {
                    object.serialize_entry(name, &NestedObject { row: self, indices })?;
                }
            }
        }
        if let Some(history) = &self.row.history {
            let records = history.records.iter();
            let records: Vec<_> =
                records.map(|record| RecordObject { record, sheet: self.sheet }).collect();
            object.serialize_entry(&self.history_key(), &records)?;
        }
        object.end()
    }
}

impl<'a, 'c> RowObject<'a, 'c> {
    /// Returns `history`, with a trailing `_` if that is a column.
    fn history_key(&self) -> String {
        let mut key = "history".to_owned();
        while self.sheet.columns.iter().any(|column| column.id == key) {
            key.push('_');
        }
        key
    }

    /// Returns the id of a column and its cell.
    fn cell(&self, index: usize) -> (&'a str, JsonCell<'a, 'c>) {
        let id = self.sheet.columns.get(index).map_or("", |column| &*column.id);
        let content = self.row.cells.get(index).unwrap_or(&Content::Nothing);
        (id, JsonCell { content, sheet: self.sheet })
    }
}

/// An object within a row.
struct NestedObject<'a, 'c> {
    row: &'a RowObject<'a, 'c>,
    indices: &'a [usize],
}

impl Serialize for NestedObject<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.indices.iter().map(|&index| self.row.cell(index)))
    }
}

/// One observation of a row.
struct RecordObject<'a, 'c> {
    record: &'a HistoryRecord<'c>,
    sheet: &'a Sheet<'c>,
}

impl Serialize for RecordObject<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let contents = self.record.contents();
        let cells = contents.iter().map(|content| JsonCell { content, sheet: self.sheet });
        serializer.collect_map(HistoryRecord::KEYS.iter().zip(cells))
    }
}
