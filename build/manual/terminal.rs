//! Prints a topic for a terminal of 80 columns.

use super::markdown::{Inline, MarkdownBlock, capitals};
use comfy_table::{ContentArrangement, Table};

const WIDTH: u16 = 80;

/// Prints blocks as text.
pub(super) fn print(blocks: &[MarkdownBlock]) -> String {
    let mut text = String::new();
    let mut after_item = false;
    for block in blocks {
        let is_item = matches!(block, MarkdownBlock::ListItem(_));
        let in_list = after_item && is_item;
        if !text.is_empty() && !in_list {
            text.push('\n');
        }
        after_item = is_item;
        match block {
            MarkdownBlock::Heading(_, title) => text.push_str(&capitals(title)),
            MarkdownBlock::Paragraph(words) => {
                text.push_str(&lay_out([vec![plain(words)]], 0, WIDTH))
            }
            MarkdownBlock::ListItem(words) => {
                text.push_str(&lay_out([vec!["-".to_owned(), plain(words)]], 1, WIDTH));
            }
            MarkdownBlock::Code(code) => text.push_str(&indented(code, "    ")),
            MarkdownBlock::Table(rows) => text.push_str(&indented(&table(rows), "  ")),
        }
        text.push('\n');
    }
    text
}

/// Lays out a table, a list of terms without its header.
pub(super) fn table(rows: &[Vec<Vec<Inline>>]) -> String {
    let rows = rows.iter().skip(usize::from(is_term_list(rows)));
    lay_out(rows.map(|row| row.iter().map(|cell| plain(cell)).collect()), 2, WIDTH - 2)
}

/// Returns whether a table has two columns: terms and their meanings.
pub(super) fn is_term_list(rows: &[Vec<Vec<Inline>>]) -> bool {
    rows.first().is_some_and(|header| header.len() == 2)
}

/// Wraps the cells of rows, with this gap between columns.
fn lay_out(rows: impl IntoIterator<Item = Vec<String>>, gap: u16, width: u16) -> String {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width + gap); // the last column is padded, too, until the lines are trimmed
    table.add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, gap));
    }
    table.trim_fmt()
}

fn indented(text: &str, indent: &str) -> String {
    let lines = text.lines().map(|line| format!("{indent}{line}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the text without marks. Code keeps its backticks where it stands among other words.
fn plain(inlines: &[Inline]) -> String {
    let parts = inlines.iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Code(code) if inlines.len() == 1 => code.clone(),
        Inline::Code(code) => format!("`{code}`"),
    });
    parts.collect()
}
