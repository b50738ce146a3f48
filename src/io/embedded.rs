//! The catalog that is built in: records written as constants by `build.rs`, so that nothing is
//! parsed, checked or copied when the program starts.
//!
//! The records are plain `Copy` data that refer to one another by place and to one text by offset.
//! Without a single pointer among them they need no relocation: a page of them costs nothing until
//! a command looks at it, and those that nobody looks at are never loaded. A catalog that is read
//! from a file fills the same [`Records`] with owned lists, so that everything behind them (views,
//! facts, commands, formats) is one path.
//!
//! What else was tried, and what it costs, stands in `docs/performance.md`.

use crate::model::record::{
    CategoryId, CategoryRecord, Datum, EntryId, EntryRecord, FeatureRecord, MentionRecord,
    ObservationRecord, RecordRange, Records, SourceId, SourceRecord, TextRange, ValueRecord,
};
use crate::model::{Catalog, FieldKey, Maturity, PartialDate, Status, Support};
use std::borrow::Cow;

/// The shipped catalog. It holds what reading `catalog.toml` gives.
pub static SHIPPED: Catalog = Catalog::new(include!(concat!(env!("OUT_DIR"), "/catalog.rs")));
