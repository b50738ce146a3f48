//! Properties of whole commands over random catalogs.

mod agreement;
mod diff;
mod landscape;
mod order;
