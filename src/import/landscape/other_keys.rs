//! Keys of an item, and of its `extra`, that have no place of their own: links become links, the
//! others columns.

use super::cells::{add_link, described_link, one_line};
use super::items::{ItemTable, LINKS};
use super::yaml::{YamlNode, YamlValue};
use crate::catalog::is_link_value;
use crate::import::ImportError;
use crate::import::cell::{Cell, CellText};

/// Keys that say how an item is drawn or found, and nothing about it.
const OF_THE_PAGE: [&str; 7] =
    ["item", "logo", "branch", "allow_duplicate_repo", "unnamed_organization", "repo_name", "slug"];

impl ItemTable<'_> {
    /// Takes a key of an item that has no place of its own.
    ///
    /// # Errors
    /// If there are too many columns.
    pub(super) fn take(
        &mut self,
        row: &mut Vec<Cell>,
        key: &str,
        value: &YamlNode,
    ) -> Result<(), ImportError> {
        if OF_THE_PAGE.contains(&key) {
            return Ok(());
        }
        match &value.value {
            YamlValue::Text(_) => {
                let Some(text) = value.text() else { return Ok(()) };
                match key.strip_suffix("_url") {
                    Some(name) => add_link(&mut row[LINKS], name, text),
                    None if is_link_value(text) => add_link(&mut row[LINKS], key, text),
                    None => *self.table.cell(row, key)? = one_line(value),
                }
            }
            YamlValue::Map(members) => {
                for (inner, value) in members {
                    let key =
                        if inner == "name" { key.to_owned() } else { format!("{key}_{inner}") };
                    self.take(row, &key, value)?;
                }
            }
            YamlValue::List(elements) => {
                let mut texts = Vec::new();
                for element in elements {
                    match described_link(element) {
                        Some((name, link)) if name.is_empty() => {
                            add_link(&mut row[LINKS], key, link)
                        }
                        Some((name, link)) if element.get("name").is_some() => {
                            add_link(&mut row[LINKS], &name, link);
                        }
                        Some((name, link)) => {
                            add_link(&mut row[LINKS], &format!("{key} {name}"), link)
                        }
                        None => texts.extend(element.text().and_then(CellText::new)),
                    }
                }
                if !texts.is_empty() {
                    *self.table.cell(row, key)? = Cell::List(texts);
                }
            }
        }
        Ok(())
    }
}
