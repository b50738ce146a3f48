//! The columns of a sheet: what they are, and who gets to see them.

use crate::model::{Attribute, Field, Status};
use std::borrow::Cow;

/// Who gets to see a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Audience {
    /// Everybody.
    #[default]
    All,
    /// csv, tsv, json and jsonl.
    Data,
    /// json and jsonl alone.
    Json,
    /// table, markdown and html.
    People,
}

/// What a column is, as far as formats treat some of them in a way of their own. Its id does not
/// tell: a catalog may call a feature `entry`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ColumnRole<'c> {
    /// No more than its label says.
    #[default]
    Other,
    /// A field of the entry that the row is about.
    Field(Field<'c>),
    /// The entry that the row is about.
    Entry,
    /// How the values of the row compare.
    Verdict,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column<'c> {
    /// Header in csv, key in json.
    pub id: Cow<'c, str>,
    /// Header for people.
    pub label: Cow<'c, str>,
    /// What it is.
    pub role: ColumnRole<'c>,
    /// Who gets to see it.
    pub audience: Audience,
    /// The json object within the row that it belongs to (`values` of `compare`).
    pub nested: Option<&'static str>,
    /// The group under which a card shows it; absent for what stands in a card's title.
    pub group: Option<Cow<'c, str>>,
    /// Whether its cells can be facts with evidence: `--sources` gives it columns in csv.
    pub sourced: bool,
    /// Set if the column is an entry that is ending or over.
    pub ending: Option<Status>,
    /// Whether a table may leave it out where its columns do not fit: nobody asked for it.
    pub optional: bool,
}

impl<'c> Column<'c> {
    /// A column for everybody, without evidence.
    #[must_use]
    pub fn new(id: impl Into<Cow<'c, str>>, label: impl Into<Cow<'c, str>>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            role: ColumnRole::Other,
            audience: Audience::All,
            nested: None,
            group: None,
            sourced: false,
            ending: None,
            optional: false,
        }
    }

    /// The column of a field.
    #[must_use]
    pub fn of(field: Field<'c>) -> Self {
        Self {
            role: ColumnRole::Field(field),
            group: Some(Cow::Borrowed(field.group())),
            sourced: field.is_observed(),
            ..Self::new(field.id(), field.label())
        }
    }

    /// The same column for a part of the readers.
    #[must_use]
    pub fn only_for(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// The same column in a role.
    #[must_use]
    pub fn with_role(self, role: ColumnRole<'c>) -> Self {
        Self { role, ..self }
    }

    /// Whether it holds this attribute of the row's entry.
    #[must_use]
    pub fn is(&self, attribute: Attribute) -> bool {
        self.role == ColumnRole::Field(Field::Attribute(attribute))
    }

    /// Whether it says by name what the row is about.
    #[must_use]
    pub fn names_row(&self) -> bool {
        self.role == ColumnRole::Entry || self.is(Attribute::Name)
    }

    /// Whether the data formats without nesting (csv, tsv) have it.
    #[must_use]
    pub fn in_flat(&self) -> bool {
        matches!(self.audience, Audience::All | Audience::Data)
    }

    /// Whether json and jsonl have it.
    #[must_use]
    pub fn in_json(&self) -> bool {
        self.audience != Audience::People
    }

    /// Whether the formats for people have it.
    #[must_use]
    pub fn for_people(&self) -> bool {
        matches!(self.audience, Audience::All | Audience::People)
    }
}
