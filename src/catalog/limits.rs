//! Limits on the size of a catalog. Reading TOML takes a hundred bytes and more for each token, so these
//! bound the memory that any input costs.

use super::codes;
use super::raw::RawEntry;
use crate::diagnostic::{Diagnostic, Span};
use toml_parser::Source;

/// The size of the largest catalog that is read, in bytes: about 115,000 entries.
pub const MAX_BYTES: usize = 128 << 20;

/// The size of the largest head, and of the largest entry, in bytes.
pub const MAX_PIECE: usize = 8 << 20;

/// The most tokens (keys, values, signs, blanks and line ends) of the head, and of an entry.
pub const MAX_TOKENS: usize = 1_000_000;

/// A piece of at most this many bytes has too few tokens to be worth counting.
const UNCOUNTED: usize = 256 << 10;

/// The most elements of any list.
pub const MAX_ELEMENTS: usize = 1000;

/// The most entries of a catalog.
pub const MAX_ENTRIES: usize = 400_000;

/// The most values of a catalog: aliases, categories, links, observations and what these state.
pub const MAX_VALUES: usize = 2_500_000;

/// Reports the text of the head or of an entry, which begins at the byte `offset`, if it is too large.
pub(super) fn check_piece(what: &str, text: &str, offset: usize) -> Option<Diagnostic> {
    if text.len() > MAX_PIECE {
        let message = format!("{what} has more than {} MiB", MAX_PIECE >> 20);
        return Some(too_large(offset..offset, message));
    }
    let beyond = token_beyond_limit(text)?;
    let message = format!("{what} has more than {MAX_TOKENS} keys, values and signs");
    Some(too_large(beyond.start + offset..beyond.end + offset, message))
}

/// Returns whether a text may be parsed in one piece.
pub(super) fn fits_one_piece(text: &str) -> bool {
    text.len() <= MAX_PIECE && token_beyond_limit(text).is_none()
}

fn token_beyond_limit(text: &str) -> Option<Span> {
    if text.len() <= UNCOUNTED {
        return None;
    }
    let token = Source::new(text).lex().nth(MAX_TOKENS)?;
    Some(token.span().start()..token.span().end())
}

/// The most words that a message names.
pub(super) const MAX_WORDS: usize = 20;

/// The number of entries and values read so far.
#[derive(Debug, Default)]
pub(super) struct CatalogSize {
    entries: usize,
    values: usize,
}

impl CatalogSize {
    /// Adds an entry. Reports it if the catalog becomes too large.
    pub(super) fn add(&mut self, entry: &RawEntry<'_>) -> Option<Diagnostic> {
        self.entries += 1;
        self.values += entry.aliases.len() + entry.categories.len() + entry.links.len();
        for observed in &entry.observed {
            self.values += 1;
            self.values += observed.fields.iter().map(|field| field.values.len()).sum::<usize>();
        }
        let (limit, what) = if self.entries > MAX_ENTRIES {
            (MAX_ENTRIES, "entries")
        } else if self.values > MAX_VALUES {
            (MAX_VALUES, "values")
        } else {
            return None;
        };
        let message = format!("a catalog has at most {limit} {what}");
        Some(too_large(entry.span.clone(), message))
    }
}

/// Creates the error about something that is larger than its limit.
pub(super) fn too_large(span: Span, message: String) -> Diagnostic {
    Diagnostic::error(codes::TOO_LARGE, span, message)
}
