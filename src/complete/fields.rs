//! Candidates for fields, alone and in the lists of `--columns` and `--sort`.

use super::candidates::{Candidate, begins};
use crate::model::{Catalog, Field};

pub(super) fn one(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.fields().filter(|field| begins(field.id(), typed));
    fitting.map(|field| Candidate::new(field.id(), about(field))).collect()
}

/// A line about a field.
pub(super) fn about(field: Field<'_>) -> String {
    format!("{}: {}", field.label(), field.meaning())
}

/// Candidates for `--columns`: `a,b`, `+a,+b` or `all`.
pub(super) fn columns(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let mut candidates = of_catalog(catalog, typed, CHOICE);
    candidates.extend(every(typed, "every field"));
    candidates
}

/// Candidates for `--sort`: `a,-b`.
pub(super) fn sort_keys(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    of_catalog(catalog, typed, ORDER)
}

/// Candidates for `--columns` or `--sort` where the rows are not entries.
pub(super) fn columns_of(names: &[String], sorts: bool, typed: &str) -> Vec<Candidate> {
    let all = names.iter().map(|name| (name.as_str(), String::new()));
    let named = |word: &str| names.iter().map(String::as_str).find(|name| *name == word);
    if sorts {
        return list(typed, ORDER, all, named);
    }
    let mut candidates = list(typed, CHOICE, all, named);
    candidates.extend(every(typed, "every column"));
    candidates
}

/// The signs before a name in `--columns`.
const CHOICE: &[char] = &['+'];

/// The signs before a name in `--sort`.
const ORDER: &[char] = &['-', '+'];

fn every(typed: &str, about: &str) -> Option<Candidate> {
    let begun = !typed.is_empty() && "all".starts_with(typed);
    begun.then(|| Candidate::new("all", about))
}

fn of_catalog(catalog: &Catalog, typed: &str, signs: &[char]) -> Vec<Candidate> {
    let all = catalog.fields().map(|field| (field.id(), about(field)));
    let named = |word: &str| catalog.find_field(word).ok().map(Field::id);
    list(typed, signs, all, named)
}

/// Completes the last name of a list with commas. Any of `signs` may precede a name; names that the
/// list has already are left out. `named` finds the id of a name.
fn list<'a>(
    typed: &str,
    signs: &[char],
    all: impl Iterator<Item = (&'a str, String)>,
    named: impl Fn(&str) -> Option<&'a str>,
) -> Vec<Candidate> {
    let (before, last) = typed.rsplit_once(',').unwrap_or(("", typed));
    let name = last.strip_prefix(signs).unwrap_or(last);
    let kept = &typed[..typed.len() - name.len()];
    let names = before.split(',').map(|word| word.strip_prefix(signs).unwrap_or(word));
    let listed: Vec<_> = names.filter_map(named).collect();
    let fitting = all.filter(|(id, _)| begins(id, name) && !listed.contains(id));
    fitting.map(|(id, about)| Candidate::new(id, about).with_prefix(kept)).collect()
}
