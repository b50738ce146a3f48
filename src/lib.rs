//! Compare service meshes, proxies and gateways offline, with a source and a date for every fact.
//!
//! Data flows one way: a catalog is read and checked into the typed domain ([`model`]), its
//! observations are resolved ([`facts`]), a command puts the facts on a sheet of typed cells
//! ([`sheet`]), and a format prints the sheet ([`render`]).

mod about;
pub mod age;
pub mod app;
pub mod catalog;
pub mod cli;
pub mod commands;
pub mod comparison;
pub mod complete;
pub mod diagnostic;
pub mod error;
pub mod facts;
pub mod filter;
pub mod manual;
pub mod model;
pub mod open;
pub mod output;
mod print;
pub mod profile;
pub mod ranking;
pub mod render;
pub mod replace;
pub mod schema;
pub mod sheet;
pub mod shipped;
mod tell;
mod tend;
pub mod terminal;
