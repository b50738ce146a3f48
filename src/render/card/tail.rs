//! The last lines of a card: every observation, if asked for, and where to read on.

use super::lines::{self, Line, Section};
use crate::model::{Fact, Source};
use crate::render::cell::Cells;
use crate::render::fit::Arrangement;
use crate::render::grid::Grid;
use crate::render::link::is_link;
use crate::render::paint::{Ink, Pen};
use crate::render::sanitise::clean;
use crate::render::table::MARGIN;
use crate::render::view::Card;
use crate::render::words::words;
use crate::sheet::Content;

/// The columns of the history, by the keys of its maps.
const COLUMNS: [(&str, &str); 4] = [
    ("field", "FACT"),
    ("value", "VALUE"),
    ("source", "SOURCE"),
    ("date", "DATE"),
];

/// Prints every observation, in the order in which they stand in their column.
pub(super) fn history<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    let Some((_, observations)) = card.history() else {
        return;
    };
    let lines = observations.iter().map(|seen| line(seen, cells)).collect();
    let section = Section {
        lines,
        ..Section::default()
    };
    let header = header.then_some(COLUMNS.map(|(_, word)| word));
    let mut heading = Grid::new(0);
    heading.blank();
    heading.full(0, cells.pen.text(Ink::Strong, "HISTORY"));
    heading.print(&Arrangement::default(), room, MARGIN, cells.pen, page);
    lines::print(header, vec![section], room, cells.pen, page);
}

fn line<'c>(observation: &Content<'c>, cells: &Cells<'_, 'c>) -> Line {
    let pairs = match observation {
        Content::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    let get = |key: &str| {
        pairs
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    };
    let quiet = |content| {
        cells
            .pen
            .text(Ink::Quiet, &words(content, cells.sheet, cells.pen.signs))
    };
    let texts = COLUMNS.map(|(key, _)| match (key, get(key)) {
        (_, None) => String::new(),
        ("source" | "date", Some(content)) => quiet(content),
        (_, Some(content)) => cells.plain(content),
    });
    let note = get("note").map(quiet).filter(|note| !note.is_empty());
    Line { texts, note }
}

/// Prints the sources on which the card rests: their ids, titles and links, the newest first.
pub(super) fn sources(card: &Card<'_, '_>, pen: Pen, room: Option<usize>, page: &mut String) {
    let sources = sources_of(card);
    if sources.is_empty() {
        return;
    }
    page.push('\n');
    let heading = pen.text(Ink::Strong, "SOURCES");
    let lines = sources.iter().map(|source| {
        let url = clean(source.url());
        let ink = if is_link(&url) { Ink::Link } else { Ink::Quiet };
        let title = pen.text(Ink::Quiet, &clean(source.title()));
        [clean(source.id()).into_owned(), title, pen.text(ink, &url)]
    });
    let lines: Vec<_> = lines.collect();
    let mut grid = Grid::new(3);
    grid.full(0, heading.as_str());
    lines.iter().for_each(|line| grid.cells(line.to_vec()));
    if let Some(columns) = grid.arrange(room) {
        return grid.print(&columns, room, MARGIN, pen, page);
    }
    let mut grid = Grid::new(0);
    grid.full(0, heading);
    for [id, title, url] in lines {
        grid.full(0, format!("{id}  {title}"));
        grid.full(2, url);
    }
    grid.print(&Arrangement::default(), room, MARGIN, pen, page);
}

fn sources_of<'c>(card: &Card<'_, 'c>) -> Vec<Source<'c>> {
    let mut sources: Vec<Source<'c>> = Vec::new();
    for (_, content) in card.cells() {
        let facts = content.fact().into_iter().chain(content.earlier());
        sources.extend(facts.flat_map(Fact::sources));
    }
    sources.sort_by_key(|source| std::cmp::Reverse((source.date().last_day(), source.key())));
    sources.dedup();
    sources
}
