//! `meshcmp filter`

use super::{Context, Report, listing};
use crate::cli::FilterArgs;
use crate::error::Error;

/// Lists the entries that satisfy every expression.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, args: &FilterArgs) -> Result<Report<'c>, Error> {
    listing::run(context, &args.listing, &args.expressions)
}
