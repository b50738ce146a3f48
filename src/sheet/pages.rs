//! The pages of a site, to which the names on a sheet lead.

use crate::model::record::EntryId;
use crate::model::{Category, Entry, Field};
use std::collections::HashSet;

/// Returns the path of the page of an entry in the folder of the site.
#[must_use]
pub fn entry_path(entry: Entry<'_>) -> String {
    format!("entry/{}.html", entry.id())
}

/// Returns the path of the page of a category in the folder of the site.
#[must_use]
pub fn category_path(category: Category<'_>) -> String {
    format!("category/{}.html", category.id())
}

/// The path of the page that explains the fields.
pub const FIELDS_PATH: &str = "fields.html";

/// The entries and categories that have a page.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    /// The entries.
    pub entries: HashSet<EntryId>,
    /// The ids of the categories.
    pub categories: HashSet<String>,
}

/// The addresses of pages, seen from one of them.
#[derive(Clone, Copy, Debug)]
pub struct PageLinks<'c> {
    /// The pages.
    pub pages: &'c Pages,
    /// The way to the folder of the site: empty, or `../` for a page one folder below.
    pub root: &'static str,
}

impl PageLinks<'_> {
    /// Returns the address of the page of an entry, if it has one.
    #[must_use]
    pub fn entry(self, entry: Entry<'_>) -> Option<String> {
        let has_page = self.pages.entries.contains(&entry.key());
        has_page.then(|| format!("{}{}", self.root, entry_path(entry)))
    }

    /// Returns the address of the page of a category, if it has one.
    #[must_use]
    pub fn category(self, category: Category<'_>) -> Option<String> {
        let has_page = self.pages.categories.contains(category.id());
        has_page.then(|| format!("{}{}", self.root, category_path(category)))
    }

    /// Returns the address of the explanation of a field.
    #[must_use]
    pub fn field(self, field: Field<'_>) -> String {
        format!("{}{FIELDS_PATH}#field-{}", self.root, field.id())
    }
}
