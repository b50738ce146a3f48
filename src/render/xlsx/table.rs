//! The header and the cells of a worksheet.

use super::comment;
use crate::model::{Fact, Source, SourceDate, Value};
use crate::render::plain::{EVIDENCE, evidence, record_contents};
use crate::sheet::{Column, Content, HistoryRecord, Sheet};
use std::borrow::Cow;

/// The largest worksheet that spreadsheet programs open, header included.
const MAX_ROWS: usize = 1_048_576;
const MAX_COLUMNS: usize = 16_384;

/// A header and rows of typed cells.
pub(super) struct WorksheetTable<'s, 'c> {
    pub(super) header: Vec<HeaderCell<'s>>,
    pub(super) rows: Vec<Vec<TableCell<'s, 'c>>>,
}

/// The id of a column, with its label as comment.
pub(super) struct HeaderCell<'s> {
    pub(super) id: Cow<'s, str>,
    pub(super) label: Cow<'s, str>,
}

/// A typed cell and its comment.
pub(super) struct TableCell<'s, 'c> {
    pub(super) content: Cow<'s, Content<'c>>,
    pub(super) comment: Option<String>,
}

impl<'s> HeaderCell<'s> {
    fn new(id: impl Into<Cow<'s, str>>, label: impl Into<Cow<'s, str>>) -> Self {
        Self { id: id.into(), label: label.into() }
    }
}

impl<'s, 'c> TableCell<'s, 'c> {
    fn plain(content: Content<'c>) -> Self {
        Self { content: Cow::Owned(content), comment: None }
    }
}

impl<'s, 'c> WorksheetTable<'s, 'c> {
    /// Returns the rows of a sheet, or the observations if it has histories.
    pub(super) fn of_sheet(sheet: &'s Sheet<'c>) -> Self {
        let Some(histories) = sheet.histories() else {
            return Self::of_rows(sheet);
        };
        let mut header = vec![HeaderCell::new("id", "")];
        header.extend(HistoryRecord::KEYS.map(|key| HeaderCell::new(key, "")));
        let mut rows = Vec::new();
        for history in histories {
            for record in &history.records {
                let mut row = vec![TableCell::plain(Content::Entry(history.entry))];
                row.extend(record_contents(record).map(TableCell::plain));
                rows.push(row);
            }
        }
        Self { header, rows }
    }

    fn of_rows(sheet: &'s Sheet<'c>) -> Self {
        let has_evidence = |column: &Column<'_>| sheet.evidence && column.sourced;
        let mut header = Vec::new();
        for (id, column) in sheet.flat_columns() {
            header.push(HeaderCell::new(id.clone(), &*column.label));
            if has_evidence(column) {
                let cell = |name| HeaderCell::new(format!("{id}.{name}"), "");
                header.extend(EVIDENCE.map(|(name, _)| cell(name)));
            }
        }
        let mut rows = Vec::new();
        for row in &sheet.rows {
            let mut cells = Vec::new();
            for (column, content) in sheet.columns.iter().zip(&row.cells) {
                if !column.in_flat() {
                    continue;
                }
                let in_columns = has_evidence(column);
                let noted = content.fact().filter(|_| !in_columns);
                let comment = noted.and_then(comment::of_fact);
                cells.push(TableCell { content: Cow::Borrowed(content), comment });
                if in_columns {
                    cells.extend(evidence_cells(content.fact()));
                }
            }
            rows.push(cells);
        }
        Self { header, rows }
    }

    /// Returns a row for each source.
    pub(super) fn of_sources(sources: &[Source<'c>]) -> Self {
        let header = [
            ("id", "Id"),
            ("title", "Title"),
            ("url", "Link"),
            ("date", "Published"),
            ("seen", "Read on, if undated"),
            ("license", "License"),
        ];
        let mut rows = Vec::new();
        for source in sources {
            let (date, seen) = match source.dated() {
                SourceDate::Published(date) => {
                    (Content::Value(Value::Date(date)), Content::Nothing)
                }
                SourceDate::Seen(date) => (Content::Nothing, Content::Value(Value::Date(date))),
            };
            let row = [
                Content::text(source.id()),
                Content::text(source.title()),
                Content::Value(Value::Link(source.url())),
                date,
                seen,
                source.license().map_or(Content::Nothing, Content::text),
            ];
            rows.push(row.map(TableCell::plain).into());
        }
        Self { header: header.map(|(id, label)| HeaderCell::new(id, label)).into(), rows }
    }

    /// Checks that a worksheet can hold it.
    pub(super) fn check_size(&self) -> Result<(), String> {
        let (rows, columns) = (self.rows.len() + 1, self.header.len());
        if rows <= MAX_ROWS && columns <= MAX_COLUMNS {
            return Ok(());
        }
        Err(format!(
            "{rows} rows and {columns} columns are more than xlsx holds, {MAX_ROWS} and {MAX_COLUMNS}"
        ))
    }
}

/// Returns note, source and date of a fact, each a cell.
fn evidence_cells<'s, 'c>(fact: Option<&Fact<'c>>) -> [TableCell<'s, 'c>; 3] {
    let Some(fact) = fact else {
        return [(); 3].map(|()| TableCell::plain(Content::Nothing));
    };
    let [note, source, date] = EVIDENCE.map(|(_, part)| Content::Text(evidence(fact, part)));
    let date = match fact.source {
        Some(source) => Content::Value(Value::Date(source.date())),
        None => date,
    };
    [note, source, date].map(TableCell::plain)
}
