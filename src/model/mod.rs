//! What is true: the typed domain. Nothing here knows TOML, clap or a terminal.
//!
//! A [`Catalog`] holds plain `Copy` records with offsets into one text ([`record`]), so that the
//! embedded catalog can be constants and a file read at run time fills the very same records
//! ([`Builder`]). Everything else looks at them through small views: [`Entry`], [`Source`],
//! [`Category`], [`Feature`], [`Field`].

mod attribute;
mod backlinks;
mod bidi;
mod builder;
mod catalog;
mod date;
mod entry;
mod field;
mod lookup;
mod names;
pub mod record;
mod source;
mod truth;
mod value;
mod word;

pub use attribute::{Attribute, AttributeInfo};
pub use bidi::is_bidi_control;
pub use builder::{Builder, NewEntry};
pub use catalog::{Catalog, Category, Feature};
pub use date::{DateError, PartialDate, days_between};
pub use entry::Entry;
pub use field::{Field, FieldKey, FieldKind, FieldType, PROJECT};
pub use lookup::{find_word, is_unknown, nearest_word};
pub use names::{LookupError, fold, nearest};
pub use source::{Source, SourceDate, SourcePeriod};
pub use truth::Truth;
pub use value::{Fact, Value, joined};
pub use word::{Maturity, Standing, Status, Support, UNKNOWN, Vocabulary};
