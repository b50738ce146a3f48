//! The declarations that a [`super::Builder`] adds to a catalog.

use super::date::PartialDate;
use super::field_kind::{Better, FieldKey, FieldKind, Milestone, Origin};
use super::field_type::FieldType;
use super::record::CategoryId;

/// A source to be added. An absent text is empty.
#[derive(Clone, Copy, Debug)]
pub struct NewSource<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its address.
    pub url: &'a str,
    /// The license under which it may be used.
    pub license: &'a str,
    /// The day of publication, or of reading.
    pub date: PartialDate,
    /// Whether `date` is the day on which an undated page was read.
    pub seen: bool,
    /// Whether elements of lists that it does not list have ended.
    pub complete: bool,
}

/// A field to be added. An absent text is empty.
#[derive(Clone, Debug)]
pub struct NewField<'a> {
    /// Its id.
    pub id: &'a str,
    /// The singular of a list's id.
    pub singular: &'a str,
    /// Its name for people.
    pub label: &'a str,
    /// The group that it is shown in.
    pub group: &'a str,
    /// The meaning of its values.
    pub meaning: &'a str,
    /// Other words for it.
    pub aliases: Vec<&'a str>,
    /// How it came to be.
    pub kind: FieldKind,
    /// Where its values come from.
    pub origin: Origin,
    /// The type of its values.
    pub field_type: FieldType,
    /// Whether it holds several values.
    pub list: bool,
    /// The words of its vocabulary, in ascending order.
    pub words: Vec<&'a str>,
    /// The unit of its numbers.
    pub unit: &'a str,
    /// Which end of its numbers is the better one.
    pub better: Option<Better>,
    /// The milestone that its date marks.
    pub milestone: Option<Milestone>,
    /// Whether its facts never count as old.
    pub timeless: bool,
    /// The categories that it applies to; none for all.
    pub applies_to: Vec<CategoryId>,
}

/// An entry to be added. An absent text is empty.
#[derive(Clone, Debug, Default)]
pub struct NewEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The sentence that sums it up.
    pub summary: &'a str,
    /// Its page.
    pub homepage: &'a str,
    /// Its source code.
    pub repository: &'a str,
    /// Other names.
    pub aliases: Vec<&'a str>,
    /// Names and addresses of other pages about it.
    pub links: Vec<(&'a str, &'a str)>,
    /// Its categories.
    pub categories: Vec<CategoryId>,
}

/// References from one field to others, known once all fields are declared.
#[derive(Clone, Debug, Default)]
pub struct FieldReferences {
    /// The field whose value it dates.
    pub dates: Option<FieldKey>,
    /// The field to use where it does not apply.
    pub see: Option<FieldKey>,
    /// The features that imply it.
    pub implied_by: Vec<FieldKey>,
}
