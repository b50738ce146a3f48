//! Cards: what an entry is, and its facts as a table with source and date.

use super::cell::{cell, noted, values};
use super::text::Safe;
use super::titled;
use crate::render::document::card::{self, Head, Line, Role};
use crate::render::document::part::parts;
use crate::render::document::sources::Sources;
use crate::render::labels::Signs;
use crate::render::visible::View;
use crate::sheet::{History, Observed, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut Sources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    for row in &sheet.rows {
        let card = card::card(sheet, row);
        let (head, groups) = (card::head(&card, signs), card::groups(&card, signs));
        let lines = groups.iter().flat_map(|(_, lines)| lines);
        lines.filter_map(|line| line.source).for_each(|source| sources.add(source));
        let several = sheet.rows.len() > 1;
        let markup = html! {
            article {
                (about(&head, several))
                @if !groups.is_empty() { (facts(head.title, &groups)) }
                @for (label, names) in card::gaps(&card) {
                    p.quiet { (label) ": " (Safe(&names.join(", "))) "." }
                }
                @if let Some(records) = card.history() { (history(records, sheet, signs)) }
            }
        };
        super::write(&markup, out)?;
    }
    Ok(())
}

/// A list of labels and contents for each row.
pub(super) fn blocks(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    let view = View::new(sheet);
    for row in &sheet.rows {
        let markup = html! {
            dl {
                @for (column, content) in view.columns().zip(view.cells(&row.cells)) {
                    dt { (Safe(&column.label)) }
                    dd { (cell(content, sheet, signs, &mut Sources::default())) }
                }
            }
        };
        super::write(&markup, out)?;
    }
    Ok(())
}

fn about(head: &Head<'_>, several: bool) -> Markup {
    html! {
        @if several { h2 { (Safe(head.title.unwrap_or_default())) } }
        @if let Some(ending) = head.ending { p { strong { (ending) } } }
        @for text in &head.texts { p { (Safe(text)) } }
        @if !head.links.is_empty() {
            p {
                @for (place, link) in head.links.iter().enumerate() {
                    @if place > 0 { " · " }
                    a href=(link) rel="noreferrer" { (Safe(link)) }
                }
            }
        }
        @if !head.lists.is_empty() {
            dl {
                @for (label, parts) in &head.lists { dt { (Safe(label)) } dd { (values(parts)) } }
            }
        }
    }
}

fn facts(title: Option<&str>, groups: &[(&str, Vec<Line<'_>>)]) -> Markup {
    html! {
        div.frame role="region" aria-label="Facts" tabindex="0" {
            table {
                caption.hidden { "Facts" @if let Some(title) = title { ": " (Safe(title)) } }
                thead {
                    tr { @for label in ["Fact", "Value", "Source", "Date"] { th scope="col" { (label) } } }
                }
                @for (group, lines) in groups {
                    tbody {
                        tr.group { th scope="rowgroup" colspan="4" { (Safe(group)) } }
                        @for line in lines { (fact(line)) }
                    }
                }
            }
        }
    }
}

fn fact(line: &Line<'_>) -> Markup {
    html! {
        tr class=[(line.role == Role::Was).then_some("was")] {
            th scope="row" {
                @match line.role {
                    Role::Fact => (Safe(line.label)),
                    Role::More => span.hidden { (Safe(line.label)) },
                    Role::Was => { span.hidden { (Safe(line.label)) " " } "was" },
                }
            }
            td.value { (noted(&line.parts)) }
            td { @if let Some(source) = line.source { (titled(source)) } }
            td {
                @if let Some(source) = line.source { time { (source.date().to_string()) } }
                @if let Some(mark) = &line.old { " " span.old { (mark) } }
            }
        }
    }
}

/// Everything that was observed, as a table of its own.
fn history(records: &[Observed<'_>], sheet: &Sheet<'_>, signs: Signs) -> Markup {
    html! {
        h2 { (History::LABEL) }
        div.frame role="region" aria-label=(History::LABEL) tabindex="0" {
            table {
                thead { tr { @for key in Observed::KEYS { th scope="col" { (key) } } } }
                tbody {
                    @for record in records {
                        tr {
                            @for content in &record.contents() {
                                td { (values(&parts(content, sheet, signs))) }
                            }
                        }
                    }
                }
            }
        }
    }
}
