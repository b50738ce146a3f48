//! Cards: who an entry is, its facts as a table with source and date, what is not known of it.

use super::cell::value;
use super::rows::{line, strong};
use super::{paragraph, titled};
use crate::render::document::card::{About, about, line_parts};
use crate::render::document::part::{Part, parts};
use crate::render::escape::markdown as escape;
use crate::render::old_mark::old_mark;
use crate::render::signs::Signs;
use crate::render::visible::{Card, CardGroup, CardLine, LineKind};
use crate::sheet::{History, HistoryRecord, Sheet};
use std::io::{self, Write};

pub(super) fn write(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    for (place, row) in sheet.rows.iter().enumerate() {
        if place > 0 {
            out.write_all(b"\n")?;
        }
        let card = Card::new(sheet, row);
        head(&about(&card, signs), sheet, out)?;
        facts(&card, signs, out)?;
        if let Some(records) = card.history() {
            writeln!(out, "\n{}\n", strong(History::LABEL))?;
            history(records, sheet, signs, out)?;
        }
    }
    Ok(())
}

fn head(about: &About<'_>, sheet: &Sheet<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut title = "### ".to_owned();
    escape::line(about.name.unwrap_or(&sheet.title), &mut title);
    if let Some(ending) = about.ending {
        title.push_str(&format!(" ({ending})"));
    }
    writeln!(out, "{title}")?;
    for text in &about.texts {
        paragraph(text, out)?;
    }
    if !about.links.is_empty() {
        let mut links = "\n".to_owned();
        for (place, part) in about.links.iter().enumerate() {
            if place > 0 {
                links.push_str(" · ");
            }
            value(part, &mut links);
        }
        writeln!(out, "{links}")?;
    }
    for (label, parts) in &about.others {
        let mut text = "\n".to_owned();
        escape::line(label, &mut text);
        writeln!(out, "{text}: {}", values(parts))?;
    }
    Ok(())
}

fn facts(card: &Card<'_, '_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    if card.groups.iter().all(CardGroup::is_empty) {
        return Ok(());
    }
    out.write_all(b"\n")?;
    line(["Fact", "Value", "Source", "Date"].map(str::to_owned).into_iter(), out)?;
    line(["---"; 4].map(str::to_owned).into_iter(), out)?;
    for group in card.groups.iter().filter(|group| !group.is_empty()) {
        let heading = [strong(group.label), String::new(), String::new(), String::new()];
        line(heading.into_iter(), out)?;
        for fact in &group.lines {
            line(cells(fact, card.sheet, signs).into_iter(), out)?;
        }
        for (gap, labels) in group.gaps() {
            let mut names = String::new();
            escape::inline(&labels.join(", "), &mut names);
            let cells = [gap.label().to_owned(), names, String::new(), String::new()];
            line(cells.into_iter(), out)?;
        }
    }
    Ok(())
}

fn cells(fact: &CardLine<'_, '_>, sheet: &Sheet<'_>, signs: Signs) -> [String; 4] {
    let mut label = String::new();
    match fact.kind {
        LineKind::First => escape::inline(&fact.column.label, &mut label),
        LineKind::Continued => {}
        LineKind::Earlier => label.push_str("was"),
    }
    let value = values(&line_parts(fact, sheet, signs));
    let Some(source) = fact.source() else {
        return [label, value, String::new(), String::new()];
    };
    let mut date = source.date().to_string();
    if let Some(mark) = old_mark(fact.first_fact(), sheet) {
        date.push(' ');
        date.push_str(&mark);
    }
    [label, value, titled(source), date]
}

fn values(parts: &[Part<'_>]) -> String {
    let mut text = String::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            text.push_str(", ");
        }
        value(part, &mut text);
    }
    text
}

/// Writes every observation as a table of its own.
fn history(
    records: &[HistoryRecord<'_>],
    sheet: &Sheet<'_>,
    signs: Signs,
    out: &mut impl Write,
) -> io::Result<()> {
    line(HistoryRecord::KEYS.map(str::to_owned).into_iter(), out)?;
    line(HistoryRecord::KEYS.map(|_| "---".to_owned()).into_iter(), out)?;
    for record in records {
        let contents = record.contents();
        line(contents.iter().map(|content| values(&parts(content, sheet, signs))), out)?;
    }
    Ok(())
}
