//! Reads rows: csv, tsv, json and jsonl.

pub(super) mod elements;
mod flat;
mod json;

pub(super) use flat::{FlatSyntax, read_flat};
pub(super) use json::{read_json, read_json_lines};
