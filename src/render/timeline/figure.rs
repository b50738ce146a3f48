//! The drawing as a figure of a page: it scrolls sideways on narrow screens, describes itself in
//! words, and takes its colours from the page.

use super::coordinates::WIDTH;
use super::drawing::Drawing;
use super::style::{Colours, style};
use crate::render::escape::html::Safe;
use crate::sheet::Timeline;
use maud::{Markup, PreEscaped, html};

/// The colours of the page, or those of the system.
const PAGE_COLOURS: Colours = Colours {
    ink: "var(--ink, CanvasText)",
    quiet: "var(--quiet, GrayText)",
    line: "var(--line, GrayText)",
    paper: "var(--paper, Canvas)",
};

/// The size of the drawing, each unit of which is at least 0.86 pixels. On narrow screens it scrolls
/// sideways; there the names stand at its left edge, where they are seen at once.
const SIZE: &str = "
.timeline { overflow-x: auto; margin: .75rem 0; }
.timeline svg { display: block; width: 100%; min-width: 860px; max-width: 1200px; height: auto; }
@media screen and (max-width: 44rem) {
  .tl .tl-name { text-anchor: start; transform: translateX(var(--aside)); }
}
";

/// Returns the drawing as an element of a page; empty if there is nothing to draw.
pub(in crate::render) fn figure(timeline: &Timeline<'_>, title: &str) -> Markup {
    let Some(drawing) = Drawing::of(timeline) else {
        return html! {};
    };
    html! {
        div.timeline tabindex="0" role="region" aria-label="Timeline, scrolls sideways" {
            svg.tl xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="tl-title tl-what"
                viewBox={ "0 0 " (WIDTH) " " (drawing.height) } {
                title id="tl-title" { (Safe(title)) }
                desc id="tl-what" { (Safe(&drawing.description)) }
                style { (PreEscaped(SIZE)) (PreEscaped(style(&PAGE_COLOURS))) }
                (drawing.markup)
            }
        }
    }
}
