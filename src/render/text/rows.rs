//! The texts of the rows of a sheet: with a sign before the row where rows have one.

use super::cell::Cells;
use super::page::Page;
use super::stacked::{self, Block, Labelled};
use super::style::{Pen, Style};
use super::wrap::NO_BREAK;
use crate::analysis::comparison::Verdict;
use crate::render::escape::clean;
use crate::render::labels::ending_word;
use crate::render::signs::verdict_sign;
use crate::render::visible::View;
use crate::sheet::{Content, Group, Row, Sheet};

/// A row in texts.
#[derive(Debug)]
pub(in crate::render) struct RowTexts {
    /// How its values compare or that it is undecided; often empty.
    pub(in crate::render) sign: String,
    /// A text for each column of the view.
    pub(in crate::render) cells: Vec<String>,
}

/// Returns the texts of a row.
pub(in crate::render) fn row<'c>(
    view: &View<'_, 'c>,
    row: &Row<'c>,
    cells: &mut Cells<'_, 'c>,
) -> RowTexts {
    let pen = cells.pen;
    let sign = match view.verdict(row) {
        Some(verdict) => cells.cell(&Content::Verdict(verdict), false),
        None if row.undecided => {
            pen.text(Style::Warning, verdict_sign(Verdict::Unknown, pen.signs))
        }
        None => String::new(),
    };
    let mut texts = texts(view, &row.cells, row.ending.is_some(), cells);
    if let (Some(word), Some(name)) = (view.ending(row), texts.get_mut(view.name)) {
        mark_ending(name, word, pen);
    }
    RowTexts { sign, cells: texts }
}

/// Returns the texts of a group's heading: its name first.
pub(in crate::render) fn heading<'c>(
    view: &View<'_, 'c>,
    group: &Group<'c>,
    cells: &mut Cells<'_, 'c>,
) -> RowTexts {
    let mut texts = texts(view, &group.cells, false, cells);
    if let Some(label) = texts.first_mut() {
        *label = cells.pen.text(Style::Bold, &clean(&group.label).to_uppercase());
    }
    RowTexts { sign: String::new(), cells: texts }
}

/// Returns the names of the columns. Those of fields are in capitals; those of entries as they are.
#[must_use]
pub(in crate::render) fn header(view: &View<'_, '_>, pen: Pen) -> Vec<String> {
    let mut header = Vec::new();
    for column in view.columns() {
        let label = clean(&column.label);
        let mut text = if column.nested.is_none() {
            pen.text(Style::Bold, &in_capitals(&label, column.unit()))
        } else {
            pen.text(Style::Bold, &label)
        };
        if let Some(status) = column.ending {
            mark_ending(&mut text, ending_word(status), pen);
        }
        if let Some(verdict) = column.verdict {
            text = format!("{}{NO_BREAK}{text}", verdict_sign(verdict, pen.signs));
        }
        header.push(text);
    }
    header
}

/// Returns a label in capitals, but its unit as it is: `MEMORY (kB)`.
fn in_capitals(label: &str, unit: Option<&str>) -> String {
    let end = unit.map(|unit| format!(" ({})", clean(unit)));
    match end.and_then(|end| Some((label.strip_suffix(&end)?, end))) {
        Some((name, unit)) => name.to_uppercase() + &unit,
        None => label.to_uppercase(),
    }
}

fn texts<'c>(
    view: &View<'_, 'c>,
    row: &[Content<'c>],
    dim: bool,
    cells: &mut Cells<'_, 'c>,
) -> Vec<String> {
    let columns = view.columns().zip(view.cells(row));
    columns.map(|(column, content)| cells.cell(content, dim || column.ending.is_some())).collect()
}

/// Adds to the name of an entry that it is ending or has ended.
fn mark_ending(name: &mut String, word: &str, pen: Pen) {
    name.push(' ');
    pen.write(name, Style::Dim, &format!("({word})"));
}

/// Prints each row as a block of labelled texts. Where rows have groups (a comparison), the first
/// text of a row is the heading of its block.
pub(in crate::render) fn print_stacked<'c>(
    sheet: &Sheet<'c>,
    cells: &mut Cells<'_, 'c>,
    page: &mut Page,
) {
    let view = View::new(sheet);
    let labels = header(&view, page.pen);
    let grouped = sheet.groups.iter().any(|group| !group.spans_columns());
    let mut blocks = Vec::new();
    for (group, rows) in view.runs() {
        match group {
            Some(group) if group.spans_columns() => blocks.push(Block {
                heading: Some(cells.pen.text(Style::Bold, &clean(&group.label))),
                ..Block::default()
            }),
            Some(group) => blocks.push(block(&labels, heading(&view, group, cells), true)),
            None => {}
        }
        for one in rows {
            blocks.push(block(&labels, row(&view, one, cells), grouped));
        }
    }
    stacked::print(blocks, page);
}

fn block(labels: &[String], row: RowTexts, headed: bool) -> Block {
    let mut block = Block::default();
    for (place, (label, mut text)) in labels.iter().zip(row.cells).enumerate() {
        if place == 0 && !row.sign.is_empty() {
            text = format!("{} {text}", row.sign);
        }
        if place == 0 && headed {
            block.heading = Some(text);
        } else if !text.is_empty() {
            block.texts.push(Labelled { label: label.clone(), text });
        }
    }
    block
}
