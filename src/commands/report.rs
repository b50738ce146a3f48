//! The report of a command, and how it is printed.

use super::printing::refuse_no_header;
use crate::cli::PageOptions;
use crate::error::{Error, Exit};
use crate::format::Format;
use crate::io::style::{self, StyleOptions};
use crate::io::{messages, output};
use crate::render::{self, OutputStyle};
use crate::sheet::{Layout, Sheet};
use std::path::Path;

/// The answer of a command, with what belongs on stderr.
#[derive(Debug)]
pub struct Report<'c> {
    /// The answer.
    pub sheet: Sheet<'c>,
    /// Notices about what the answer leaves out.
    pub notices: Vec<String>,
    /// Hints for somebody at a terminal.
    pub hints: Vec<String>,
    /// Whether `--exit-code` turns this answer into exit code 1.
    pub negative: bool,
}

impl<'c> Report<'c> {
    /// Returns a report without notices and hints.
    pub fn of(sheet: Sheet<'c>) -> Self {
        Self { sheet, notices: Vec::new(), hints: Vec::new(), negative: false }
    }

    /// Prints the answer, then notices and hints.
    ///
    /// # Errors
    /// If the answer cannot be written, or `--no-header` is given and the table has no header.
    pub fn print(&self, format: Format, page: &PageOptions) -> Result<Exit, Error> {
        let has_header = !matches!(self.sheet.layout, Layout::Cards | Layout::Blocks);
        if format == Format::Table && !has_header {
            refuse_no_header(page)?;
        }
        let options = render::Options {
            format,
            header: !page.no_header,
            raw: page.raw,
            bom: page.bom,
            delimiter: page.delimiter.unwrap_or(b','),
            style: style(page),
        };
        if format.is_binary() && options.style.terminal {
            return Err(Error::usage(
                "xlsx is not text for a terminal; write it to a file with -o FILE",
            ));
        }
        let mut cut = Vec::new();
        let may_page = format == Format::Table && !page.no_pager;
        output::write_table(page.output.as_deref(), may_page, |out| {
            cut = render::render(&self.sheet, &options, out)?;
            Ok(())
        })?;
        for message in cut.iter().chain(&self.notices).chain(&self.hints) {
            messages::message(message, page.color);
        }
        Ok(if self.negative { Exit::Failed } else { Exit::Done })
    }
}

/// Returns the style that the options ask for, of an answer on stdout or in the file of `--output`.
pub(crate) fn style(page: &PageOptions) -> OutputStyle {
    style_in(page, output::other_than_stdout(page.output.as_deref()))
}

/// Returns the style that the options ask for, of an answer in a file or else on stdout.
pub(crate) fn style_in(page: &PageOptions, file: Option<&Path>) -> OutputStyle {
    style::style(StyleOptions {
        colour: page.color,
        hyperlinks: page.hyperlink,
        width: page.width,
        ascii: page.ascii,
        file,
    })
}
