//! The cells of a row as links and values of its entry.

use super::{Base, Draft, DraftEntry};
use crate::catalog::is_link_value;
use crate::catalog::limits::MAX_ELEMENTS;
use crate::import::cell::{Cell, CellText};
use crate::import::columns::{ImportedField, Role};
use crate::import::ids::Numbers;
use crate::import::rows::elements;
use crate::import::table::TableRow;
use crate::import::values::{DraftValue, WrittenValue, read_value};
use crate::model::{FieldKey, FieldKind, NOT_APPLICABLE, UNKNOWN, text_key};
use std::collections::HashSet;

/// The reason why the elements from one on are left out.
pub(super) const BEYOND_LIST: &str = "beyond the 1,000 elements of a list";

/// Returns the elements of a cell; one, unless it is to hold a list.
pub(in crate::import) fn cell_elements(cell: &Cell, list: bool) -> Vec<CellText> {
    match cell {
        Cell::Text(text) if list => {
            let texts = elements::split(&text.text);
            let note = text.note.clone().unwrap_or_default();
            texts
                .iter()
                .filter_map(|text| CellText::new(text))
                .map(|t| t.with_note(&note))
                .take(MAX_ELEMENTS + 1) // one too many is reported
                .collect()
        }
        cell => cell.texts().to_vec(),
    }
}

/// Fills in the keys and values of an entry. One that is there already gets only values.
pub(super) fn fill(entry: &mut DraftEntry, row: &TableRow, base: Base<'_>, draft: &mut Draft) {
    for place in 0..draft.columns.roles.len() {
        let cell = row.cells.get(place).unwrap_or(&Cell::Empty);
        match draft.role_of(place).clone() {
            Role::Key(key) if entry.existing.is_none() => {
                fill_key(entry, key, place, cell, draft);
            }
            Role::Field(field) => {
                let cell = with_notes(cell, row, place, draft);
                fill_field(entry, field, &cell, base, draft);
            }
            _ => {}
        }
    }
}

/// Fills in a key that is not a name.
fn fill_key(entry: &mut DraftEntry, key: FieldKey, place: usize, cell: &Cell, draft: &mut Draft) {
    let header = draft.headers[place].clone();
    let texts = cell_elements(cell, key == FieldKey::LINKS);
    let Some(first) = texts.first().map(|text| text.text.clone()) else {
        return;
    };
    match key {
        FieldKey::SUMMARY => entry.summary = Some(first),
        FieldKey::HOMEPAGE | FieldKey::REPOSITORY if !is_link_value(&first) => {
            draft.leave_out(entry.line, &header, &first, "not an http(s) link");
        }
        FieldKey::HOMEPAGE => entry.homepage = Some(first),
        FieldKey::REPOSITORY => entry.repository = Some(first),
        FieldKey::LINKS => {
            let mut numbers = Numbers::default();
            for link in texts.into_iter().take(MAX_ELEMENTS) {
                if !is_link_value(&link.text) {
                    draft.leave_out(entry.line, &header, &link.text, "not an http(s) link");
                    continue;
                }
                let name = link.note.unwrap_or_else(|| host(&link.text).to_owned());
                let is_taken = |name: &str| entry.links.iter().any(|(taken, _)| taken == name);
                let name = numbers.free(&name, |number| format!("{name} {number}"), is_taken);
                entry.links.push((name, link.text));
            }
        }
        _ => {}
    }
}

/// Returns the host of a link, as a name for it.
fn host(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// Returns the cell with the notes that stand in a column beside it.
fn with_notes(cell: &Cell, row: &TableRow, place: usize, draft: &Draft) -> Cell {
    let notes = draft.columns.roles.iter().position(|role| *role == Role::Notes(place));
    let Some(Cell::Text(notes)) = notes.and_then(|notes| row.cells.get(notes)) else {
        return cell.clone();
    };
    let list = match draft.role_of(place) {
        Role::Field(field) => draft.columns.fields[*field].list,
        _ => false,
    };
    if !list {
        return match cell {
            Cell::Text(text) => Cell::Text(text.clone().with_note(&notes.text)),
            cell => cell.clone(),
        };
    }
    let texts = cell_elements(cell, true);
    let notes = elements::split_all(&notes.text);
    if texts.is_empty() || notes.len() != texts.len() {
        return cell.clone();
    }
    Cell::List(texts.into_iter().zip(notes).map(|(text, note)| text.with_note(&note)).collect())
}

/// Fills in the value of a field, or notes why the cell cannot be read.
fn fill_field(
    entry: &mut DraftEntry,
    place: usize,
    cell: &Cell,
    base: Base<'_>,
    draft: &mut Draft,
) {
    let field = draft.columns.fields[place].clone();
    let texts = cell_elements(cell, field.list);
    if texts.is_empty() {
        if field.list && *cell != Cell::Empty {
            entry.values.push((place, Vec::new()));
        } else if *cell == Cell::Empty && is_unknown_where_inapplicable(entry, &field, base) {
            let written = WrittenValue::Text(UNKNOWN.to_owned());
            entry.values.push((place, vec![DraftValue { written, note: None }]));
        }
        return;
    }
    if !field.list && texts.len() > 1 {
        let all: Vec<_> = texts.iter().map(|text| text.text.as_str()).collect();
        draft.leave_out(entry.line, &field.header, &all.join("; "), "not one value");
        return;
    }
    let mut values: Vec<DraftValue> = Vec::new();
    let mut seen = HashSet::new();
    for text in &texts {
        match read_value(text, field.field_type, &field.words) {
            Err(why) => draft.leave_out(entry.line, &field.header, &text.text, &why),
            Ok(value) if value.says_nothing() && texts.len() > 1 => {
                let why = "said of a whole list only";
                draft.leave_out(entry.line, &field.header, &text.text, why);
            }
            Ok(value) if is_default(&value, entry, &field, base) => {}
            Ok(_) if values.len() == MAX_ELEMENTS => {
                draft.leave_out(entry.line, &field.header, &text.text, BEYOND_LIST);
                break;
            }
            Ok(value) => {
                if seen.insert(text_key(&text.text)) {
                    values.push(value);
                }
            }
        }
    }
    if !values.is_empty() {
        entry.values.push((place, values));
    }
}

/// Returns whether a value is what the catalog says of the field anyway where nobody has observed
/// it: unknown, or not applicable outside of the categories of the field.
fn is_default(
    value: &DraftValue,
    entry: &DraftEntry,
    field: &ImportedField,
    base: Base<'_>,
) -> bool {
    let Some(key) = field.declared else {
        return false;
    };
    if value.note.is_some() {
        return false;
    }
    let applies = applies(entry, key, base);
    (value.is(UNKNOWN) && applies) || (value.is(NOT_APPLICABLE) && !applies && !base.extend)
}

/// Returns whether an empty cell says that the value is unknown where the field does not apply: csv
/// has a word for what does not apply, and none for what is unknown.
fn is_unknown_where_inapplicable(
    entry: &DraftEntry,
    field: &ImportedField,
    base: Base<'_>,
) -> bool {
    let key = field.declared.filter(|_| field.kind == FieldKind::Attribute && !base.extend);
    key.is_some_and(|key| !applies(entry, key, base))
}

/// Returns whether a field applies to one of the categories of an entry.
fn applies(entry: &DraftEntry, key: FieldKey, base: Base<'_>) -> bool {
    let mut categories = base.catalog.field(key).applies_to().peekable();
    if categories.peek().is_none() {
        return true;
    }
    if let Some(known) = entry.existing.and_then(|place| base.entry(place)) {
        return base.catalog.field(key).applies(known);
    }
    categories.any(|category| entry.categories.iter().any(|id| id == category.id()))
}
