//! The levels of maturity of the projects of a foundation.

use crate::import::cell::Cell;
use crate::import::infer::words_of;

/// The levels of maturity that foundations use, in ascending order.
const LEVELS: [&str; 7] =
    ["sandbox", "incubation", "incubating", "graduation", "graduated", "emeritus", "archived"];

/// Returns the words of the maturity of all items, in ascending order.
pub(super) fn levels<'t>(cells: impl Iterator<Item = &'t Cell>) -> Vec<String> {
    let mut levels = words_of(cells, false);
    // An unknown level, which is none of them, comes first.
    levels.sort_by_key(|level| LEVELS.iter().position(|known| known.eq_ignore_ascii_case(level)));
    levels
}
