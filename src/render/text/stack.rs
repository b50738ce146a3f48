//! What becomes of columns that do not fit: each row is a block of lines, with a column's name and
//! its text on each.

use crate::render::text::block::Block;
use crate::render::text::cell::Cells;
use crate::render::text::texts::Texts;

/// The rows as blocks. Where rows have groups (a comparison), the first text of a row is the
/// heading of its block.
pub(in crate::render) fn blocks<'c>(
    texts: &Texts<'_, 'c>,
    cells: &mut Cells<'_, 'c>,
) -> Vec<Block> {
    let labels = texts.header(cells.pen);
    let grouped = !texts.view.sheet.groups.is_empty();
    let mut blocks = Vec::new();
    for (group, rows) in texts.view.runs() {
        let heading = group.map(|group| texts.heading(group, cells));
        blocks.extend(heading.map(|heading| block(&labels, "", heading, true)));
        for row in rows {
            let (sign, row) = texts.row(row, cells);
            blocks.push(block(&labels, &sign, row, grouped));
        }
    }
    blocks
}

fn block(labels: &[String], sign: &str, texts: Vec<String>, headed: bool) -> Block {
    let mut lines: Vec<(String, String)> = labels.iter().cloned().zip(texts).collect();
    if !sign.is_empty()
        && let Some((_, first)) = lines.first_mut()
    {
        *first = format!("{sign} {first}");
    }
    let heading = (headed && !lines.is_empty()).then(|| lines.remove(0).1);
    lines.retain(|(_, text)| !text.is_empty());
    Block { heading, lines, ending: None }
}
