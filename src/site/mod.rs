//! A site of static pages, independent of how it is printed: its outline, and the parts of its pages.
//! `meshcmp site` fills the pages with the sheets of commands; [`crate::render`] turns them into HTML.

mod base_url;
mod outline;
mod page;
mod sitemap;

pub use base_url::BaseUrl;
pub use outline::{EVENTS_PATH, REFERENCE_PAGES, SOURCES_PATH, Site, SiteCategory, SiteOptions};
pub use page::{DataFile, PagePart, SitePage};
