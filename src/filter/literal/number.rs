//! Numbers, compared by size.

use super::order::{OrderLiteral, read_ends};
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::filter::resolve_errors;
use crate::model::{Field, Number};

/// A number or range of numbers, as typed.
pub(super) type NumberLiteral = OrderLiteral<String>;

pub(super) fn read(
    field: Field<'_>,
    operator: Operator,
    value: &Name,
) -> Result<NumberLiteral, Vec<Diagnostic>> {
    Ok(OrderLiteral::Single(operator, read_number(field, value)?))
}

pub(super) fn read_range(
    field: Field<'_>,
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<NumberLiteral, Vec<Diagnostic>> {
    let read = |value: &Name| read_number(field, value);
    let is_after = |a: &String, b: &String| Number::parse(a) > Number::parse(b);
    let (from, to) = read_ends(from, to, read, is_after)?;
    Ok(OrderLiteral::Between(from, to))
}

fn read_number(field: Field<'_>, value: &Name) -> Result<String, Vec<Diagnostic>> {
    match Number::parse(&value.text) {
        Some(number) => Ok(number.text().to_owned()),
        None => Err(vec![resolve_errors::bad_number(value, field)]),
    }
}

pub(super) fn matches(literal: &NumberLiteral, value: Number<'_>) -> bool {
    literal.matches(|bound| Number::parse(bound).map(|bound| value.cmp(&bound)))
}
