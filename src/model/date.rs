//! Partial dates: years, months and days, compared as ranges.

use super::truth::Truth;
use std::fmt;
use std::str::FromStr;
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

/// Why a text is not a partial date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: `20x8`, `2018-5`, `May 2018`.
    Malformed,
    /// The form is right, but there is no such month or day: `2018-13`, `2018-02-30`.
    Impossible,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "dates are YYYY, YYYY-MM or YYYY-MM-DD",
            Self::Impossible => "there is no such day in the calendar",
        })
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// Returns all of a year.
    pub const fn year(year: u16) -> Self {
        Self { year, month: 0, day: 0 }
    }

    /// Returns the date of these numbers, 0 for an unknown month or day. For constants that a build
    /// has checked; texts go through [`FromStr`].
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
        let (from, to) = (from.map(Self::first_day), to.map(Self::last_day));
        let starts_in = from.is_none_or(|from| self.first_day() >= from);
        let ends_in = to.is_none_or(|to| self.last_day() <= to);
        let outside = from.is_some_and(|from| self.last_day() < from)
            || to.is_some_and(|to| self.first_day() > to);
        match (starts_in && ends_in, outside) {
            (_, true) => Truth::No,
            (true, false) => Truth::Yes,
            (false, false) => Truth::Unknown,
        }
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

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(DateError::Malformed)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(DateError::Malformed);
        }
        let small = |part: Option<u16>| u8::try_from(part.unwrap_or(0)).unwrap_or(0);
        let date = Self { year, month: small(month), day: small(day) };
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists =
            day.is_none_or(|day| day >= 1 && day <= u16::from(month_length(year, date.month)));
        if month_exists && day_exists { Ok(date) } else { Err(DateError::Impossible) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [(3, self.year), (6, self.month.into()), (9, self.day.into())];
        let mut text = *b"0000-00-00";
        for (mut place, mut rest) in parts {
            while rest > 0 {
                text[place] = b"0123456789"[usize::from(rest % 10)];
                (place, rest) = (place.saturating_sub(1), rest / 10);
            }
        }
        let known = match (self.month, self.day) {
            (0, _) => 4,
            (_, 0) => 7,
            _ => 10,
        };
        f.pad(std::str::from_utf8(&text[..known]).unwrap_or_default())
    }
}

/// Returns the days from `from` to `to`, negative if `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    (to - from).whole_days()
}

/// Reads one part of a date: exactly `digits` ASCII digits.
fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, DateError> {
    match part {
        None => Ok(None),
        Some(text) if text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()) => {
            text.parse().map(Some).map_err(|_| DateError::Malformed)
        }
        Some(_) => Err(DateError::Malformed),
    }
}

fn month_length(year: u16, month: u8) -> u8 {
    Month::try_from(month).map_or(0, |month| month.length(i32::from(year)))
}

/// Returns a day of the calendar. The parts were checked when the date was read; a wrong one falls
/// back to the first day rather than panic.
fn calendar(year: u16, month: u8, day: u8) -> Date {
    let month = Month::try_from(month).unwrap_or(Month::January);
    Date::from_calendar_date(i32::from(year), month, day).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_prints_years_months_and_days() {
        for text in ["2018", "2018-05", "2018-05-31", "2024-02-29", "0000", "9999-12-31"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        use DateError::*;
        for (text, why) in [
            ("", Malformed),
            ("20x8", Malformed),
            ("18", Malformed),
            ("2018-5", Malformed),
            ("2018-05-1", Malformed),
            ("2018-05-01-01", Malformed),
            ("2018/05", Malformed),
            ("+201", Malformed),
            (" 2018", Malformed),
            ("２０１８", Malformed),
            ("2018-00", Impossible),
            ("2018-13", Impossible),
            ("2018-05-00", Impossible),
            ("2018-02-29", Impossible),
            ("1900-02-29", Impossible),
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(why), "{text:?}");
        }
    }

    #[test]
    fn a_partial_date_spans_its_days() {
        for (text, first, last) in [
            ("2018", "2018-01-01", "2018-12-31"),
            ("2018-02", "2018-02-01", "2018-02-28"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            ("2018-05-07", "2018-05-07", "2018-05-07"),
        ] {
            assert_eq!(date(text).first_day(), date(first).first_day(), "{text}");
            assert_eq!(date(text).last_day(), date(last).last_day(), "{text}");
        }
    }

    #[test]
    fn order_is_told_only_where_it_is_certain() {
        use Truth::*;
        for (value, range, before, after) in [
            ("2017", "2018", Yes, No),
            ("2018", "2017", No, Yes),
            ("2018", "2018-05", Unknown, Unknown),
            ("2018-05", "2018", No, No),
            ("2018-05", "2018-05", No, No),
            ("2018-05-31", "2018-05", No, No),
            ("2018", "2018-01-01", No, Unknown),
            ("2018", "2018-12-31", Unknown, No),
            ("2018-04-30", "2018-05", Yes, No),
        ] {
            assert_eq!(date(value).before(date(range)), before, "{value} before {range}");
            assert_eq!(date(value).after(date(range)), after, "{value} after {range}");
        }
    }

    #[test]
    fn a_range_includes_both_ends() {
        use Truth::*;
        for (value, from, to, inside) in [
            ("2018", "2018", "2020", Yes),
            ("2020-12-31", "2018", "2020", Yes),
            ("2021", "2018", "2020", No),
            ("2018", "2018-05", "2020", Unknown),
            ("2018-05", "2018-05-15", "2018-05-20", Unknown),
        ] {
            let told = date(value).between(Some(date(from)), Some(date(to)));
            assert_eq!(told, inside, "{value} in {from}..{to}");
        }
        assert_eq!(date("2019").between(None, Some(date("2018"))), No);
        assert_eq!(date("2019").between(Some(date("2018")), None), Yes);
    }

    #[test]
    fn months_go_back_over_years_and_short_months() {
        for (from, months, to) in [
            ("2026-11-22", 24, "2024-11-22"),
            ("2024-03-31", 1, "2024-02-29"),
            ("2026-01-15", 1, "2025-12-15"),
            ("2020-09", 24, "2018-09-30"),
        ] {
            assert_eq!(date(from).months_before(months), date(to).last_day(), "{from} - {months}");
        }
        assert_eq!(date("2026-03-01").days_before(1), date("2026-02-28").last_day());
    }
}
