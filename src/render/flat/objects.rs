//! The rows of a sheet that stand in one of its cells.

use super::plain::plain;
use super::{Records, Writer};
use crate::model::Attribute;
use crate::sheet::{Column, Content, Row, Sheet};
use std::borrow::Cow;
use std::io;

/// The column whose cells are lists of objects, if there is one.
pub(super) fn column(sheet: &Sheet<'_>) -> Option<usize> {
    let is_object = |content: &Content<'_>| matches!(content, Content::Map(_));
    let holds_objects = |row: &Row<'_>, place: usize| match row.cells.get(place) {
        Some(Content::List(elements)) => elements.iter().any(is_object),
        _ => false,
    };
    (0..sheet.columns.len())
        .filter(|&place| sheet.columns.get(place).is_some_and(Column::in_flat))
        .find(|&place| sheet.rows.iter().any(|row| holds_objects(row, place)))
}

/// Writes the objects in the column at `place`, after the row's id if there are several rows.
pub(super) fn write(
    sheet: &Sheet<'_>,
    place: usize,
    header: bool,
    out: &mut Writer<'_, impl Records>,
) -> io::Result<()> {
    let id = sheet
        .columns
        .iter()
        .position(|column| column.is(Attribute::Id));
    let id = id.filter(|_| sheet.rows.len() > 1);
    let found = || {
        sheet
            .rows
            .iter()
            .flat_map(|row| objects_of(row, place).map(move |o| (row, o)))
    };
    let mut keys: Vec<&str> = Vec::new();
    for (_, object) in found() {
        for (key, _) in object {
            if !keys.contains(&&**key) {
                keys.push(key);
            }
        }
    }
    if header {
        for key in id.map(|_| "id").iter().chain(&keys) {
            out.cell(key)?;
        }
        out.end()?;
    }
    for (row, object) in found() {
        if let Some(id) = id.and_then(|id| row.cells.get(id)) {
            out.cell(&plain(id))?;
        }
        for wanted in &keys {
            let member = object.iter().find(|(key, _)| key == wanted);
            let content = member.map_or(&Content::Nothing, |(_, content)| content);
            out.cell(&plain(content))?;
        }
        out.end()?;
    }
    Ok(())
}

type Object<'c> = [(Cow<'c, str>, Content<'c>)];

fn objects_of<'a, 'c>(row: &'a Row<'c>, place: usize) -> impl Iterator<Item = &'a Object<'c>> {
    let elements = match row.cells.get(place) {
        Some(Content::List(elements)) => elements.as_slice(),
        _ => &[],
    };
    elements.iter().filter_map(|element| match element {
        Content::Map(members) => Some(members.as_slice()),
        _ => None,
    })
}
