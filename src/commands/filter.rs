//! `meshcmp filter`

use super::{Context, Report, listing};
use crate::cli::Filter;
use crate::error::Error;

/// The entries that satisfy every expression.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, options: &Filter) -> Result<Report<'c>, Error> {
    let report = listing::run(context, &options.select, &options.expressions)?;
    let negative = options.exit_code && report.sheet.row_count() == 0;
    Ok(Report { negative, ..report })
}
