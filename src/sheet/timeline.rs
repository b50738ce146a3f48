//! What a timeline draws: lives on an axis of years.

use crate::model::PartialDate;
use std::borrow::Cow;

/// Lives side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline<'c> {
    /// The day at which the axis ends; nothing if there is nothing to draw.
    pub until: Option<PartialDate>,
    /// The lives, from top to bottom.
    pub lives: Vec<Life<'c>>,
}

/// What happened to one system, and how it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life<'c> {
    /// Whose it is.
    pub label: Cow<'c, str>,
    /// What happened, each with a date that is as wide as it is uncertain.
    pub events: Vec<Event>,
    /// How it goes on.
    pub course: Course,
    /// How it goes on, in words: "archived 2023-05, see Istio".
    pub remark: String,
}

/// Something that happened on a day, in a month or in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub milestone: Milestone,
    /// When.
    pub date: PartialDate,
}

/// What can happen, in the order of a good life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// Made public.
    Announced,
    /// Declared ready for production.
    Available,
    /// Taken in by the CNCF.
    Accepted,
    /// Incubating at the CNCF.
    Incubating,
    /// Graduated at the CNCF.
    Graduated,
}

/// How a life goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Course {
    /// Developed and released.
    Living,
    /// Kept with fixes only, or its end announced, since then as far as that is known.
    Waning(Option<PartialDate>),
    /// Nobody says that it is over, nor that it is not.
    Unsure,
    /// Over, since then as far as that is known.
    Over(Option<PartialDate>),
}

impl Milestone {
    /// Every one, in order.
    pub const ALL: [Self; 5] =
        [Self::Announced, Self::Available, Self::Accepted, Self::Incubating, Self::Graduated];

    /// What it is called in a legend.
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

impl Life<'_> {
    /// Every date that it has, with that of its decline or end.
    pub fn dates(&self) -> impl Iterator<Item = PartialDate> {
        let turn = match self.course {
            Course::Waning(date) | Course::Over(date) => date,
            Course::Living | Course::Unsure => None,
        };
        self.events.iter().map(|event| event.date).chain(turn)
    }
}
