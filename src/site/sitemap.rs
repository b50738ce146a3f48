//! The sitemap, which lists the addresses of all pages for search engines.

use super::{REFERENCE_PAGES, Site};
use crate::sheet::{category_path, entry_path};

impl Site<'_> {
    /// Returns the sitemap; none if it is not known where the site is published.
    #[must_use]
    pub fn sitemap(&self) -> Option<String> {
        let base_url = self.base_url.as_ref()?;
        let mut paths = vec!["index.html".to_owned()];
        paths.extend(self.categories.iter().map(|one| category_path(one.category)));
        paths.extend(self.entries.iter().map(|&entry| entry_path(entry)));
        paths.extend(REFERENCE_PAGES.iter().map(|(path, _)| (*path).to_owned()));

        let mut sitemap = String::from(concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        ));
        for path in paths {
            let address = base_url.page(&path).replace('&', "&amp;").replace('\'', "&apos;");
            sitemap.push_str(&format!("<url><loc>{address}</loc></url>\n"));
        }
        sitemap.push_str("</urlset>\n");
        Some(sitemap)
    }
}
