//! Notes as comments of cells.

use crate::model::{Fact, Value};

/// Returns the notes of a fact, each with its source and date, or `None` if it has none.
pub(super) fn of_fact(fact: &Fact<'_>) -> Option<String> {
    let mut lines = Vec::new();
    let is_list = matches!(fact.value, Value::List(_));
    for element in fact.elements().iter().chain(fact.value.is_blank().then_some(fact)) {
        let Some(note) = element.note else {
            continue;
        };
        if is_list && !element.value.is_blank() {
            lines.push(format!("{}: {note}", element.value.plain()));
        } else {
            lines.push(note.to_owned());
        }
        if let Some(source) = element.source {
            lines.push(format!("({}, {})", source.title(), source.date()));
        }
    }
    if lines.is_empty() { None } else { Some(lines.join("\n")) }
}
