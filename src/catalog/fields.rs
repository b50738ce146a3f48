//! The fields of a catalog as the reader of observations needs them: built-in ones and those that
//! the head of the file declares.

use crate::model::{BUILT_IN, FieldKey, FieldKind, FieldType, Origin, PREDECESSORS, nearest};
use std::collections::HashMap;

/// Suggestions are not looked for among more fields than this.
const MAX_CANDIDATES: usize = 2000;

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
    /// The ids of computed fields, each with the relation that it is computed from.
    computed: HashMap<String, String>,
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
        let successor = &BUILT_IN[usize::from(FieldKey::SUCCESSOR.0)];
        table.compute(PREDECESSORS.id, successor.id);
        table
    }

    /// Adds a field that is computed from a relation of other entries.
    pub(super) fn compute(&mut self, id: &str, relation: &str) {
        self.computed.insert(id.to_owned(), relation.to_owned());
    }

    /// Returns the relation from which the field of an id is computed, if it is.
    pub(super) fn relation(&self, id: &str) -> Option<&str> {
        self.computed.get(id).map(String::as_str)
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

    /// Returns the attributes and the built-in fields, as declared.
    pub(super) fn attributes(&self) -> impl Iterator<Item = &DeclaredField> {
        self.fields.iter().filter(|field| field.kind != FieldKind::Feature)
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

    /// Returns the field that a wrong key was most likely meant to be.
    pub(super) fn nearest(&self, typed: &str) -> Option<&DeclaredField> {
        if self.fields.len() > MAX_CANDIDATES {
            return None;
        }
        nearest(typed, self.fields.iter().map(|field| (field.id.as_str(), field)))
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
