//! The data of a drawn timeline: lifelines on an axis of years.

use crate::model::PartialDate;
use std::borrow::Cow;

/// Lifelines below one another, on one axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline<'c> {
    /// The last day of the axis; `None` if nothing is drawn.
    pub until: Option<PartialDate>,
    /// The lifelines, from top to bottom.
    pub lifelines: Vec<Lifeline<'c>>,
}

/// The life of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifeline<'c> {
    /// The name of the entry.
    pub label: Cow<'c, str>,
    /// The dated milestones; a partial date is drawn as wide as it is uncertain.
    pub events: Vec<Event>,
    /// The present state.
    pub state: LifeState,
    /// The state in words: "archived 2023-05, see Istio".
    pub remark: String,
}

/// A milestone and its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// The milestone reached.
    pub milestone: Milestone,
    /// The date on which it was reached.
    pub date: PartialDate,
}

/// A milestone in the life of an entry, in the usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// Announced to the public.
    Announced,
    /// Generally available.
    Available,
    /// Accepted by the CNCF.
    Accepted,
    /// Incubating at the CNCF.
    Incubating,
    /// Graduated at the CNCF.
    Graduated,
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

impl Milestone {
    /// All milestones, in order.
    pub const ALL: [Self; 5] =
        [Self::Announced, Self::Available, Self::Accepted, Self::Incubating, Self::Graduated];

    /// Returns the name shown in a legend.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Available => "generally available",
            Self::Accepted => "CNCF accepted",
            Self::Incubating => "CNCF incubating",
            Self::Graduated => "CNCF graduated",
        }
    }
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
