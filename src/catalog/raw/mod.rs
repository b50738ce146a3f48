//! The file's shape: which keys stand where, with their places, before anything is interpreted.
//!
//! A walk over the tree takes the keys that it knows; every other key is an error. (serde would
//! stop at the first mistake of an entry.)

mod attribute;
mod entry;
mod head;
mod shape;
mod table;
mod text;
mod value;

pub(super) use entry::entry;
pub(super) use head::{document, only_entries};
pub(super) use shape::{
    FieldDeclaration, FieldValues, Head, Observed, RawCategory, RawEntry, RawSource, Written,
};
pub(super) use table::Table;
pub(super) use text::a;
