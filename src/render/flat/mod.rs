//! The walk that csv and tsv share: a header of ids, then a record for each row, cell by cell.
//!
//! A sheet whose rows tell their history (`show --history`) is written as that, a record for each
//! observation: a flat file has no other place for them.

mod history;
mod plain;

use crate::render::Options;
use crate::render::escape::visible;
use crate::sheet::{Column, Content, Sheet};
use plain::{PARTS, evidence, plain};
use std::borrow::Cow;
use std::io;

/// Where the records go: what csv and tsv do differently.
pub(super) trait Records {
    /// Writes the next cell of the record.
    fn cell(&mut self, text: &str) -> io::Result<()>;
    /// Ends the record.
    fn end(&mut self) -> io::Result<()>;
}

/// Writes a sheet record by record.
pub(super) fn write(
    sheet: &Sheet<'_>,
    options: &Options,
    records: &mut impl Records,
) -> io::Result<()> {
    let mut writer = Writer { records, raw: options.raw, terminal: options.style.terminal };
    match sheet.histories() {
        Some(histories) => history::write(&histories, options.header, &mut writer),
        None => rows(sheet, options.header, &mut writer),
    }
}

fn rows(sheet: &Sheet<'_>, header: bool, out: &mut Writer<'_, impl Records>) -> io::Result<()> {
    let columns = || sheet.columns.iter().filter(|column| column.in_flat());
    if header {
        for column in columns() {
            out.cell(&column.id)?;
            if has_evidence(sheet, column) {
                for (name, _) in PARTS {
                    out.cell(&format!("{}.{name}", column.id))?;
                }
            }
        }
        out.end()?;
    }
    for row in &sheet.rows {
        for (column, content) in sheet.columns.iter().zip(&row.cells) {
            if !column.in_flat() {
                continue;
            }
            out.cell(&plain(content))?;
            if has_evidence(sheet, column) {
                out.evidence(content)?;
            }
        }
        out.end()?;
    }
    Ok(())
}

fn has_evidence(sheet: &Sheet<'_>, column: &Column<'_>) -> bool {
    sheet.evidence && column.sourced
}

/// Cells on their way out: guarded against spreadsheets, and against the terminal if it is one.
struct Writer<'r, R> {
    records: &'r mut R,
    raw: bool,
    terminal: bool,
}

impl<R: Records> Writer<'_, R> {
    fn cell(&mut self, text: &str) -> io::Result<()> {
        let mut text = Cow::Borrowed(text);
        if !self.raw && text.starts_with(RUN_BY_SPREADSHEETS) {
            text.to_mut().insert(0, '\'');
        }
        if self.terminal {
            let shown = |c| {
                if matches!(c, '\t' | '\n') { c } else { visible(c) }
            };
            text = text.chars().map(shown).collect();
        }
        self.records.cell(&text)
    }

    /// The note, the source and the date of a cell.
    fn evidence(&mut self, content: &Content<'_>) -> io::Result<()> {
        let Some(fact) = content.fact() else {
            return PARTS.iter().try_for_each(|_| self.cell(""));
        };
        let mut parts = PARTS.into_iter();
        parts.try_for_each(|(_, part)| self.cell(&evidence(fact, part)))
    }

    fn end(&mut self) -> io::Result<()> {
        self.records.end()
    }
}

/// What a spreadsheet takes for the beginning of a formula.
const RUN_BY_SPREADSHEETS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
