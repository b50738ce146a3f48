//! The signs of the drawing, which differ in form and not only in colour.

use crate::sheet::Milestone;
use maud::{Markup, html};

/// Draws a milestone.
pub(in crate::render) fn milestone(milestone: Milestone, x: f64, y: f64) -> Markup {
    match milestone {
        Milestone::Announced => html! { circle."tl-sign tl-full" cx=(x) cy=(y) r="5.5" {} },
        Milestone::Available => form("tl-sign tl-full", x, y, "M0 -8L7 0L0 8L-7 0Z"),
        Milestone::Accepted => form("tl-sign", x, y, "M-6.5 -5H6.5L0 6.5Z"),
        Milestone::Incubating => form("tl-sign", x, y, "M-6.5 5H6.5L0 -6.5Z"),
        Milestone::Graduated => form("tl-sign tl-full", x, y, "M-6.5 5H6.5L0 -6.5Z"),
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
