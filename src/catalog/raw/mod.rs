//! The file's shape: what is written where, with its place, before anybody asks what it means.
//!
//! A walk over the tree: it takes the keys that it knows, and what is left is an unknown key.
//! (serde would stop at the first mistake of an entry.)

mod entry;
mod head;
mod shape;
mod table;
mod value;

pub(super) use entry::entry;
pub(super) use head::{document, only_entries};
pub(super) use shape::{Category, Entry, Feature, Given, Head, Observed, Source, Written};
