//! The part that each column plays: the id, the name, another key of the entry, or a field.
//!
//! `assign` goes through the columns, `keys` knows which can be keys of the entry, and `fields`
//! makes fields of the others.

mod assign;
mod fields;
mod keys;

pub(super) use assign::assign_roles;

use crate::model::{BUILT_IN, FieldKey, FieldKind, FieldType, Milestone};

/// The part that a column plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A key of the entry: its id, name, links ...
    Key(FieldKey),
    /// The field at this place of [`Columns::fields`].
    Field(usize),
    /// The notes on the column at this place.
    Notes(usize),
    /// Left out, for this reason.
    LeftOut(String),
}

/// A field that columns give values for.
#[derive(Clone, Debug)]
pub(super) struct ImportedField {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) kind: FieldKind,
    pub(super) field_type: FieldType,
    pub(super) list: bool,
    pub(super) words: Vec<String>,
    pub(super) milestone: Option<Milestone>,
    /// The key in the catalog whose fields are taken over, if it is declared there or built in.
    pub(super) declared: Option<FieldKey>,
    /// The header of its column.
    pub(super) header: String,
}

impl ImportedField {
    pub(super) fn is_feature(&self) -> bool {
        self.kind == FieldKind::Feature
    }
}

/// The columns of a table with their parts.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The part of each column.
    pub(super) roles: Vec<Role>,
    /// Every field that a column gives, declared or not.
    pub(super) fields: Vec<ImportedField>,
    /// The category of every entry, if it is not that of a column.
    pub(super) constant_category: Option<String>,
    /// Whether the names are those of the first column because none is called so.
    pub(super) name_is_guessed: bool,
}

impl Columns {
    /// Returns the id of what the column of a header has become.
    pub(super) fn id(&self, header: &str, headers: &[String]) -> Option<&str> {
        let place = headers.iter().position(|other| other == header)?;
        match &self.roles[place] {
            Role::Key(key) => BUILT_IN.get(usize::from(key.0)).map(|field| field.id),
            Role::Field(field) => Some(&self.fields[*field].id),
            Role::Notes(_) | Role::LeftOut(_) => None,
        }
    }

    /// Returns the place of the column that plays the part of a key.
    pub(super) fn place(&self, key: FieldKey) -> Option<usize> {
        self.roles.iter().position(|role| *role == Role::Key(key))
    }
}
