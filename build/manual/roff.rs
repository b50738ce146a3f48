//! Writes a topic as the body of a manual page.

use super::markdown::{Inline, MarkdownBlock, capitals};
use super::terminal;
use pulldown_cmark::HeadingLevel;
use roff::{Roff, bold, roman};

/// Returns the source of blocks, except for the title, which the page has already.
pub(super) fn body(blocks: &[MarkdownBlock]) -> String {
    let mut page = Roff::new();
    let mut after_heading = true;
    for block in blocks {
        match block {
            MarkdownBlock::Heading(HeadingLevel::H1, _) => continue,
            MarkdownBlock::Heading(level, title) => {
                let name = if *level == HeadingLevel::H2 { "SH" } else { "SS" };
                page.control(name, [capitals(title).as_str()]);
            }
            MarkdownBlock::Paragraph(words) => {
                start_paragraph(&mut page, after_heading);
                page.text(inlines(words));
            }
            MarkdownBlock::ListItem(words) => {
                page.control("IP", ["\\(bu", "2"]);
                page.text(inlines(words));
            }
            MarkdownBlock::Code(text) => {
                start_paragraph(&mut page, after_heading);
                code(&mut page, text);
            }
            MarkdownBlock::Table(rows) if terminal::is_term_list(rows) => {
                for row in rows.iter().skip(1) {
                    page.control("TP", []);
                    for cell in row {
                        page.text(inlines(cell));
                    }
                }
            }
            MarkdownBlock::Table(rows) => {
                start_paragraph(&mut page, after_heading);
                code(&mut page, &terminal::table(rows));
            }
        }
        after_heading = matches!(block, MarkdownBlock::Heading(..));
    }
    page.render()
}

/// Leaves a blank line, unless a heading already did.
fn start_paragraph(page: &mut Roff, after_heading: bool) {
    if !after_heading {
        page.control("PP", []);
    }
}

/// Appends lines as they are.
fn code(page: &mut Roff, text: &str) {
    page.control("RS", ["4"]).control("nf", []);
    for line in text.lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []).control("RE", []);
}

fn inlines(parts: &[Inline]) -> Vec<roff::Inline> {
    let parts = parts.iter().map(|part| match part {
        Inline::Text(text) => roman(text),
        Inline::Code(code) => bold(code),
    });
    parts.collect()
}
