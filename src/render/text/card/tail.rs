//! The last lines of a card: every observation, if asked for, and where to read on.

use super::lines::{self, CardRow, Section};
use crate::link::is_link;
use crate::model::Source;
use crate::render::escape::clean;
use crate::render::text::cell::Cells;
use crate::render::text::columns::{TextColumn, WHOLE_WORDS, fit, measure};
use crate::render::text::page::Page;
use crate::render::text::style::Style;
use crate::render::visible::Card;
use crate::sheet::{Content, History, HistoryRecord};

/// Prints every observation, oldest first.
pub(in crate::render) fn history<'c>(
    card: &Card<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
    header: bool,
    page: &mut Page,
) {
    let Some(records) = card.history() else {
        return;
    };
    let section = Section {
        lines: records.iter().map(|record| line(record, cells)).collect(),
        ..Section::default()
    };
    page.blank();
    page.paragraph(0, page.pen.text(Style::Bold, &History::LABEL.to_uppercase()));
    lines::print(header, vec![section], page);
}

fn line<'c>(record: &HistoryRecord<'c>, cells: &Cells<'_, 'c>) -> CardRow {
    let quiet = |text: &str| cells.pen.text(Style::Dim, &clean(text));
    let source = record.statement.fact.source;
    CardRow {
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
pub(in crate::render) fn sources(card: &Card<'_, '_>, page: &mut Page) {
    let pen = page.pen;
    let mut columns = vec![TextColumn::new(); 3];
    let mut rows = Vec::new();
    for source in sources_of(card) {
        let url = clean(source.url());
        let style = if is_link(&url) { Style::Link } else { Style::Dim };
        let title = pen.text(Style::Dim, &clean(source.title()));
        let row = vec![clean(source.id()).into_owned(), title, pen.text(style, &url)];
        measure(&mut columns, &row);
        rows.push(row);
    }
    if rows.is_empty() {
        return;
    }
    page.blank();
    page.paragraph(0, pen.text(Style::Bold, "SOURCES"));
    // A broken address cannot be followed.
    if let Some(columns) = fit(&columns, page.room, WHOLE_WORDS) {
        return page.rows(0, &columns, rows);
    }
    for row in rows {
        page.paragraph(0, row[..2].join("  "));
        page.paragraph(2, row[2].as_str());
    }
}

fn sources_of<'c>(card: &Card<'_, 'c>) -> Vec<Source<'c>> {
    let mut sources: Vec<_> = card.sources().collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.date().last_day(), source.key())));
    sources.dedup();
    sources
}
