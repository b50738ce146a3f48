//! `meshcmp list`

use super::{Context, Report, listing};
use crate::cli::ListArgs;
use crate::error::Error;

/// The entries as rows.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, options: &ListArgs) -> Result<Report<'c>, Error> {
    listing::run(context, &options.select, &[])
}
