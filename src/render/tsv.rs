//! Tab-separated values, for `cut`, `awk` and `sort`: no quotes; a tab, a line feed, a carriage
//! return and a backslash within a cell are written `\t`, `\n`, `\r` and `\\`.

use crate::render::Options;
use crate::render::flat::{self, Quotes, RecordWriter};
use crate::sheet::Sheet;
use std::io::{self, Write};

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, out: impl Write) -> io::Result<()> {
    flat::write(sheet, options, &mut TsvWriter { out, first: true })
}

struct TsvWriter<W> {
    out: W,
    /// Whether the next cell is the first of its record.
    first: bool,
}

impl<W: Write> RecordWriter for TsvWriter<W> {
    const QUOTES: Quotes = Quotes::Text;

    fn cell(&mut self, text: &str) -> io::Result<()> {
        if !self.first {
            self.out.write_all(b"\t")?;
        }
        self.first = false;
        for part in text.split_inclusive(['\t', '\n', '\r', '\\']) {
            let (before, escape) = match part.as_bytes() {
                [before @ .., b'\t'] => (before, "\\t"),
                [before @ .., b'\n'] => (before, "\\n"),
                [before @ .., b'\r'] => (before, "\\r"),
                [before @ .., b'\\'] => (before, "\\\\"),
                all => (all, ""),
            };
            self.out.write_all(before)?;
            self.out.write_all(escape.as_bytes())?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.first = true;
        self.out.write_all(b"\n")
    }
}
