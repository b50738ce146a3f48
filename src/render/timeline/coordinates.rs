//! Places on the axis as coordinates of the drawing.

use super::scale::Scale;
use crate::render::letters::round;
use crate::sheet::MilestoneEvent;

/// The width of the drawing in its own units.
pub(in crate::render) const WIDTH: f64 = 1000.0;
/// The space beside the axis.
pub(super) const EDGE: f64 = 22.0;
/// The width of the narrowest sign.
const SIGN: f64 = 11.0;

/// Returns the x coordinate of a place on the axis.
pub(super) fn at(place: f64) -> f64 {
    round(EDGE + place * (WIDTH - 2.0 * EDGE))
}

/// Returns the place of the middle of the period within which something happened.
pub(super) fn middle(scale: Scale, event: &MilestoneEvent) -> f64 {
    centre(scale.span(event.date))
}

/// Returns where a period begins and how wide it is; nothing if it is hidden behind the sign in its middle.
pub(super) fn visible_period((from, to): (f64, f64)) -> Option<(f64, f64)> {
    let (x, width) = (at(from), round(at(to) - at(from)));
    (width > SIGN).then_some((x, width))
}

/// Returns the middle of a period.
pub(super) fn centre((from, to): (f64, f64)) -> f64 {
    f64::midpoint(from, to)
}
