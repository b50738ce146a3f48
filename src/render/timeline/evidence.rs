//! What a drawing rests on, below it: of each life the facts with the numbers of their sources.

use crate::render::escape::clean;
use crate::render::text::block::{Block, print_blocks};
use crate::render::text::cell::Cells;
use crate::render::text::paint::Style;
use crate::sheet::{Content, Row, Sheet};

/// Prints a line for each life. What has no source has nothing to tell here.
pub(in crate::render) fn print<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    room: Option<usize>,
    page: &mut String,
) {
    let mut lines = Vec::new();
    for (row, life) in sheet.rows.iter().zip(&sheet.timeline.lifelines) {
        let name = cells.pen.text(Style::Bold, &clean(&life.label));
        lines.push((name, facts(sheet, row, cells)));
    }
    let block = Block { lines, ..Block::default() };
    page.push('\n');
    print_blocks(&[block], room, cells.pen, page);
}

/// `Announced 2017-05 [1] · Status archived [2]`
fn facts<'c>(sheet: &Sheet<'c>, row: &Row<'c>, cells: &mut Cells<'_, 'c>) -> String {
    let columns = sheet.columns.iter().zip(&row.cells);
    let told = columns.filter(|(column, content)| column.for_people() && is_told(content));
    let texts: Vec<_> = told
        .map(|(column, content)| {
            let label = clean(&column.label);
            format!("{label} {}", cells.cell(content, row.ending.is_some()))
        })
        .collect();
    texts.join(cells.pen.signs.pick(" · ", "; "))
}

fn is_told(content: &Content<'_>) -> bool {
    let fact = content.fact();
    fact.is_some_and(|fact| fact.value.is_known() && fact.sources().next().is_some())
}
