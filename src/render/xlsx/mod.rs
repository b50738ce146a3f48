//! A workbook for spreadsheet programs: typed cells, a filter in the header, notes as comments, and a
//! second worksheet of the sources. It has no macros and no formulas.

mod comment;
mod table;
mod text;
mod worksheet;

use crate::model::{Source, count};
use crate::sheet::Sheet;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::io::{self, Write};
use table::WorksheetTable;

/// Writes a sheet as a workbook and returns notices about what was cut.
///
/// # Errors
/// If a worksheet cannot hold the rows or columns, or `out` cannot be written.
pub(super) fn render(sheet: &Sheet<'_>, mut out: impl Write) -> io::Result<Vec<String>> {
    let data = WorksheetTable::of_sheet(sheet);
    data.check_size().map_err(io::Error::other)?;
    let (bytes, texts_cut) = workbook(sheet, &data).map_err(io::Error::other)?;
    out.write_all(&bytes)?;
    let mut notices = Vec::new();
    if texts_cut > 0 {
        let texts = count(texts_cut, "text was", "texts were");
        notices.push(format!("{texts} cut, because a cell of xlsx holds 32,767 characters"));
    }
    Ok(notices)
}

/// Returns the bytes of the workbook and the number of texts that were cut.
fn workbook(
    sheet: &Sheet<'_>,
    data: &WorksheetTable<'_, '_>,
) -> Result<(Vec<u8>, usize), XlsxError> {
    let mut workbook = Workbook::new();
    let (title, _) = text::cut(&sheet.title, text::MAX_PROPERTY);
    let created = creation_time(&sheet.sources)?;
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let mut texts_cut = worksheet::write(workbook.add_worksheet().set_name("Data")?, data)?;
    let sources = WorksheetTable::of_sources(&sheet.sources);
    texts_cut += worksheet::write(workbook.add_worksheet().set_name("Sources")?, &sources)?;
    Ok((workbook.save_to_buffer()?, texts_cut))
}

/// Returns the last day of the newest source, so that the bytes depend on the answer only.
fn creation_time(sources: &[Source<'_>]) -> Result<ExcelDateTime, XlsxError> {
    let newest = sources.iter().map(|source| source.date().last_day()).max();
    let date = newest.and_then(worksheet::excel_date);
    date.map_or_else(|| ExcelDateTime::from_ymd(1980, 1, 1), Ok)
}
