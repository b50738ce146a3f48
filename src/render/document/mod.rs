//! The parts of documents that Markdown and HTML share.

pub(super) mod card;
pub(super) mod legend;
pub(super) mod part;
pub(super) mod sources;

use crate::render::visible::View;
use crate::sheet::Row;

/// Returns the words behind the name of a row: `archived`, unless a column says so, and
/// `match undetermined` if the filter cannot decide whether the row matches.
pub(super) fn marks(view: &View<'_, '_>, row: &Row<'_>) -> Vec<&'static str> {
    let undecided = row.undecided.then_some("match undetermined");
    view.ending(row).into_iter().chain(undecided).collect()
}
