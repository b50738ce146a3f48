//! Blocks of lines, each of a name and a text: side by side if they fit, else below each other.

use crate::render::text::fit::ColumnWidths;
use crate::render::text::grid::Grid;
use crate::render::text::paint::Pen;
use crate::render::text::table::MARGIN;

/// A heading, lines of a name and a text, and a text below them.
#[derive(Debug, Default)]
pub(in crate::render) struct Block {
    /// What stands above the lines.
    pub heading: Option<String>,
    /// The lines; one that goes on with the field of the line before has no name.
    pub lines: Vec<(String, String)>,
    /// What stands below the lines.
    pub ending: Option<String>,
}

/// Prints blocks with an empty line between two of them.
pub(in crate::render) fn print_blocks(
    blocks: &[Block],
    room: Option<usize>,
    pen: Pen,
    page: &mut String,
) {
    let grid = side_by_side(blocks);
    if let Some(columns) = grid.arrange(room) {
        return grid.print(&columns, room, MARGIN, pen, page);
    }
    below_each_other(blocks).print(&ColumnWidths::default(), room, MARGIN, pen, page);
}

/// Names and texts in columns. Below a heading these stand behind an empty column, so that what
/// is wrapped does, too.
fn side_by_side(blocks: &[Block]) -> Grid {
    let indented = blocks.iter().any(|block| block.heading.is_some());
    let mut grid = Grid::new(2 + usize::from(indented));
    if indented {
        grid.gap(0, 1);
    }
    framed(blocks, &mut grid, |grid, name, text| {
        let indent = indented.then(String::new);
        let texts = [name.to_owned(), text.to_owned()];
        grid.cells(indent.into_iter().chain(texts).collect());
    });
    grid
}

/// Texts below their names: here, and only here, a word that is wider than the line is broken.
fn below_each_other(blocks: &[Block]) -> Grid {
    let mut grid = Grid::new(0);
    framed(blocks, &mut grid, |grid, name, text| {
        if !name.is_empty() {
            grid.full(0, name);
        }
        grid.full(2, text);
    });
    grid
}

fn framed(blocks: &[Block], grid: &mut Grid, line: impl Fn(&mut Grid, &str, &str)) {
    for (place, block) in blocks.iter().enumerate() {
        if place > 0 {
            grid.blank();
        }
        if let Some(heading) = &block.heading {
            grid.full(0, heading);
        }
        for (name, text) in &block.lines {
            line(grid, name, text);
        }
        if let Some(ending) = &block.ending {
            grid.full(0, ending);
        }
    }
}
