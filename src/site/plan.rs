//! The plan of a site: its entries, its categories and its pages.

use super::{BaseUrl, DataFile, REFERENCE_PAGES, SitePage, category, entry, index, reference};
use crate::commands::Context;
use crate::model::{Category, Entry, PartialDate};
use crate::sheet::{PageLinks, Pages};

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
    /// The facts.
    pub context: &'c Context<'c>,
    /// The title of the site.
    pub title: String,
    /// The address under which it is published.
    pub base_url: Option<BaseUrl>,
    /// The entries, in catalog order.
    pub entries: Vec<Entry<'c>>,
    /// The categories that have entries, as declared.
    pub categories: Vec<SiteCategory<'c>>,
    /// The files that readers can take.
    pub data: Vec<DataFile>,
    pages: Pages,
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
    /// Plans the site of these entries.
    #[must_use]
    pub fn new(context: &'c Context<'c>, entries: Vec<Entry<'c>>, options: SiteOptions) -> Self {
        let mut categories = Vec::new();
        for category in context.catalog().categories() {
            let is_in = |entry: &Entry<'c>| entry.categories().any(|one| one == category);
            let entries: Vec<_> = entries.iter().copied().filter(is_in).collect();
            if !entries.is_empty() {
                categories.push(SiteCategory { category, entries });
            }
        }
        let pages = Pages {
            entries: entries.iter().map(|entry| entry.key()).collect(),
            categories: categories.iter().map(|one| one.category.id().to_owned()).collect(),
        };
        let title = options.title.unwrap_or_else(|| context.catalog().title().to_owned());
        let base_url = options.base_url;
        Self { context, title, base_url, entries, categories, data: Vec::new(), pages }
    }

    /// Returns the day that the site describes.
    #[must_use]
    pub fn date(&self) -> PartialDate {
        self.context.facts.reference_date(self.context.today)
    }

    /// Returns the number of pages.
    #[must_use]
    pub fn page_count(&self) -> usize {
        1 + self.categories.len() + self.entries.len() + REFERENCE_PAGES.len()
    }

    /// Returns the pages, built one after the other: the first one, the categories, the entries, then
    /// events, sources, fields and data.
    pub fn pages<'s>(&'s self) -> impl Iterator<Item = SitePage<'s>> {
        let index = std::iter::once_with(|| index::page(self));
        let categories = self.categories.iter().map(|one| category::page(self, one));
        let entries = self.entries.iter().map(|&entry| entry::page(self, entry));
        let reference =
            REFERENCE_PAGES.iter().map(|(path, title)| reference::page(self, path, title));
        let pages = index.chain(categories).chain(entries).chain(reference);
        pages.map(|mut page: SitePage<'s>| {
            let links = PageLinks { pages: &self.pages, root: page.root() };
            page.sheets_mut().for_each(|sheet| sheet.pages = Some(links));
            page
        })
    }
}
