//! Comma-separated values (RFC 4180, with line feeds), for spreadsheets.

use crate::render::Options;
use crate::render::flat::{self, Quotes, RecordWriter};
use crate::sheet::Sheet;
use csv::{ErrorKind, Terminator, Writer, WriterBuilder};
use std::io::{self, Write};

/// Tells Excel that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, mut out: impl Write) -> io::Result<()> {
    if options.bom {
        out.write_all(BYTE_ORDER_MARK)?;
    }
    let mut writer = WriterBuilder::new()
        .delimiter(options.delimiter)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(out);
    flat::write(sheet, options, &mut writer)?;
    writer.flush()
}

impl<W: Write> RecordWriter for Writer<W> {
    const QUOTES: Quotes = Quotes::Syntax;

    fn cell(&mut self, text: &str) -> io::Result<()> {
        self.write_field(text).map_err(io_error)
    }

    fn end(&mut self) -> io::Result<()> {
        self.write_record(None::<&[u8]>).map_err(io_error)
    }
}

/// Returns the I/O error itself. The conversion of the crate hides it in an error of kind `Other`,
/// so that a closed pipe would look like a full disk.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
