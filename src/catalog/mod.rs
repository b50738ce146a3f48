//! Reads a catalog: from the text of a file to a [`Catalog`], or to everything wrong with it.
//!
//! `raw` takes the keys and values out of the TOML tables and reports wrong types, unknown keys and
//! missing ones. `lower` gives them their meaning and reports unknown ids, malformed dates and names
//! given twice. Both go entry by entry and collect what they find, so that one mistake never hides
//! another. `check` adds the warnings.

mod check;
mod chunks;
pub mod codes;
mod fields;
mod lower;
pub(crate) mod raw;
mod spdx;
pub(crate) mod syntax;
pub(crate) mod tree;
mod unquoted_dates;
mod wording;

pub use check::{Checked, check};

use crate::diagnostic::{Diagnostic, Findings};
use crate::model::Catalog;
use lower::Lowering;
use raw::{Head, RawEntry};
use unquoted_dates::MaskedText;

/// The format of catalogs that this program reads.
pub const FORMAT: u64 = 1;

/// The size of the largest catalog that is read, in bytes: about 400,000 entries.
pub const MAX_BYTES: usize = 256 << 20;

/// The largest text of which a copy is made, in bytes.
const MAX_MASKED: usize = 8 << 20;

/// Suggestions are expensive; beyond this many mistakes nobody reads them.
const MAX_SUGGESTIONS: usize = 100;

/// Reads a catalog.
///
/// # Errors
/// Returns what is wrong with it, in the order of the text; if there are syntax errors, only those,
/// at most twenty.
pub fn read(text: &str) -> Result<Catalog, Findings> {
    let ReadResult { catalog, mut diagnostics, .. } = read_result(text, false);
    if let Some(masked) = masked(text, &diagnostics) {
        diagnostics = read_result(&masked.text, false).diagnostics;
        masked.report(text, &mut diagnostics);
    }
    diagnostics.sort();
    catalog.filter(|_| diagnostics.is_empty()).ok_or(diagnostics)
}

/// Returns the text without dates that lack quotes, if these keep it from being read.
fn masked(text: &str, diagnostics: &Findings) -> Option<MaskedText> {
    if diagnostics.total_of_code(codes::SYNTAX) == 0 || text.len() > MAX_MASKED {
        return None;
    }
    MaskedText::of(text)
}

/// A catalog that was read as far as possible.
struct ReadResult<'t> {
    /// Nothing if the text is not TOML, or of another format.
    catalog: Option<Catalog>,
    diagnostics: Findings,
    shape: Shape<'t>,
}

impl ReadResult<'_> {
    fn failed(diagnostics: Findings) -> Self {
        Self { catalog: None, diagnostics, shape: Shape::default() }
    }
}

/// The keys and values of a catalog with their places; entries only if they are to be kept.
#[derive(Default)]
struct Shape<'t> {
    head: Head<'t>,
    entries: Vec<RawEntry<'t>>,
}

/// Reads as much of a catalog as possible: in chunks, or whole if that does not work out.
fn read_result(text: &str, keep_entries: bool) -> ReadResult<'_> {
    if text.len() > MAX_BYTES {
        let message = format!("the catalog is larger than {} MiB", MAX_BYTES >> 20);
        return ReadResult::failed(vec![Diagnostic::error(codes::TOO_LARGE, 0..0, message)].into());
    }
    chunks::read(text, chunks::SIZE, keep_entries).unwrap_or_else(|| read_whole(text, keep_entries))
}

/// Like [read_result], in one piece.
fn read_whole(text: &str, keep_entries: bool) -> ReadResult<'_> {
    let root = match syntax::parse(text, 0) {
        Ok(root) => root,
        Err(diagnostics) => return ReadResult::failed(diagnostics.into()),
    };
    let mut diagnostics = Findings::new();
    let Some((head, elements)) = raw::document(&mut diagnostics, root) else {
        return ReadResult::failed(diagnostics);
    };
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut diagnostics);
    let fields = lowering.fields();
    let mut entries = Vec::new();
    for element in elements {
        if let Some(entry) = raw::entry(&mut diagnostics, element, &fields) {
            lowering.entry(&entry, &mut diagnostics);
            if keep_entries {
                entries.push(entry);
            }
        }
    }
    let catalog = Some(lowering.finish(&mut diagnostics));
    ReadResult { catalog, diagnostics, shape: Shape { head, entries } }
}

/// Decodes the bytes of a catalog file.
///
/// # Errors
/// If they are not UTF-8, returns the text with a replacement character for each invalid sequence,
/// and a diagnostic about the first one, with its place in that text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, (String, Findings)> {
    String::from_utf8(bytes).map_err(|error| {
        let start = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(start).copied().unwrap_or_default();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
        let diagnostic = Diagnostic::error(codes::NOT_UTF8, span, "the file is not UTF-8")
            .label(format!("byte 0x{byte:02X} is invalid"))
            .help("save the file as UTF-8");
        (text, vec![diagnostic].into())
    })
}
