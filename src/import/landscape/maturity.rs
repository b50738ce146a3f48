//! The levels of maturity of the projects of a foundation.

use crate::import::table::Cell;
use crate::model::{is_not_applicable, is_unknown, text_key};

/// The levels of maturity that foundations use, in ascending order.
const LEVELS: [&str; 7] =
    ["sandbox", "incubation", "incubating", "graduation", "graduated", "emeritus", "archived"];

/// Returns the words of the maturity of all items, in ascending order.
pub(super) fn levels<'t>(cells: impl Iterator<Item = &'t Cell>) -> Vec<String> {
    let mut levels: Vec<String> = Vec::new();
    for cell in cells {
        for level in cell.texts() {
            let is_reserved = is_unknown(&level.text) || is_not_applicable(&level.text);
            let is_known = levels.iter().any(|known| text_key(known) == text_key(&level.text));
            if !is_known && !is_reserved {
                levels.push(level.text.clone());
            }
        }
    }
    let rank = |level: &String| {
        LEVELS
            .iter()
            .position(|known| known.eq_ignore_ascii_case(level))
            .map_or(0, |place| place + 1)
    };
    levels.sort_by_key(rank);
    levels
}
