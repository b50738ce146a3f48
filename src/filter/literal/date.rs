//! Partial dates. In an expression a date means all of its days; in the catalog, one of them.

use super::order::read_ends;
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::resolve_errors;
use crate::model::{PartialDate, Truth};

/// A date or range of dates.
#[derive(Clone, Debug)]
pub(in crate::filter) enum DateLiteral {
    /// Before the first day of this date.
    Before(PartialDate),
    /// After the last day of this date.
    After(PartialDate),
    /// From the first day of one date to the last day of another; a missing end is open.
    Between(Option<PartialDate>, Option<PartialDate>),
}

pub(super) fn read(operator: Operator, value: &Name) -> Result<DateLiteral, Vec<Diagnostic>> {
    let date = read_date(value)?;
    Ok(match operator {
        Operator::Less => DateLiteral::Before(date),
        Operator::AtMost => DateLiteral::Between(None, Some(date)),
        Operator::Greater => DateLiteral::After(date),
        Operator::AtLeast => DateLiteral::Between(Some(date), None),
        Operator::Equal | Operator::NotEqual | Operator::Contains => {
            DateLiteral::Between(Some(date), Some(date))
        }
    })
}

pub(super) fn read_range(
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<DateLiteral, Vec<Diagnostic>> {
    let is_after = |a: &PartialDate, b: &PartialDate| a.first_day() > b.last_day();
    let (from, to) = read_ends(from, to, read_date, is_after)?;
    Ok(DateLiteral::Between(from, to))
}

fn read_date(value: &Name) -> Result<PartialDate, Vec<Diagnostic>> {
    value.text.parse().map_err(|error| vec![resolve_errors::bad_date(value, error)])
}

impl DateLiteral {
    pub(super) fn matches(&self, date: PartialDate) -> Truth {
        match *self {
            Self::Before(limit) => date.before(limit),
            Self::After(limit) => date.after(limit),
            Self::Between(from, to) => date.between(from, to),
        }
    }
}
