//! The shapes of the drawing, which differ in form and not only in colour.

use super::mark::Mark;
use maud::{Markup, html};

/// Draws a milestone.
pub(in crate::render) fn milestone(mark: Mark, x: f64, y: f64) -> Markup {
    let hollow = |path| form("tl-sign", x, y, path);
    let full = |path| form("tl-sign tl-full", x, y, path);
    match mark {
        Mark::Circle => html! { circle."tl-sign tl-full" cx=(x) cy=(y) r="5.5" {} },
        Mark::Diamond => full("M0 -8L7 0L0 8L-7 0Z"),
        Mark::Step(0) => hollow("M-6.5 -5H6.5L0 6.5Z"),
        Mark::Step(1) => hollow("M-6.5 5H6.5L0 -6.5Z"),
        Mark::Step(2) => full("M-6.5 5H6.5L0 -6.5Z"),
        Mark::Step(3) => full("M-6.5 -5H6.5L0 6.5Z"),
        Mark::Step(4) => hollow("M-5.5 -5.5H5.5V5.5H-5.5Z"),
        Mark::Step(_) => full("M-5.5 -5.5H5.5V5.5H-5.5Z"),
    }
}

/// Draws the end of a lifeline.
pub(in crate::render) fn cross(x: f64, y: f64) -> Markup {
    form("tl-sign", x, y, "M-5.5 -5.5L5.5 5.5M-5.5 5.5L5.5 -5.5")
}

/// Draws the arrow of a lifeline that goes on.
pub(in crate::render) fn arrow(x: f64, y: f64) -> Markup {
    form("tl-full", x, y, "M-3 -8L9 0L-3 8Z")
}

fn form(class: &str, x: f64, y: f64, path: &str) -> Markup {
    html! { path class=(class) transform={ "translate(" (x) " " (y) ")" } d=(path) {} }
}
