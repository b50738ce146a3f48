//! The records of csv and tsv: a header of ids, then a record for each row or, for
//! `show --history`, for each observation.

mod guard;
mod history;

use crate::render::Options;
use crate::render::escape::visible;
use crate::render::plain::{EVIDENCE, evidence, plain};
use crate::sheet::{Column, Content, Sheet};
use guard::needs_guard;
pub(crate) use guard::{Quotes, without_guard};
use std::borrow::Cow;
use std::io;

/// Writes records in the syntax of csv or tsv.
pub(super) trait RecordWriter {
    /// The meaning of a quote at the start of a cell.
    const QUOTES: Quotes;
    /// Writes the next cell of the record.
    fn cell(&mut self, text: &str) -> io::Result<()>;
    /// Ends the record.
    fn end(&mut self) -> io::Result<()>;
}

/// Writes a sheet record by record.
pub(super) fn write(
    sheet: &Sheet<'_>,
    options: &Options,
    records: &mut impl RecordWriter,
) -> io::Result<()> {
    let mut writer = CellWriter { records, raw: options.raw, terminal: options.style.terminal };
    match sheet.histories() {
        Some(histories) => history::write(&histories, options.header, &mut writer),
        None => rows(sheet, options.header, &mut writer),
    }
}

fn rows(
    sheet: &Sheet<'_>,
    header: bool,
    out: &mut CellWriter<'_, impl RecordWriter>,
) -> io::Result<()> {
    if header {
        for (id, column) in sheet.flat_columns() {
            out.cell(&id)?;
            if has_evidence(sheet, column) {
                for (name, _) in EVIDENCE {
                    out.cell(&format!("{id}.{name}"))?;
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
            out.content(content)?;
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

/// Writes cells so that they act neither in a spreadsheet nor on a terminal.
struct CellWriter<'r, R> {
    records: &'r mut R,
    raw: bool,
    terminal: bool,
}

impl<R: RecordWriter> CellWriter<'_, R> {
    /// Writes a content; a number begins no formula, whatever its sign.
    fn content(&mut self, content: &Content<'_>) -> io::Result<()> {
        if content.is_number() {
            self.records.cell(&plain(content))
        } else {
            self.cell(&plain(content))
        }
    }

    fn cell(&mut self, text: &str) -> io::Result<()> {
        let mut text = Cow::Borrowed(text);
        if !self.raw && needs_guard(&text, R::QUOTES) {
            text.to_mut().insert(0, '\'');
        }
        if self.terminal {
            text =
                text.chars().map(|c| if c == '\t' || c == '\n' { c } else { visible(c) }).collect();
        }
        self.records.cell(&text)
    }

    /// Writes the note, the source and the date of a cell.
    fn evidence(&mut self, content: &Content<'_>) -> io::Result<()> {
        for (_, part) in EVIDENCE {
            match content.fact() {
                Some(fact) => self.cell(&evidence(fact, part))?,
                None => self.cell("")?,
            }
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.records.end()
    }
}
