//! The fields of a catalog as the reader of observations needs them: built-in ones and those that
//! the head of the file declares.

use crate::model::{Builder, Catalog, Field, FieldKey, Origin, nearest};
use std::collections::HashMap;

/// Suggestions are not looked for among more fields than this.
const MAX_CANDIDATES: usize = 2000;

/// The declarations of a catalog, with the fields that observations may give by their ids.
#[derive(Debug)]
pub(super) struct FieldTable {
    declarations: Catalog,
    keys: HashMap<String, FieldKey>,
}

impl FieldTable {
    /// Returns the fields that are declared so far. Of two with one id the first counts.
    pub(super) fn of(builder: &Builder) -> Self {
        let declarations = builder.declarations();
        let mut keys = HashMap::new();
        for field in declarations.fields().filter(|field| field.is_observed()) {
            keys.entry(field.id().to_owned()).or_insert(field.key());
        }
        Self { declarations, keys }
    }

    /// Returns the relation from which the field of an id is computed, if it is.
    pub(super) fn relation(&self, id: &str) -> Option<&str> {
        let computed = self.declarations.fields().filter(|field| field.id() == id);
        computed.map(Field::origin).find_map(|origin| match origin {
            Origin::Inverse(relation) => Some(self.field(relation).id()),
            Origin::Entry | Origin::Observed => None,
        })
    }

    /// Returns every field that observations may give, as declared.
    pub(super) fn all(&self) -> impl Iterator<Item = Field<'_>> {
        self.declarations.fields().filter(|field| field.is_observed())
    }

    /// Returns the field of a key.
    pub(super) fn field(&self, key: FieldKey) -> Field<'_> {
        self.declarations.field(key)
    }

    /// Returns the field of an id.
    pub(super) fn get(&self, id: &str) -> Option<Field<'_>> {
        self.keys.get(id).map(|&key| self.field(key))
    }

    /// Returns the feature of an id.
    pub(super) fn feature(&self, id: &str) -> Option<Field<'_>> {
        self.get(id).filter(|field| field.is_feature())
    }

    /// Returns the attribute or built-in field of an id.
    pub(super) fn attribute(&self, id: &str) -> Option<Field<'_>> {
        self.get(id).filter(|field| !field.is_feature())
    }

    /// Returns the field that a wrong key was most likely meant to be.
    pub(super) fn nearest(&self, typed: &str) -> Option<Field<'_>> {
        if self.keys.len() > MAX_CANDIDATES {
            return None;
        }
        nearest(typed, self.all().map(|field| (field.id(), field)))
    }
}
