//! The page of an entry: its card with history.

use super::builder::SiteBuilder;
use crate::commands::show;
use crate::model::{Entry, FieldKey, Value};
use crate::sheet::{category_path, entry_path};
use crate::site::{PagePart, SitePage};

/// Builds the page of an entry.
pub(super) fn page<'s>(builder: SiteBuilder<'s>, entry: Entry<'s>) -> SitePage<'s> {
    let fields: Vec<_> = builder.context.catalog().fields().collect();
    let mut parts = Vec::new();
    parts.extend(comparisons(builder, entry));
    parts.push(PagePart::Sheet(show::sheet(builder.context, &[entry], &fields, true)));
    SitePage { path: entry_path(entry), title: entry.name().to_owned(), parts }
}

/// Returns links to the comparisons of its categories in which it is chosen, with its successors.
fn comparisons(builder: SiteBuilder<'_>, entry: Entry<'_>) -> Option<PagePart<'static>> {
    let successors = builder.context.facts.built_in(entry, FieldKey::SUCCESSOR);
    let mut links = Vec::new();
    for one in &builder.site.categories {
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
