//! The outline of a site: its title, its entries and its categories.

use super::{BaseUrl, DataFile};
use crate::facts::Facts;
use crate::model::{Category, Entry, PartialDate};
use crate::sheet::{FIELDS_PATH, Pages};

/// The path of the page of events.
pub const EVENTS_PATH: &str = "events.html";
/// The path of the page of sources.
pub const SOURCES_PATH: &str = "sources.html";

/// The paths and titles of the pages about the whole catalog.
pub const REFERENCE_PAGES: [(&str, &str); 3] =
    [(EVENTS_PATH, "Events"), (SOURCES_PATH, "Sources"), (FIELDS_PATH, "Fields")];

/// The choices for a site.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// The title, if it is not that of the catalog.
    pub title: Option<String>,
    /// The address under which it is published.
    pub base_url: Option<BaseUrl>,
}

/// The landscape as pages.
#[derive(Debug)]
pub struct Site<'c> {
    /// The title of the site.
    pub title: String,
    /// The address under which it is published.
    pub base_url: Option<BaseUrl>,
    /// The day that the site describes.
    pub date: PartialDate,
    /// The license of the data.
    pub license: Option<&'c str>,
    /// The entries, in catalog order.
    pub entries: Vec<Entry<'c>>,
    /// The categories that have entries, as declared.
    pub categories: Vec<SiteCategory<'c>>,
    /// The files that readers can take.
    pub data: Vec<DataFile>,
}

/// A category with its entries.
#[derive(Clone, Debug)]
pub struct SiteCategory<'c> {
    /// The category.
    pub category: Category<'c>,
    /// Its entries, in catalog order.
    pub entries: Vec<Entry<'c>>,
}

impl<'c> Site<'c> {
    /// Outlines the site of these entries, without data.
    #[must_use]
    pub fn new(
        facts: &Facts<'c>,
        today: PartialDate,
        entries: Vec<Entry<'c>>,
        options: SiteOptions,
    ) -> Self {
        let catalog = facts.catalog();
        let mut categories = Vec::new();
        for category in catalog.categories() {
            let is_in = |entry: &Entry<'c>| entry.categories().any(|one| one == category);
            let entries: Vec<_> = entries.iter().copied().filter(is_in).collect();
            if !entries.is_empty() {
                categories.push(SiteCategory { category, entries });
            }
        }
        Self {
            title: options.title.unwrap_or_else(|| catalog.title().to_owned()),
            base_url: options.base_url,
            date: facts.reference_date(today),
            license: catalog.license(),
            entries,
            categories,
            data: Vec::new(),
        }
    }

    /// Returns the number of pages.
    #[must_use]
    pub fn page_count(&self) -> usize {
        1 + self.categories.len() + self.entries.len() + REFERENCE_PAGES.len()
    }

    /// Returns the entries and categories that have a page, for links to them.
    #[must_use]
    pub fn linked_pages(&self) -> Pages {
        Pages {
            entries: self.entries.iter().map(|entry| entry.key()).collect(),
            categories: self.categories.iter().map(|one| one.category.id().to_owned()).collect(),
        }
    }
}
