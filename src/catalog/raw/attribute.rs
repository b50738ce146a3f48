//! The shape of a declared field: `[attributes.ID]` and `[features.ID]`.

use super::shape::{FieldDeclaration, Inverse};
use super::table::Table;
use crate::catalog::codes;
use crate::catalog::limits::MAX_WORDS;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings};
use crate::model::{Better, FieldKind, FieldType, Milestone, first_of, nearest};

/// The keys that only attributes of some types have.
const KEYS_OF_TYPES: [&str; 7] =
    ["list", "words", "unit", "better", "milestone", "dates", "inverse"];

/// Reads `[attributes.ID]`.
pub(super) fn attribute<'i>(
    diagnostics: &mut Findings,
    id: SpannedText<'i>,
    mut table: Table<'i>,
) -> FieldDeclaration<'i> {
    let mut field = common(diagnostics, id, FieldKind::Attribute, &mut table);
    for key in KEYS_OF_TYPES {
        field.keys.extend(table.key_span(key).map(|span| (key, span)));
    }
    let declared = table.required(diagnostics, "type");
    field.field_type = declared
        .and_then(|text| {
            let types = FieldType::DECLARABLE.map(|field_type| (field_type.name(), field_type));
            choice(diagnostics, &text, "type", &types)
        })
        .unwrap_or(FieldType::Text);
    field.list = table.flag(diagnostics, "list");
    field.words = table.texts(diagnostics, "words");
    field.unit = table.text(diagnostics, "unit");
    field.better = table.text(diagnostics, "better").and_then(|text| {
        let ends = Better::ALL.map(|end| (end.word(), end));
        choice(diagnostics, &text, "better", &ends)
    });
    field.milestone = table.text(diagnostics, "milestone").and_then(|text| {
        let milestones = Milestone::ALL.map(|milestone| (milestone.word(), milestone));
        choice(diagnostics, &text, "milestone", &milestones)
    });
    field.singular = table.text(diagnostics, "singular");
    field.dates = table.text(diagnostics, "dates");
    if let Some(item) = table.take("inverse")
        && let Some(mut inverse) = Table::of(diagnostics, item, "an inverse")
    {
        field.inverse = Some(Inverse {
            id: inverse.required(diagnostics, "id"),
            label: inverse.required(diagnostics, "label"),
        });
        inverse.finish(diagnostics);
    }
    table.finish(diagnostics);
    field
}

/// Reads `[features.ID]`.
pub(super) fn feature<'i>(
    diagnostics: &mut Findings,
    id: SpannedText<'i>,
    mut table: Table<'i>,
) -> FieldDeclaration<'i> {
    let mut field = common(diagnostics, id, FieldKind::Feature, &mut table);
    if field.group.is_none() {
        table.misses("group");
    }
    field.field_type = FieldType::Support;
    field.implied_by = table.texts(diagnostics, "implied_by");
    table.finish(diagnostics);
    field
}

/// Reads the keys that every declared field may have.
fn common<'i>(
    diagnostics: &mut Findings,
    id: SpannedText<'i>,
    kind: FieldKind,
    table: &mut Table<'i>,
) -> FieldDeclaration<'i> {
    FieldDeclaration {
        id,
        kind,
        label: table.required(diagnostics, "label"),
        group: table.text(diagnostics, "group"),
        meaning: table.required(diagnostics, "meaning"),
        timeless: table.flag(diagnostics, "timeless"),
        aliases: table.texts(diagnostics, "aliases"),
        applies_to: table.texts(diagnostics, "applies_to"),
        see: table.text(diagnostics, "see"),
        ..FieldDeclaration::default()
    }
}

/// Returns the choice that a text names, or reports the choices that there are.
fn choice<T: Copy>(
    diagnostics: &mut Findings,
    text: &SpannedText<'_>,
    key: &str,
    choices: &[(&'static str, T)],
) -> Option<T> {
    if let Some(&(_, found)) = choices.iter().find(|(word, _)| *word == text.text) {
        return Some(found);
    }
    let words: Vec<_> = choices.iter().map(|&(word, _)| word).collect();
    let message = format!("`{}` is not a word of `{key}`", text.text);
    let error = Diagnostic::error(codes::UNKNOWN_WORD, text.span.clone(), message)
        .help(format!("it is one of {}", first_of(&words, MAX_WORDS)));
    let near = nearest(&text.text, words.iter().map(|&word| (word, word)));
    diagnostics.push(error.suggest(near));
    None
}
