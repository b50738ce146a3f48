//! Compare service meshes, proxies and gateways offline, with a source and a date for every fact.
//!
//! Data flows one way: a catalog is read and checked into the typed domain ([`model`]), its
//! observations are resolved ([`facts`]), a command puts the facts on a sheet of typed cells
//! ([`sheet`]), and a format prints the sheet ([`render`]).

pub mod analysis;
pub mod app;
pub mod catalog;
pub mod cli;
pub mod commands;
pub mod complete;
pub mod diagnostic;
pub mod error;
pub mod facts;
pub mod filter;
pub mod format;
pub mod import;
pub mod io;
mod link;
pub mod manual;
pub mod model;
pub mod ranking;
pub mod render;
pub mod schema;
pub mod sheet;
pub mod site;
