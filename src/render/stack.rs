//! What becomes of columns that do not fit: each row is a block of lines, with a column's name and
//! its text on each.

use super::block::{Block, print_blocks};
use super::paint::Pen;
use super::table::{Texts, View};

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
    print_blocks(&blocks(view, rows, headings, pen), room, pen, page);
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
    Block {
        heading,
        lines,
        ending: None,
    }
}
