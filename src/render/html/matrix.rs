//! A comparison of many entries, of which a reader picks some. A cell holds its value alone; the script
//! makes it a link to the fact with its source on the page of the entry.

use super::page::write as put;
use super::table::HtmlTable;
use crate::analysis::comparison::is_same;
use crate::model::{Field, Value, Vocabulary};
use crate::render::document::part::parts;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::old_mark::old_mark;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::{ColumnRole, Content, Row, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    out: &mut impl Write,
) -> io::Result<()> {
    let view = View::new(sheet);
    let is_entry: Vec<_> =
        view.columns().map(|column| matches!(column.role, ColumnRole::FactsOf(_))).collect();
    let mut sources = PageSources::default();
    let mut table = HtmlTable::new(View::new(sheet), signs, &mut sources);
    put(&controls(), out)?;
    out.write_all(
        b"<div class=\"frame\" role=\"region\" aria-label=\"Comparison\" tabindex=\"0\"><table id=\"matrix\" class=\"rows matrix wide\">",
    )?;
    put(&html! { caption.hidden { (Safe(&sheet.title)) } }, out)?;
    put(&table.header(false), out)?;
    for (group, rows) in view.runs() {
        out.write_all(b"<tbody>")?;
        if let Some(group) = group {
            put(&table.group(group), out)?;
        }
        for row in rows {
            put(&field_row(row, &view, &is_entry, signs), out)?;
        }
        out.write_all(b"</tbody>")?;
    }
    out.write_all(b"</table></div>")
}

/// Returns the choices, which the script shows; it adds a box for each entry to the menu.
fn controls() -> Markup {
    html! {
        div.controls id="pick" role="group" aria-label="What to compare" hidden {
            details {
                summary { "Choose entries" }
                div.menu {}
            }
            label.check { input type="checkbox" name="diff"; " Only differences" }
            label.check { input type="checkbox" name="known"; " Only known" }
            button type="button" { "Show all" }
            p role="status" {}
        }
    }
}

fn field_row(row: &Row<'_>, view: &View<'_, '_>, is_entry: &[bool], signs: Signs) -> Markup {
    let cells: Vec<_> = view.cells(&row.cells).collect();
    let field = cells.iter().find_map(|content| match content {
        Content::Field(field) => Some(*field),
        _ => None,
    });
    let Some(field) = field else { return Markup::default() };
    let has_dates = cells.iter().any(|content| matches!(content.value(), Some(Value::Date(_))));
    let mut keys = Keys::default();
    html! {
        tr data-dates[has_dates] data-undated[!field.is_observed()] {
            @for (content, &is_entry) in cells.iter().zip(is_entry) {
                @if is_entry {
                    (cell(content, keys.key(content), view.sheet, signs))
                } @else {
                    th scope="row" { (name(field, view.sheet)) }
                }
            }
        }
    }
}

/// Returns the name of a field as a link to its explanation.
fn name(field: Field<'_>, sheet: &Sheet<'_>) -> Markup {
    let label = field.label_with_unit();
    html! {
        @if let Some(pages) = sheet.pages {
            a href=(pages.field(field)) dir="auto" { (Safe(&label)) }
        } @else {
            bdi { (Safe(&label)) }
        }
    }
}

/// Returns the value of an entry, with its note if that qualifies it. One that says nothing is marked if
/// the page of the entry has a line for it nevertheless, because a source tells why.
fn cell(content: &Content<'_>, key: Option<String>, sheet: &Sheet<'_>, signs: Signs) -> Markup {
    let parts = parts(content, sheet, signs);
    let texts: Vec<_> = parts.iter().map(|part| &*part.text).collect();
    let text = texts.join(", ");
    let word = match content.value() {
        Some(Value::Support(support)) => Some(support.word()),
        Some(value) if !value.is_known() => Some("unknown"),
        _ => None,
    };
    let is_told = content.fact().is_some_and(|fact| {
        fact.value.is_blank() && fact.note.is_some() && fact.sources().next().is_some()
    });
    html! {
        td class=[word] data-k=[key] data-told[is_told] {
            @if word.is_some() { (Safe(&text)) } @else { bdi { (Safe(&text)) } }
            @if let Some(mark) = old_mark(content.fact(), sheet) { " " small { (mark) } }
            @for part in parts.iter().filter(|part| part.shows_note) {
                @if let Some(note) = part.note { small.note dir="auto" { (Safe(note)) } }
            }
        }
    }
}

/// Keys of the values of a row: equal for values that are the same by meaning. What says nothing begins
/// with `-`: a value that does not apply, an empty list. An unknown value has none. The script takes the
/// class of support for its key, and the text of a date, since partial dates may overlap.
#[derive(Default)]
struct Keys<'a, 'c> {
    seen: Vec<&'a Value<'c>>,
}

impl<'a, 'c> Keys<'a, 'c> {
    fn key(&mut self, content: &'a Content<'c>) -> Option<String> {
        match content.value()? {
            value if value.is_not_applicable() => Some("-".to_owned()),
            Value::List(elements) if elements.is_empty() => Some("-none".to_owned()),
            Value::Unknown | Value::Support(_) | Value::Date(_) => None,
            value => Some(self.place(value).to_string()),
        }
    }

    /// Returns the place of the first value that is the same.
    fn place(&mut self, value: &'a Value<'c>) -> usize {
        self.seen.iter().position(|one| is_same(one, value)).unwrap_or_else(|| {
            self.seen.push(value);
            self.seen.len() - 1
        })
    }
}
