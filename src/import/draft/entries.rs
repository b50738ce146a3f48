//! Who the rows are: their names and ids, and the entries of the catalog that they belong to.

use super::values::BEYOND_LIST;
use super::{Base, Draft, DraftEntry};
use crate::catalog::limits::MAX_ELEMENTS;
use crate::catalog::{is_id, is_reserved_entry};
use crate::import::ids::{EntryNames, slug};
use crate::import::table::{ImportTable, Remark, TableRow};
use crate::model::{Entry, FieldKey};
use std::collections::HashSet;

/// The names that are taken, and the rows with their entries.
pub(super) struct Identities<'t> {
    pub(super) names: EntryNames,
    pub(super) rows: Vec<(&'t TableRow, DraftEntry)>,
}

/// Gives each row an entry: one of the catalog that is extended, or a new one with a name and an id
/// of its own.
pub(super) fn identify<'t>(
    table: &'t ImportTable,
    base: Base<'_>,
    draft: &mut Draft,
) -> Identities<'t> {
    let mut names = EntryNames::default();
    if base.extend {
        take_existing(base, &mut names);
    }
    let first_new = base.catalog.entries().len();
    let mut rows: Vec<(&TableRow, DraftEntry)> = Vec::new();
    let mut matched = HashSet::new();
    for row in &table.rows {
        let text = |place: Option<usize>| {
            let cell = row.cells.get(place?)?;
            cell.texts().first().map(|text| text.text.clone())
        };
        let id = text(draft.place(FieldKey::ID));
        let name = text(draft.place(FieldKey::NAME));
        let Some(name) = name.or_else(|| id.clone()) else {
            let message = "left out, since it has no name".to_owned();
            draft.remarks.push(Remark::on_line(row.line, message));
            continue;
        };
        let known = [id.as_deref(), Some(&name)].into_iter().flatten();
        let existing = known.filter_map(|text| names.owner(text)).find(|&owner| owner < first_new);
        if let Some(place) = existing
            && !matched.insert(place)
        {
            let entry = base.entry(place).map_or("", Entry::id);
            let message = format!("left out, since an earlier row is about `{entry}`, too");
            draft.remarks.push(Remark::on_line(row.line, message));
            continue;
        }
        let id = id.unwrap_or_default();
        rows.push((
            row,
            DraftEntry { existing, line: row.line, id, name, ..DraftEntry::default() },
        ));
    }
    name_new_entries(&mut rows, base, &mut names, draft);
    for (_, entry) in &mut rows {
        if let Some(known) = entry.existing.and_then(|place| base.entry(place)) {
            entry.id = known.id().to_owned();
            entry.name = known.name().to_owned();
        }
    }
    Identities { names, rows }
}

/// Takes the names of the entries that are there.
fn take_existing(base: Base<'_>, names: &mut EntryNames) {
    let entries = || base.catalog.entries().enumerate();
    for (place, entry) in entries() {
        names.take(entry.id(), place);
    }
    for (place, entry) in entries() {
        names.take(entry.name(), place);
    }
    for (place, entry) in entries() {
        for alias in entry.aliases().filter(|alias| !base.shares(alias)) {
            names.take(alias, place);
        }
    }
}

/// Gives new entries names and ids of their own: ids that are written first, then names, then ids
/// made from names.
fn name_new_entries(
    rows: &mut [(&TableRow, DraftEntry)],
    base: Base<'_>,
    names: &mut EntryNames,
    draft: &mut Draft,
) {
    let first = base.catalog.entries().len();
    let mut has_own_id = vec![false; rows.len()];
    for (place, (_, entry)) in rows.iter().enumerate() {
        let is_free = |names: &mut EntryNames| {
            !is_reserved_entry(&entry.id)
                && is_id(&entry.id, '-')
                && names.owner(&entry.id).is_none()
                && names.take(&entry.id, first + place)
        };
        has_own_id[place] = entry.existing.is_none() && is_free(names);
    }
    for (place, (row, entry)) in rows.iter_mut().enumerate() {
        if entry.existing.is_some() {
            continue;
        }
        let name = names.take_name(&entry.name, first + place);
        if name != entry.name {
            let message = format!("the name `{}` is taken, so it is `{name}`", entry.name);
            draft.remarks.push(Remark::on_line(row.line, message));
            entry.name = name;
        }
    }
    let mut numbered = Vec::new();
    for (place, (_, entry)) in rows.iter_mut().enumerate() {
        if entry.existing.is_some() || has_own_id[place] {
            continue;
        }
        let wanted = if entry.id.is_empty() { entry.name.clone() } else { entry.id.clone() };
        let id = names.take_id(&wanted, first + place);
        if id != slug(&wanted, '-') {
            numbered.push(format!("{} ({id})", entry.name));
        } else if !entry.id.is_empty() {
            let message = format!("`{}` is not a valid id, so it is `{id}`", entry.id);
            draft.remarks.push(Remark::on_line(entry.line, message));
        }
        entry.id = id;
    }
    if !numbered.is_empty() {
        let message = format!("ids that were taken got a number: {}", numbered.join(", "));
        draft.remarks.push(Remark::on_file(message));
    }
    take_aliases(rows, base, names, draft);
}

/// Gives new entries their aliases, without those that lead to another entry.
fn take_aliases(
    rows: &mut [(&TableRow, DraftEntry)],
    base: Base<'_>,
    names: &mut EntryNames,
    draft: &mut Draft,
) {
    let first = base.catalog.entries().len();
    let Some(column) = draft.place(FieldKey::ALIASES) else {
        return;
    };
    let header = draft.headers[column].clone();
    for (place, (row, entry)) in rows.iter_mut().enumerate() {
        if entry.existing.is_some() {
            continue;
        }
        let Some(cell) = row.cells.get(column) else { continue };
        for alias in super::cell_elements(cell, true) {
            if entry.aliases.len() == MAX_ELEMENTS {
                draft.leave_out(row.line, &header, &alias.text, BEYOND_LIST);
                break;
            }
            if !base.shares(&alias.text) && !names.take(&alias.text, first + place) {
                let why = "the name of another entry";
                draft.leave_out(row.line, &header, &alias.text, why);
            } else {
                entry.aliases.push(alias.text);
            }
        }
    }
}
