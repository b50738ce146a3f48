//! The shapes of the drawing, which differ in form and not only in colour.

use super::mark::Mark;
use crate::render::letters::round;
use maud::{Markup, html};

/// An outline: where it begins, seen from the middle of the shape, and its lines from there.
type Outline = (f64, f64, &'static str);

const DIAMOND: Outline = (0.0, -8.0, "l7 8-7 8-7-8z");
const DOWN: Outline = (-6.5, -5.0, "h13l-6.5 11.5z");
const UP: Outline = (-6.5, 5.0, "h13l-6.5-11.5z");
const SQUARE: Outline = (-5.5, -5.5, "h11v11h-11z");
const CROSS: Outline = (-5.5, -5.5, "l11 11m-11 0l11-11");
const ARROW: Outline = (-3.0, -8.0, "l12 8-12 8z");

/// Draws a milestone.
pub(in crate::render) fn milestone(mark: Mark, x: f64, y: f64) -> Markup {
    let hollow = |outline| form("tl-sign", x, y, outline);
    let full = |outline| form("tl-sign tl-full", x, y, outline);
    match mark {
        Mark::Circle => html! { circle."tl-sign tl-full" cx=(x) cy=(y) r="5.5" {} },
        Mark::Diamond => full(DIAMOND),
        Mark::Step(0) => hollow(DOWN),
        Mark::Step(1) => hollow(UP),
        Mark::Step(2) => full(UP),
        Mark::Step(3) => full(DOWN),
        Mark::Step(4) => hollow(SQUARE),
        Mark::Step(_) => full(SQUARE),
    }
}

/// Draws the end of a lifeline.
pub(in crate::render) fn cross(x: f64, y: f64) -> Markup {
    form("tl-sign", x, y, CROSS)
}

/// Draws the arrow of a lifeline that goes on.
pub(in crate::render) fn arrow(x: f64, y: f64) -> Markup {
    form("tl-full", x, y, ARROW)
}

fn form(class: &str, x: f64, y: f64, (dx, dy, lines): Outline) -> Markup {
    html! { path class=(class) d={ "M" (round(x + dx)) " " (round(y + dy)) (lines) } {} }
}
