//! Printing a report: the answer in its format, and what belongs beside it.

use super::{messages, output};
use crate::cli::PageOptions;
use crate::commands::Report;
use crate::error::{Error, Exit};
use crate::format::Format;
use crate::io::terminal::{self, StyleOptions};
use crate::render::{Options, OutputStyle};
use std::mem::ManuallyDrop;

/// Prints a report, and tells what belongs beside it.
///
/// # Errors
/// If the answer cannot be written.
pub(crate) fn print(
    mut report: Report<'_>,
    format: Format,
    page: &PageOptions,
) -> Result<Exit, Error> {
    if format.is_for_people() {
        report.sheet = report.sheet.into_people(); // moves the rows, which the format would copy
    }
    // The program ends next and gives its memory back at once, not cell by cell.
    let report = ManuallyDrop::new(report);
    let options = Options {
        format,
        header: !page.no_header,
        raw: page.raw,
        bom: page.bom,
        style: style(page),
    };
    output::print(&report.sheet, &options, page.output.as_deref())?;
    for line in report.notices.iter().chain(&report.hints) {
        messages::message(line, page.color);
    }
    Ok(if report.negative { Exit::Failed } else { Exit::Done })
}

/// The style that the options of a command ask for.
pub(crate) fn style(page: &PageOptions) -> OutputStyle {
    terminal::style(StyleOptions {
        colour: page.color,
        hyperlinks: page.hyperlink,
        width: page.width,
        ascii: page.ascii,
        file: output::other_than_stdout(page.output.as_deref()),
    })
}
