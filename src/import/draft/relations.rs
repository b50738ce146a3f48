//! Values that name entries, looked up when every entry has its id.

use super::{Base, Draft};
use crate::facts::Facts;
use crate::import::ids::EntryNames;
use crate::import::values::WrittenValue;
use crate::model::{FieldKey, FieldType, NOT_APPLICABLE, UNKNOWN, Value};
use std::collections::{HashMap, HashSet};

/// Turns the texts of relations into ids of entries, or names of systems outside. What would lead
/// an entry to itself is left out.
///
/// If a column gives the ids, relations name entries by their ids, else by any name.
pub(super) fn resolve(draft: &mut Draft, names: &EntryNames, base: Base<'_>) {
    let only_ids = draft.place(FieldKey::ID).is_some();
    let known: Vec<String> = base.catalog.entries().map(|entry| entry.id().to_owned()).collect();
    let new = draft.entries.iter().filter(|entry| entry.existing.is_none());
    let mut ids: HashMap<usize, String> = known.into_iter().enumerate().collect();
    for entry in new {
        if let Some(owner) = names.owner(&entry.id) {
            ids.insert(owner, entry.id.clone());
        }
    }
    let mut successors = successors(base);
    let mut entries = std::mem::take(&mut draft.entries);
    for entry in &mut entries {
        entry.values.retain_mut(|(place, values)| {
            let field = &draft.columns.fields[*place];
            if field.field_type != FieldType::Entry || values.is_empty() {
                return true;
            }
            let succeeds = field.declared == Some(FieldKey::SUCCESSOR);
            let header = field.header.clone();
            values.retain_mut(|value| {
                let WrittenValue::Text(text) = &value.written else { return true };
                if text == UNKNOWN || text == NOT_APPLICABLE {
                    return true;
                }
                let found = names.owner(text).and_then(|owner| ids.get(&owner));
                let Some(id) = found.filter(|id| !only_ids || *id == text).cloned() else {
                    value.written = WrittenValue::Outside(text.clone());
                    return true;
                };
                if id == entry.id {
                    draft.leave_out(entry.line, &header, text, "the entry itself");
                    return false;
                }
                if succeeds {
                    if let Some(why) = circle(&successors, &id, &entry.id) {
                        draft.leave_out(entry.line, &header, text, why);
                        return false;
                    }
                    successors.entry(entry.id.clone()).or_default().push(id.clone());
                }
                value.written = WrittenValue::Text(id);
                true
            });
            !values.is_empty()
        });
    }
    draft.entries = entries;
}

/// The most entries among which a circle of successors is looked for: nothing has been replaced so
/// often, and without a limit long chains would take the square of their length.
const MAX_FOLLOWED: usize = 1_000;

/// The ids of the successors of each entry.
type SuccessorIds = HashMap<String, Vec<String>>;

/// Returns every successor that a source names in the catalog that is extended.
fn successors(base: Base<'_>) -> SuccessorIds {
    let mut successors = SuccessorIds::new();
    if !base.extend {
        return successors;
    }
    let facts = Facts::new(base.catalog, None);
    let field = base.catalog.field(FieldKey::SUCCESSOR);
    for entry in base.catalog.entries() {
        for fact in facts.history(entry, field) {
            if let Value::Entry(successor) = fact.value {
                let of_entry = successors.entry(entry.id().to_owned()).or_default();
                of_entry.push(successor.id().to_owned());
            }
        }
    }
    successors
}

/// Returns why `from` cannot succeed `to`: its own successors lead there, or too far to tell.
fn circle(successors: &SuccessorIds, from: &str, to: &str) -> Option<&'static str> {
    let mut seen: HashSet<&str> = HashSet::from([from]);
    let mut open = vec![from];
    while let Some(entry) = open.pop() {
        if entry == to {
            return Some("succeeded by this entry");
        }
        for successor in successors.get(entry).into_iter().flatten() {
            if seen.insert(successor) {
                open.push(successor);
            }
        }
        if seen.len() > MAX_FOLLOWED {
            return Some("succeeded by more than 1,000 entries");
        }
    }
    None
}
