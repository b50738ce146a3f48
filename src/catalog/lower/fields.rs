//! The declared fields into the domain: attributes, inverses, features, and their references.

use super::field_keys::check_keys;
use super::field_names::TakenNames;
use super::{Lowering, ids, or_empty, suggested};
use crate::catalog::codes;
use crate::catalog::fields::FieldTable;
use crate::catalog::raw::{FieldDeclaration, Head};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::record::{FieldRecord, TextRange};
use crate::model::{BUILT_IN, Field, FieldKey, FieldKind, FieldType, Origin, PROJECT};
use std::sync::Arc;

/// The most fields of a catalog, well within the 16 bits of their places.
const MAX_FIELDS: usize = 30_000;

impl Lowering {
    /// Takes attributes, computed fields and features, then what they refer to.
    pub(super) fn declare_fields(&mut self, head: &Head<'_>, diagnostics: &mut Findings) {
        if let Some(beyond) = head.attributes.iter().chain(&head.features).nth(MAX_FIELDS) {
            let message = format!("a catalog has at most {MAX_FIELDS} fields");
            let error = Diagnostic::error(codes::TOO_LARGE, beyond.id.span.clone(), message);
            diagnostics.push(error);
            return;
        }
        let mut names = TakenNames::of_built_in();
        let mut keys: Vec<(&FieldDeclaration<'_>, FieldKey)> = Vec::new();
        for attribute in &head.attributes {
            let key = self.declare(attribute, &mut names, diagnostics);
            keys.push((attribute, key));
        }
        self.builder.predecessors();
        for &(attribute, relation) in &keys {
            self.inverse(attribute, relation, &mut names, diagnostics);
        }
        for feature in &head.features {
            let key = self.declare(feature, &mut names, diagnostics);
            keys.push((feature, key));
        }
        self.fields = Arc::new(FieldTable::of(&self.builder));
        for (field, _) in &keys {
            for alias in &field.aliases {
                names.take(alias, codes::DUPLICATE_ALIAS, "alias", diagnostics);
            }
        }
        for (field, key) in keys {
            self.refer(field, key, diagnostics);
        }
        let columns = head.columns.iter().filter_map(|name| self.any_field(name, diagnostics));
        let columns = columns.collect();
        self.builder.columns(columns);
    }

    fn declare(
        &mut self,
        field: &FieldDeclaration<'_>,
        names: &mut TakenNames,
        diagnostics: &mut Findings,
    ) -> FieldKey {
        ids::check_form(&field.id, '_', diagnostics);
        names.take(&field.id, codes::DUPLICATE_ID, "id", diagnostics);
        if let Some(singular) = &field.singular {
            names.take(singular, codes::DUPLICATE_ID, "singular", diagnostics);
        }
        check_keys(field, diagnostics);
        let applies_to = self.find_categories(&field.applies_to, diagnostics);
        let record = FieldRecord {
            id: self.builder.text(&field.id.text),
            singular: self.text(field.singular.as_ref()),
            label: self.text(field.label.as_ref()),
            group: self.group(field),
            meaning: self.text(field.meaning.as_ref()),
            aliases: self.texts(&field.aliases),
            kind: field.kind,
            field_type: field.field_type,
            list: field.list && field.field_type.can_be_list(),
            words: self.texts(&field.words),
            unit: self.text(field.unit.as_ref()),
            better: field.better,
            milestone: field.milestone,
            timeless: field.timeless,
            applies_to: self.builder.categories_of(&applies_to),
            ..FieldRecord::default()
        };
        self.builder.field(record)
    }

    /// Declares the inverse of a relation.
    fn inverse(
        &mut self,
        relation: &FieldDeclaration<'_>,
        key: FieldKey,
        names: &mut TakenNames,
        diagnostics: &mut Findings,
    ) {
        let Some(inverse) = &relation.inverse else {
            return;
        };
        let Some(id) = &inverse.id else {
            return;
        };
        ids::check_form(id, '_', diagnostics);
        names.take(id, codes::DUPLICATE_ID, "id", diagnostics);
        let label = or_empty(relation.label.as_ref());
        let meaning = format!("Systems of the catalog that name it under \"{label}\".");
        let record = FieldRecord {
            id: self.builder.text(&id.text),
            label: self.text(inverse.label.as_ref()),
            group: self.group(relation),
            meaning: self.builder.text(&meaning),
            kind: FieldKind::Computed,
            origin: Origin::Inverse(key),
            field_type: FieldType::Entry,
            list: true,
            ..FieldRecord::default()
        };
        self.builder.field(record);
    }

    fn group(&mut self, field: &FieldDeclaration<'_>) -> TextRange {
        let group = field.group.as_ref().map_or(PROJECT, |group| &group.text);
        self.builder.shared_text(group)
    }

    /// Sets what a field refers to.
    fn refer(&mut self, field: &FieldDeclaration<'_>, key: FieldKey, diagnostics: &mut Findings) {
        let dates = field.dates.as_ref().and_then(|name| self.field(name, diagnostics));
        let dates = dates.map(Field::key);
        let see = field.see.as_ref().and_then(|name| self.field(name, diagnostics));
        let see = see.map(Field::key);
        let mut implied_by = Vec::new();
        for name in &field.implied_by {
            let Some(implying) = self.field(name, diagnostics) else { continue };
            if implying.is_feature() {
                implied_by.push(implying.key());
            } else {
                let message = format!("`{}` is not a feature", name.text);
                let error = Diagnostic::error(codes::UNKNOWN_FEATURE, name.span.clone(), message);
                diagnostics.push(error.help("features imply features"));
            }
        }
        self.builder.refer(key, dates, see, implied_by);
    }

    /// Returns the observed field of that id, or reports that there is none.
    fn field(&self, name: &SpannedText<'_>, diagnostics: &mut Findings) -> Option<Field<'_>> {
        let field = self.fields.get(&name.text);
        if field.is_none() {
            let names = self.fields.all().map(|field| (field.id(), field.id()));
            let near = suggested(&name.text, names, diagnostics);
            let message = format!("there is no field `{}`", name.text);
            let error = Diagnostic::error(codes::UNKNOWN_FIELD, name.span.clone(), message);
            diagnostics.push(match near {
                Some(_) => error.suggest(near),
                None => error.help("fields are declared under [attributes.ID] and [features.ID]"),
            });
        }
        field
    }

    /// Returns the key of any field of that id, built-in ones of the entry included.
    fn any_field(&self, name: &SpannedText<'_>, diagnostics: &mut Findings) -> Option<FieldKey> {
        let built_in = (0..).map(FieldKey).zip(&BUILT_IN);
        for (key, field) in built_in {
            if field.id == name.text {
                return Some(key);
            }
        }
        self.field(name, diagnostics).map(Field::key)
    }
}
