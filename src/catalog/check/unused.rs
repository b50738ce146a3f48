//! Rules about declarations that nothing uses.

use super::{Subject, Warnings};
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::Diagnostic;
use crate::model::nearest;
use std::collections::HashSet;

/// The most misspelt names of which it is found out what they were meant to be.
const MAX_MISSPELT: usize = 100;

/// Reports sources without an observation.
pub(super) fn unused_sources(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let used: HashSet<&str> = subject
        .observations()
        .filter_map(|observed| observed.source.as_ref())
        .map(|source| &*source.text)
        .collect();
    let declared = subject.head.sources.iter().map(|source| &source.id);
    unused(codes::UNUSED_SOURCE, "no observation names the source", declared, &used, warnings);
}

/// Reports categories without entries.
pub(super) fn unused_categories(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let named = subject.entries.iter().flat_map(|entry| &entry.categories);
    let used: HashSet<&str> = named.map(|category| &*category.text).collect();
    let declared = subject.head.categories.iter().map(|category| &category.id);
    unused(codes::UNUSED_CATEGORY, "no entry belongs to the category", declared, &used, warnings);
}

/// Reports attributes without a value.
pub(super) fn unused_attributes(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let used = used_fields(subject);
    let declared = subject.head.attributes.iter().map(|field| &field.id);
    let message = "no observation gives the attribute";
    unused(codes::UNUSED_ATTRIBUTE, message, declared, &used, warnings);
}

/// Reports features without a value.
pub(super) fn unused_features(subject: &Subject<'_>, warnings: &mut Warnings<'_, '_>) {
    let used = used_fields(subject);
    let declared = subject.head.features.iter().map(|field| &field.id);
    unused(codes::UNUSED_FEATURE, "no observation gives the feature", declared, &used, warnings);
}

/// Returns every key of an observation, misspelt ones too.
fn used_fields<'s>(subject: &'s Subject<'_>) -> HashSet<&'s str> {
    let given = subject.field_values().map(|given| &given.key);
    let misspelt = subject.observations().flat_map(|observed| &observed.misspelt);
    given.chain(misspelt).map(|key| &*key.text).collect()
}

/// Reports declarations that are not used. A misspelt use counts, since it is reported already.
fn unused<'s, 'i: 's>(
    code: &'static str,
    what: &str,
    declared: impl Iterator<Item = &'s SpannedText<'i>>,
    used: &HashSet<&str>,
    warnings: &mut Warnings<'_, '_>,
) {
    let declared: Vec<_> = declared.collect();
    let known: HashSet<&str> = declared.iter().map(|id| &*id.text).collect();
    let mut misspelt: Vec<_> = used.difference(&known).collect();
    misspelt.sort_unstable(); // so that the same ones are looked at each time
    let meant: HashSet<&str> = misspelt
        .into_iter()
        .take(MAX_MISSPELT)
        .filter_map(|name| nearest(name, declared.iter().map(|id| (&*id.text, &*id.text))))
        .collect();
    for id in declared {
        if !used.contains(&*id.text) && !meant.contains(&*id.text) {
            let message = format!("{what} `{}`", id.text);
            warnings.push(Diagnostic::warning(code, id.span.clone(), message));
        }
    }
}
