//! Names lead to one entry: ids, names and aliases are compared by text identity.

use crate::catalog::codes;
use crate::catalog::raw::{RawCategory, RawEntry};
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::text_key;
use std::collections::{HashMap, HashSet};

/// The names that are taken, each with its entry and its place.
#[derive(Debug, Default)]
pub(super) struct Names {
    shared: HashSet<String>,
    taken: HashMap<Box<str>, Taken>,
    entries: u32,
}

/// The entry that took a name, and where. 32 bits are enough for the largest catalog, and there is
/// one of these for every name.
#[derive(Clone, Copy, Debug)]
struct Taken {
    entry: u32,
    start: u32,
    end: u32,
}

impl Names {
    /// Declares aliases that may lead to several entries.
    pub(super) fn share(&mut self, aliases: &[SpannedText<'_>]) {
        self.shared = aliases.iter().map(|alias| text_key(&alias.text)).collect();
    }

    /// Takes the names of the next entry and reports those that are taken.
    pub(super) fn add(&mut self, entry: &RawEntry<'_>, diagnostics: &mut Findings) {
        let own = self.entries;
        self.entries += 1;
        let mut copied = None;
        if let Some(id) = &entry.id
            && let Some((other, first)) = self.take(own, id)
        {
            copied = Some(other);
            diagnostics.push(taken(codes::DUPLICATE_ID, "id", id, first));
        }
        // A copied entry is one mistake, not one for each of its names.
        let told = |other| Some(other) == copied;
        if let Some(name) = &entry.name
            && let Some((other, first)) = self.take(own, name)
            && !told(other)
        {
            diagnostics.push(taken(codes::DUPLICATE_NAME, "name", name, first));
        }
        for alias in &entry.aliases {
            if !self.shared.contains(&text_key(&alias.text))
                && let Some((other, first)) = self.take(own, alias)
                && !told(other)
            {
                let error = taken(codes::DUPLICATE_ALIAS, "alias", alias, first);
                diagnostics.push(error.help(format!(
                    "if both are called that, declare shared_aliases = [{:?}] in [catalog]",
                    alias.text
                )));
            }
        }
    }

    /// Takes a name for an entry, or returns the other entry that has taken it, and where.
    fn take(&mut self, entry: u32, name: &SpannedText<'_>) -> Option<(u32, Span)> {
        let key = text_key(&name.text);
        if let Some(first) = self.taken.get(key.as_str()) {
            let place = first.start as usize..first.end as usize;
            return (first.entry != entry).then_some((first.entry, place));
        }
        let place = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        let (start, end) = (place(name.span.start), place(name.span.end));
        let taken = Taken { entry, start, end };
        self.taken.insert(key.into(), taken);
        None
    }
}

/// Reports ids and aliases of categories that are taken. Labels need not be unique.
pub(super) fn check_categories(categories: &[RawCategory<'_>], diagnostics: &mut Findings) {
    let mut names = Names::default();
    for (place, category) in (0..).zip(categories) {
        if let Some((_, first)) = names.take(place, &category.id) {
            diagnostics.push(taken(codes::DUPLICATE_ID, "id", &category.id, first));
        }
        for alias in &category.aliases {
            if let Some((_, first)) = names.take(place, alias) {
                diagnostics.push(taken(codes::DUPLICATE_ALIAS, "alias", alias, first));
            }
        }
    }
}

fn taken(code: &'static str, what: &str, name: &SpannedText<'_>, first: Span) -> Diagnostic {
    let message = format!("the {what} `{}` is taken", name.text);
    Diagnostic::error(code, name.span.clone(), message).and(first, "first here")
}
