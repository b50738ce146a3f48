//! The file's shape: what is written where, with its place, before anybody asks what it means.
//!
//! A walk over `toml`'s spanned tables: it takes the keys that it knows, and what is left is an
//! unknown key. (serde would stop at the first mistake of an entry.)

mod entry;
mod head;
mod shape;
mod table;
mod value;

pub(super) use entry::entry;
pub(super) use head::{document, only_entries};
pub(super) use shape::{Category, Entry, Feature, Given, Head, Observed, Source, Span, Text};
pub(super) use shape::{Value, Written};
pub(super) use value::UNKNOWN;

use crate::diagnostic::Diagnostic;

/// The walk: where the piece of text begins, and what was found on the way.
#[derive(Debug)]
pub(super) struct Walk {
    offset: usize,
    /// What is wrong with the shape.
    pub(super) found: Vec<Diagnostic>,
}

impl Walk {
    /// A walk over a piece of a text that begins at a byte of the whole.
    pub(super) fn new(offset: usize) -> Self {
        let found = Vec::new();
        Self { offset, found }
    }

    /// A place in the piece as a place in the whole.
    fn place(&self, span: Span) -> Span {
        span.start + self.offset..span.end + self.offset
    }
}
