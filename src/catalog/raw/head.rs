//! The whole document: the declarations, and the entries as tables to be read one by one.

use super::shape::{Category, Feature, Head, Source};
use super::table::Table;
use crate::catalog::tree::{Element, Item, Node, Span, SpannedText};
use crate::catalog::{FORMAT, codes};
use crate::diagnostic::Diagnostic;
use toml::de::DeValue;

/// Reads the declarations. A catalog of a format from the future is not read any further.
pub(in crate::catalog) fn document<'i>(
    found: &mut Vec<Diagnostic>,
    root: Vec<Item<'i>>,
) -> Option<(Head<'i>, Vec<Element<'i>>)> {
    let mut root = Table::new(root, 0..0, "a catalog");
    if !format(found, &mut root) {
        return None;
    }
    let mut head = Head::default();
    let about = root.take("catalog");
    let mut headers = Vec::new();
    match about.map(|about| Table::of(found, about, "[catalog]")) {
        Some(Some(mut about)) => {
            headers.push(about.span.clone());
            head.title = about.required(found, "title");
            head.summary = about.text(found, "summary");
            head.license = about.text(found, "license");
            head.shared_aliases = about.texts(found, "shared_aliases");
            about.finish(found);
        }
        Some(None) => {}
        None => root.misses("catalog.title"),
    }
    let mut declared = |found: &mut Vec<Diagnostic>, root: &mut Table<'i>, key, what| {
        let tables = declarations(found, root, key, what);
        headers.extend(tables.iter().map(|(_, table)| table.span.clone()));
        tables
    };
    for (id, mut table) in declared(found, &mut root, "sources", "a source") {
        let (date, seen) = (table.take("date"), table.take("seen"));
        head.sources.push(Source {
            id,
            span: table.span.clone(),
            title: table.required(found, "title"),
            url: table.required(found, "url"),
            license: table.text(found, "license"),
            dated: date.is_some() || seen.is_some(),
            date: date.and_then(|date| super::table::text(found, date)),
            seen: seen.and_then(|seen| super::table::text(found, seen)),
        });
        table.finish(found);
    }
    for (id, mut table) in declared(found, &mut root, "categories", "a category") {
        head.categories.push(Category {
            id,
            label: table.required(found, "label"),
            summary: table.text(found, "summary"),
            aliases: table.texts(found, "aliases"),
        });
        table.finish(found);
    }
    for (id, mut table) in declared(found, &mut root, "features", "a feature") {
        head.features.push(Feature {
            id,
            label: table.required(found, "label"),
            group: table.required(found, "group"),
            meaning: table.required(found, "meaning"),
            applies_to: table.texts(found, "applies_to"),
        });
        table.finish(found);
    }
    let entries = entries(found, &mut root);
    order(found, headers, &entries);
    root.finish_with(found, |key, error| match key {
        "format" => error.help(format!("write `format = {FORMAT}` at the top")),
        _ => error,
    });
    Some((head, entries))
}

/// Whether the format number is there and one that can be read; a missing one is told and
/// overlooked.
fn format(found: &mut Vec<Diagnostic>, root: &mut Table<'_>) -> bool {
    let Some(item) = root.take("format") else {
        root.misses("format");
        return true;
    };
    let Node::Other(DeValue::Integer(number)) = &item.value else {
        let message = format!("`format` is a whole number, not {}", super::table::a(&item.value));
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        found.push(error.label(format!("write {FORMAT}")));
        return true;
    };
    let number = number.to_string();
    if number.parse() == Ok(FORMAT) {
        return true;
    }
    let message = format!("this catalog has format {number}; this meshcmp reads format {FORMAT}");
    let error = Diagnostic::error(codes::UNSUPPORTED_FORMAT, item.span, message);
    found.push(if number.starts_with(['-', '0']) {
        error.label(format!("write {FORMAT}"))
    } else {
        error.help("upgrade meshcmp to read it")
    });
    false
}

/// The tables under `[sources]`, `[categories]` or `[features]`, in the order of the text.
fn declarations<'i>(
    found: &mut Vec<Diagnostic>,
    root: &mut Table<'i>,
    key: &'static str,
    what: &'static str,
) -> Vec<(SpannedText<'i>, Table<'i>)> {
    let all = root.take(key);
    let Some(mut all) = all.and_then(|all| Table::of(found, all, "a table of tables")) else {
        return Vec::new();
    };
    let rest = all.rest();
    let tables = rest.into_iter().filter_map(|item| {
        let id = item.key.clone();
        Some((id, Table::of(found, item, what)?))
    });
    tables.collect()
}

/// The entries of a piece of a catalog that holds nothing else.
pub(in crate::catalog) fn only_entries(mut root: Vec<Item<'_>>) -> Option<Vec<Element<'_>>> {
    match (root.pop()?, root.is_empty()) {
        (Item { key, value: Node::List(entries), .. }, true) if key.text == "entry" => {
            Some(entries)
        }
        _ => None,
    }
}

fn entries<'i>(found: &mut Vec<Diagnostic>, root: &mut Table<'i>) -> Vec<Element<'i>> {
    let Some(Item { value, span, .. }) = root.take("entry") else {
        return Vec::new();
    };
    match value {
        Node::List(entries) => entries,
        value => {
            let message = format!("`entry` is a list of tables, not {}", super::table::a(&value));
            let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
            found.push(error.help("an entry begins with [[entry]], in double brackets"));
            Vec::new()
        }
    }
}

/// Everything but entries stands before the first one, so that a large file can be read in pieces.
fn order(found: &mut Vec<Diagnostic>, headers: Vec<Span>, entries: &[Element<'_>]) {
    let Some(first) = entries.first().map(|entry| entry.span.clone()) else {
        return;
    };
    for header in headers.into_iter().filter(|header| header.start > first.start) {
        let message = "this stands behind the first entry";
        let error = Diagnostic::error(codes::DECLARATION_AFTER_ENTRIES, header, message);
        found.push(
            error
                .and(first.clone(), "the first entry")
                .help("move it up: everything but entries comes first"),
        );
    }
}
