//! Reads a catalog: from the text of a file to a [`Catalog`], or to everything wrong with it. Reads
//! the [`Profile`]s of `rank`, too.
//!
//! `raw` takes the keys and values out of the TOML tables and reports wrong types, unknown keys and
//! missing ones. `lower` gives them their meaning and reports unknown ids, malformed dates and names
//! given twice. Both go entry by entry and collect what they find, so that one mistake never hides
//! another. `check` adds the warnings.

mod check;
mod chunks;
pub mod codes;
mod fields;
pub mod limits;
mod lower;
mod nesting;
mod profile;
mod raw;
mod reader;
mod spdx;
mod syntax;
mod tree;
mod unquoted_dates;

pub use check::{Checked, check};
pub use limits::MAX_BYTES;
pub(crate) use lower::{is_id, is_license, is_link_value, is_reserved_entry, reserved_fields};
pub use profile::{MAX_PROFILE_BYTES, Profile, ProfileText};

use crate::diagnostic::{Diagnostic, Findings};
use crate::model::Catalog;
use reader::{CatalogReader, ReadResult};
use unquoted_dates::MaskedText;

/// The format of catalogs that this program reads.
pub const FORMAT: u64 = 1;

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
    if diagnostics.total_of_code(codes::SYNTAX) == 0 || text.len() > limits::MAX_PIECE {
        return None;
    }
    MaskedText::of(text)
}

/// Reads as much of a catalog as possible: in chunks, or whole if that does not work out and the text
/// is small enough. Of a larger one the chunks say what is wrong.
fn read_result(text: &str, keep_entries: bool) -> ReadResult<'_> {
    if text.len() > MAX_BYTES {
        let message = format!("the catalog is larger than {} MiB", MAX_BYTES >> 20);
        return ReadResult::failed(vec![limits::too_large(0..0, message)].into());
    }
    let in_chunks = chunks::read(text, chunks::SIZE, keep_entries);
    let result = match in_chunks {
        Err(_) if limits::fits_one_piece(text) => read_whole(text, keep_entries),
        in_chunks => in_chunks,
    };
    result.unwrap_or_else(ReadResult::failed)
}

/// Reads a catalog in one piece.
///
/// # Errors
/// If it is not TOML, of another format or too large, returns what is wrong with it.
fn read_whole(text: &str, keep_entries: bool) -> Result<ReadResult<'_>, Findings> {
    let root = syntax::parse(text, 0)?;
    let (mut reader, elements) = CatalogReader::begin(root, keep_entries)?;
    let fields = reader.fields();
    for element in elements {
        if let Some(entry) = raw::entry(&mut reader.diagnostics, element, &fields) {
            reader.add(entry)?;
        }
    }
    Ok(reader.finish())
}

/// How many bytes are kept from the first one that is not UTF-8.
const MAX_SHOWN: usize = 1000;

/// Decodes the bytes of a catalog file.
///
/// # Errors
/// If they are not UTF-8, returns the text up to the line of the first invalid sequence, with a
/// replacement character for each, and a diagnostic about the first one, with its place in that text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, (String, Findings)> {
    String::from_utf8(bytes).map_err(|error| {
        let start = error.utf8_error().valid_up_to();
        let mut bytes = error.into_bytes();
        let byte = bytes.get(start).copied().unwrap_or_default();
        let rest = bytes.get(start..).unwrap_or_default();
        let shown = rest.iter().take(MAX_SHOWN).position(|&byte| byte == b'\n');
        let shown = rest.get(..shown.unwrap_or(MAX_SHOWN)).unwrap_or(rest);
        let shown = String::from_utf8_lossy(shown).into_owned();
        bytes.truncate(start);
        let mut text = String::from_utf8(bytes).unwrap_or_default();
        text.push_str(&shown);
        let span = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
        let diagnostic = Diagnostic::error(codes::NOT_UTF8, span, "the file is not UTF-8")
            .label(format!("byte 0x{byte:02X} is invalid"))
            .help("save the file as UTF-8");
        (text, vec![diagnostic].into())
    })
}
