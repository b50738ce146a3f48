//! The page of an entry: its card with history.

use super::{PagePart, Site, SitePage};
use crate::commands::show;
use crate::model::{Entry, FieldKey, Value};
use crate::sheet::{category_path, entry_path};

/// Builds the page of an entry.
pub(super) fn page<'s>(site: &'s Site<'_>, entry: Entry<'s>) -> SitePage<'s> {
    let fields: Vec<_> = site.context.catalog().fields().collect();
    let mut parts = Vec::new();
    parts.extend(comparisons(site, entry));
    parts.push(PagePart::Sheet(show::sheet(site.context, &[entry], &fields, true)));
    SitePage { path: entry_path(entry), title: entry.name().to_owned(), parts }
}

/// Returns links to the comparisons of its categories in which it is chosen, with its successors.
fn comparisons(site: &Site<'_>, entry: Entry<'_>) -> Option<PagePart<'static>> {
    let successors = site.context.facts.built_in(entry, FieldKey::SUCCESSOR);
    let mut links = Vec::new();
    for one in &site.categories {
        if !one.entries.contains(&entry) {
            continue;
        }
        let mut chosen = vec![entry.id()];
        for successor in successors.elements() {
            if let Value::Entry(successor) = successor.value
                && one.entries.contains(&successor)
            {
                chosen.push(successor.id());
            }
        }
        let address = format!("../{}#compare={}", category_path(one.category), chosen.join(","));
        links.push((one.category.label().to_owned(), address));
    }
    (!links.is_empty()).then_some(PagePart::Links { label: "Compare with others", links })
}
