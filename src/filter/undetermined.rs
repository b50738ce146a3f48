//! A summary of the entries for which a filter is undetermined.

use crate::model::{Entry, Field, first_of};
use std::cmp::Reverse;

/// How many entries are named for each field.
const NAMED: usize = 8;

/// Returns how many entries are undetermined, then a line for each field that is the reason, those
/// with the most entries first. Takes each entry with the fields that keep it undetermined. Names
/// are not escaped.
pub fn summary(undetermined: &[(Entry<'_>, Vec<Field<'_>>)]) -> Vec<String> {
    let mut by_field: Vec<(Field<'_>, Vec<&str>)> = Vec::new();
    for (entry, fields) in undetermined {
        for &field in fields {
            match by_field.iter_mut().find(|(other, _)| *other == field) {
                Some((_, names)) => names.push(entry.name()),
                None => by_field.push((field, vec![entry.name()])),
            }
        }
    }
    by_field.sort_by_key(|(_, names)| Reverse(names.len()));
    let mut lines = match undetermined.len() {
        0 => return Vec::new(),
        1 => vec!["1 more entry is undetermined (show it with --unknown include):".to_owned()],
        count => vec![format!(
            "{count} more entries are undetermined (show them with --unknown include):"
        )],
    };
    for (field, names) in by_field {
        lines.push(format!("  {}: {}", field.id(), first_of(&names, NAMED)));
    }
    lines
}
