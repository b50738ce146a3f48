//! Properties of whole commands over random catalogs.

mod agreement;
mod diff;
mod import;
mod landscape;
mod order;
