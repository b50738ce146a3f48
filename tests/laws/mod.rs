//! Laws of whole commands, over catalogs that nobody made up by hand.

mod diff;
mod landscape;
mod order;
