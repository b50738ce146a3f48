//! The catalog that is built in, as constants that `build.rs` writes: nothing is parsed, checked or
//! copied when the program starts.
//!
//! The records are `Copy` data that refer to one another by index and to one text by offset. Without
//! pointers they need no relocation, so a page of them is loaded only when a command reads it. A
//! catalog that is read from a file fills the same [`Records`] with owned lists.
//!
//! `docs/performance.md` compares this with what else was tried.

// Which of these the constants need depends on the catalog.
#[allow(unused_imports)]
use crate::model::record::{
    BacklinkRecord, CategoryId, CategoryRecord, Datum, EntryId, EntryRecord, FieldRecord,
    LinkRecord, ObservationRecord, RecordRange, Records, SourceId, SourceRecord, TextRange,
    ValueRecord,
};
#[allow(unused_imports)]
use crate::model::{
    Better, Catalog, FieldKey, FieldKind, FieldType, Milestone, Origin, PartialDate, Support,
};
use flate2::read::ZlibDecoder;
use std::borrow::Cow;
use std::io::{self, Read};

/// The catalog that is built in, equal to `catalog.toml`.
pub static SHIPPED: Catalog = Catalog::new(include!(concat!(env!("OUT_DIR"), "/records.rs")));

/// Returns the source of the catalog that is built in, the bytes of `catalog.toml`.
///
/// # Errors
/// Never in practice: the build compressed what is decompressed here.
pub fn shipped_source() -> io::Result<Vec<u8>> {
    let compressed = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.toml.zlib"));
    let mut bytes = Vec::new();
    ZlibDecoder::new(compressed.as_slice()).read_to_end(&mut bytes)?;
    Ok(bytes)
}
