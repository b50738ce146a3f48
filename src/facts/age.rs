//! Old facts: those that tables mark and `sources --stale` lists.

use crate::model::{Fact, PartialDate, Source};
use time::Date;

/// A day before which a source counts as old.
#[derive(Clone, Copy, Debug)]
pub struct Age {
    limit: Date,
}

/// The months after which tables mark a fact.
pub const OLD_AFTER_MONTHS: u32 = 24;

impl Age {
    /// Returns the age of `months` calendar months, counted back from `reference`.
    #[must_use]
    pub fn months(reference: PartialDate, months: u32) -> Self {
        Self { limit: reference.months_before(months) }
    }

    /// Returns the age of `days` days, counted back from `reference`.
    #[must_use]
    pub fn days(reference: PartialDate, days: u32) -> Self {
        Self { limit: reference.days_before(days) }
    }

    /// Returns the first day that is not old.
    #[must_use]
    pub fn limit(self) -> Date {
        self.limit
    }

    /// Returns whether the source is older, counted from the last day that its date may mean.
    #[must_use]
    pub fn is_old(self, source: Source<'_>) -> bool {
        source.date().last_day() < self.limit
    }

    /// Returns the newest source of a fact if even that one is old. A list is as old as its newest
    /// element; facts of timeless fields never age.
    #[must_use]
    pub fn old_source<'c>(self, fact: &Fact<'c>) -> Option<Source<'c>> {
        if fact.timeless || fact.elements().iter().any(|element| element.timeless) {
            return None;
        }
        let newest = fact.sources().max_by_key(|source| source.date().last_day())?;
        self.is_old(newest).then_some(newest)
    }
}
