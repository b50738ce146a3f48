//! The whole document: the declarations, and the entries as tables to be read one by one.

use super::attribute::{attribute, feature};
use super::shape::{Head, RawCategory, RawSource};
use super::table::Table;
use super::text::{a, text};
use crate::catalog::tree::{Element, Item, Node, SpannedText};
use crate::catalog::{FORMAT, codes};
use crate::diagnostic::{Diagnostic, Findings, Span};
use toml::de::DeValue;

/// Reads the declarations. A catalog of a format from the future is not read any further.
pub(in crate::catalog) fn document<'i>(
    diagnostics: &mut Findings,
    root: Vec<Item<'i>>,
) -> Option<(Head<'i>, Vec<Element<'i>>)> {
    let mut root = Table::new(root, 0..0, "a catalog");
    if !format(diagnostics, &mut root) {
        return None;
    }
    let _ = root.take("$schema"); // editors read it
    let mut head = Head::default();
    let about = root.take("catalog");
    let mut headers = Vec::new();
    match about.map(|about| Table::of(diagnostics, about, "[catalog]")) {
        Some(Some(mut about)) => {
            headers.push(about.span.clone());
            head.title = about.required(diagnostics, "title");
            head.summary = about.text(diagnostics, "summary");
            head.license = about.text(diagnostics, "license");
            head.shared_aliases = about.texts(diagnostics, "shared_aliases");
            head.columns = about.texts(diagnostics, "columns");
            head.accept = about.texts(diagnostics, "accept");
            about.finish(diagnostics);
        }
        Some(None) => {}
        None => root.misses("catalog.title"),
    }
    let mut declared = |diagnostics: &mut Findings, root: &mut Table<'i>, key, what| {
        let tables = declarations(diagnostics, root, key, what);
        headers.extend(tables.iter().map(|(_, table)| table.span.clone()));
        tables
    };
    for (id, mut table) in declared(diagnostics, &mut root, "sources", "a source") {
        let (date, seen) = (table.take("date"), table.take("seen"));
        head.sources.push(RawSource {
            id,
            span: table.span.clone(),
            title: table.required(diagnostics, "title"),
            url: table.required(diagnostics, "url"),
            license: table.text(diagnostics, "license"),
            dated: date.is_some() || seen.is_some(),
            date: date.and_then(|date| text(diagnostics, date)),
            seen: seen.and_then(|seen| text(diagnostics, seen)),
            complete: table.flag(diagnostics, "complete"),
        });
        table.finish(diagnostics);
    }
    for (id, mut table) in declared(diagnostics, &mut root, "categories", "a category") {
        head.categories.push(RawCategory {
            id,
            label: table.required(diagnostics, "label"),
            summary: table.text(diagnostics, "summary"),
            aliases: table.texts(diagnostics, "aliases"),
        });
        table.finish(diagnostics);
    }
    for (id, table) in declared(diagnostics, &mut root, "attributes", "an attribute") {
        head.attributes.push(attribute(diagnostics, id, table));
    }
    for (id, table) in declared(diagnostics, &mut root, "features", "a feature") {
        head.features.push(feature(diagnostics, id, table));
    }
    let entries = entries(diagnostics, &mut root);
    order(diagnostics, headers, &entries);
    root.finish_with(diagnostics, |key, error| match key {
        "format" => error.help(format!("write `format = {FORMAT}` at the top")),
        _ => error,
    });
    Some((head, entries))
}

/// Returns whether the format is one that can be read. A missing number is reported and read as
/// the current one.
fn format(diagnostics: &mut Findings, root: &mut Table<'_>) -> bool {
    let Some(item) = root.take("format") else {
        root.misses("format");
        return true;
    };
    let Node::Other(DeValue::Integer(number)) = &item.value else {
        let message = format!("`format` must be a whole number, not {}", a(&item.value));
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        diagnostics.push(error.label(format!("write {FORMAT}")));
        return true;
    };
    // The parser drops signs and underscores, which shows in the length.
    if number.radix() != 10 || number.as_str().len() != item.span.len() {
        let message = "`format` must be a plain decimal number";
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        diagnostics.push(error.label(format!("write {FORMAT}")));
        return true;
    }
    if number.as_str().parse() == Ok(FORMAT) {
        return true;
    }
    let number = number.to_string();
    let message = format!("this catalog has format {number}; this meshcmp reads format {FORMAT}");
    let error = Diagnostic::error(codes::UNSUPPORTED_FORMAT, item.span, message);
    diagnostics.push(if number.starts_with(['-', '0']) {
        error.label(format!("write {FORMAT}"))
    } else {
        error.help("upgrade meshcmp to read it")
    });
    false
}

/// Returns the tables under `[sources]`, `[categories]`, `[attributes]` or `[features]`, in the order
/// of the text.
fn declarations<'i>(
    diagnostics: &mut Findings,
    root: &mut Table<'i>,
    key: &'static str,
    what: &'static str,
) -> Vec<(SpannedText<'i>, Table<'i>)> {
    let all = root.take(key);
    let Some(mut all) = all.and_then(|all| Table::of(diagnostics, all, "a table of tables")) else {
        return Vec::new();
    };
    let rest = all.rest();
    let tables = rest.into_iter().filter_map(|item| {
        let id = item.key.clone();
        Some((id, Table::of(diagnostics, item, what)?))
    });
    tables.collect()
}

/// Returns the entries of a chunk of a catalog, or reports every other key.
pub(in crate::catalog) fn only_entries(
    root: Vec<Item<'_>>,
) -> Result<Vec<Element<'_>>, Vec<Diagnostic>> {
    let mut all = Vec::new();
    let mut others = Vec::new();
    for item in root {
        match item.value {
            Node::List(entries) if item.key.text == "entry" => all = entries,
            _ => others.push(after_entries(item.key.span)),
        }
    }
    if others.is_empty() { Ok(all) } else { Err(others) }
}

fn after_entries(span: Span) -> Diagnostic {
    let message = "this stands after the first entry";
    Diagnostic::error(codes::DECLARATION_AFTER_ENTRIES, span, message)
        .help("move it up: everything but entries comes first")
}

fn entries<'i>(diagnostics: &mut Findings, root: &mut Table<'i>) -> Vec<Element<'i>> {
    let Some(Item { value, span, .. }) = root.take("entry") else {
        return Vec::new();
    };
    match value {
        Node::List(entries) => entries,
        value => {
            let message = format!("`entry` must be a list of tables, not {}", a(&value));
            let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
            diagnostics.push(error.help("an entry begins with [[entry]], in double brackets"));
            Vec::new()
        }
    }
}

/// Reports declarations after the first entry: they come first, so that a large file can be read in
/// chunks.
fn order(diagnostics: &mut Findings, headers: Vec<Span>, entries: &[Element<'_>]) {
    let Some(first) = entries.first().map(|entry| entry.span.clone()) else {
        return;
    };
    for header in headers.into_iter().filter(|header| header.start > first.start) {
        diagnostics.push(after_entries(header).and(first.clone(), "the first entry"));
    }
}
