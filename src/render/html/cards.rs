//! Cards: who an entry is, and its facts as a table with source and date.

use super::cell::{cell, noted, value, values};
use super::titled;
use crate::render::document::card::{About, about, line_parts};
use crate::render::document::part::parts;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::old_mark::old_mark;
use crate::render::signs::Signs;
use crate::render::visible::{Card, CardLine, LineKind, View};
use crate::sheet::{History, HistoryRecord, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut PageSources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    for row in &sheet.rows {
        let card = Card::new(sheet, row);
        card.sources().for_each(|source| sources.add(source));
        let about = about(&card, signs);
        let several = sheet.rows.len() > 1;
        let markup = html! {
            article {
                (head(&about, several))
                (facts(about.name, &card, signs))
                @if let Some(records) = card.history() { (history(records, sheet, signs)) }
            }
        };
        super::write(&markup, out)?;
    }
    Ok(())
}

/// Writes each row as a list of labels and contents.
pub(super) fn blocks(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    let view = View::new(sheet);
    for row in &sheet.rows {
        let markup = html! {
            dl {
                @for (column, content) in view.columns().zip(view.cells(&row.cells)) {
                    dt { (Safe(&column.label)) }
                    dd { (cell(content, sheet, signs, &mut PageSources::default())) }
                }
            }
        };
        super::write(&markup, out)?;
    }
    Ok(())
}

fn head(about: &About<'_>, several: bool) -> Markup {
    html! {
        @if several { h2 { (Safe(about.name.unwrap_or_default())) } }
        @if let Some(ending) = about.ending { p { strong { (ending) } } }
        @for text in &about.texts { p { (Safe(text)) } }
        @if !about.links.is_empty() {
            p {
                @for (place, link) in about.links.iter().enumerate() {
                    @if place > 0 { " · " }
                    (value(link))
                }
            }
        }
        @if !about.others.is_empty() {
            dl {
                @for (label, parts) in &about.others { dt { (Safe(label)) } dd { (values(parts)) } }
            }
        }
    }
}

fn facts(name: Option<&str>, card: &Card<'_, '_>, signs: Signs) -> Markup {
    let groups: Vec<_> = card.groups.iter().filter(|group| !group.is_empty()).collect();
    if groups.is_empty() {
        return Markup::default();
    }
    html! {
        div.frame role="region" aria-label="Facts" tabindex="0" {
            table {
                caption.hidden { "Facts" @if let Some(name) = name { ": " (Safe(name)) } }
                thead {
                    tr { @for label in ["Fact", "Value", "Source", "Date"] { th scope="col" { (label) } } }
                }
                @for group in groups {
                    tbody {
                        tr.group { th scope="rowgroup" colspan="4" { (Safe(group.label)) } }
                        @for line in &group.lines { (fact(line, card.sheet, signs)) }
                        @for (gap, labels) in group.gaps() {
                            tr.gap { th scope="row" { (gap.label()) } td colspan="3" { (Safe(&labels.join(", "))) } }
                        }
                    }
                }
            }
        }
    }
}

fn fact(line: &CardLine<'_, '_>, sheet: &Sheet<'_>, signs: Signs) -> Markup {
    let label = Safe(&line.column.label);
    html! {
        tr class=[(line.kind == LineKind::Earlier).then_some("was")] {
            th scope="row" {
                @match line.kind {
                    LineKind::First => (label),
                    LineKind::Continued => span.hidden { (label) },
                    LineKind::Earlier => { span.hidden { (label) " " } "was" },
                }
            }
            td.value { (noted(&line_parts(line, sheet, signs))) }
            td { @if let Some(source) = line.source() { (titled(source)) } }
            td {
                @if let Some(source) = line.source() { time { (source.date().to_string()) } }
                @if let Some(mark) = old_mark(line.first_fact(), sheet) { " " span.old { (mark) } }
            }
        }
    }
}

/// Writes every observation as a table of its own.
fn history(records: &[HistoryRecord<'_>], sheet: &Sheet<'_>, signs: Signs) -> Markup {
    html! {
        h2 { (History::LABEL) }
        div.frame role="region" aria-label=(History::LABEL) tabindex="0" {
            table {
                thead { tr { @for key in HistoryRecord::KEYS { th scope="col" { (key) } } } }
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
