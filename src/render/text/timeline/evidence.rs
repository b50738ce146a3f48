//! The facts below a drawing: those of each life, with the numbers of their sources.

use crate::render::escape::clean;
use crate::render::text::cell::Cells;
use crate::render::text::page::Page;
use crate::render::text::stacked::{self, Block, Labelled};
use crate::render::text::style::Style;
use crate::sheet::{Content, Row, Sheet};

/// Prints a line for each life. What has no source has nothing to tell here.
pub(in crate::render) fn print<'c>(sheet: &Sheet<'c>, cells: &mut Cells<'_, 'c>, page: &mut Page) {
    let mut texts = Vec::new();
    for (row, life) in sheet.rows.iter().zip(&sheet.timeline.lifelines) {
        let label = cells.pen.text(Style::Bold, &clean(&life.label));
        texts.push(Labelled { label, text: facts(sheet, row, cells) });
    }
    page.blank();
    stacked::print(vec![Block { texts, ..Block::default() }], page);
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
