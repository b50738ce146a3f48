//! Entries whose id changed, recognized by what stayed.

use super::pairs::IdPair;
use crate::facts::Facts;
use crate::model::{Entry, Fact, Value, text_key};
use std::collections::{HashMap, HashSet};

/// Joins each removed entry with the added one that it has become: of the same name, else with the same
/// repository or homepage, else with the same facts. What several entries have in common joins none.
pub(super) fn join_renamed<'c>(
    mut pairs: Vec<IdPair<Entry<'c>>>,
    old: &Facts<'c>,
    new: &Facts<'c>,
) -> Vec<IdPair<Entry<'c>>> {
    let fingerprints: [&Fingerprint; 4] = [
        &|_, entry| Some(text_key(entry.name())),
        &|_, entry| entry.repository().map(address),
        &|_, entry| entry.homepage().map(address),
        &facts_of,
    ];
    for fingerprint in fingerprints {
        join_by(&mut pairs, |entry| fingerprint(old, entry), |entry| fingerprint(new, entry));
    }
    pairs
}

/// Something by which an entry can be recognized, if it has it.
type Fingerprint = dyn for<'c> Fn(&Facts<'c>, Entry<'c>) -> Option<String>;

fn join_by<'c>(
    pairs: &mut Vec<IdPair<Entry<'c>>>,
    old_fingerprint: impl Fn(Entry<'c>) -> Option<String>,
    new_fingerprint: impl Fn(Entry<'c>) -> Option<String>,
) {
    // Of each fingerprint, the one removed entry that has it; nothing if several have it.
    let mut removed: HashMap<String, Option<Entry<'c>>> = HashMap::new();
    let mut added: HashMap<String, usize> = HashMap::new();
    for pair in pairs.iter() {
        match (pair.old, pair.new) {
            (Some(old), None) => {
                if let Some(fingerprint) = old_fingerprint(old) {
                    removed.entry(fingerprint).and_modify(|one| *one = None).or_insert(Some(old));
                }
            }
            (None, Some(new)) => {
                if let Some(fingerprint) = new_fingerprint(new) {
                    *added.entry(fingerprint).or_default() += 1;
                }
            }
            _ => {}
        }
    }
    if removed.is_empty() || added.is_empty() {
        return;
    }
    let mut joined = HashSet::new();
    for pair in pairs.iter_mut() {
        let (None, Some(new)) = (pair.old, pair.new) else { continue };
        let Some(fingerprint) = new_fingerprint(new) else { continue };
        if added.get(&fingerprint) == Some(&1)
            && let Some(&Some(old)) = removed.get(&fingerprint)
        {
            pair.old = Some(old);
            joined.insert(old.key());
        }
    }
    pairs.retain(|pair| match (pair.old, pair.new) {
        (Some(old), None) => !joined.contains(&old.key()),
        _ => true,
    });
}

/// Returns an address without what makes no difference.
fn address(url: &str) -> String {
    url.trim_end_matches('/').trim_end_matches(".git").to_lowercase()
}

/// Returns all that sources say about an entry, as one text; nothing if they say nothing.
fn facts_of<'c>(facts: &Facts<'c>, entry: Entry<'c>) -> Option<String> {
    let mut all = String::new();
    for field in facts.catalog().fields().filter(|field| field.is_observed()) {
        let fact = facts.fact(entry, field);
        if fact.value.is_known() && !fact.value.is_blank() && fact.sources().next().is_some() {
            all.push_str(&format!("{}={}\n", field.id(), text_key(&fact.value.plain())));
        }
    }
    (!all.is_empty()).then_some(all)
}

/// The entries whose id changed: each as it is now, by its old id.
#[derive(Default)]
pub(super) struct Renamed<'c>(HashMap<&'c str, Entry<'c>>);

impl<'c> Renamed<'c> {
    /// Collects the pairs with two ids.
    pub(super) fn of(pairs: &[IdPair<Entry<'c>>]) -> Self {
        let mut renamed = HashMap::new();
        for pair in pairs {
            if let (Some(old), Some(new)) = (pair.old, pair.new)
                && old.id() != new.id()
            {
                renamed.insert(old.id(), new);
            }
        }
        Self(renamed)
    }

    /// Returns an old value that names the entries as they are called now.
    pub(super) fn translate(&self, value: &Value<'c>) -> Value<'c> {
        match value {
            Value::Entry(entry) => Value::Entry(*self.0.get(entry.id()).unwrap_or(entry)),
            Value::List(elements) if !self.0.is_empty() => {
                let translated =
                    |one: &Fact<'c>| Fact { value: self.translate(&one.value), ..*one };
                Value::List(elements.iter().map(translated).collect())
            }
            value => value.clone(),
        }
    }
}
