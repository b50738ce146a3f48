//! The columns of a sheet.

use crate::analysis::comparison::Verdict;
use crate::model::{Entry, Field, FieldKey, Origin, Status};
use std::borrow::Cow;

/// The formats that show a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Audience {
    /// All formats.
    #[default]
    All,
    /// The data formats: csv, tsv, json and jsonl.
    Data,
    /// Only json and jsonl.
    Json,
    /// The formats for people: table, markdown and html.
    People,
}

/// The meaning of a column to formats that treat some columns specially. Its id cannot tell: a
/// catalog may call a feature `entry`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ColumnRole<'c> {
    /// No special meaning.
    #[default]
    Other,
    /// A field of the entry of the row.
    Field(Field<'c>),
    /// The entry of the row.
    Entry,
    /// The facts of one entry, in a comparison.
    FactsOf(Entry<'c>),
    /// The verdict of a comparison row.
    Verdict,
}

/// A column of a sheet.
#[derive(Clone, Debug)]
pub struct Column<'c> {
    /// The header in csv and tsv, the key in json.
    pub id: Cow<'c, str>,
    /// The header for people.
    pub label: Cow<'c, str>,
    /// The special meaning, if it has one.
    pub role: ColumnRole<'c>,
    /// The formats that show it.
    pub audience: Audience,
    /// The JSON object within the row that holds it (`values` for `compare`).
    pub nested: Option<&'static str>,
    /// The group under which a card shows it; `None` for the title of the card.
    pub group: Option<Cow<'c, str>>,
    /// Whether its cells can be facts: `--sources` adds their evidence as columns in csv.
    pub sourced: bool,
    /// The status of the entry that the column stands for, if it is ending or has ended.
    pub ending: Option<Status>,
    /// How the values of the column compare, in a turned comparison.
    pub verdict: Option<Verdict>,
    /// Whether a table that is too narrow may hide it, because nobody asked for it.
    pub optional: bool,
    /// Among optional columns, those of the lowest rank are hidden first, the last of them first.
    pub rank: usize,
}

/// Appends `_` to the ids of computed columns until no field has them. A nested column stays: JSON has
/// its id in an object of its own.
pub(super) fn rename_computed(columns: &mut [Column<'_>]) {
    let mut fields = Vec::new();
    for column in columns.iter() {
        if let ColumnRole::Field(_) = column.role {
            fields.push(column.id.clone());
        }
    }
    for column in columns {
        let is_computed = column.nested.is_none() && !matches!(column.role, ColumnRole::Field(_));
        while is_computed && fields.contains(&column.id) {
            column.id.to_mut().push('_');
        }
    }
}

impl<'c> Column<'c> {
    /// Returns a column for all formats, without evidence.
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
            verdict: None,
            optional: false,
            rank: 0,
        }
    }

    /// Returns the column of a field.
    #[must_use]
    pub fn of(field: Field<'c>) -> Self {
        Self {
            role: ColumnRole::Field(field),
            group: Some(Cow::Borrowed(field.group())),
            sourced: field.is_observed(),
            ..Self::new(field.id(), field.label_with_unit())
        }
    }

    /// Restricts the column to some formats.
    #[must_use]
    pub fn only_for(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// Gives the column a special meaning.
    #[must_use]
    pub fn with_role(self, role: ColumnRole<'c>) -> Self {
        Self { role, ..self }
    }

    /// Returns whether it holds this built-in field of the entry of the row.
    #[must_use]
    pub fn is(&self, key: FieldKey) -> bool {
        matches!(self.role, ColumnRole::Field(field) if field.key() == key)
    }

    /// Returns whether it holds the predecessors of the entry of the row.
    #[must_use]
    pub fn is_predecessors(&self) -> bool {
        let inverse = Origin::Inverse(FieldKey::SUCCESSOR);
        matches!(self.role, ColumnRole::Field(field) if field.origin() == inverse)
    }

    /// Returns the unit of its numbers, which stands at the end of its label.
    #[must_use]
    pub fn unit(&self) -> Option<&'c str> {
        match self.role {
            ColumnRole::Field(field) => field.unit(),
            _ => None,
        }
    }

    /// Returns whether it names the entry of the row.
    #[must_use]
    pub fn names_row(&self) -> bool {
        self.role == ColumnRole::Entry || self.is(FieldKey::NAME)
    }

    /// Returns whether csv and tsv show it.
    #[must_use]
    pub fn in_flat(&self) -> bool {
        matches!(self.audience, Audience::All | Audience::Data)
    }

    /// Returns whether json and jsonl show it.
    #[must_use]
    pub fn in_json(&self) -> bool {
        self.audience != Audience::People
    }

    /// Returns whether the formats for people show it.
    #[must_use]
    pub fn for_people(&self) -> bool {
        matches!(self.audience, Audience::All | Audience::People)
    }
}
