//! Lines of a card: four columns, and a note below or, where there is room, in a column of its own.

use crate::render::text::block::{Block, print_blocks};
use crate::render::text::grid::Grid;
use crate::render::text::paint::{Pen, Style};
use crate::render::text::table::MARGIN;

/// From this width on, notes are a column: then most of them fit on their line.
const WIDE: usize = 140;

/// The column where values stand, and the notes below them.
const VALUE: usize = 1;

/// A text for each column, and a note.
pub(in crate::render) struct Line {
    /// What, its value, who says so, and when.
    pub texts: [String; 4],
    /// What the source adds.
    pub note: Option<String>,
}

/// Lines below a heading, and a quiet text below them.
#[derive(Default)]
pub(in crate::render) struct Section {
    /// What stands above the lines.
    pub heading: Option<String>,
    /// The lines.
    pub lines: Vec<Line>,
    /// What stands below the lines.
    pub ending: Option<String>,
}

/// Prints sections; `header` names the four columns.
pub(in crate::render) fn print(
    header: Option<[&str; 4]>,
    sections: Vec<Section>,
    room: Option<usize>,
    pen: Pen,
    page: &mut String,
) {
    let wide = room.is_none_or(|room| room >= WIDE);
    let mut grid = Grid::new(4 + usize::from(wide));
    grid.firm(0); // a name that wraps would part a value from its note
    let mut lines = sections.iter().flat_map(|section| &section.lines);
    if let Some(header) = header.filter(|_| lines.clone().next().is_some()) {
        let note = (wide && lines.any(|line| line.note.is_some())).then_some("NOTE");
        let header = header.into_iter().chain(note);
        grid.cells(header.map(|word| pen.text(Style::Bold, word)).collect());
    }
    for (place, section) in sections.iter().enumerate() {
        if place > 0 {
            grid.blank();
        }
        if let Some(heading) = &section.heading {
            grid.full(0, heading);
        }
        for Line { texts, note } in &section.lines {
            let beside = if wide { note.clone() } else { None };
            grid.cells(texts.iter().cloned().chain(beside).collect());
            if !wide && let Some(note) = note {
                grid.from(VALUE, note);
            }
        }
        if let Some(ending) = &section.ending {
            grid.full(0, ending);
        }
    }
    match grid.arrange(room) {
        Some(columns) => grid.print(&columns, room, MARGIN, pen, page),
        None => print_blocks(&blocks(sections), room, pen, page),
    }
}

/// The same as blocks, with the rest below the value.
fn blocks(sections: Vec<Section>) -> Vec<Block> {
    let block = |section: Section| Block {
        heading: section.heading,
        lines: section.lines.into_iter().map(stacked).collect(),
        ending: section.ending,
    };
    sections.into_iter().map(block).collect()
}

fn stacked(line: Line) -> (String, String) {
    let [what, mut value, source, date] = line.texts;
    for below in [line.note.unwrap_or_default(), source, date] {
        if !below.is_empty() {
            value.push('\n');
            value.push_str(&below);
        }
    }
    (what, value)
}
