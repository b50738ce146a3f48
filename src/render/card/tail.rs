//! The last lines of a card: every observation, if asked for, and where to read on.

use super::Card;
use super::facts::{Line, stacked};
use crate::model::Source;
use crate::render::block::{Block, print_blocks};
use crate::render::cell::Cells;
use crate::render::grid::Grid;
use crate::render::paint::{Ink, Pen};
use crate::render::sanitise::clean;
use crate::render::table::MARGIN;
use crate::render::words::words;
use crate::sheet::Content;

/// The columns of the history, by the keys of its maps.
const COLUMNS: [(&str, &str); 4] = [
    ("field", "HISTORY"),
    ("value", "VALUE"),
    ("source", "SOURCE"),
    ("date", "DATE"),
];

/// Prints the observations of a column `history`, in its order.
pub(super) fn history<'c>(
    card: Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    let Some(Content::List(observations)) = card.get("history") else {
        return;
    };
    let pen = cells.pen;
    let lines: Vec<Line> = observations.iter().map(|seen| line(seen, cells)).collect();
    let mut grid = Grid::new(COLUMNS.len());
    if header {
        grid.cells(COLUMNS.map(|(_, word)| pen.text(Ink::Strong, word)).into());
    }
    for line in &lines {
        grid.cells(line.to_vec());
    }
    page.push('\n');
    if let Some(widths) = grid.widths(room) {
        return grid.print(&widths, room, MARGIN, pen, page);
    }
    let block = Block {
        heading: Some(pen.text(Ink::Strong, "HISTORY")),
        lines: lines.into_iter().map(stacked).collect(),
        ending: None,
    };
    print_blocks(&[block], room, pen, page);
}

fn line<'c>(observation: &Content<'c>, cells: &mut Cells<'_, 'c>) -> Line {
    let Content::Map(pairs) = observation else {
        return [
            cells.plain(observation),
            String::new(),
            String::new(),
            String::new(),
        ];
    };
    let get = |key: &str| {
        pairs
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    };
    let mut texts = COLUMNS.map(|(key, _)| get(key).map_or_else(String::new, |it| cells.plain(it)));
    let [_, value, source, date] = &mut texts;
    let note = get("note").map(|note| words(note, cells.sheet, cells.pen.signs));
    if let Some(note) = note.filter(|note| !note.is_empty() && note != "?") {
        cells.note(value, &note);
    }
    for quiet in [source, date] {
        *quiet = cells.pen.text(Ink::Quiet, quiet);
    }
    texts
}

/// Prints the titles and links of the sources on which the card rests.
pub(super) fn sources(card: Card<'_, '_>, pen: Pen, room: Option<usize>, page: &mut String) {
    let mut sources: Vec<Source<'_>> = Vec::new();
    for (_, content) in card.cells() {
        if let Content::Fact(fact) | Content::Changed(fact, _) = content {
            sources.extend(fact.sources());
        }
        if let Content::Changed(_, earlier) = content {
            sources.extend(earlier.iter().flat_map(|fact| fact.sources()));
        }
    }
    sources.sort_by_key(|source| std::cmp::Reverse((source.date().last_day(), source.key())));
    sources.dedup();
    if sources.is_empty() {
        return;
    }
    page.push('\n');
    let lines = sources.iter().map(|source| {
        let title = pen.text(Ink::Quiet, &clean(source.title()));
        let url = clean(source.url());
        (title, pen.text(link(&url), &url))
    });
    let block = Block {
        heading: Some(pen.text(Ink::Strong, "SOURCES")),
        lines: lines.collect(),
        ending: None,
    };
    print_blocks(&[block], room, pen, page);
}

fn link(url: &str) -> Ink {
    if crate::render::cell::is_link(url) {
        Ink::Link
    } else {
        Ink::Quiet
    }
}
