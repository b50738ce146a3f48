//! JSON: the array of the rows, the only row, or the head with the rows in it. Indented on a
//! terminal, compact elsewhere.

mod cell;

use crate::render::Options;
use crate::render::escape::json::EscapingFormatter;
use crate::sheet::{Content, History, HistoryRecord, Row, Sheet};
use cell::Cell;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::ser::{CompactFormatter, PrettyFormatter};
use std::io::{self, BufWriter, Write};

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out); // JSON is many small pieces
    let document = Document { sheet, members: &members(sheet) };
    if options.style.terminal {
        let formatter = EscapingFormatter(PrettyFormatter::new());
        document.serialize(&mut serde_json::Serializer::with_formatter(&mut out, formatter))?;
    } else {
        write_compact(&document, &mut out)?;
    }
    out.write_all(b"\n")?;
    out.flush()
}

/// A document of its own, indented, such as the schema.
#[must_use]
pub fn pretty(value: &serde_json::Value) -> String {
    let mut text = Vec::new();
    let formatter = EscapingFormatter(PrettyFormatter::new());
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, formatter);
    // Memory takes every write, and a value has no key that is none.
    let _ = value.serialize(&mut serializer);
    text.push(b'\n');
    String::from_utf8_lossy(&text).into_owned()
}

/// Writes one value without white space.
pub(super) fn write_compact(value: &impl Serialize, out: impl Write) -> io::Result<()> {
    let formatter = EscapingFormatter(CompactFormatter);
    Ok(value.serialize(&mut serde_json::Serializer::with_formatter(out, formatter))?)
}

/// A member of a row's object.
pub(super) enum Member {
    /// The cell of the column at this place.
    Cell(usize),
    /// An object of its own, of the cells at these places.
    Object(&'static str, Vec<usize>),
}

/// The members of every row, in order. An object stands where its first column stands.
pub(super) fn members(sheet: &Sheet<'_>) -> Vec<Member> {
    let mut members = Vec::new();
    for (place, column) in sheet.columns.iter().enumerate().filter(|(_, c)| c.in_json()) {
        let Some(name) = column.nested else {
            members.push(Member::Cell(place));
            continue;
        };
        let open = members.iter_mut().find_map(|member| match member {
            Member::Object(other, places) if *other == name => Some(places),
            _ => None,
        });
        match open {
            Some(places) => places.push(place),
            None => members.push(Member::Object(name, vec![place])),
        }
    }
    members
}

struct Document<'a, 'c> {
    sheet: &'a Sheet<'c>,
    members: &'a [Member],
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { sheet, members } = *self;
        let rows = Rows { sheet, members };
        if sheet.head.is_empty() {
            return rows.serialize(serializer);
        }
        let mut object = serializer.serialize_map(Some(sheet.head.len()))?;
        for (name, content) in &sheet.head {
            match content {
                Content::Nothing if *name == "rows" => object.serialize_entry(name, &rows)?,
                content => object.serialize_entry(name, &Cell { content, sheet })?,
            }
        }
        object.end()
    }
}

struct Rows<'a, 'c> {
    sheet: &'a Sheet<'c>,
    members: &'a [Member],
}

impl Serialize for Rows<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { sheet, members } = *self;
        if let ([row], true) = (&sheet.rows[..], sheet.single) {
            return Object { sheet, members, row }.serialize(serializer);
        }
        let mut array = serializer.serialize_seq(Some(sheet.rows.len()))?;
        for row in &sheet.rows {
            array.serialize_element(&Object { sheet, members, row })?;
        }
        array.end()
    }
}

/// A row as an object keyed by the columns' ids.
pub(super) struct Object<'a, 'c> {
    pub(super) sheet: &'a Sheet<'c>,
    pub(super) members: &'a [Member],
    pub(super) row: &'a Row<'c>,
}

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.members.len()))?;
        for member in self.members {
            match member {
                Member::Cell(place) => {
                    let (id, cell) = self.cell(*place);
                    object.serialize_entry(id, &cell)?;
                }
                Member::Object(name, places) => {
                    object.serialize_entry(name, &Inner(self, places))?
                }
            }
        }
        if let Some(history) = &self.row.history {
            object.serialize_entry("history", &Records(history, self.sheet))?;
        }
        object.end()
    }
}

impl<'a, 'c> Object<'a, 'c> {
    /// The cell at a place with its column's id.
    fn cell(&self, place: usize) -> (&'a str, Cell<'a, 'c>) {
        let id = self.sheet.columns.get(place).map_or("", |column| &*column.id);
        let content = self.row.cells.get(place).unwrap_or(&Content::Nothing);
        let sheet = self.sheet;
        (id, Cell { content, sheet })
    }
}

/// An object within a row.
struct Inner<'a, 'c>(&'a Object<'a, 'c>, &'a [usize]);

impl Serialize for Inner<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(row, places) = *self;
        serializer.collect_map(places.iter().map(|&place| row.cell(place)))
    }
}

/// Every observation of a row, an object each.
struct Records<'a, 'c>(&'a History<'c>, &'a Sheet<'c>);

impl Serialize for Records<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(history, sheet) = *self;
        serializer.collect_seq(history.records.iter().map(|record| Record(record, sheet)))
    }
}

struct Record<'a, 'c>(&'a HistoryRecord<'c>, &'a Sheet<'c>);

impl Serialize for Record<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(record, sheet) = *self;
        let mut object = serializer.serialize_map(Some(HistoryRecord::KEYS.len()))?;
        for (key, content) in HistoryRecord::KEYS.iter().zip(&record.contents()) {
            object.serialize_entry(key, &Cell { content, sheet })?;
        }
        object.end()
    }
}
