//! Laws of whole commands, over catalogs that nobody made up by hand.
#![allow(clippy::unwrap_used, clippy::panic)]

mod diff;
mod landscape;
mod order;
