//! Every integration test in one program, so that the dependencies are linked once.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)] // a test may fail, and tells what it skips

mod browser;
mod cases;
mod check;
mod check_files;
mod checks;
mod common;
mod compare;
mod completions;
mod conformance;
mod count;
mod databases;
mod dates;
mod diff;
mod events;
mod explain;
#[cfg(target_os = "linux")]
mod faults;
mod filter;
mod foreign;
mod fuzzed;
mod help;
mod history;
mod hooks;
mod import;
mod init;
mod invariants;
mod languages;
mod laws;
mod limits;
mod list;
mod manual;
mod options;
mod page;
#[cfg(target_os = "linux")]
mod pager;
mod pictures;
mod questions;
mod rank;
mod ranking;
mod reading;
mod readme;
mod recipes;
mod relations;
mod render;
mod resolution;
mod schema;
mod schemas;
mod search;
mod selection;
mod shipped;
mod show;
mod site;
mod spreadsheets;
mod streams;
mod strengths;
mod supply;
mod svg;
mod timeline;
mod workbooks;
