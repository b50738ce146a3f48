//! The walk that csv and tsv share: a header of ids, then a record for each row, cell by cell.
//!
//! A sheet whose column holds lists of objects (`show --history`) is written as those objects, a
//! record each: a flat file has no other place for them.

mod objects;
mod plain;

use super::Options;
use super::visible::visible;
use crate::sheet::{Column, Content, Sheet};
use plain::{Evidence, Part, Plain};
use std::fmt::{Display, Write as _};
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
    let mut writer = Writer {
        records,
        cell: String::new(),
        raw: options.raw,
        terminal: options.paper.terminal,
    };
    match objects::column(sheet) {
        Some(place) => objects::write(sheet, place, options.header, &mut writer),
        None => rows(sheet, options.header, &mut writer),
    }
}

fn rows(sheet: &Sheet<'_>, header: bool, out: &mut Writer<'_, impl Records>) -> io::Result<()> {
    let columns = || sheet.columns.iter().filter(|column| column.in_flat());
    if header {
        for column in columns() {
            out.cell(&column.id)?;
            if has_evidence(sheet, column) {
                for part in ["note", "source", "date"] {
                    out.cell(format_args!("{}.{part}", column.id))?;
                }
            }
        }
        out.end()?;
    }
    for row in sheet.each_row() {
        for (column, content) in sheet.columns.iter().zip(&row.cells) {
            if !column.in_flat() {
                continue;
            }
            out.cell(Plain(content))?;
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
    /// The cell that is being put together; one for all of them.
    cell: String,
    raw: bool,
    terminal: bool,
}

impl<R: Records> Writer<'_, R> {
    fn cell(&mut self, text: impl Display) -> io::Result<()> {
        self.cell.clear();
        write!(self.cell, "{text}").map_err(io::Error::other)?;
        if !self.raw && self.cell.starts_with(RUN_BY_SPREADSHEETS) {
            self.cell.insert(0, '\'');
        }
        if self.terminal {
            let shown = |c| {
                if matches!(c, '\t' | '\n') {
                    c
                } else {
                    visible(c)
                }
            };
            self.cell = self.cell.chars().map(shown).collect();
        }
        self.records.cell(&self.cell)
    }

    /// The note, the source and the date of a cell.
    fn evidence(&mut self, content: &Content<'_>) -> io::Result<()> {
        let (Content::Fact(fact) | Content::Changed(fact, _)) = content else {
            return (0..3).try_for_each(|_| self.cell(""));
        };
        let parts: [Part; 3] = [plain::note, plain::source, plain::date];
        parts
            .into_iter()
            .try_for_each(|part| self.cell(Evidence(fact, part)))
    }

    fn end(&mut self) -> io::Result<()> {
        self.records.end()
    }
}

/// What a spreadsheet takes for the beginning of a formula.
const RUN_BY_SPREADSHEETS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
