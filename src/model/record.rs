//! The records of a catalog: plain `Copy` data with offsets into one text, so that a build script
//! can write them as constants. Read them through the views ([`super::Entry`] and its sisters), which
//! describe what the fields here only name.

#![allow(missing_docs)]

use super::date::PartialDate;
use super::field_kind::{Better, FieldKey, FieldKind, Milestone, Origin};
use super::field_type::FieldType;
use super::support::Support;

/// A stretch of the catalog's text, in bytes. Empty stands for absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TextRange {
    pub start: u32,
    pub len: u32,
}

impl TextRange {
    /// No text.
    pub const NONE: Self = Self { start: 0, len: 0 };
}

/// A run of records in one of the catalog's lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordRange {
    pub start: u32,
    pub end: u32,
}

impl RecordRange {
    /// Returns the places, for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The place of an entry in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// The place of a source in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u16);

/// The place of a category in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(pub u16);

/// `[sources.ID]`
#[derive(Clone, Copy, Debug)]
pub struct SourceRecord {
    pub id: TextRange,
    pub title: TextRange,
    pub url: TextRange,
    pub license: TextRange,
    /// When it was published, or when an undated page was read.
    pub date: PartialDate,
    /// Whether `date` is the day of reading (`seen`).
    pub seen: bool,
    /// Whether elements that it does not list have ended (`complete`).
    pub complete: bool,
}

/// `[categories.ID]`
#[derive(Clone, Copy, Debug)]
pub struct CategoryRecord {
    pub id: TextRange,
    pub label: TextRange,
    pub summary: TextRange,
    /// In [`Records::texts`].
    pub aliases: RecordRange,
}

/// A field: built in, `[attributes.ID]`, computed, or `[features.ID]`.
#[derive(Clone, Copy, Debug, Default)]
pub struct FieldRecord {
    pub id: TextRange,
    /// The singular of a list's id.
    pub singular: TextRange,
    pub label: TextRange,
    pub group: TextRange,
    pub meaning: TextRange,
    /// In [`Records::texts`].
    pub aliases: RecordRange,
    pub kind: FieldKind,
    pub origin: Origin,
    pub field_type: FieldType,
    pub list: bool,
    /// In ascending order, in [`Records::texts`].
    pub words: RecordRange,
    pub unit: TextRange,
    pub better: Option<Better>,
    pub milestone: Option<Milestone>,
    pub timeless: bool,
    /// In [`Records::categories_of`]; empty for all.
    pub applies_to: RecordRange,
    /// The field whose value it dates.
    pub dates: Option<FieldKey>,
    /// The field to use where it does not apply.
    pub see: Option<FieldKey>,
    /// The features that imply it, in [`Records::implied_by`].
    pub implied_by: RecordRange,
}

/// A named link of an entry, such as `docs`.
#[derive(Clone, Copy, Debug)]
pub struct LinkRecord {
    pub name: TextRange,
    pub url: TextRange,
}

/// `[[entry]]`
#[derive(Clone, Copy, Debug, Default)]
pub struct EntryRecord {
    pub id: TextRange,
    pub name: TextRange,
    pub summary: TextRange,
    pub homepage: TextRange,
    pub repository: TextRange,
    /// In [`Records::texts`].
    pub aliases: RecordRange,
    /// In [`Records::links`].
    pub links: RecordRange,
    /// In [`Records::categories_of`].
    pub categories: RecordRange,
    /// In [`Records::observations`]: oldest source first, in the order of the file where the sources
    /// are equally old.
    pub observed: RecordRange,
    /// In [`Records::values`]: field by field, each in the order of the observations.
    pub values: RecordRange,
    /// Where others name it, in [`Records::backlinks`].
    pub backlinks: RecordRange,
}

/// A place where an entry is named by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BacklinkRecord {
    /// The entry that names it.
    pub by: EntryId,
    pub field: FieldKey,
}

/// `[[entry.observed]]`
#[derive(Clone, Copy, Debug)]
pub struct ObservationRecord {
    pub source: SourceId,
    /// The release that the source looked at.
    pub version: TextRange,
}

/// One value that a source gives. The elements of a list are a value each.
#[derive(Clone, Copy, Debug)]
pub struct ValueRecord {
    pub field: FieldKey,
    pub source: SourceId,
    /// Whether this element of a list has ended.
    pub ended: bool,
    pub datum: Datum,
    pub note: TextRange,
}

/// A value as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Datum {
    /// The source says that it does not know.
    Unknown,
    /// The question makes no sense for the entry.
    NotApplicable,
    /// A list that is known to be empty.
    EmptyList,
    /// A support word.
    Support(Support),
    /// A word of the field's vocabulary, by its place among them.
    Word(u16),
    /// A partial date.
    Date(PartialDate),
    /// A text, number, version, license or link, or the name of a system outside the catalog.
    Text(TextRange),
    /// A system of the catalog.
    Entry(EntryId),
}

impl Datum {
    /// Returns whether it is an answer. `not-applicable` is one.
    pub fn is_known(self) -> bool {
        !matches!(self, Self::Unknown | Self::Support(Support::Unknown))
    }
}

/// A list that is borrowed where the catalog was compiled in and owned where it was read.
pub type List<T> = std::borrow::Cow<'static, [T]>;

/// Everything that a catalog holds.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The text that every [`TextRange`] points into.
    pub text: std::borrow::Cow<'static, str>,
    pub title: TextRange,
    pub summary: TextRange,
    pub license: TextRange,
    /// Aliases, and the words of vocabularies.
    pub texts: List<TextRange>,
    /// Categories of entries and of fields.
    pub categories_of: List<CategoryId>,
    pub sources: List<SourceRecord>,
    pub categories: List<CategoryRecord>,
    /// Every field: built-in ones, attributes, computed ones, features.
    pub fields: List<FieldRecord>,
    /// The features that imply others.
    pub implied_by: List<FieldKey>,
    /// The default columns of `list`, if the catalog names them.
    pub columns: List<FieldKey>,
    pub links: List<LinkRecord>,
    pub entries: List<EntryRecord>,
    /// The observations, entry by entry.
    pub observations: List<ObservationRecord>,
    /// The values, entry by entry.
    pub values: List<ValueRecord>,
    /// Who names whom, entry by entry that is named, each in the order of those that name it.
    pub backlinks: List<BacklinkRecord>,
}
