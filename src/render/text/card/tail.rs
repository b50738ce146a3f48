//! The last lines of a card: every observation, if asked for, and where to read on.

use super::lines::{self, Line, Section};
use crate::model::Source;
use crate::render::link::is_link;
use crate::render::sanitise::clean;
use crate::render::text::cell::Cells;
use crate::render::text::fit::ColumnWidths;
use crate::render::text::grid::Grid;
use crate::render::text::paint::{Pen, Style};
use crate::render::text::table::MARGIN;
use crate::render::visible::Card;
use crate::sheet::{Content, History, HistoryRecord};

/// The columns of the history.
const COLUMNS: [&str; 4] = ["FACT", "VALUE", "SOURCE", "DATE"];

/// Prints every observation, oldest first.
pub(in crate::render) fn history<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    room: Option<usize>,
    page: &mut String,
) {
    let Some(records) = card.history() else {
        return;
    };
    let section = Section {
        lines: records.iter().map(|record| line(record, cells)).collect(),
        ..Section::default()
    };
    let mut heading = Grid::new(0);
    heading.blank();
    let label = History::LABEL.to_uppercase();
    heading.full(0, cells.pen.text(Style::Bold, &label));
    heading.print(&ColumnWidths::default(), room, MARGIN, cells.pen, page);
    let header = header.then_some(COLUMNS);
    lines::print(header, vec![section], room, cells.pen, page);
}

fn line<'c>(record: &HistoryRecord<'c>, cells: &Cells<'_, 'c>) -> Line {
    let quiet = |text: &str| cells.pen.text(Style::Dim, &clean(text));
    let source = record.statement.fact.source;
    Line {
        texts: [
            cells.plain(&Content::Field(record.field)),
            cells.plain(&Content::Value(record.statement.fact.value.clone())),
            source.map_or_else(String::new, |source| quiet(source.id())),
            source.map_or_else(String::new, |source| quiet(&source.date().to_string())),
        ],
        note: record.note().map(|note| quiet(&note)),
    }
}

/// Prints the sources on which the card rests: their ids, titles and links, the newest first.
pub(in crate::render) fn sources(
    card: &Card<'_, '_>,
    pen: Pen,
    room: Option<usize>,
    page: &mut String,
) {
    let sources = sources_of(card);
    if sources.is_empty() {
        return;
    }
    page.push('\n');
    let heading = pen.text(Style::Bold, "SOURCES");
    let lines = sources.iter().map(|source| {
        let url = clean(source.url());
        let ink = if is_link(&url) { Style::Link } else { Style::Dim };
        let title = pen.text(Style::Dim, &clean(source.title()));
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
    grid.print(&ColumnWidths::default(), room, MARGIN, pen, page);
}

fn sources_of<'c>(card: &Card<'_, 'c>) -> Vec<Source<'c>> {
    let mut sources: Vec<_> = card.sources().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.date().last_day(), source.key())));
    sources.dedup();
    sources
}
