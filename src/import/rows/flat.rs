//! Reads csv and tsv, and takes back what this program adds when it writes them.

use crate::import::ImportError;
use crate::import::cell::Cell;
use crate::import::table::{ImportTable, Remark};
use crate::render::{Quotes, without_guard};
use csv::{ErrorKind, ReaderBuilder, StringRecord};
use std::borrow::Cow;
use std::io::Read;

/// How the cells of a file are separated.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct FlatSyntax {
    /// The byte between two cells.
    pub(in crate::import) delimiter: u8,
    /// Whether `\t`, `\n`, `\r` and `\\` stand for a tab, line ends and a backslash.
    pub(in crate::import) escapes: bool,
}

/// A row after the last one of a file. It is read as a row of its own only if no quote is open.
const END: &[u8] = b"\n\0";

/// Reads a header and rows.
pub(in crate::import) fn read_flat(
    text: &str,
    syntax: FlatSyntax,
) -> Result<ImportTable, ImportError> {
    let text = text.trim_end_matches(['\r', '\n']);
    let mut reader = ReaderBuilder::new()
        .delimiter(syntax.delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes().chain(END));
    let mut table = ImportTable::new("Column", &[]);
    let mut record = StringRecord::new();
    let mut has_header = false;
    let mut line = 1;
    loop {
        if !reader.read_record(&mut record).map_err(|error| content_error(&error))? {
            let why = "a quote opens in this row and nothing closes it";
            return Err(ImportError::at_line(line, why));
        }
        if let Some(position) = record.position() {
            if position.byte() >= text.len() as u64 && record.iter().eq(["\0"]) {
                break;
            }
            line = position.line() as usize;
        }
        let mut cells = record.iter().map(|cell| plain(cell, syntax));
        if !has_header {
            for cell in cells {
                table.add_column(cell)?;
            }
            has_header = true;
            continue;
        }
        let columns = table.columns.len();
        let mut row: Vec<Cell> =
            cells.by_ref().take(columns).map(|cell| Cell::text(&cell)).collect();
        let surplus = record.len() - row.len();
        if row.iter().all(|cell| *cell == Cell::Empty) && cells.all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if surplus > 0 {
            let what = if surplus == 1 { "cell has" } else { "cells have" };
            let message = format!("{surplus} more {what} no header");
            table.remarks.push(Remark::on_line(line, message));
        }
        row.resize(columns, Cell::Empty);
        table.add_row(line, row)?;
    }
    match &table.columns[..] {
        [] => Err(ImportError::content("it is empty")),
        [only] if only.name.contains(';') && syntax.delimiter == b',' => {
            Err(ImportError::content("its cells seem to be separated by `;`: add --delimiter ';'"))
        }
        _ => Ok(table),
    }
}

/// Returns the text of a cell without escapes and without the apostrophe that keeps a spreadsheet
/// from running it.
fn plain(cell: &str, syntax: FlatSyntax) -> String {
    let cell = if syntax.escapes { unescaped(cell) } else { Cow::Borrowed(cell) };
    let quotes = if syntax.escapes { Quotes::Text } else { Quotes::Syntax };
    without_guard(&cell, quotes).to_owned()
}

/// Undoes the escapes of tsv. A backslash before another letter is one.
fn unescaped(cell: &str) -> Cow<'_, str> {
    if !cell.contains('\\') {
        return Cow::Borrowed(cell);
    }
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match rest.next() {
            Some('t') => text.push('\t'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('\\') | None => text.push('\\'),
            Some(other) => text.extend(['\\', other]),
        }
    }
    Cow::Owned(text)
}

fn content_error(error: &csv::Error) -> ImportError {
    let line = error.position().map_or(0, csv::Position::line);
    match error.kind() {
        ErrorKind::Utf8 { .. } => ImportError::at_line(line as usize, "it is not UTF-8"),
        _ => ImportError::at_line(line as usize, &error.to_string()),
    }
}
