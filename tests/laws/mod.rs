//! Properties of whole commands over random catalogs.

mod diff;
mod landscape;
mod order;
