//! Fills the pages of a site.

use super::{category, entry, index, reference};
use crate::commands::Context;
use crate::sheet::{PageLinks, Pages};
use crate::site::{REFERENCE_PAGES, Site, SitePage};

/// Builds the pages of a site.
#[derive(Clone, Copy, Debug)]
pub struct SiteBuilder<'s> {
    /// The facts.
    pub context: &'s Context<'s>,
    /// The outline of the site.
    pub site: &'s Site<'s>,
    /// The pages to which names lead.
    pub linked: &'s Pages,
}

impl<'s> SiteBuilder<'s> {
    /// Returns the pages, built one after the other: the first one, the categories, the entries, then
    /// events, sources and fields.
    pub fn pages(self) -> impl Iterator<Item = SitePage<'s>> {
        let index = std::iter::once_with(move || index::page(self));
        let categories = self.site.categories.iter().map(move |one| category::page(self, one));
        let entries = self.site.entries.iter().map(move |&entry| entry::page(self, entry));
        let reference = REFERENCE_PAGES.iter();
        let reference = reference.map(move |(path, title)| reference::page(self, path, title));
        let pages = index.chain(categories).chain(entries).chain(reference);
        pages.map(move |mut page: SitePage<'s>| {
            let links = PageLinks { pages: self.linked, root: page.root() };
            page.sheets_mut().for_each(|sheet| sheet.pages = Some(links));
            page
        })
    }
}
