//! Blocks of labelled texts: what becomes of a table whose columns do not fit side by side.

use super::columns::{ANY, TextColumn, fit};
use super::page::Page;

/// A heading, labelled texts, and a text below them.
#[derive(Debug, Default)]
pub(in crate::render) struct Block {
    /// The line above the texts.
    pub(in crate::render) heading: Option<String>,
    /// The labelled texts.
    pub(in crate::render) texts: Vec<Labelled>,
    /// The line below the texts.
    pub(in crate::render) ending: Option<String>,
}

/// A text with its label.
#[derive(Debug)]
pub(in crate::render) struct Labelled {
    /// The label; empty if the text continues the one before.
    pub(in crate::render) label: String,
    /// The text.
    pub(in crate::render) text: String,
}

/// The indent of texts below a heading or a label.
const INDENT: usize = 2;

/// Prints blocks with an empty line between two of them: labels and texts side by side if they fit,
/// else the texts below their labels.
pub(in crate::render) fn print(blocks: Vec<Block>, page: &mut Page) {
    let headed = blocks.iter().any(|block| block.heading.is_some());
    let indent = if headed { INDENT } else { 0 };
    let [mut label, mut text] = [TextColumn::new(), TextColumn::new()];
    for labelled in blocks.iter().flat_map(|block| &block.texts) {
        label.measure_header(&labelled.label);
        text.measure(&labelled.text);
    }
    let columns = fit(&[label, text], page.room.map(|room| room.saturating_sub(indent)), ANY);
    for (place, block) in blocks.into_iter().enumerate() {
        if place > 0 {
            page.blank();
        }
        if let Some(heading) = block.heading {
            page.paragraph(0, heading);
        }
        match &columns {
            Some(columns) => {
                let rows = block.texts.into_iter().map(|one| vec![one.label, one.text]);
                page.rows(indent, columns, rows);
            }
            None => below_their_labels(block.texts, page),
        }
        if let Some(ending) = block.ending {
            page.paragraph(0, ending);
        }
    }
}

fn below_their_labels(texts: Vec<Labelled>, page: &mut Page) {
    for Labelled { label, text } in texts {
        if !label.is_empty() {
            page.paragraph(0, label);
        }
        page.paragraph(INDENT, text);
    }
}
