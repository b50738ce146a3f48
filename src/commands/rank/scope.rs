//! Which entries are ranked, in words.

use crate::commands::selection::Selection;
use crate::commands::wording::join;

/// `alive entries of Service mesh`, `entries of Proxy where license=MIT`, `entries`.
pub(super) fn ranked_entries(
    selection: &Selection<'_>,
    skips_ended: bool,
    conditions: &[String],
) -> String {
    let categories: Vec<_> = selection.categories().iter().map(|one| one.label()).collect();
    let mut scope = if selection.requires_ended() {
        "ended entries".to_owned()
    } else if skips_ended || selection.requires_alive() {
        "alive entries".to_owned()
    } else {
        "entries".to_owned()
    };
    if !categories.is_empty() {
        scope.push_str(&format!(" of {}", join(&categories, "and")));
    }
    if !conditions.is_empty() {
        scope.push_str(&format!(" where {}", join(conditions, "and")));
    }
    scope
}
