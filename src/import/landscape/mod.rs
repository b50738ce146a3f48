//! Reads the `landscape.yml` of landscape2, as the CNCF and other foundations keep it.

mod cells;
mod items;
mod maturity;
mod other_keys;
mod yaml;

use super::ImportError;
use super::table::ImportTable;
use items::{ItemTable, Subcategory};
use std::collections::HashMap;
use yaml::YamlNode;

/// Reads the items of all subcategories, a row each.
pub(super) fn read(text: &str) -> Result<ImportTable, ImportError> {
    let root = yaml::parse(text)?;
    let Some(landscape) = root.get("landscape") else {
        return Err(ImportError::content(
            "it has no key `landscape`, so it is not a landscape.yml",
        ));
    };
    let mut groups: Vec<(Subcategory<'_>, &[YamlNode])> = Vec::new();
    for category in landscape.elements() {
        let parent = category.get("name").and_then(YamlNode::text).unwrap_or_default();
        let subcategories = category.get("subcategories").map_or(&[][..], YamlNode::elements);
        for subcategory in subcategories {
            let name = subcategory.get("name").and_then(YamlNode::text).unwrap_or(parent);
            let items = subcategory.get("items").map_or(&[][..], YamlNode::elements);
            groups.push((Subcategory { parent, name }, items));
        }
    }
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for (subcategory, _) in &groups {
        *uses.entry(subcategory.name).or_default() += 1;
    }
    let mut table = ItemTable::new(uses);
    for (subcategory, items) in groups {
        for item in items {
            table.add(item, subcategory)?;
        }
    }
    Ok(table.finish())
}
