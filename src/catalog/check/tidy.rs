//! Rules about order, and about what is declared for nothing.

use super::Subject;
use crate::catalog::raw::Entry;
use crate::catalog::tree::SpannedText;
use crate::catalog::{MOST_SUGGESTIONS, codes};
use crate::diagnostic::Diagnostic;
use crate::model::nearest;
use std::collections::{HashMap, HashSet};

/// Sources that observe nothing.
pub(super) fn unused_sources(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let used: HashSet<&str> = observed(subject)
        .filter_map(|observed| observed.source.as_ref())
        .map(|source| &*source.text)
        .collect();
    let declared = subject.head.sources.iter().map(|source| &source.id);
    unused(codes::UNUSED_SOURCE, "no observation names the source", declared, &used, found);
}

/// Categories without entries.
pub(super) fn unused_categories(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let named = subject.entries.iter().flat_map(|entry| &entry.categories);
    let used: HashSet<&str> = named.map(|category| &*category.text).collect();
    let declared = subject.head.categories.iter().map(|category| &category.id);
    unused(codes::UNUSED_CATEGORY, "no entry belongs to the category", declared, &used, found);
}

/// Features that nobody observed anywhere.
pub(super) fn unused_features(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let used: HashSet<&str> = observed(subject)
        .flat_map(|observed| &observed.values)
        .filter(|given| given.attribute.is_none())
        .map(|given| &*given.key.text)
        .collect();
    let declared = subject.head.features.iter().map(|feature| &feature.id);
    unused(codes::UNUSED_FEATURE, "no observation speaks of the feature", declared, &used, found);
}

fn observed<'s, 'i>(
    subject: &'s Subject<'i>,
) -> impl Iterator<Item = &'s crate::catalog::raw::Observed<'i>> {
    subject.entries.iter().flat_map(|entry| &entry.observed)
}

/// Tells what is declared and not used. A misspelt use is one: that it is misspelt is told already.
fn unused<'s, 'i: 's>(
    code: &'static str,
    what: &str,
    declared: impl Iterator<Item = &'s SpannedText<'i>>,
    used: &HashSet<&str>,
    found: &mut Vec<Diagnostic>,
) {
    let declared: Vec<_> = declared.collect();
    let known: HashSet<&str> = declared.iter().map(|id| &*id.text).collect();
    let mut misspelt: Vec<_> = used.difference(&known).collect();
    misspelt.sort_unstable(); // which of them are looked at does not depend on chance
    let meant: HashSet<&str> = misspelt
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .filter_map(|name| nearest(name, declared.iter().map(|id| (&*id.text, &*id.text))))
        .collect();
    for id in declared {
        if !used.contains(&*id.text) && !meant.contains(&*id.text) {
            let message = format!("{what} `{}`", id.text);
            found.push(Diagnostic::error(code, id.span.clone(), message).warning());
        }
    }
}

/// Entries that stand behind one that they belong before.
pub(super) fn entries_out_of_order(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let declared = subject.head.categories.iter().enumerate();
    let places: HashMap<&str, usize> =
        declared.map(|(place, category)| (&*category.id.text, place)).collect();
    let key = |entry: &Entry<'_>| {
        let category = places.get(&*entry.categories.first()?.text)?;
        Some((*category, entry.id.as_ref()?.text.to_string()))
    };
    let mut before: Option<(usize, String)> = None;
    for entry in &subject.entries {
        let (Some(own), Some(id)) = (key(entry), &entry.id) else {
            continue;
        };
        if let Some(before) = before.filter(|before| *before > own) {
            let message = format!("`{}` stands behind `{}`", id.text, before.1);
            let warning = Diagnostic::error(codes::OUT_OF_ORDER, id.span.clone(), message);
            found.push(warning.warning().help(
                "entries stand by first category in the order of the declarations, then by id",
            ));
        }
        before = Some(own);
    }
}
