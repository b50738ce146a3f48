//! The labels of the cells of a table. On narrow screens, and on paper that is too narrow, the cells of a
//! row stand below each other, each behind the label of its column, which a rule of the style sheet gives
//! to the whole column.

use crate::render::escape::css::quoted;
use crate::render::visible::View;

/// The id of the table that the script makes interactive.
pub(super) const DATA: &str = "data";

/// The id of a comparison of which a reader picks entries.
pub(super) const MATRIX: &str = "matrix";

/// Returns the rules that label the cells of the table with this id.
pub(super) fn table_labels(id: &str, view: &View<'_, '_>) -> String {
    label_rules(&format!("#{id}"), view.columns().map(|column| &*column.label))
}

/// Returns the rules that label the cells of the tables that a selector finds, column by column.
pub(super) fn label_rules<'a>(selector: &str, labels: impl Iterator<Item = &'a str>) -> String {
    let mut rules = String::new();
    for (index, label) in labels.enumerate() {
        if !label.is_empty() {
            let label = quoted(label);
            rules.push_str(&format!("{selector} td:nth-child({}){{--label:{label}}}\n", index + 1));
        }
    }
    rules
}
