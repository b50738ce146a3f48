//! The stages of a system's life.

use super::vocabulary::Vocabulary;
use std::fmt;

/// A stage of a system's life, from beginning to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Developed and released.
    Active,
    /// Kept alive with fixes only.
    Maintenance,
    /// Its end is announced.
    Deprecated,
    /// Ended.
    Archived,
    /// Goes on under another name.
    Renamed,
    /// Discontinued after an acquisition.
    Closed,
}

impl Vocabulary for Status {
    const ALL: &'static [Self] = &[
        Self::Active,
        Self::Maintenance,
        Self::Deprecated,
        Self::Archived,
        Self::Renamed,
        Self::Closed,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Maintenance => "maintenance",
            Self::Deprecated => "deprecated",
            Self::Archived => "archived",
            Self::Renamed => "renamed",
            Self::Closed => "closed",
        }
    }
}

/// The consequence of a status for somebody who chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Active, in maintenance, or of unknown status.
    Alive,
    /// Deprecated: the end is announced.
    Ending,
    /// Archived, renamed or closed.
    Ended,
}

impl Status {
    /// Returns whether a system of this status is alive, ending or ended.
    pub fn standing(self) -> Standing {
        match self {
            Self::Active | Self::Maintenance => Standing::Alive,
            Self::Deprecated => Standing::Ending,
            Self::Archived | Self::Renamed | Self::Closed => Standing::Ended,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
