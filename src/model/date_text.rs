//! Partial dates as they are written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

use super::date::{PartialDate, month_length};
use std::fmt;
use std::str::FromStr;

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
        let (small_month, small_day) = (small(month), small(day));
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists =
            day.is_none_or(|day| day >= 1 && day <= u16::from(month_length(year, small_month)));
        if !month_exists || !day_exists {
            return Err(DateError::Impossible);
        }
        Ok(Self::from_parts(year, small_month, small_day))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        let parts = [(3, year), (6, month.into()), (9, day.into())];
        let mut text = *b"0000-00-00"; // faster than the formatting of numbers
        for (mut place, mut rest) in parts {
            while rest > 0 {
                text[place] = b"0123456789"[usize::from(rest % 10)];
                (place, rest) = (place.saturating_sub(1), rest / 10);
            }
        }
        let known = match (month, day) {
            (0, _) => 4,
            (_, 0) => 7,
            _ => 10,
        };
        f.pad(std::str::from_utf8(&text[..known]).unwrap_or_default())
    }
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
