//! `meshcmp list`

use super::{Context, Report, listing};
use crate::cli::ListArgs;
use crate::error::Error;

/// Lists entries as rows.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(context: &Context<'c>, args: &ListArgs) -> Result<Report<'c>, Error> {
    listing::run(context, &args.listing, &[])
}
