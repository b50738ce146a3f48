//! The places of new entries among those of a catalog.

use crate::import::draft::DraftEntry;
use crate::model::compare_naturally;
use std::collections::HashMap;
use toml_edit::{ArrayOfTables, Item};

/// The places and names of entries by their first category.
pub(super) struct Places {
    by_category: HashMap<String, Vec<(usize, String)>>,
    entries: usize,
}

impl Places {
    /// Reads them from the entries of a catalog.
    pub(super) fn of(entries: &ArrayOfTables) -> Self {
        let mut by_category: HashMap<String, Vec<(usize, String)>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let categories = entry.get("categories").and_then(Item::as_array);
            let first = categories.and_then(|all| all.get(0)).and_then(toml_edit::Value::as_str);
            let name = entry.get("name").and_then(Item::as_str).unwrap_or_default();
            let of_category = by_category.entry(first.unwrap_or_default().to_owned()).or_default();
            of_category.push((place, name.to_owned()));
        }
        Self { by_category, entries: entries.len() }
    }

    /// Returns the place of the entry before which a new one belongs: after the last of its first
    /// category that does not come after it by name.
    pub(super) fn place_for(&self, new: &DraftEntry) -> usize {
        let same = new.categories.first().and_then(|category| self.by_category.get(category));
        let Some(same) = same else {
            return self.entries;
        };
        let comes_before =
            |(_, name): &&(usize, String)| compare_naturally(name, &new.name).is_le();
        match same.iter().rev().find(comes_before) {
            Some((place, _)) => place + 1,
            None => same.first().map_or(self.entries, |(place, _)| *place),
        }
    }
}
