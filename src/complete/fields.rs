//! Field names, alone and in the lists of `--columns` and `--sort`.

use super::candidates::{Candidate, begins};
use crate::model::{Catalog, Field};

/// A field by id.
pub(super) fn one(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let fitting = catalog.fields().filter(|field| begins(field.id(), typed));
    fitting.map(|field| Candidate::new(field.id(), about(field))).collect()
}

/// What a field means, in one line.
pub(super) fn about(field: Field<'_>) -> String {
    format!("{}: {}", field.label(), field.meaning())
}

/// `a,b`, `+a,+b` or `all`.
pub(super) fn columns(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    let mut found = of_catalog(catalog, typed, CHOICE);
    found.extend(every(typed, "every field"));
    found
}

/// `a,-b`.
pub(super) fn sort_keys(catalog: &Catalog, typed: &str) -> Vec<Candidate> {
    of_catalog(catalog, typed, ORDER)
}

/// The same for the columns of an answer whose rows are no entries.
pub(super) fn columns_of(names: &[String], sorts: bool, typed: &str) -> Vec<Candidate> {
    let all = names.iter().map(|name| (name.as_str(), String::new()));
    let named = |word: &str| names.iter().map(String::as_str).find(|name| *name == word);
    let mut found = list(typed, if sorts { ORDER } else { CHOICE }, all, named);
    found.extend(every(typed, "every column").filter(|_| !sorts));
    found
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

/// The last name of a list with commas, behind one of the signs that may precede it. What the list
/// names already is not offered again.
fn list<'a>(
    typed: &str,
    signs: &[char],
    all: impl Iterator<Item = (&'a str, String)>,
    named: impl Fn(&str) -> Option<&'a str>,
) -> Vec<Candidate> {
    let (before, last) = typed.rsplit_once(',').unwrap_or(("", typed));
    let name = last.strip_prefix(signs).unwrap_or(last);
    let kept = &typed[..typed.len() - name.len()];
    let words = before.split(',');
    let words = words.map(|word| word.strip_prefix(signs).unwrap_or(word));
    let there: Vec<_> = words.filter_map(named).collect();
    let fitting = all.filter(|(id, _)| begins(id, name) && !there.contains(id));
    fitting.map(|(id, about)| Candidate::new(id, about).behind(kept)).collect()
}
