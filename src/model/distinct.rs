//! Lists without repetition, in the order of first appearance.

/// Returns the items, each once.
pub fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    extend_distinct(&mut distinct, items);
    distinct
}

/// Adds the items that are not there yet.
pub fn extend_distinct<T: PartialEq>(items: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for item in more {
        if !items.contains(&item) {
            items.push(item);
        }
    }
}
