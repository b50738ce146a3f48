//! Partial dates: years, months and days, compared as ranges.

use super::truth::Truth;
use time::{Date, Duration, Month};

/// A date known to the year, to the month or to the day.
///
/// It stands for every day it may mean: `2018` is all of 2018, never the first of January. The
/// calendar is the proleptic Gregorian one, years 0000 to 9999 as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    /// 0 where unknown.
    month: u8,
    /// 0 where unknown.
    day: u8,
}

impl PartialDate {
    /// Returns all of a year.
    pub const fn year(year: u16) -> Self {
        Self { year, month: 0, day: 0 }
    }

    /// Returns the date of these numbers, 0 for an unknown month or day. For constants that a build
    /// has checked; texts are read by [`str::parse`].
    pub const fn from_parts(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Returns year, month and day, with 0 for an unknown one.
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Returns a whole day.
    pub fn from_day(day: Date) -> Self {
        let year = u16::try_from(day.year()).unwrap_or_default();
        Self { year, month: day.month().into(), day: day.day() }
    }

    /// Returns the first day that it may mean.
    pub fn first_day(self) -> Date {
        calendar(self.year, self.month.max(1), self.day.max(1))
    }

    /// Returns the last day that it may mean.
    pub fn last_day(self) -> Date {
        let (year, month, day) = self.last_parts();
        calendar(year, month, day)
    }

    /// Returns whether the last day that it may mean lies before that of another date.
    #[must_use]
    pub fn ends_before(self, other: Self) -> bool {
        self.last_parts() < other.last_parts()
    }

    /// Returns year, month and day of the last day that it may mean.
    fn last_parts(self) -> (u16, u8, u8) {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { month_length(self.year, month) } else { self.day };
        (self.year, month, day)
    }

    /// Returns whether it lies before the first day of `range`: certain if all of it does.
    pub fn before(self, range: Self) -> Truth {
        if self.last_day() < range.first_day() {
            Truth::Yes
        } else if self.first_day() >= range.first_day() {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Returns whether it lies after the last day of `range`: certain if all of it does.
    pub fn after(self, range: Self) -> Truth {
        if self.first_day() > range.last_day() {
            Truth::Yes
        } else if self.last_day() <= range.last_day() {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Returns whether it lies between the first day of `from` and the last day of `to`, both included;
    /// an end that is absent is open.
    pub fn between(self, from: Option<Self>, to: Option<Self>) -> Truth {
        let begins = from.map_or(Truth::Yes, |from| !self.before(from));
        let ends = to.map_or(Truth::Yes, |to| !self.after(to));
        begins & ends
    }

    /// Returns the day `months` calendar months before the last day that it may mean; a day that the
    /// month lacks becomes the month's last.
    pub fn months_before(self, months: u32) -> Date {
        let last = self.last_day();
        let total =
            i64::from(last.year()) * 12 + i64::from(u8::from(last.month())) - 1 - i64::from(months);
        let year = u16::try_from(total.div_euclid(12)).unwrap_or_default();
        let month = u8::try_from(total.rem_euclid(12) + 1).unwrap_or(1);
        calendar(year, month, last.day().min(month_length(year, month)))
    }

    /// Returns the day `days` days before the last day that it may mean.
    pub fn days_before(self, days: u32) -> Date {
        self.last_day().checked_sub(Duration::days(i64::from(days))).unwrap_or(Date::MIN)
    }
}

/// Returns the days from `from` to `to`, negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    (to - from).whole_days()
}

/// Returns the number of days of a month.
pub(super) fn month_length(year: u16, month: u8) -> u8 {
    Month::try_from(month).map_or(0, |month| month.length(i32::from(year)))
}

/// Returns a day of the calendar. The parts were checked when the date was read; a wrong one falls
/// back to the first day rather than panic.
fn calendar(year: u16, month: u8, day: u8) -> Date {
    let month = Month::try_from(month).unwrap_or(Month::January);
    Date::from_calendar_date(i32::from(year), month, day).unwrap_or(Date::MIN)
}
