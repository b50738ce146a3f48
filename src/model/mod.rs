//! The typed domain: entries, fields, sources, values. Nothing here knows TOML, clap or a terminal.
//!
//! A [`Catalog`] holds plain `Copy` records with offsets into one text ([`record`]), so that the
//! embedded catalog can be constants, and a file read at run time fills the same records
//! ([`Builder`]). Everything else looks at them through small views: [`Entry`], [`Source`],
//! [`Category`], [`Field`].

mod backlinks;
mod bidi;
mod builder;
mod builtin;
mod catalog;
mod date;
mod date_text;
mod distinct;
mod entry;
mod field;
mod field_kind;
mod field_type;
mod license;
mod lookup;
mod names;
mod number;
pub mod record;
mod source;
mod status;
mod suggest;
mod support;
mod text_identity;
mod truth;
mod value;
mod value_order;
mod version;
mod vocabulary;
mod wording;

pub use bidi::is_bidi_control;
pub use builder::Builder;
pub use builtin::{BUILT_IN, BuiltIn, PREDECESSORS, PROJECT};
pub use catalog::{Catalog, Category};
pub use date::{PartialDate, days_between};
pub use date_text::DateError;
pub use distinct::{distinct, extend_distinct};
pub use entry::Entry;
pub use field::Field;
pub use field_kind::{Better, FieldKey, FieldKind, Milestone, Origin};
pub use field_type::FieldType;
pub use license::{PROPRIETARY, license_key, same_license};
pub use lookup::{find_word, is_not_applicable, is_unknown, nearest_of};
pub use names::{LookupError, loose_key};
pub use number::{Number, two_decimals};
pub use source::{Source, SourceDate, SourcePeriod};
pub use status::{Standing, Status};
pub use suggest::{fold, nearest};
pub use support::Support;
pub use text_identity::{has_invisible_blanks, same_text, text_key};
pub use truth::Truth;
pub use value::{Fact, Value, Word, joined};
pub use value_order::{compare_values, order_tail};
pub use version::{compare_naturally, compare_versions};
pub use vocabulary::{KNOWN_EMPTY, NOT_APPLICABLE, UNKNOWN, Vocabulary};
pub use wording::{capitalized, count, first_of};
