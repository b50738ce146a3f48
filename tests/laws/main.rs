//! Laws of whole commands, over catalogs that nobody made up by hand.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod diff;
mod landscape;
mod order;
