//! Reading a catalog: from the file's text to the typed domain, or to everything wrong with it.
//!
//! Three steps, each a room: `file` walks over the spanned TOML tables and takes the shape (keys,
//! types, what is required), `lower` checks the shape into the domain (ids exist, dates are
//! dates, names are unique), and [`crate::model`] is the domain, which knows nothing of TOML. Both
//! steps go entry by entry and collect what they find, so that one mistake never hides another.

mod check;
pub mod codes;
mod file;
mod lower;
mod spdx;
mod syntax;

pub use check::{Checked, check};

use crate::diagnostic::Diagnostic;
use crate::model::Catalog;
use file::{Entry, Head, Walk};
use lower::Lowering;

/// The format number of the catalogs that this program reads.
pub const FORMAT: u64 = 1;

/// The largest catalog that is read, in bytes: some 400,000 entries.
pub const MAX_BYTES: usize = 256 << 20;

/// Reads a catalog.
///
/// # Errors
/// Everything wrong with it, in the order of the text. With syntax errors only those are told, at
/// most twenty.
pub fn read(text: &str) -> Result<Catalog, Vec<Diagnostic>> {
    let (catalog, mut found) = walk(text, drop, drop);
    found.sort_by_key(|finding| finding.place.span.start);
    catalog.filter(|_| found.is_empty()).ok_or(found)
}

/// Reads a catalog as far as it can be read, and hands on the shape of all that was.
fn walk<'t>(
    text: &'t str,
    head_read: impl FnOnce(Head<'t>),
    mut entry_read: impl FnMut(Entry<'t>),
) -> (Option<Catalog>, Vec<Diagnostic>) {
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(found) => return (None, found),
    };
    let mut walk = Walk::new(0);
    let Some((head, entries)) = file::document(&mut walk, root) else {
        return (None, walk.found);
    };
    let mut lowering = Lowering::new();
    lowering.head(&head, &mut walk.found);
    head_read(head);
    for entry in entries {
        if let Some(entry) = file::entry(&mut walk, entry, lowering.features()) {
            lowering.entry(&entry, &mut walk.found);
            entry_read(entry);
        }
    }
    let catalog = lowering.finish(&mut walk.found);
    (Some(catalog), walk.found)
}

/// The text that the bytes of a catalog file hold.
///
/// # Errors
/// If they are not UTF-8: the text with a replacement character for each wrong sequence, and the
/// finding about the first one, with its place in that text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, (String, Vec<Diagnostic>)> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let wrong = error.as_bytes().get(valid).copied().unwrap_or_default();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let place = valid..valid + char::REPLACEMENT_CHARACTER.len_utf8();
        let finding = Diagnostic::error(codes::NOT_UTF8, place, "the file is not UTF-8")
            .label(format!("byte 0x{wrong:02X} cannot stand here"))
            .help("save the file as UTF-8");
        (text, vec![finding])
    })
}
