//! The whole document: the declarations, and the entries as tables to be read one by one.

use super::shape::{Category, Feature, Head, Source};
use super::table::{Item, Table};
use super::{Span, Walk};
use crate::catalog::{FORMAT, codes};
use crate::diagnostic::Diagnostic;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// An entry that is still to be read.
pub(in crate::catalog) struct RawEntry<'i>(pub(super) Spanned<DeValue<'i>>);

/// Reads the declarations. A catalog of a format from the future is not read any further.
pub(in crate::catalog) fn document<'i>(
    walk: &mut Walk,
    root: Spanned<DeTable<'i>>,
) -> Option<(Head<'i>, Vec<RawEntry<'i>>)> {
    let start = walk.place(0..0);
    let mut root = Table::new(root.into_inner(), start, "a catalog");
    if !format(walk, &mut root) {
        return None;
    }
    let mut head = Head::default();
    let about = root.take(walk, "catalog");
    let mut headers = Vec::new();
    match about.map(|about| Table::of(walk, about, "[catalog]")) {
        Some(Some(mut about)) => {
            headers.push(about.span.clone());
            head.title = about.required(walk, "title");
            head.summary = about.text(walk, "summary");
            head.license = about.text(walk, "license");
            head.shared_aliases = about.texts(walk, "shared_aliases");
            about.finish(walk);
        }
        Some(None) => {}
        None => root.misses("catalog.title"),
    }
    let mut declared = |walk: &mut Walk, root: &mut Table<'i>, key, what| {
        let tables = declarations(walk, root, key, what);
        headers.extend(tables.iter().map(|(_, table)| table.span.clone()));
        tables
    };
    for (id, mut table) in declared(walk, &mut root, "sources", "a source") {
        let (date, seen) = (table.take(walk, "date"), table.take(walk, "seen"));
        head.sources.push(Source {
            id,
            span: table.span.clone(),
            title: table.required(walk, "title"),
            url: table.required(walk, "url"),
            license: table.text(walk, "license"),
            dated: date.is_some() || seen.is_some(),
            date: date.and_then(|date| super::table::text(walk, date)),
            seen: seen.and_then(|seen| super::table::text(walk, seen)),
        });
        table.finish(walk);
    }
    for (id, mut table) in declared(walk, &mut root, "categories", "a category") {
        head.categories.push(Category {
            id,
            label: table.required(walk, "label"),
            summary: table.text(walk, "summary"),
            aliases: table.texts(walk, "aliases"),
        });
        table.finish(walk);
    }
    for (id, mut table) in declared(walk, &mut root, "features", "a feature") {
        head.features.push(Feature {
            id,
            label: table.required(walk, "label"),
            group: table.required(walk, "group"),
            meaning: table.required(walk, "meaning"),
            applies_to: table.texts(walk, "applies_to"),
        });
        table.finish(walk);
    }
    let entries = entries(walk, &mut root);
    order(walk, headers, &entries);
    root.finish(walk);
    Some((head, entries))
}

/// Whether the format number is there and one that can be read; a missing one is told and
/// overlooked.
fn format(walk: &mut Walk, root: &mut Table<'_>) -> bool {
    let Some(item) = root.take(walk, "format") else {
        let error = Diagnostic::error(
            codes::MISSING_KEY,
            walk.place(0..0),
            "a catalog needs `format`",
        );
        walk.found
            .push(error.help(format!("write `format = {FORMAT}` at the top")));
        return true;
    };
    let DeValue::Integer(number) = &item.value else {
        let message = format!(
            "`format` is a whole number, not {}",
            super::table::a(&item.value)
        );
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        walk.found.push(error.label(format!("write {FORMAT}")));
        return true;
    };
    let number = number.to_string();
    if number.parse() == Ok(FORMAT) {
        return true;
    }
    let message = format!("this catalog has format {number}; this meshcmp reads format {FORMAT}");
    let error = Diagnostic::error(codes::UNSUPPORTED_FORMAT, item.span, message);
    walk.found.push(if number.starts_with(['-', '0']) {
        error.label(format!("write {FORMAT}"))
    } else {
        error.help("upgrade meshcmp to read it")
    });
    false
}

/// The tables under `[sources]`, `[categories]` or `[features]`, in the order of the text.
fn declarations<'i>(
    walk: &mut Walk,
    root: &mut Table<'i>,
    key: &'static str,
    what: &'static str,
) -> Vec<(super::Text<'i>, Table<'i>)> {
    let all = root.take(walk, key);
    let Some(mut all) = all.and_then(|all| Table::of(walk, all, "a table of tables")) else {
        return Vec::new();
    };
    let rest = all.rest(walk);
    let tables = rest.into_iter().filter_map(|item| {
        let id = item.key.clone();
        Some((id, Table::of(walk, item, what)?))
    });
    tables.collect()
}

/// The entries of a piece of a catalog that holds nothing else.
pub(in crate::catalog) fn only_entries(root: Spanned<DeTable<'_>>) -> Option<Vec<RawEntry<'_>>> {
    let mut root = root.into_inner();
    match root.remove("entry")?.into_inner() {
        DeValue::Array(entries) if root.is_empty() => {
            Some(entries.into_iter().map(RawEntry).collect())
        }
        _ => None,
    }
}

fn entries<'i>(walk: &mut Walk, root: &mut Table<'i>) -> Vec<RawEntry<'i>> {
    let Some(Item { value, span, .. }) = root.take(walk, "entry") else {
        return Vec::new();
    };
    match value {
        DeValue::Array(entries) => entries.into_iter().map(RawEntry).collect(),
        value => {
            let message = format!(
                "`entry` is a list of tables, not {}",
                super::table::a(&value)
            );
            let error = Diagnostic::error(codes::WRONG_TYPE, span, message);
            walk.found
                .push(error.help("an entry begins with [[entry]], in double brackets"));
            Vec::new()
        }
    }
}

/// Everything but entries stands before the first one, so that a large file can be read in pieces.
fn order(walk: &mut Walk, headers: Vec<Span>, entries: &[RawEntry<'_>]) {
    let Some(first) = entries.first().map(|entry| walk.place(entry.0.span())) else {
        return;
    };
    for header in headers
        .into_iter()
        .filter(|header| header.start > first.start)
    {
        let message = "this stands behind the first entry";
        let error = Diagnostic::error(codes::DECLARATION_AFTER_ENTRIES, header, message);
        walk.found.push(
            error
                .and(first.clone(), "the first entry")
                .help("move it up: everything but entries comes first"),
        );
    }
}
