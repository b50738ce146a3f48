//! Observations, a record each.

use super::{CellWriter, RecordWriter};
use crate::render::plain::record_contents;
use crate::sheet::{History, HistoryRecord};
use std::io;

/// Writes the observations; with several entries each begins with the id of its entry.
pub(super) fn write(
    histories: &[&History<'_>],
    header: bool,
    out: &mut CellWriter<'_, impl RecordWriter>,
) -> io::Result<()> {
    let several = histories.len() > 1;
    if header {
        for key in several.then_some("id").iter().chain(&HistoryRecord::KEYS) {
            out.cell(key)?;
        }
        out.end()?;
    }
    for History { entry, records } in histories {
        for record in records {
            if several {
                out.cell(entry.id())?;
            }
            for content in record_contents(record) {
                out.content(&content)?;
            }
            out.end()?;
        }
    }
    Ok(())
}
