//! What becomes of columns that do not fit: each row is a block of lines, with a column's name and
//! its text on each.

use super::grid::Grid;
use super::paint::Pen;
use super::table::{MARGIN, Texts, View};

/// Prints rows as blocks. Where rows have groups (a comparison), the first text of a row is the
/// heading of its block.
pub(super) fn print(
    view: &View<'_, '_>,
    rows: &[Texts],
    headings: &[Vec<String>],
    room: Option<usize>,
    pen: Pen,
    page: &mut String,
) {
    let blocks = blocks(view, rows, headings, pen);
    let grid = side_by_side(&blocks);
    if let Some(widths) = grid.widths(room) {
        return grid.print(&widths, room, MARGIN, pen, page);
    }
    below_each_other(&blocks).print(&[], room, MARGIN, pen, page);
}

/// A heading, and lines of a name and a text.
struct Block {
    heading: Option<String>,
    lines: Vec<(String, String)>,
}

fn blocks(view: &View<'_, '_>, rows: &[Texts], headings: &[Vec<String>], pen: Pen) -> Vec<Block> {
    let labels = view.header(pen);
    let grouped = !view.sheet.groups.is_empty();
    let mut blocks = Vec::new();
    let mut last = None;
    for (row, (sign, texts)) in view.sheet.rows.iter().zip(rows) {
        if row.group != last {
            let heading = row.group.and_then(|group| headings.get(group));
            blocks.extend(heading.map(|texts| block(&labels, "", texts, true)));
            last = row.group;
        }
        blocks.push(block(&labels, sign, texts, grouped));
    }
    blocks
}

fn block(labels: &[String], sign: &str, texts: &[String], headed: bool) -> Block {
    let mut lines: Vec<(String, String)> =
        labels.iter().cloned().zip(texts.iter().cloned()).collect();
    if !sign.is_empty()
        && let Some((_, first)) = lines.first_mut()
    {
        *first = format!("{sign} {first}");
    }
    let heading = (headed && !lines.is_empty()).then(|| lines.remove(0).1);
    lines.retain(|(_, text)| !text.is_empty());
    Block { heading, lines }
}

fn side_by_side(blocks: &[Block]) -> Grid {
    // Below a heading, lines stand behind an empty column: wrapped ones, too.
    let indented = blocks.iter().any(|block| block.heading.is_some());
    let mut grid = Grid::new(2 + usize::from(indented));
    if indented {
        grid.gap(0, 1);
    }
    for (place, block) in blocks.iter().enumerate() {
        if place > 0 {
            grid.blank();
        }
        if let Some(heading) = &block.heading {
            grid.full(0, heading);
        }
        for (name, text) in &block.lines {
            let indent = indented.then(String::new);
            grid.cells(
                indent
                    .into_iter()
                    .chain([name.clone(), text.clone()])
                    .collect(),
            );
        }
    }
    grid
}

fn below_each_other(blocks: &[Block]) -> Grid {
    let mut grid = Grid::new(0);
    for (place, block) in blocks.iter().enumerate() {
        if place > 0 {
            grid.blank();
        }
        if let Some(heading) = &block.heading {
            grid.full(0, heading);
        }
        for (name, text) in &block.lines {
            grid.full(0, name);
            grid.full(2, text);
        }
    }
    grid
}
