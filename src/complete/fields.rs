//! Field names, alone and in the lists of `--columns` and `--sort`.

use super::candidates::{Candidate, begins};
use crate::model::{Catalog, Field};

/// A field by id.
pub(super) fn one(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.fields().filter(|field| begins(field.id(), typed));
    fitting
        .map(|field| Candidate::new(field.id(), about(field)))
        .collect()
}

/// What a field means, in one line.
pub(super) fn about(field: Field<'_>) -> String {
    format!("{}: {}", field.label(), field.meaning())
}

/// `a,b`, `+a,+b` or `all`.
pub(super) fn columns(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let mut found = list(catalog, typed, &['+']);
    if !typed.is_empty() && "all".starts_with(typed) {
        found.push(Candidate::new("all", "every field"));
    }
    found
}

/// `a,-b`.
pub(super) fn sort_keys(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    list(catalog, typed, &['-', '+'])
}

/// The last field of a list with commas, behind one of the signs that may precede it. A field that
/// the list names already is not offered again.
fn list(catalog: &Catalog, typed: &str, signs: &[char]) -> Vec<Candidate> {
    let (before, last) = typed.rsplit_once(',').unwrap_or(("", typed));
    let name = last.strip_prefix(signs).unwrap_or(last);
    let kept = &typed[..typed.len() - name.len()];
    let named: Vec<_> = before
        .split(',')
        .filter_map(|word| catalog.find_field(word.strip_prefix(signs).unwrap_or(word)))
        .collect();
    let fitting = catalog
        .fields()
        .filter(|field| begins(field.id(), name) && !named.contains(field));
    let offer = |field: Field<'_>| Candidate::new(field.id(), about(field)).behind(kept);
    fitting.map(offer).collect()
}
