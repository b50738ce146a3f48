//! Cards: who an entry is, and its facts as a table with source and date.

use super::cell::{cell, noted, value, values};
use super::jump::{jump_list, slug};
use super::labels::label_rules;
use super::links::{identified, titled};
use super::page::write as put;
use crate::render::document::card::{About, about, line_parts};
use crate::render::document::part::parts;
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::old_mark::old_mark;
use crate::render::signs::Signs;
use crate::render::visible::{Card, CardGroup, CardLine, LineKind, View};
use crate::sheet::{Content, History, HistoryRecord, Sheet};
use maud::{Markup, html};
use std::io::{self, Write};

pub(super) fn write<'s>(
    sheet: &'s Sheet<'s>,
    signs: Signs,
    sources: &mut PageSources<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    let cards: Vec<_> = sheet.rows.iter().map(|row| Card::new(sheet, row)).collect();
    if cards.len() > 1 {
        put(&jump_list(cards.iter().filter_map(|card| about(card, signs).name)), out)?;
    }
    for card in &cards {
        card.sources().for_each(|source| sources.add(source));
        let about = about(card, signs);
        let several = cards.len() > 1;
        let markup = html! {
            article {
                (head(&about, several))
                @if !several { (jump_list(groups(card).map(|group| group.label))) }
                (facts(about.name, card, several, signs))
                @if let Some(records) = card.history() { (history(records, sheet, signs)) }
            }
        };
        put(&markup, out)?;
    }
    Ok(())
}

/// Returns the groups that have facts or gaps.
fn groups<'a, 's, 'c>(
    card: &'a Card<'s, 'c>,
) -> impl Iterator<Item = &'a CardGroup<'s, 'c>> + use<'a, 's, 'c> {
    card.groups.iter().filter(|group| !group.is_empty())
}

/// Writes each row as a list of labels and contents.
pub(super) fn blocks(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    let view = View::new(sheet);
    for row in &sheet.rows {
        let markup = html! {
            dl {
                @for (column, content) in view.columns().zip(view.cells(&row.cells)) {
                    dt dir="auto" { (Safe(&column.label)) }
                    dd { (cell(content, sheet, signs, &mut PageSources::default())) }
                }
            }
        };
        put(&markup, out)?;
    }
    Ok(())
}

fn head(about: &About<'_>, several: bool) -> Markup {
    html! {
        @if let Some(name) = about.name.filter(|_| several) {
            h2 id=(slug(name)) dir="auto" { (Safe(name)) }
        }
        @if let Some(ending) = about.ending { p { strong { (ending) } } }
        @for text in &about.texts { p dir="auto" { (Safe(text)) } }
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
                @for (label, parts) in &about.others { dt dir="auto" { (Safe(label)) } dd { (values(parts)) } }
            }
        }
    }
}

/// Returns the facts by group; without several cards each group can be linked to.
fn facts(name: Option<&str>, card: &Card<'_, '_>, several: bool, signs: Signs) -> Markup {
    if groups(card).next().is_none() {
        return Markup::default();
    }
    html! {
        table.facts {
            caption.hidden { "Facts" @if let Some(name) = name { ": " (Safe(name)) } }
            thead {
                tr { @for label in ["Fact", "Value", "Source", "Date"] { th scope="col" { (label) } } }
            }
            @for group in groups(card) {
                tbody {
                    tr.group id=[(!several).then(|| slug(group.label))] {
                        th scope="rowgroup" colspan="4" dir="auto" { (Safe(group.label)) }
                    }
                    @for line in &group.lines { (fact(line, card.sheet, signs)) }
                    @for (gap, labels) in group.gaps() {
                        tr.gap { th scope="row" { (gap.label()) } td dir="auto" colspan="3" { (Safe(&labels.join(", "))) } }
                    }
                }
            }
        }
    }
}

fn fact(line: &CardLine<'_, '_>, sheet: &Sheet<'_>, signs: Signs) -> Markup {
    let label = Safe(&line.column.label);
    let is_anchor = sheet.pages.is_some() && line.kind == LineKind::First;
    html! {
        tr id=[is_anchor.then(|| format!("field-{}", line.column.id))] class=[(line.kind == LineKind::Earlier).then_some("was")] {
            th scope="row" {
                @match line.kind {
                    LineKind::First => bdi { (label) },
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
        table.rows.history {
            thead { tr { @for key in history_keys(sheet) { th scope="col" { (key) } } } }
            tbody {
                @for record in records {
                    @if sheet.pages.is_some() {
                        (site_record(record, sheet, signs))
                    } @else {
                        tr {
                            @for content in &record.contents() { td { (values(&parts(content, sheet, signs))) } }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the rules that label the cells of histories, if there are any.
pub(super) fn history_labels(sheet: &Sheet<'_>) -> String {
    if sheet.rows.iter().all(|row| row.history.is_none()) {
        return String::new();
    }
    label_rules(".history", history_keys(sheet))
}

/// Returns the columns of a history. On a page of a site the source is a link, which needs no column.
fn history_keys(sheet: &Sheet<'_>) -> impl Iterator<Item = &'static str> {
    let is_site = sheet.pages.is_some();
    HistoryRecord::KEYS.into_iter().filter(move |key| *key != "url" || !is_site)
}

/// Returns an observation on a page of a site: the id of the source leads to its address, so that
/// thousands of pages stay small.
fn site_record(record: &HistoryRecord<'_>, sheet: &Sheet<'_>, signs: Signs) -> Markup {
    let fact = &record.statement.fact;
    let value = Content::Value(fact.value.clone());
    html! {
        tr {
            td { (Safe(&record.field.label_with_unit())) }
            td { (values(&parts(&value, sheet, signs))) }
            td { @if let Some(note) = record.note() { bdi { (Safe(&note)) } } }
            td { @if let Some(source) = fact.source { (identified(source)) } }
            td { @if let Some(source) = fact.source { (source.date().to_string()) } }
        }
    }
}
