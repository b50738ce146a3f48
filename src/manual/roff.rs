//! A topic as the source of a manual page.

use super::markdown::{Block, Inline, heading, inlines};
use clap_mangen::roff::{self, Roff, bold, italic, roman};

/// Appends blocks. The title, a heading of level 1, is the page's own business.
pub(super) fn append(page: &mut Roff, blocks: &[Block]) {
    // After a heading the text follows without a paragraph of its own.
    let mut fresh = true;
    for block in blocks {
        match block {
            Block::Heading(1, _) => continue,
            Block::Heading(2, title) => drop(page.control("SH", [heading(title).as_str()])),
            Block::Heading(_, title) => drop(page.control("SS", [title.as_str()])),
            Block::Paragraph(text) => {
                if !fresh {
                    page.control("PP", []);
                }
                page.text(faces(text));
            }
            Block::Item(text) => {
                page.control("IP", ["\\(bu", "2"]);
                page.text(faces(text));
            }
            Block::Code(lines) => {
                if !fresh {
                    page.control("PP", []);
                }
                code(page, lines);
            }
            Block::Table(rows) => table(page, rows),
        }
        fresh = matches!(block, Block::Heading(..));
    }
}

fn table(page: &mut Roff, rows: &[Vec<String>]) {
    if let Some(lines) = super::plain::grid(rows) {
        page.control("PP", []);
        return code(page, &lines);
    }
    for row in rows.iter().skip(1) {
        page.control("TP", []);
        page.text(faces(row.first().map_or("", String::as_str)));
        page.text(faces(&row.get(1..).unwrap_or_default().join(". ")));
    }
}

/// Lines as they are.
pub(super) fn code<S: AsRef<str>>(page: &mut Roff, lines: &[S]) {
    page.control("RS", ["4"]).control("nf", []);
    for line in lines {
        page.text([roman(line.as_ref())]);
    }
    page.control("fi", []).control("RE", []);
}

fn faces(line: &str) -> Vec<roff::Inline> {
    let face = |inline| match inline {
        Inline::Plain(text) => roman(text),
        Inline::Code(code) | Inline::Strong(code) => bold(code),
        Inline::Link(label, target) if target.starts_with("http") => {
            roman(format!("{label} ({target})"))
        }
        Inline::Link(label, _) => italic(label),
    };
    inlines(line).into_iter().map(face).collect()
}
