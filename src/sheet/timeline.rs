//! The data of a drawn timeline: lifelines on an axis of years.

use crate::model::{Milestone, PartialDate};
use std::borrow::Cow;

/// Lifelines below one another, on one axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline<'c> {
    /// Where the axis begins, if that was asked for; else with the year of the first event.
    pub since: Option<PartialDate>,
    /// Where the axis ends, if that was asked for; else with `today` or a later event.
    pub until: Option<PartialDate>,
    /// The day up to which lives are known; `None` if nothing is drawn.
    pub today: Option<PartialDate>,
    /// The milestones that the catalog declares, in its order.
    pub milestones: Vec<MilestoneMark<'c>>,
    /// The lifelines, from top to bottom.
    pub lifelines: Vec<Lifeline<'c>>,
}

/// The life of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifeline<'c> {
    /// The name of the entry.
    pub label: Cow<'c, str>,
    /// The dated milestones; a partial date is drawn as wide as it is uncertain.
    pub events: Vec<MilestoneEvent>,
    /// The present state.
    pub state: LifeState,
    /// The state in words: "archived 2023-05, see Istio".
    pub remark: String,
}

/// A declared milestone, which gets a sign of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneMark<'c> {
    /// The name shown in the legend.
    pub label: Cow<'c, str>,
    /// Its part in a life.
    pub milestone: Milestone,
}

/// A milestone and its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneEvent {
    /// The milestone reached, by its place in [`Timeline::milestones`].
    pub mark: usize,
    /// The date on which it was reached.
    pub date: PartialDate,
}

/// The state of an entry at the end of the axis, with the date since when, if that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LifeState {
    /// Developed and released.
    Active,
    /// In maintenance or deprecated.
    Declining(Option<PartialDate>),
    /// No source states a status.
    Unknown,
    /// Archived, renamed or closed.
    Ended(Option<PartialDate>),
}

impl Lifeline<'_> {
    /// Returns the dates of all milestones, then the date of decline or end.
    pub fn dates(&self) -> impl Iterator<Item = PartialDate> {
        let since = match self.state {
            LifeState::Declining(date) | LifeState::Ended(date) => date,
            LifeState::Active | LifeState::Unknown => None,
        };
        self.events.iter().map(|event| event.date).chain(since)
    }
}
