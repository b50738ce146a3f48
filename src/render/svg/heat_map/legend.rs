//! The meaning of the colours, below the heat map.

use super::colour::STEPS;
use super::drawing::strip;
use crate::render::letters::{as_units, round};
use crate::render::svg::picture::COLOURS;
use maud::{Markup, html};

/// The width and the height of the legend.
pub(super) const WIDTH: f64 = 740.0;
pub(super) const HEIGHT: f64 = 72.0;

/// The width of a colour.
const STEP: f64 = 66.0;

/// Draws the colours, and the signs for what is unknown and what does not apply.
pub(super) fn draw() -> Markup {
    html! {
        text.tl-quiet y="28" { "supported share" }
        @for (number, step) in STEPS.iter().enumerate() {
            @let x = round(130.0 + STEP * as_units(number));
            rect x=(x) y="13" width=(STEP) height="22" fill=(step.fill) stroke=(COLOURS.line) {}
            text x=(x + STEP / 2.0) y="28" text-anchor="middle" fill=(step.text) { (step.label) }
        }
        (strip(0.0, 51.0, 40.0))
        text.tl-quiet x="48" y="58" { "unknown, may come on top" }
        text.tl-quiet x="270" y="58" { "–  does not apply" }
        text.tl-quiet x="434" y="58" { "yes 1, partial 0.5, experimental 0.25" }
    }
}
