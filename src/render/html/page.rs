//! A whole page: its head with the policy, its parts in `main`, and the script.

use crate::render::escape::html::Safe;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::io::{self, Write};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("page.js");

/// The page may only use its own style and its own script. Its empty icon keeps a browser from
/// requesting one.
const POLICY: &str = concat!(
    "default-src 'none'; script-src '",
    env!("PAGE_SCRIPT_HASH"),
    "'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
);

/// Writes a page with this title; `parts` writes what stands below its heading. The script makes the
/// one table interactive that has controls.
///
/// # Errors
/// If `out` cannot be written.
pub(in crate::render) fn page<W: Write>(
    title: &str,
    out: &mut W,
    parts: impl FnOnce(&mut W) -> io::Result<()>,
) -> io::Result<()> {
    write(&head(title), out)?;
    out.write_all(b"<body><main>")?;
    write(&html! { h1 dir="auto" { (Safe(title)) } }, out)?;
    parts(out)?;
    out.write_all(b"</main>")?;
    write(&html! { script { (PreEscaped(SCRIPT)) } }, out)?;
    out.write_all(b"</body></html>\n")
}

fn head(title: &str) -> Markup {
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">"))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            link rel="icon" href="data:,";
            title { (Safe(title)) }
            style { (PreEscaped(STYLE)) }
        }
    }
}

/// Writes a part of a page.
pub(super) fn write(markup: &Markup, out: &mut impl Write) -> io::Result<()> {
    out.write_all(markup.0.as_bytes())
}
