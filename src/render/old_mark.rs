//! The mark behind an old fact.

use crate::model::Fact;
use crate::sheet::Sheet;

/// Returns the year of the source of an old fact, such as `'20`; in full if it is about a century
/// ago.
#[must_use]
pub(super) fn old_mark(fact: Option<&Fact<'_>>, sheet: &Sheet<'_>) -> Option<String> {
    let fact = fact.filter(|fact| fact.value.is_known())?;
    let source = sheet.age.old_source(fact)?;
    let (year, _, _) = source.date().parts();
    let near = i32::from(year) + 97 > sheet.age.limit().year();
    Some(if near { format!("'{:02}", year % 100) } else { format!("'{year:04}") })
}
