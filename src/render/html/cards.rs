//! Cards: what an entry is, and its facts as a table with source and date.

use super::cell::{cell, noted, values};
use super::text::Safe;
use super::titled;
use crate::render::page::card::{Card, Line, Object, Role, card};
use crate::render::page::part::parts;
use crate::render::page::sources::Sources;
use crate::render::view::View;
use crate::render::words::Signs;
use crate::sheet::Sheet;
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut Sources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    for row in &sheet.rows {
        let card = card(sheet, row, signs);
        let lines = card.groups.iter().flat_map(|(_, lines)| lines);
        lines
            .filter_map(|line| line.source)
            .for_each(|source| sources.add(source));
        let several = sheet.rows.len() > 1;
        let markup = html! {
            article {
                (head(&card, several))
                @if !card.groups.is_empty() { (facts(&card)) }
                (silent("Unknown", &card.unknown))
                (silent("Not applicable", &card.not_applicable))
                @for (label, objects) in &card.tables { (table(label, objects, sheet, signs)) }
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

fn head(card: &Card<'_>, several: bool) -> Markup {
    html! {
        @if several { h2 { (Safe(card.title.unwrap_or_default())) } }
        @if let Some(ending) = card.ending { p { strong { (ending) } } }
        @for text in &card.texts { p { (Safe(text)) } }
        @if !card.links.is_empty() {
            p {
                @for (place, link) in card.links.iter().enumerate() {
                    @if place > 0 { " · " }
                    a href=(link) rel="noreferrer" { (Safe(link)) }
                }
            }
        }
        @if !card.lists.is_empty() {
            dl {
                @for (label, parts) in &card.lists { dt { (Safe(label)) } dd { (values(parts)) } }
            }
        }
    }
}

fn facts(card: &Card<'_>) -> Markup {
    html! {
        div.frame role="region" aria-label="Facts" tabindex="0" {
            table {
                caption.hidden { "Facts" @if let Some(title) = card.title { ": " (Safe(title)) } }
                thead {
                    tr { @for label in ["Fact", "Value", "Source", "Date"] { th scope="col" { (label) } } }
                }
                @for (group, lines) in &card.groups {
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

fn silent(label: &str, names: &[&str]) -> Markup {
    html! {
        @if !names.is_empty() { p.quiet { (label) ": " (Safe(&names.join(", "))) "." } }
    }
}

/// Objects as a table of their own.
fn table(label: &str, objects: &[Object<'_>], sheet: &Sheet<'_>, signs: Signs) -> Markup {
    let keys = objects.first().copied().unwrap_or_default();
    html! {
        h2 { (Safe(label)) }
        div.frame role="region" aria-label=(Safe(label)) tabindex="0" {
            table {
                thead { tr { @for (key, _) in keys { th scope="col" { (Safe(key)) } } } }
                tbody {
                    @for object in objects {
                        tr { @for (_, content) in *object { td { (values(&parts(content, sheet, signs))) } } }
                    }
                }
            }
        }
    }
}
