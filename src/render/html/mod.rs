//! A self-contained HTML page: no script, no network; light and dark; screen and paper. The
//! evidence of a cell opens below its value, by pointer or keyboard.

mod cards;
mod cell;
mod rows;

use crate::model::Source;
use crate::render::Options;
use crate::render::document::sources::{PageSources, dated};
use crate::render::escape::html::Safe;
use crate::render::link::link;
use crate::render::signs::Signs;
use crate::render::timeline;
use crate::sheet::{Layout, Sheet};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

const STYLE: &str = include_str!("style.css");

/// The page may only use its own style. (Its empty icon keeps a browser from requesting one.)
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

pub(super) fn render(sheet: &Sheet<'_>, options: &Options, mut out: impl Write) -> io::Result<()> {
    let signs = if options.style.ascii { Signs::Ascii } else { Signs::Unicode };
    let mut sources = PageSources::default();
    write(&head(sheet), &mut out)?;
    match sheet.layout {
        Layout::Rows => rows::write(sheet, signs, &mut sources, &mut out)?,
        Layout::Cards => cards::write(sheet, signs, &mut sources, &mut out)?,
        Layout::Blocks => cards::blocks(sheet, signs, &mut out)?,
        Layout::Timeline => {
            write(&timeline::svg::figure(&sheet.timeline, &sheet.title), &mut out)?;
            rows::write(sheet, signs, &mut sources, &mut out)?;
        }
    }
    write(&foot(sheet, &sources), &mut out)?;
    out.write_all(b"</main></body></html>\n")
}

fn write(markup: &Markup, out: &mut impl Write) -> io::Result<()> {
    out.write_all(markup.0.as_bytes())
}

/// Returns everything above the rows; `main` stays open.
fn head(sheet: &Sheet<'_>) -> Markup {
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            link rel="icon" href="data:,";
            title { (Safe(&sheet.title)) }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body><main>"))
        h1 { (Safe(&sheet.title)) }
        @for remark in &sheet.remarks {
            p.remark { (Safe(remark)) }
        }
    }
}

/// Returns everything below the rows.
fn foot(sheet: &Sheet<'_>, sources: &PageSources<'_>) -> Markup {
    html! {
        div id="after" {
            @if !matches!(sheet.layout, Layout::Rows | Layout::Timeline) {
                @for line in &sheet.summary { p.quiet { (Safe(line)) } }
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

/// Returns the title of a source as a link, or with its address beside it if that is no link.
fn titled(source: Source<'_>) -> Markup {
    html! {
        @if let Some(address) = link(source.url()) {
            a href=(address) rel="noreferrer" { (Safe(source.title())) }
        } @else {
            (Safe(source.title())) ", " (Safe(source.url()))
        }
    }
}
