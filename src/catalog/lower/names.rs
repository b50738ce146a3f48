//! Names lead to one entry: ids, names and aliases are compared as a lookup compares them.

use crate::catalog::codes;
use crate::catalog::raw::{Category, Entry};
use crate::catalog::tree::{Span, SpannedText};
use crate::diagnostic::Diagnostic;
use crate::model::fold;
use std::collections::{HashMap, HashSet};

/// The names that are taken, folded, with the entry and the place of each.
#[derive(Debug, Default)]
pub(super) struct Names {
    shared: HashSet<String>,
    taken: HashMap<Box<str>, Taken>,
    entries: u32,
}

/// By which entry a name is taken, and where. In 32 bits, as no catalog is larger: there is one of
/// these for every entry.
#[derive(Clone, Copy, Debug)]
struct Taken {
    entry: u32,
    start: u32,
    end: u32,
}

impl Names {
    /// These aliases may lead to several entries.
    pub(super) fn share(&mut self, aliases: &[SpannedText<'_>]) {
        self.shared = aliases.iter().map(|alias| fold(&alias.text)).collect();
    }

    /// Takes the names of the next entry and tells those that are taken.
    pub(super) fn add(&mut self, entry: &Entry<'_>, found: &mut Vec<Diagnostic>) {
        let own = self.entries;
        self.entries += 1;
        let mut copied = None;
        if let Some(id) = &entry.id
            && let Some((other, first)) = self.take(own, id)
        {
            copied = Some(other);
            found.push(taken(codes::DUPLICATE_ID, "id", id, first));
        }
        // A copied entry is one mistake, not one for each of its names.
        let told = |other| Some(other) == copied;
        if let Some(name) = &entry.name
            && let Some((other, first)) = self.take(own, name)
            && !told(other)
        {
            found.push(taken(codes::DUPLICATE_NAME, "name", name, first));
        }
        for alias in &entry.aliases {
            if !self.shared.contains(&fold(&alias.text))
                && let Some((other, first)) = self.take(own, alias)
                && !told(other)
            {
                let error = taken(codes::DUPLICATE_ALIAS, "alias", alias, first);
                found.push(error.help(format!(
                    "if both are called that, declare shared_aliases = [{:?}] in [catalog]",
                    alias.text
                )));
            }
        }
    }

    /// Takes a name for an entry, or tells which other has taken it, and where.
    fn take(&mut self, entry: u32, name: &SpannedText<'_>) -> Option<(u32, Span)> {
        let folded = key(&name.text);
        if let Some(first) = self.taken.get(folded.as_str()) {
            let place = first.start as usize..first.end as usize;
            return (first.entry != entry).then_some((first.entry, place));
        }
        let place = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let (start, end) = (place(name.span.start), place(name.span.end));
        let taken = Taken { entry, start, end };
        self.taken.insert(folded.into(), taken);
        None
    }
}

/// A name as it is told apart from others: folded, or as it is if that leaves nothing. By signs
/// alone nobody is looked up.
pub(in crate::catalog) fn key(name: &str) -> String {
    let folded = fold(name);
    match folded.is_empty() {
        true => name.to_owned(),
        false => folded,
    }
}

/// Ids, labels and aliases of categories lead to one category.
pub(super) fn categories(categories: &[Category<'_>], found: &mut Vec<Diagnostic>) {
    let mut names = Names::default();
    for (place, category) in (0..).zip(categories) {
        if let Some((_, first)) = names.take(place, &category.id) {
            found.push(taken(codes::DUPLICATE_ID, "id", &category.id, first));
        }
        if let Some(label) = &category.label
            && let Some((_, first)) = names.take(place, label)
        {
            found.push(taken(codes::DUPLICATE_NAME, "label", label, first));
        }
        for alias in &category.aliases {
            if let Some((_, first)) = names.take(place, alias) {
                found.push(taken(codes::DUPLICATE_ALIAS, "alias", alias, first));
            }
        }
    }
}

fn taken(code: &'static str, what: &str, name: &SpannedText<'_>, first: Span) -> Diagnostic {
    let message = format!("the {what} `{}` is taken", name.text);
    Diagnostic::error(code, name.span.clone(), message).and(first, "first here")
}
