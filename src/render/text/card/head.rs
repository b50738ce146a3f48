//! The first lines of a card: name, status, categories, summary, links and relations.

use crate::model::{Attribute, Maturity, Status, Value};
use crate::render::labels::{ending_word, words};
use crate::render::text::cell::{Cells, glued, ink_of_status};
use crate::render::text::fit::ColumnWidths;
use crate::render::text::grid::Grid;
use crate::render::text::paint::Style;
use crate::render::text::table::MARGIN;
use crate::render::visible::Card;
use crate::sheet::Content;
use unicode_width::UnicodeWidthStr;

/// Prints them.
pub(in crate::render) fn print<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    room: Option<usize>,
    page: &mut String,
) {
    let mut grid = Grid::new(0);
    grid.full(0, title(card, cells));
    if let Some(summary) = card.get(Attribute::Summary) {
        grid.full(0, cells.plain(summary));
    }
    let links = [Attribute::Homepage, Attribute::Repository].map(|link| card.get(link));
    let links: Vec<_> = links.into_iter().flatten().map(|link| cells.plain(link)).collect();
    let relations = [
        ("also called", Attribute::Aliases),
        ("grew out of", Attribute::Predecessors),
        ("went on as", Attribute::Successor),
    ];
    let relations = relations.into_iter().filter_map(|(name, attribute)| {
        let names = words(card.get(attribute)?, card.sheet, cells.pen.signs);
        Some(format!("{name}: {names}"))
    });
    for line in [links, relations.collect()] {
        let joined = line.join(cells.pen.signs.pick(" · ", " - "));
        if room.is_some_and(|room| joined.width() > room) {
            line.into_iter().for_each(|part| grid.full(0, part));
        } else if !joined.is_empty() {
            grid.full(0, joined);
        }
    }
    grid.print(&ColumnWidths::default(), room, MARGIN, cells.pen, page);
}

/// `Linkerd   active · Service mesh · CNCF graduated 2021-07-28`
fn title(card: &Card<'_, '_>, cells: &Cells<'_, '_>) -> String {
    let pen = cells.pen;
    let mut parts = Vec::new();
    if let Some((status, ink)) = status(card) {
        parts.push(pen.text(ink, &glued(&status)));
    }
    if let Some(categories) = card.get(Attribute::Categories) {
        parts.push(words(categories, card.sheet, pen.signs));
    }
    if let Some(step) = cncf(card) {
        parts.push(glued(&step));
    }
    let name = card.get(Attribute::Name).or(card.get(Attribute::Id));
    let name = name.map_or_else(String::new, |name| words(name, card.sheet, pen.signs));
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
    Some((text, ink_of_status(status)))
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
