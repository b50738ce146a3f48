//! The catalog that is built in: records written as constants by `build.rs`, so that nothing is
//! parsed, checked or copied when the program starts.

use crate::model::record::{
    CategoryId, CategoryRecord, Datum, EntryId, EntryRecord, FeatureRecord, ObservationRecord,
    Records, Run, SourceId, SourceRecord, Text, ValueRecord,
};
use crate::model::{Catalog, FieldKey, Maturity, PartialDate, Status, Support};
use std::borrow::Cow;

/// The shipped catalog. It holds what reading `catalog.toml` gives.
pub static SHIPPED: Catalog = Catalog::new(include!(concat!(env!("OUT_DIR"), "/catalog.rs")));
