//! The first lines of a card: name, status, categories, summary, links and relations.

use crate::model::{Attribute, Maturity, Status, Value};
use crate::render::labels::{content_label, ending_word};
use crate::render::text::cell::Cells;
use crate::render::text::page::Page;
use crate::render::text::style::Style;
use crate::render::text::value_style::status_style;
use crate::render::text::wrap::{unbreakable, width};
use crate::render::visible::Card;
use crate::sheet::Content;

/// Prints them.
pub(in crate::render) fn print<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    page: &mut Page,
) {
    page.paragraph(0, title(card, cells));
    if let Some(summary) = card.get(Attribute::Summary) {
        page.paragraph(0, cells.plain(summary));
    }
    let links = [Attribute::Homepage, Attribute::Repository].map(|link| card.get(link));
    let links: Vec<_> = links.into_iter().flatten().map(|link| cells.plain(link)).collect();
    let relations = [
        ("also called", Attribute::Aliases),
        ("grew out of", Attribute::Predecessors),
        ("went on as", Attribute::Successor),
    ];
    let relations = relations.into_iter().filter_map(|(name, attribute)| {
        let names = content_label(card.get(attribute)?, card.sheet, cells.pen.signs);
        Some(format!("{name}: {names}"))
    });
    for line in [links, relations.collect()] {
        let joined = line.join(cells.pen.signs.pick(" · ", " - "));
        if page.room.is_some_and(|room| width(&joined) > room) {
            for part in line {
                page.paragraph(0, part);
            }
        } else if !joined.is_empty() {
            page.paragraph(0, joined);
        }
    }
}

/// `Linkerd   active · Service mesh · CNCF graduated 2021-07-28`
fn title(card: &Card<'_, '_>, cells: &Cells<'_, '_>) -> String {
    let pen = cells.pen;
    let mut parts = Vec::new();
    if let Some((status, style)) = status(card) {
        parts.push(pen.text(style, &unbreakable(&status)));
    }
    if let Some(categories) = card.get(Attribute::Categories) {
        parts.push(content_label(categories, card.sheet, pen.signs));
    }
    if let Some(step) = cncf(card) {
        parts.push(unbreakable(&step));
    }
    let name = card.get(Attribute::Name).or(card.get(Attribute::Id));
    let name = name.map_or_else(String::new, |name| content_label(name, card.sheet, pen.signs));
    let mut title = pen.text(Style::Bold, &name);
    if !title.is_empty() && !parts.is_empty() {
        title.push_str("   ");
    }
    title.push_str(&parts.join(pen.signs.pick(" · ", " - ")));
    title
}

/// The status, with its date if that is an end.
fn status(card: &Card<'_, '_>) -> Option<(String, Style)> {
    let shown = match card.get(Attribute::Status).and_then(Content::value) {
        Some(Value::Status(status)) => Some(*status),
        _ => None,
    };
    let status: Status = card.row.ending.or(shown)?;
    let mut text = ending_word(status).to_owned();
    if card.row.ending.is_some()
        && let Some(Value::Date(since)) = card.get(Attribute::StatusSince).and_then(Content::value)
    {
        text.push_str(&format!(" {since}"));
    }
    Some((text, status_style(status)))
}

/// The step at the CNCF, with the day on which it was reached.
fn cncf(card: &Card<'_, '_>) -> Option<String> {
    let Value::Maturity(step) = card.get(Attribute::CncfMaturity).and_then(Content::value)? else {
        return None;
    };
    let reached = match step {
        Maturity::Sandbox => Attribute::CncfAccepted,
        Maturity::Incubating => Attribute::CncfIncubating,
        Maturity::Graduated => Attribute::CncfGraduated,
        Maturity::Archived => Attribute::CncfArchived,
    };
    Some(match card.get(reached).and_then(Content::value) {
        Some(Value::Date(date)) => format!("CNCF {step} {date}"),
        _ => format!("CNCF {step}"),
    })
}
