//! The shape of each declared milestone, told from the others by its form alone.

use crate::model::Milestone;
use crate::sheet::Timeline;

/// The shape of a milestone on a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Mark {
    /// A `start`.
    Circle,
    /// A `release`.
    Diamond,
    /// A `step`, by its number among the steps; after the last shape the first comes again.
    Step(usize),
}

/// How many shapes steps have.
pub(in crate::render) const STEP_SHAPES: usize = 6;

/// Returns the shapes of the milestones of a timeline, in their order.
#[must_use]
pub(in crate::render) fn marks(timeline: &Timeline<'_>) -> Vec<Mark> {
    let mut steps = 0;
    let mut marks = Vec::new();
    for mark in &timeline.milestones {
        marks.push(match mark.milestone {
            Milestone::Start => Mark::Circle,
            Milestone::Release => Mark::Diamond,
            Milestone::Step => {
                steps += 1;
                Mark::Step((steps - 1) % STEP_SHAPES)
            }
        });
    }
    marks
}
