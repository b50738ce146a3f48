//! An axis of time: days to places on it, and the years that are written along it.

use crate::model::{PartialDate, days_between};
use crate::sheet::Timeline;
use time::Date;

/// A stretch of days, drawn from left to right.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Scale {
    first: Date,
    days: i64,
}

impl Scale {
    /// From the first day of the year of the earliest event to today, or to the last event if that is
    /// later, unless the timeline says where its axis begins and ends. Nothing if there is no event.
    pub(in crate::render) fn of(timeline: &Timeline<'_>) -> Option<Self> {
        let dates =
            || timeline.lifelines.iter().flat_map(|life| life.events.iter().map(|e| e.date));
        let ends = timeline.lifelines.iter().flat_map(crate::sheet::Lifeline::dates);
        let earliest = ends.map(PartialDate::first_day).min()?;
        let latest = dates().chain(timeline.today).map(PartialDate::last_day).max()?;
        let first_year = PartialDate::year(u16::try_from(earliest.year()).unwrap_or_default());
        let first = timeline.since.unwrap_or(first_year).first_day();
        let last = timeline.until.map_or(latest.max(earliest), PartialDate::last_day).max(first);
        Some(Self { first, days: days_between(first, last) + 1 })
    }

    /// Whether some day of a date is on the axis.
    pub(in crate::render) fn shows(self, date: PartialDate) -> bool {
        self.place(date.first_day()) < 1.0 && date.last_day() >= self.first
    }

    /// The place of a day, from 0 at the left to 1 at the right, or beyond.
    #[allow(clippy::cast_precision_loss)] // a few million days at most
    pub(in crate::render) fn place(self, day: Date) -> f64 {
        days_between(self.first, day) as f64 / self.days as f64
    }

    /// Where a date begins and where it ends, the day after its last; cut to the axis.
    pub(in crate::render) fn span(self, date: PartialDate) -> (f64, f64) {
        let after = date.last_day().next_day().unwrap_or(Date::MAX);
        (self.place(date.first_day()).clamp(0.0, 1.0), self.place(after).clamp(0.0, 1.0))
    }

    /// Years with their places, so far apart that a label as wide as `label` fits between two.
    pub(in crate::render) fn years(self, label: f64) -> Vec<(u16, f64)> {
        let year = |year: u16| self.place(PartialDate::year(year).first_day());
        let from = u16::try_from(self.first.year()).unwrap_or_default();
        let apart = year(from.saturating_add(1)) - year(from);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
            .into_iter()
            .find(|&step| apart * f64::from(step) >= label)
            .unwrap_or(5000u16);
        let multiples = (from..=9999).filter(move |year| year % step == 0);
        multiples.map(|at| (at, year(at))).take_while(|&(_, place)| place < 1.0).collect()
    }
}
