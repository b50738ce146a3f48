//! The landscape as a site: which pages there are, and what stands on each. Pages are made of the
//! sheets that commands print; [`crate::render`] turns them into HTML.

mod base_url;
mod category;
mod entry;
mod index;
mod page;
mod plan;
mod reference;
mod sitemap;
mod state;

pub use base_url::BaseUrl;
pub use page::{DataFile, PagePart, SitePage};
pub use plan::{Site, SiteCategory, SiteOptions};
pub use reference::REFERENCE_PAGES;
