//! Lines of a card: four columns, and a note below or, where there is room, in a column of its own.

use crate::render::text::columns::{ANY, TextColumn, fit, measure};
use crate::render::text::page::Page;
use crate::render::text::stacked::{self, Block, Labelled};
use crate::render::text::style::Style;

/// The columns, as their header names them.
const HEADER: [&str; 4] = ["FACT", "VALUE", "SOURCE", "DATE"];

/// From this width on, notes are a column: then most of them fit on their line.
const WIDE: usize = 140;

/// A text for each column, and a note.
pub(in crate::render) struct CardRow {
    /// The fact, its value, its source, and the date of that.
    pub(in crate::render) texts: [String; 4],
    /// The remark of the source.
    pub(in crate::render) note: Option<String>,
}

/// Lines below a heading, and a text below them.
#[derive(Default)]
pub(in crate::render) struct Section {
    /// The line above the rows.
    pub(in crate::render) heading: Option<String>,
    /// The lines.
    pub(in crate::render) lines: Vec<CardRow>,
    /// The line below the rows.
    pub(in crate::render) ending: Option<String>,
}

/// Prints sections, below a header if there is a line in one of them.
pub(in crate::render) fn print(header: bool, sections: Vec<Section>, page: &mut Page) {
    let lines = || sections.iter().flat_map(|section| &section.lines);
    let wide = page.room.is_none_or(|room| room >= WIDE);
    let mut columns = vec![TextColumn::new(); HEADER.len() + usize::from(wide)];
    let mut names = Vec::new();
    if header && lines().next().is_some() {
        names.extend(HEADER.map(|name| page.pen.text(Style::Bold, name)));
        if wide && lines().any(|line| line.note.is_some()) {
            names.push(page.pen.text(Style::Bold, "NOTE"));
        }
    }
    measure(&mut columns, &names);
    for line in lines() {
        measure(&mut columns, &line.texts);
        if let (Some(column), Some(note)) = (columns.get_mut(HEADER.len()), &line.note) {
            column.measure(note);
        }
    }
    // A name that wraps would part a value from its note.
    let mut unbroken = columns.clone();
    unbroken[0].keep_whole();
    let Some(columns) = fit(&unbroken, page.room, ANY).or_else(|| fit(&columns, page.room, ANY))
    else {
        return stacked::print(sections.into_iter().map(block).collect(), page);
    };
    if !names.is_empty() {
        page.rows(0, &columns, [names]);
    }
    let start_of_values = columns[0].width + columns[0].gap;
    let mut was_quiet = false;
    for (place, section) in sections.into_iter().enumerate() {
        let is_quiet = section.heading.is_none() && section.lines.is_empty();
        if place > 0 && !(is_quiet && was_quiet) {
            page.blank();
        }
        was_quiet = is_quiet;
        if let Some(heading) = section.heading {
            page.paragraph(0, heading);
        }
        let mut rows = Vec::new();
        for CardRow { texts, note } in section.lines {
            let mut row = Vec::from(texts);
            if wide {
                row.extend(note);
                rows.push(row);
                continue;
            }
            rows.push(row);
            if let Some(note) = note {
                page.rows(0, &columns, std::mem::take(&mut rows));
                page.paragraph(start_of_values, note);
            }
        }
        page.rows(0, &columns, rows);
        if let Some(ending) = section.ending {
            page.paragraph(0, ending);
        }
    }
}

/// Returns a section as a block, with notes, sources and dates below the values.
fn block(section: Section) -> Block {
    let mut texts = Vec::new();
    for CardRow { texts: [label, mut text, source, date], note } in section.lines {
        for below in [note.unwrap_or_default(), source, date] {
            if !below.is_empty() {
                text.push('\n');
                text.push_str(&below);
            }
        }
        texts.push(Labelled { label, text });
    }
    Block { heading: section.heading, texts, ending: section.ending }
}
