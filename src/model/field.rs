//! Fields: everything that can be a column, a sort key or a filter key.
//!
//! A field is built in ([`super::builtin`]), an attribute or a feature of the catalog, or computed
//! from the relations of other entries. All of them are records of one kind.

use super::catalog::{Catalog, Category};
use super::entry::Entry;
use super::field_kind::{Better, FieldKey, FieldKind, Milestone, Origin};
use super::field_type::FieldType;
use super::record::FieldRecord;
use std::borrow::Cow;
use std::fmt;

/// A field of a catalog.
#[derive(Clone, Copy)]
pub struct Field<'c> {
    catalog: &'c Catalog,
    key: FieldKey,
}

impl<'c> Field<'c> {
    pub(super) fn new(catalog: &'c Catalog, key: FieldKey) -> Self {
        Self { catalog, key }
    }

    fn record(self) -> &'c FieldRecord {
        &self.catalog.records().fields[usize::from(self.key.0)]
    }

    /// Returns the catalog that it belongs to.
    #[must_use]
    pub fn catalog(self) -> &'c Catalog {
        self.catalog
    }

    /// Returns its place among the fields.
    pub fn key(self) -> FieldKey {
        self.key
    }

    /// Returns the id: column, sort key, filter key, JSON key and CSV header.
    pub fn id(self) -> &'c str {
        self.catalog.text(self.record().id)
    }

    /// Returns the name for people.
    pub fn label(self) -> &'c str {
        self.catalog.text(self.record().label)
    }

    /// Returns the meaning of its values, in one sentence.
    pub fn meaning(self) -> &'c str {
        self.catalog.text(self.record().meaning)
    }

    /// Returns the group under which it is shown.
    pub fn group(self) -> &'c str {
        self.catalog.text(self.record().group)
    }

    /// Returns the singular of a list's id (`language`), by which the field may be named too.
    pub fn singular(self) -> Option<&'c str> {
        self.catalog.written(self.record().singular)
    }

    /// Returns other words that command lines may use.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalog.texts(self.record().aliases)
    }

    /// Returns the type of its values.
    pub fn field_type(self) -> FieldType {
        self.record().field_type
    }

    /// Returns whether it holds several values.
    pub fn is_list(self) -> bool {
        self.record().list
    }

    /// Returns the type in words: `text`, `number`, `list of entries` ...
    pub fn type_name(self) -> String {
        let field_type = self.field_type();
        if self.is_list() {
            format!("list of {}", field_type.plural())
        } else {
            field_type.name().to_owned()
        }
    }

    /// Returns how it came to be.
    pub fn kind(self) -> FieldKind {
        self.record().kind
    }

    /// Returns whether it is a feature.
    pub fn is_feature(self) -> bool {
        self.kind() == FieldKind::Feature
    }

    /// Returns where its values come from.
    pub fn origin(self) -> Origin {
        self.record().origin
    }

    /// Returns whether its values come from observations, with source and date.
    pub fn is_observed(self) -> bool {
        self.origin() == Origin::Observed
    }

    /// Returns whether it tells who an entry is (id, name, aliases, summary, links) rather than
    /// what it is like; `compare` has no rows for these.
    pub fn is_identity(self) -> bool {
        self.origin() == Origin::Entry && self.field_type() != FieldType::Category
    }

    /// Returns the words of its closed vocabulary, in ascending order.
    pub fn words(self) -> impl ExactSizeIterator<Item = &'c str> {
        self.catalog.texts(self.record().words)
    }

    /// Returns the unit of its numbers.
    pub fn unit(self) -> Option<&'c str> {
        self.catalog.written(self.record().unit)
    }

    /// Returns the label with the unit of its numbers: `Memory (MB)`.
    pub fn label_with_unit(self) -> Cow<'c, str> {
        match self.unit() {
            Some(unit) => Cow::Owned(format!("{} ({unit})", self.label())),
            None => Cow::Borrowed(self.label()),
        }
    }

    /// Returns which end of its numbers is the better one, if that is declared.
    pub fn better(self) -> Option<Better> {
        self.record().better
    }

    /// Returns the milestone that its date marks.
    pub fn milestone(self) -> Option<Milestone> {
        self.record().milestone
    }

    /// Returns whether its facts are about the past, so that they never count as old.
    pub fn is_timeless(self) -> bool {
        self.record().timeless
    }

    /// Returns the field whose value this date dates.
    pub fn dates(self) -> Option<Self> {
        self.record().dates.map(|key| self.catalog.field(key))
    }

    /// Returns the field to use where this one does not apply.
    pub fn see(self) -> Option<Self> {
        self.record().see.map(|key| self.catalog.field(key))
    }

    /// Returns the features whose support implies that of this one.
    pub fn implied_by(self) -> impl ExactSizeIterator<Item = Self> {
        let keys = &self.catalog.records().implied_by[self.record().implied_by.range()];
        keys.iter().map(move |&key| self.catalog.field(key))
    }

    /// Returns the categories that it applies to; none if it applies to all.
    pub fn applies_to(self) -> impl ExactSizeIterator<Item = Category<'c>> {
        let ids = &self.catalog.records().categories_of[self.record().applies_to.range()];
        ids.iter().map(move |&id| self.catalog.category(id))
    }

    /// Returns whether the question makes sense for an entry: the field applies to one of its
    /// categories, or to all that there are.
    pub fn applies(self, entry: Entry<'c>) -> bool {
        let applies_to = &self.catalog.records().categories_of[self.record().applies_to.range()];
        applies_to.is_empty() || entry.category_ids().iter().any(|id| applies_to.contains(id))
    }
}

impl PartialEq for Field<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Field<'_> {}

impl fmt::Debug for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({})", self.id())
    }
}
