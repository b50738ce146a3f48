//! Properties of whole commands over random catalogs.

mod agreement;
mod diff;
mod events;
mod import;
mod landscape;
mod order;
mod scores;

use crate::invariants::answer::answer;
use meshcmp::format::Format;
use meshcmp::model::Catalog;
use meshcmp::render::{Options, OutputStyle, render};
use serde_json::Value;

/// Answers a query as JSON, given the words after `meshcmp`.
fn json(line: &[&str], catalog: &Catalog) -> Vec<u8> {
    let sheet = answer(line, catalog, None);
    let mut printed = Vec::new();
    render(&sheet, &Options::of(Format::Json, OutputStyle::default()), &mut printed).unwrap();
    printed
}

/// Answers a query whose JSON is an array.
fn json_rows(line: &[&str], catalog: &Catalog) -> Vec<Value> {
    serde_json::from_slice(&json(line, catalog)).unwrap()
}
