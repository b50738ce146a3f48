//! Cards: what an entry is, its facts as a table with source and date, what is not known of it.

use super::cell::value;
use super::rows::{line, strong};
use super::{escape, paragraph, titled};
use crate::render::document::card::{self, Head, Line, Role};
use crate::render::document::part::{Part, parts};
use crate::render::labels::Signs;
use crate::sheet::{History, Observed, Sheet};
use std::io::{self, Write};

pub(super) fn write(sheet: &Sheet<'_>, signs: Signs, out: &mut impl Write) -> io::Result<()> {
    for (place, row) in sheet.rows.iter().enumerate() {
        if place > 0 {
            out.write_all(b"\n")?;
        }
        let card = card::card(sheet, row);
        about(&card::head(&card, signs), sheet, out)?;
        facts(&card::groups(&card, signs), out)?;
        for (label, names) in card::gaps(&card) {
            paragraph(&format!("{label}: {}.", names.join(", ")), out)?;
        }
        if let Some(records) = card.history() {
            writeln!(out, "\n{}\n", strong(History::LABEL))?;
            history(records, sheet, signs, out)?;
        }
    }
    Ok(())
}

fn about(head: &Head<'_>, sheet: &Sheet<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut title = "### ".to_owned();
    escape::line(head.title.unwrap_or(&sheet.title), &mut title);
    if let Some(ending) = head.ending {
        title.push_str(&format!(" ({ending})"));
    }
    writeln!(out, "{title}")?;
    for text in &head.texts {
        paragraph(text, out)?;
    }
    let links: Vec<_> = head.links.iter().map(|url| format!("<{url}>")).collect();
    if !links.is_empty() {
        writeln!(out, "\n{}", links.join(" · "))?;
    }
    for (label, parts) in &head.lists {
        let mut text = "\n".to_owned();
        escape::line(label, &mut text);
        writeln!(out, "{text}: {}", values(parts))?;
    }
    Ok(())
}

fn facts(groups: &[(&str, Vec<Line<'_>>)], out: &mut impl Write) -> io::Result<()> {
    if groups.is_empty() {
        return Ok(());
    }
    out.write_all(b"\n")?;
    line(["Fact", "Value", "Source", "Date"].map(str::to_owned).into_iter(), out)?;
    line(["---"; 4].map(str::to_owned).into_iter(), out)?;
    for (group, lines) in groups {
        let heading = [strong(group), String::new(), String::new(), String::new()];
        line(heading.into_iter(), out)?;
        for fact in lines {
            line(cells(fact).into_iter(), out)?;
        }
    }
    Ok(())
}

fn cells(fact: &Line<'_>) -> [String; 4] {
    let mut label = String::new();
    match fact.role {
        Role::Fact => escape::inline(fact.label, &mut label),
        Role::More => {}
        Role::Was => label.push_str("was"),
    }
    let date = fact.source.map_or_else(String::new, |source| source.date().to_string());
    let mark = fact.old.as_ref().map_or_else(String::new, |mark| format!(" {mark}"));
    [label, values(&fact.parts), fact.source.map(titled).unwrap_or_default(), date + &mark]
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

/// Everything that was observed, as a table of its own.
fn history(
    records: &[Observed<'_>],
    sheet: &Sheet<'_>,
    signs: Signs,
    out: &mut impl Write,
) -> io::Result<()> {
    line(Observed::KEYS.map(str::to_owned).into_iter(), out)?;
    line(Observed::KEYS.map(|_| "---".to_owned()).into_iter(), out)?;
    for record in records {
        let contents = record.contents();
        let cells = contents.iter();
        let cells = cells.map(|content| values(&parts(content, sheet, signs)));
        line(cells, out)?;
    }
    Ok(())
}
