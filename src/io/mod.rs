//! All input and output: catalogs, files, the terminal and messages.

pub mod embedded;
pub mod folder;
pub(crate) mod messages;
pub mod open;
pub mod output;
mod pager;
mod replace;
mod source;
pub mod style;
pub mod terminal;
mod when;
pub mod workflow;

pub use source::CatalogSource;
pub use when::When;
