//! The declared fields into the domain: attributes, inverses, features, and their references.

use super::{Lowering, ids, or_empty, suggested};
use crate::catalog::codes;
use crate::catalog::fields::DeclaredField;
use crate::catalog::raw::{FieldDeclaration, Head};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::record::{FieldRecord, TextRange};
use crate::model::{BUILT_IN, FieldKey, FieldKind, FieldType, Origin, PREDECESSORS, PROJECT};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Words that mean something else where fields are named.
const RESERVED: [&str; 8] = ["source", "version", "features", "and", "or", "not", "known", "all"];

/// Returns every name that no declared field may have.
pub(crate) fn reserved_fields() -> impl Iterator<Item = &'static str> {
    let built_in = BUILT_IN.iter().chain([&PREDECESSORS]);
    built_in.flat_map(|field| [Some(field.id), field.singular]).flatten().chain(RESERVED)
}

/// The most fields of a catalog, well within the 16 bits of their places.
const MAX_FIELDS: usize = 30_000;

/// The names of fields that are taken, each with the place of its declaration.
struct TakenNames {
    places: HashMap<String, Option<Span>>,
}

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
        let list = field.list && field.field_type.can_be_list();
        let record = FieldRecord {
            id: self.builder.text(&field.id.text),
            singular: self.text(field.singular.as_ref()),
            label: self.text(field.label.as_ref()),
            group: self.group(field),
            meaning: self.text(field.meaning.as_ref()),
            aliases: self.texts(&field.aliases),
            kind: field.kind,
            field_type: field.field_type,
            list,
            words: self.texts(&field.words),
            unit: self.text(field.unit.as_ref()),
            better: field.better,
            milestone: field.milestone,
            timeless: field.timeless,
            applies_to: self.builder.categories_of(&applies_to),
            ..FieldRecord::default()
        };
        let key = self.builder.field(record);
        Arc::make_mut(&mut self.fields).add(DeclaredField {
            id: field.id.text.to_string(),
            key,
            kind: field.kind,
            field_type: field.field_type,
            list,
            words: field.words.iter().map(|word| word.text.to_string()).collect(),
            unit: field.unit.as_ref().map(|unit| unit.text.to_string()),
        });
        key
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
        Arc::make_mut(&mut self.fields).compute(&id.text, &relation.id.text);
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
        let dates = dates.map(|field| field.key);
        let see = field.see.as_ref().and_then(|name| self.field(name, diagnostics));
        let see = see.map(|field| field.key);
        let mut implied_by = Vec::new();
        for name in &field.implied_by {
            let Some(implying) = self.field(name, diagnostics) else { continue };
            if implying.kind == FieldKind::Feature {
                implied_by.push(implying.key);
            } else {
                let message = format!("`{}` is not a feature", name.text);
                let error = Diagnostic::error(codes::UNKNOWN_FEATURE, name.span.clone(), message);
                diagnostics.push(error.help("features imply features"));
            }
        }
        self.builder.refer(key, dates, see, implied_by);
    }

    /// Returns the observed field of that id, or reports that there is none.
    fn field(&self, name: &SpannedText<'_>, diagnostics: &mut Findings) -> Option<&DeclaredField> {
        let field = self.fields.get(&name.text);
        if field.is_none() {
            let names = self.fields.all().iter().map(|field| (&*field.id, &*field.id));
            let near = suggested(&name.text, names, diagnostics);
            diagnostics.push(unknown_field(name, near));
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
        self.field(name, diagnostics).map(|field| field.key)
    }
}

impl TakenNames {
    fn of_built_in() -> Self {
        let mut places = HashMap::new();
        for name in reserved_fields() {
            places.insert(name.to_owned(), None);
        }
        Self { places }
    }

    /// Takes a name, or reports that it is taken.
    fn take(
        &mut self,
        name: &SpannedText<'_>,
        code: &'static str,
        what: &str,
        diagnostics: &mut Findings,
    ) {
        let key = name.text.to_lowercase().replace('-', "_");
        match self.places.get(&key) {
            None => {
                self.places.insert(key, Some(name.span.clone()));
            }
            Some(None) => {
                let message = format!("`{}` is reserved", name.text);
                let error = Diagnostic::error(codes::RESERVED_ID, name.span.clone(), message);
                diagnostics.push(error.help("built-in fields and words of the filter have it"));
            }
            Some(Some(first)) => {
                let message = format!("the {what} `{}` is taken", name.text);
                let error = Diagnostic::error(code, name.span.clone(), message);
                diagnostics.push(error.and(first.clone(), "first here"));
            }
        }
    }
}

/// Reports keys that do not fit the type of the field.
fn check_keys(field: &FieldDeclaration<'_>, diagnostics: &mut Findings) {
    let field_type = field.field_type;
    let misplaced = [
        (field.list && !field_type.can_be_list(), "list", "text, version, word, link and entry"),
        (!field.words.is_empty() && field_type != FieldType::Word, "words", "word"),
        (field.unit.is_some() && field_type != FieldType::Number, "unit", "number"),
        (field.better.is_some() && field_type != FieldType::Number, "better", "number"),
        (field.milestone.is_some() && field_type != FieldType::Date, "milestone", "date"),
        (field.dates.is_some() && field_type != FieldType::Date, "dates", "date"),
        (field.inverse.is_some() && field_type != FieldType::Entry, "inverse", "entry"),
    ];
    for (is_misplaced, key, types) in misplaced {
        if is_misplaced {
            let message = format!("`{key}` does not fit a field of type {}", field_type.name());
            let span = field.key_span(key);
            let error = Diagnostic::error(codes::MISPLACED_KEY, span, message);
            diagnostics.push(error.help(format!("only fields of type {types} have it")));
        }
    }
    if field_type == FieldType::Word {
        check_words(field, diagnostics);
    }
}

fn check_words(field: &FieldDeclaration<'_>, diagnostics: &mut Findings) {
    if field.words.is_empty() {
        let message = "a field of type word needs `words`";
        let error = Diagnostic::error(codes::MISSING_KEY, field.id.span.clone(), message);
        diagnostics.push(error.help("write words = [\"low\", \"high\"], in ascending order"));
    }
    let mut seen: HashSet<String> = HashSet::new();
    for word in &field.words {
        let lower = word.text.to_lowercase();
        if matches!(&*lower, "unknown" | "not-applicable") || (field.list && lower == "none") {
            let message = format!("`{}` has a meaning in every field", word.text);
            let error = Diagnostic::error(codes::RESERVED_ID, word.span.clone(), message);
            diagnostics.push(error.label("leave it out"));
        }
        if !seen.insert(lower) {
            let message = format!("the word `{}` is declared twice", word.text);
            diagnostics.push(Diagnostic::error(codes::DUPLICATE_ID, word.span.clone(), message));
        }
    }
}

fn unknown_field(name: &SpannedText<'_>, near: Option<&str>) -> Diagnostic {
    let message = format!("there is no field `{}`", name.text);
    let error = Diagnostic::error(codes::UNKNOWN_FIELD, name.span.clone(), message);
    match near {
        Some(near) => error.label(format!("did you mean `{near}`?")),
        None => error.help("fields are declared under [attributes.ID] and [features.ID]"),
    }
}
