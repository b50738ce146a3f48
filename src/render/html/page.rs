//! A whole page: its head with the policy, its parts in `main`, and the script.

use crate::render::escape::html::Safe;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

const STYLE: &str = include_str!("style.css");
/// The style of what surrounds a page of a site.
pub(super) const SITE_STYLE: &str = include_str!("site.css");

/// The style of the cards of entries and of comparisons.
pub(super) const LANDSCAPE_STYLE: &str = include_str!("landscape.css");

/// A script with the hash by which the policy of a page allows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script {
    text: &'static str,
    hash: &'static str,
}

/// Searches, filters and sorts a table.
pub(super) const PAGE_SCRIPT: Script =
    Script { text: include_str!("page.js"), hash: env!("PAGE_SCRIPT_HASH") };

/// Picks entries of a comparison.
pub(super) const MATRIX_SCRIPT: Script =
    Script { text: include_str!("matrix.js"), hash: env!("MATRIX_SCRIPT_HASH") };

/// The parts of a page around its content.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    /// The title of the document.
    pub(super) title: &'a str,
    /// The heading of the page.
    pub(super) heading: &'a str,
    /// The address under which search engines know the page.
    pub(super) canonical: Option<String>,
    /// The markup above the content.
    pub(super) before: Markup,
    /// The markup below the content.
    pub(super) after: Markup,
    /// The styles beside that of every page.
    pub(super) styles: &'a [&'static str],
    /// The rules that label the cells of the tables of the page.
    pub(super) labels: String,
    pub(super) scripts: &'a [Script],
}

/// Writes a page with this title, whose tables have these labels; `parts` writes what stands below its
/// heading. The script makes the one table interactive that has controls.
///
/// # Errors
/// If `out` cannot be written.
pub(super) fn page<W: Write>(
    title: &str,
    labels: String,
    out: &mut W,
    parts: impl FnOnce(&mut W) -> io::Result<()>,
) -> io::Result<()> {
    let plain = Frame {
        title,
        heading: title,
        canonical: None,
        before: Markup::default(),
        after: Markup::default(),
        styles: &[],
        labels,
        scripts: &[PAGE_SCRIPT],
    };
    frame(&plain, out, parts)
}

/// Writes a page with this frame; `parts` writes what stands below its heading.
///
/// # Errors
/// If `out` cannot be written.
pub(super) fn frame<W: Write>(
    frame: &Frame<'_>,
    out: &mut W,
    parts: impl FnOnce(&mut W) -> io::Result<()>,
) -> io::Result<()> {
    write(&head(frame), out)?;
    out.write_all(b"<body>")?;
    write(&frame.before, out)?;
    write(&html! { (PreEscaped("<main>")) h1 dir="auto" { (Safe(frame.heading)) } }, out)?;
    parts(out)?;
    out.write_all(b"</main>")?;
    write(&frame.after, out)?;
    for script in frame.scripts {
        write(&html! { script { (PreEscaped(script.text)) } }, out)?;
    }
    out.write_all(b"</body></html>\n")
}

fn head(frame: &Frame<'_>) -> Markup {
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy(frame.scripts));
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            link rel="icon" href="data:,";
            @if let Some(canonical) = &frame.canonical { link rel="canonical" href=(canonical); }
            title { (Safe(frame.title)) }
            style {
                (PreEscaped(STYLE))
                @for style in frame.styles { (PreEscaped(style)) }
                (PreEscaped(&frame.labels))
            }
        }
    }
}

/// Returns the policy: the page may only use its own style and its own scripts. Its empty icon keeps
/// a browser from requesting one.
fn policy(scripts: &[Script]) -> String {
    let hashes: Vec<_> = scripts.iter().map(|script| format!("'{}'", script.hash)).collect();
    format!(
        "default-src 'none'; script-src {}; style-src 'unsafe-inline'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hashes.join(" ")
    )
}

/// Writes a part of a page.
pub(super) fn write(markup: &Markup, out: &mut impl Write) -> io::Result<()> {
    out.write_all(markup.0.as_bytes())
}
