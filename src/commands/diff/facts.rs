//! The facts of an entry, before and now.

use super::changes::FieldSide;
use super::pairs::IdPair;
use super::row::{ADDED, CHANGED, DiffRow, NOTE, REMOVED};
use crate::analysis::comparison::is_same;
use crate::cli::DiffKind;
use crate::model::{Entry, Fact, Field, Value, same_text};
use crate::sheet::Content;

/// Returns the change of a field of an entry, or of its note only.
pub(super) fn fact_row<'c>(
    entry: &IdPair<Entry<'c>>,
    field: &IdPair<Field<'c>>,
    before: FieldSide<'_, 'c>,
    now: FieldSide<'_, 'c>,
) -> Option<DiffRow<'c>> {
    let mut old = stated_fact(before);
    if let Some(old) = &mut old {
        old.value = before.renamed.translate(&old.value);
    }
    let new = stated_fact(now);
    let (change, old, new) = match (old, new) {
        (None, None) => return None,
        (None, Some(new)) => (ADDED, Content::Nothing, Content::Fact(new)),
        (Some(old), None) => (REMOVED, Content::Fact(old), Content::Nothing),
        (Some(old), Some(new)) if is_same(&old.value, &new.value) => {
            let (old, new) = (notes(&old), notes(&new));
            if same_text(&old, &new) {
                return None;
            }
            let content = |notes: String| match notes.is_empty() {
                true => Content::Nothing,
                false => Content::text(notes),
            };
            (NOTE, content(old), content(new))
        }
        (Some(old), Some(new)) => (CHANGED, Content::Fact(old), Content::Fact(new)),
    };
    Some(DiffRow::new(change, DiffKind::Fact, entry, Some(field), old, new))
}

/// Returns the notes of a fact in one text: those of the elements of a list in an order that does not
/// depend on the list's.
fn notes(fact: &Fact<'_>) -> String {
    let Value::List(elements) = &fact.value else {
        return fact.note.unwrap_or_default().to_owned();
    };
    let mut notes = Vec::new();
    for element in elements {
        if let Some(note) = element.note {
            notes.push(format!("{}: {note}", element.value.plain()));
        }
    }
    notes.sort_unstable();
    notes.join("; ")
}

/// Returns the fact of a field if it is known: stated by a source, or of the entry itself and not
/// an empty list.
fn stated_fact<'c>(side: FieldSide<'_, 'c>) -> Option<Fact<'c>> {
    let (entry, field) = (side.entry?, side.field?);
    let fact = side.facts.fact(entry, field);
    let is_stated = match &fact.value {
        value if !field.is_observed() => !value.is_blank(),
        // Known to be empty, also where every element has ended.
        Value::List(_) => true,
        _ => fact.source.is_some(),
    };
    (is_stated && fact.value.is_known()).then_some(fact)
}
