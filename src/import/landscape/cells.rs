//! Values of a landscape as cells.

use super::yaml::YamlNode;
use crate::catalog::is_link_value;
use crate::import::cell::{Cell, CellText};

/// Returns whether the cells are texts, and one holds what would part the elements of a list in csv.
pub(super) fn is_prose<'t>(mut cells: impl Iterator<Item = &'t Cell> + Clone) -> bool {
    let holds_separator = |cell: &Cell| cell.texts().iter().any(|text| text.text.contains("; "));
    let are_texts = cells.clone().all(|cell| !matches!(cell, Cell::List(_)));
    are_texts && cells.any(holds_separator)
}

/// Returns the link of a map such as `{ name, url }` or `{ date, type, url }`, and what else it says.
pub(super) fn described_link(node: &YamlNode) -> Option<(String, &str)> {
    let mut link = None;
    let mut words = Vec::new();
    for (_, value) in node.members() {
        match value.text() {
            Some(text) if link.is_none() && is_link_value(text) => link = Some(text),
            Some(text) => words.push(text),
            None => {}
        }
    }
    let link = link.or_else(|| node.text().filter(|text| is_link_value(text)))?;
    Some((words.join(" "), link))
}

/// Adds a link with a note on it to a list of links.
pub(super) fn add_link(links: &mut Cell, name: &str, link: &str) {
    let Some(link) = CellText::new(link) else {
        return;
    };
    let link = link.with_note(&name.replace('_', "-"));
    match links {
        Cell::List(links) => links.push(link),
        cell => *cell = Cell::List(vec![link]),
    }
}

/// Returns a text as a cell.
pub(super) fn text_cell(node: &YamlNode) -> Cell {
    node.text().map_or(Cell::Empty, Cell::text)
}

/// Returns a text with each run of blanks as one space.
pub(super) fn one_line(node: &YamlNode) -> Cell {
    let words: Vec<_> = node.text().unwrap_or_default().split_whitespace().collect();
    Cell::text(&words.join(" "))
}
