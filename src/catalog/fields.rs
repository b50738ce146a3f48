//! The fields of a catalog as the reader of observations needs them: built-in ones and those that
//! the head of the file declares.

use crate::model::{BUILT_IN, FieldKey, FieldKind, FieldType, Origin, nearest};
use std::collections::HashMap;

/// A field that observations may give a value for.
#[derive(Clone, Debug)]
pub(super) struct DeclaredField {
    pub(super) id: String,
    pub(super) key: FieldKey,
    pub(super) kind: FieldKind,
    pub(super) field_type: FieldType,
    pub(super) list: bool,
    /// The words of a closed vocabulary.
    pub(super) words: Vec<String>,
    /// The unit of its numbers.
    pub(super) unit: Option<String>,
}

/// Every field by its id.
#[derive(Clone, Debug, Default)]
pub(super) struct FieldTable {
    fields: Vec<DeclaredField>,
    places: HashMap<String, usize>,
    keys: HashMap<FieldKey, usize>,
}

impl FieldTable {
    /// Returns the table of the built-in fields that observations give.
    pub(super) fn built_in() -> Self {
        let mut table = Self::default();
        for (place, field) in (0..).zip(&BUILT_IN) {
            if field.origin != Origin::Observed {
                continue;
            }
            table.add(DeclaredField {
                id: field.id.to_owned(),
                key: FieldKey(place),
                kind: FieldKind::BuiltIn,
                field_type: field.field_type,
                list: field.list,
                words: field.words().into_iter().map(str::to_owned).collect(),
                unit: None,
            });
        }
        table
    }

    /// Adds a field. Of two with one id the first stays.
    pub(super) fn add(&mut self, field: DeclaredField) {
        let place = self.fields.len();
        self.places.entry(field.id.clone()).or_insert(place);
        self.keys.insert(field.key, place);
        self.fields.push(field);
    }

    /// Returns every field, as declared.
    pub(super) fn all(&self) -> &[DeclaredField] {
        &self.fields
    }

    /// Returns the field of an id.
    pub(super) fn get(&self, id: &str) -> Option<&DeclaredField> {
        self.places.get(id).and_then(|&place| self.fields.get(place))
    }

    /// Returns the field of a key.
    pub(super) fn by_key(&self, key: FieldKey) -> Option<&DeclaredField> {
        self.keys.get(&key).and_then(|&place| self.fields.get(place))
    }

    /// Returns the feature of an id.
    pub(super) fn feature(&self, id: &str) -> Option<&DeclaredField> {
        self.get(id).filter(|field| field.kind == FieldKind::Feature)
    }

    /// Returns the attribute or built-in field of an id.
    pub(super) fn attribute(&self, id: &str) -> Option<&DeclaredField> {
        self.get(id).filter(|field| field.kind != FieldKind::Feature)
    }

    /// Returns the field that a wrong key was most likely meant to be, as it is written in an
    /// observation.
    pub(super) fn nearest_key(&self, typed: &str) -> Option<String> {
        let field = nearest(typed, self.fields.iter().map(|field| (field.id.as_str(), field)))?;
        Some(field.written())
    }
}

impl DeclaredField {
    /// Returns the key of an observation that gives the field: `license` or `features.mtls`.
    pub(super) fn written(&self) -> String {
        if self.kind == FieldKind::Feature {
            format!("features.{}", self.id)
        } else {
            self.id.clone()
        }
    }
}
