//! A self-contained HTML page: no network; light and dark; screen, phone and paper. The evidence of
//! a cell opens below its value, by pointer or keyboard. A script makes a table interactive; without
//! scripts the page shows everything.

mod cards;
mod cell;
mod controls;
mod jump;
mod labels;
mod landscape;
mod links;
mod matrix;
mod page;
mod rows;
mod site;
mod sort_keys;
mod table;
mod tracks;

use crate::render::Options;
use crate::render::document::sources::{PageSources, dated};
use crate::render::escape::html::Safe;
use crate::render::signs::Signs;
use crate::render::timeline;
use crate::render::visible::View;
use crate::sheet::{Layout, Sheet};
use labels::{DATA, table_labels};
use links::titled;
use maud::{Markup, html};
use page::{page, write};
pub use site::site_page;
use std::io::{self, Write};

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, mut out: impl Write) -> io::Result<()> {
    let signs = if options.style.ascii { Signs::Ascii } else { Signs::Unicode };
    page(&sheet.title, section_labels(sheet), &mut out, |out| section(sheet, signs, out))
}

/// Returns the rules that label the cells of a sheet that is written as a [`section`].
fn section_labels(sheet: &Sheet<'_>) -> String {
    match sheet.layout {
        Layout::Rows | Layout::Timeline => table_labels(DATA, &View::new(sheet)),
        Layout::Cards => cards::history_labels(sheet),
        Layout::Blocks => String::new(),
    }
}

/// Writes a sheet as a part of a page, without its title. A page holds at most one sheet with rows,
/// since the script serves one table.
///
/// # Errors
/// If `out` cannot be written.
pub(in crate::render) fn section(
    sheet: &Sheet<'_>,
    signs: Signs,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut sources = PageSources::default();
    for remark in &sheet.remarks {
        write(&html! { p.remark dir="auto" { (Safe(remark)) } }, out)?;
    }
    match sheet.layout {
        Layout::Rows => rows::write(sheet, signs, &mut sources, out)?,
        Layout::Cards => cards::write(sheet, signs, &mut sources, out)?,
        Layout::Blocks => cards::blocks(sheet, signs, out)?,
        Layout::Timeline => {
            write(&timeline::figure::figure(&sheet.timeline, &sheet.title), out)?;
            rows::write(sheet, signs, &mut sources, out)?;
        }
    }
    write(&foot(sheet, &sources), out)
}

/// Returns everything below the rows.
fn foot(sheet: &Sheet<'_>, sources: &PageSources<'_>) -> Markup {
    html! {
        div id="after" {
            @if !matches!(sheet.layout, Layout::Rows | Layout::Timeline) {
                @for line in &sheet.summary { p.quiet dir="auto" { (Safe(line)) } }
            }
        }
        @if !sources.all.is_empty() {
            section.sources {
                h2 { "Sources" }
                ol {
                    @for &source in &sources.all {
                        li { (titled(source)) ", " (Safe(&dated(source))) }
                    }
                }
            }
        }
    }
}
