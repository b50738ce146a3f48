//! The words for what could not be decided.

use crate::model::{Entry, Field};

/// The entries that are named for each field.
const NAMED: usize = 8;

/// Lines of text about entries that may match, given the fields that keep each from being
/// decided: how many there are, then a line for each field, those that matter most first. None if
/// there are no entries.
///
/// Names are those of the catalog, as they stand there.
#[must_use]
pub fn summary(undecided: &[(Entry<'_>, Vec<Field<'_>>)]) -> Vec<String> {
    if undecided.is_empty() {
        return Vec::new();
    }
    let mut by_field: Vec<(&str, Vec<&str>)> = Vec::new();
    for (entry, fields) in undecided {
        for field in fields {
            match by_field.iter_mut().find(|(id, _)| *id == field.id()) {
                Some((_, names)) => names.push(entry.name()),
                None => by_field.push((field.id(), vec![entry.name()])),
            }
        }
    }
    by_field.sort_by_key(|(_, names)| std::cmp::Reverse(names.len()));
    let count = undecided.len();
    let mut lines = vec![format!("{count} more cannot be decided (--unknown include shows them):")];
    lines.extend(by_field.iter().map(|(field, names)| line(field, names)));
    lines
}

fn line(field: &str, names: &[&str]) -> String {
    let named = names.iter().take(NAMED).copied().collect::<Vec<_>>();
    let more = match names.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("  {field}: {}{more}", named.join(", "))
}
