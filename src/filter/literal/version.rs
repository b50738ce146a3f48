//! Versions, compared in their natural order. Any text is a version.

use super::order::{OrderLiteral, read_ends};
use crate::diagnostic::Diagnostic;
use crate::filter::ast::Name;
use crate::filter::operator::Operator;
use crate::model::compare_versions;

/// A version or range of versions.
pub(super) type VersionLiteral = OrderLiteral<String>;

pub(super) fn read(operator: Operator, value: &Name) -> VersionLiteral {
    OrderLiteral::Single(operator, value.text.clone())
}

pub(super) fn read_range(
    from: Option<&Name>,
    to: Option<&Name>,
) -> Result<VersionLiteral, Vec<Diagnostic>> {
    let read = |value: &Name| Ok(value.text.clone());
    let is_after = |a: &String, b: &String| compare_versions(a, b).is_gt();
    let (from, to) = read_ends(from, to, read, is_after)?;
    Ok(OrderLiteral::Between(from, to))
}

pub(super) fn matches(literal: &VersionLiteral, value: &str) -> bool {
    literal.matches(|bound| Some(compare_versions(value, bound)))
}
