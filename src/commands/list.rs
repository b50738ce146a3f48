//! `meshcmp list`

use super::{Context, Report, listing};
use crate::cli::List;
use crate::error::Error;

/// The entries as rows.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, options: &List) -> Result<Report<'c>, Error> {
    listing::run(context, &options.select, &[])
}
