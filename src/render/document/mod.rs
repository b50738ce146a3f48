//! What markdown and html share: of what parts a cell is made, and what it rests on.

pub(super) mod card;
pub(super) mod legend;
pub(super) mod part;
pub(super) mod sources;

use crate::render::visible::View;
use crate::sheet::Row;

/// Words after the name of a row: `archived`, unless a column says so, and whether it matches.
pub(super) fn marks(view: &View<'_, '_>, row: &Row<'_>) -> Vec<&'static str> {
    let undecided = row.undecided.then_some("cannot be told whether it matches");
    view.ending(row).into_iter().chain(undecided).collect()
}
