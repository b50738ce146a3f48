//! The rows of a comparison.

use crate::analysis::comparison::{Verdict, verdict};
use crate::commands::Context;
use crate::commands::columns::FieldSelection;
use crate::model::{Entry, Fact, Field};

/// A field with the facts of all compared entries.
pub(super) struct CompareRow<'c> {
    pub(super) field: Field<'c>,
    /// One fact for each entry, in their order.
    pub(super) facts: Vec<Fact<'c>>,
    pub(super) verdict: Verdict,
}

/// Returns the rows: the fields that `--columns` names, else every field that does not identify an
/// entry and has a value for one of them, or with `all` even without. The fields of a group stand
/// together, where the first of them stands.
pub(super) fn rows<'c>(
    context: &Context<'c>,
    entries: &[Entry<'c>],
    selection: FieldSelection<'c>,
    groups: &[&str],
    all: bool,
) -> Vec<CompareRow<'c>> {
    let catalog = context.catalog();
    let default: Vec<_> = catalog.fields().filter(|field| !field.is_identity()).collect();
    let shown = selection.resolve(catalog, &default);

    let mut fields = shown.fields.clone();
    fields.retain(|field| groups.contains(&field.group()));
    let mut order: Vec<&str> = Vec::new();
    for field in &fields {
        if !order.contains(&field.group()) {
            order.push(field.group());
        }
    }
    fields.sort_by_cached_key(|field| order.iter().position(|group| *group == field.group()));

    let mut rows = Vec::new();
    for field in fields {
        let facts: Vec<_> = entries.iter().map(|&entry| context.facts.fact(entry, field)).collect();
        let is_blank = facts.iter().all(|fact| fact.value.is_blank());
        if is_blank && shown.is_default(field) && !all {
            continue;
        }
        let verdict = verdict(&facts);
        rows.push(CompareRow { field, facts, verdict });
    }
    rows
}
