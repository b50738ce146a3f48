//! A topic as plain text for a terminal of 80 columns.

use super::markdown::{Block, Inline, heading, inlines};

const WIDTH: usize = 80;
/// A first column wider than this stands on a line of its own.
const WIDEST_TERM: usize = 24;

/// Prints blocks as text.
pub(super) fn print(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut last: Option<&Block> = None;
    for block in blocks {
        let in_list = matches!((last, block), (Some(Block::Item(_)), Block::Item(_)));
        if last.is_some() && !in_list {
            text.push('\n');
        }
        last = Some(block);
        match block {
            Block::Heading(_, title) => text.push_str(&format!("{}\n", heading(title))),
            Block::Paragraph(words) => wrap(&mut text, "", "", words),
            Block::Item(words) => wrap(&mut text, "- ", "  ", words),
            Block::Code(lines) => {
                for line in lines {
                    text.push_str(format!("    {line}").trim_end());
                    text.push('\n');
                }
            }
            Block::Table(rows) => table(&mut text, rows),
        }
    }
    text
}

/// Narrow columns side by side, if there are more than two; else the first cell of a row and,
/// beside it, what the second says of it.
fn table(text: &mut String, rows: &[Vec<String>]) {
    if let Some(lines) = grid(rows) {
        for line in lines {
            text.push_str(&format!("  {line}\n"));
        }
        return;
    }
    let rows = rows.get(1..).unwrap_or_default();
    let terms: Vec<_> =
        rows.iter().map(|row| faceless(row.first().map_or("", String::as_str))).collect();
    let widths = terms.iter().map(|term| term.chars().count());
    let widest = widths.filter(|&width| width <= WIDEST_TERM).max().unwrap_or(0);
    let indent = " ".repeat(widest + 4);
    for (term, row) in terms.iter().zip(rows) {
        let about = row.get(1..).unwrap_or_default().join(". ");
        if term.chars().count() > WIDEST_TERM {
            text.push_str(&format!("  {term}\n"));
            wrap(text, &indent, &indent, &about);
        } else {
            wrap(text, &format!("  {term:widest$}  "), &indent, &about);
        }
    }
}

/// The lines of a table of more than two columns, if they fit.
pub(super) fn grid(rows: &[Vec<String>]) -> Option<Vec<String>> {
    let columns = rows.iter().map(Vec::len).max().filter(|&columns| columns > 2)?;
    let bare: Vec<Vec<_>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| faceless(cell).replace('`', "")).collect())
        .collect();
    let width = |column| {
        let cells = bare.iter().filter_map(|row: &Vec<String>| row.get(column));
        cells.map(|cell: &String| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    (widths.iter().sum::<usize>() + 2 * columns <= WIDTH).then(|| bare.iter().map(line).collect())
}

/// Words in lines that are not longer than they must be.
fn wrap(text: &mut String, first: &str, others: &str, words: &str) {
    let plain = faceless(words);
    let mut line = first.to_owned();
    let mut empty = true;
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            text.push_str(line.trim_end());
            text.push('\n');
            line = others.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

/// A line without marks for faces. Code keeps its backticks where it could be taken for prose.
fn faceless(line: &str) -> String {
    let face = |inline| match inline {
        Inline::Plain(text) | Inline::Strong(text) => text.to_owned(),
        Inline::Code(code) if line.len() == code.len() + 2 => code.to_owned(),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Link(label, target) if target.starts_with("http") => format!("{label} ({target})"),
        Inline::Link(label, _) => label.to_owned(),
    };
    inlines(line).into_iter().map(face).collect()
}
