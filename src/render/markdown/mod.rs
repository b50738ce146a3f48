//! GitHub-flavoured Markdown: a table of the rows, a table of facts for each card, a list for each
//! block. With evidence each source is a footnote.

mod cards;
mod cell;
mod rows;

use crate::link::link;
use crate::model::Source;
use crate::render::Options;
use crate::render::document::legend::{bars, legend};
use crate::render::document::sources::dated;
use crate::render::escape::markdown as escape;
use crate::render::signs::Signs;
use crate::render::visible::View;
use crate::sheet::{Layout, Sheet};
use cell::MarkdownCells;
use std::io::{self, Write};

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, mut out: impl Write) -> io::Result<()> {
    let signs = if options.style.ascii { Signs::Ascii } else { Signs::Unicode };
    let mut cells = MarkdownCells::new(sheet, signs);
    match sheet.layout {
        Layout::Cards => {
            remarks(sheet, &mut out)?;
            cards::write(sheet, signs, &mut out)?;
        }
        Layout::Rows | Layout::Blocks | Layout::Timeline => {
            let mut title = "### ".to_owned();
            escape::line(&sheet.title, &mut title);
            writeln!(out, "{title}\n")?;
            remarks(sheet, &mut out)?;
            if sheet.layout == Layout::Blocks {
                blocks(sheet, &mut cells, &mut out)?;
            } else {
                rows::write(sheet, &mut cells, &mut out)?;
            }
        }
    }
    if matches!(sheet.layout, Layout::Rows | Layout::Timeline) {
        let view = View::new(sheet);
        let mut legend = legend(&view, signs);
        legend.extend(bars(&view, signs));
        if !legend.is_empty() {
            paragraph(&legend.join(signs.pick(" · ", "; ")), &mut out)?;
        }
    }
    for line in &sheet.summary {
        paragraph(line, &mut out)?;
    }
    footnotes(&cells, &mut out)
}

fn remarks(sheet: &Sheet<'_>, out: &mut impl Write) -> io::Result<()> {
    for remark in &sheet.remarks {
        let mut text = "> ".to_owned();
        escape::line(remark, &mut text);
        writeln!(out, "{text}\n")?;
    }
    Ok(())
}

/// Writes a paragraph after an empty line.
fn paragraph(text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut line = String::new();
    escape::line(text, &mut line);
    writeln!(out, "\n{line}")
}

/// Writes each row as a list of labels and contents.
fn blocks<'s>(
    sheet: &'s Sheet<'s>,
    cells: &mut MarkdownCells<'s>,
    out: &mut impl Write,
) -> io::Result<()> {
    let view = View::new(sheet);
    for row in &sheet.rows {
        for (column, content) in view.columns().zip(view.cells(&row.cells)) {
            let mut line = "- **".to_owned();
            escape::inline(&column.label, &mut line);
            line.push_str("**: ");
            line.push_str(&cells.cell(content));
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(())
}

fn footnotes(cells: &MarkdownCells<'_>, out: &mut impl Write) -> io::Result<()> {
    for (place, &source) in cells.sources.all.iter().enumerate() {
        let space = if place == 0 { "\n" } else { "" };
        let label = cell::footnote(source);
        writeln!(out, "{space}[^{label}]: {}, {}", titled(source), dated(source))?;
    }
    Ok(())
}

/// Returns the title of a source as a link, or with its address beside it if that is no link.
fn titled(source: Source<'_>) -> String {
    let mut title = String::new();
    escape::inline(source.title(), &mut title);
    if let Some(address) = link(source.url()) {
        return format!("[{title}](<{address}>)");
    }
    title.push_str(", ");
    escape::inline(source.url(), &mut title);
    title
}
