//! Declarations: the catalog itself, its sources, categories and fields.

use super::{Builder, append};
use crate::model::builtin::{BuiltIn, PREDECESSORS, PROJECT};
use crate::model::field_kind::{FieldKey, FieldKind};
use crate::model::record::{CategoryRecord, FieldRecord, SourceRecord};
use std::borrow::Cow;

impl Builder {
    /// Sets title, summary and license of the catalog.
    pub fn about(&mut self, title: &str, summary: &str, license: &str) {
        self.records.title = self.text(title);
        self.records.summary = self.text(summary);
        self.records.license = self.text(license);
    }

    /// Sets the default columns of `list`.
    pub fn columns(&mut self, columns: Vec<FieldKey>) {
        self.records.columns = Cow::Owned(columns);
    }

    /// Adds a source.
    pub fn source(&mut self, source: SourceRecord) {
        self.records.sources.to_mut().push(source);
    }

    /// Adds a category.
    pub fn category<'a>(
        &mut self,
        id: &str,
        label: &str,
        summary: &str,
        aliases: impl IntoIterator<Item = &'a str>,
    ) {
        let record = CategoryRecord {
            id: self.text(id),
            label: self.text(label),
            summary: self.text(summary),
            aliases: self.texts(aliases),
        };
        self.records.categories.to_mut().push(record);
    }

    /// Adds a field and returns its place.
    pub fn field(&mut self, field: FieldRecord) -> FieldKey {
        let place = self.records.fields.len();
        self.records.fields.to_mut().push(field);
        FieldKey(u16::try_from(place).unwrap_or(u16::MAX))
    }

    /// Adds the built-in inverse of `successor`, the first of the computed fields.
    pub fn predecessors(&mut self) -> FieldKey {
        self.built_in(&PREDECESSORS, FieldKind::Computed)
    }

    pub(super) fn built_in(&mut self, field: &BuiltIn, kind: FieldKind) -> FieldKey {
        let record = FieldRecord {
            id: self.text(field.id),
            singular: self.text(field.singular.unwrap_or_default()),
            label: self.text(field.label),
            group: self.shared_text(PROJECT),
            meaning: self.text(field.meaning),
            kind,
            origin: field.origin,
            field_type: field.field_type,
            list: field.list,
            words: self.texts(field.words()),
            ..FieldRecord::default()
        };
        self.field(record)
    }

    /// Sets the references of a field to others, which are known once all fields are declared.
    pub fn refer(
        &mut self,
        field: FieldKey,
        dates: Option<FieldKey>,
        see: Option<FieldKey>,
        implied_by: Vec<FieldKey>,
    ) {
        let implied_by = append(&mut self.records.implied_by, implied_by);
        if let Some(record) = self.records.fields.to_mut().get_mut(usize::from(field.0)) {
            *record = FieldRecord { dates, see, implied_by, ..*record };
        }
    }
}
