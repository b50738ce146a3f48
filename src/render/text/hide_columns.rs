//! The rule by which a table hides columns that do not fit: those that nobody asked for, the last
//! ones first, and no more of them than needed.

use super::columns::{Column, fit, fit_well};
use crate::render::visible::View;

/// Returns which columns of the view to hide, by place, so that the others fit; nothing if not even
/// hiding all optional ones is enough. `columns` may begin with a column of signs.
///
/// What is left need not be crammed, as long as there is something to hide.
pub(in crate::render) fn columns_to_hide(
    view: &View<'_, '_>,
    columns: &[Column],
    room: Option<usize>,
) -> Option<Vec<usize>> {
    let room = room?;
    let signs = columns.len() - view.width();
    let mut optional: Vec<usize> = Vec::new();
    for (place, column) in view.columns().enumerate() {
        if column.optional {
            optional.push(place);
        }
    }
    let shown = |hidden: &[usize]| -> Vec<Column> {
        let columns = columns.iter().enumerate();
        let shown = columns.filter(|(place, _)| {
            place.checked_sub(signs).is_none_or(|place| !hidden.contains(&place))
        });
        shown.map(|(_, column)| column.clone()).collect()
    };
    for kept in (0..optional.len()).rev() {
        let hidden = &optional[kept..];
        if fit_well(&shown(hidden), room) {
            return Some(hidden.to_vec());
        }
    }
    (!optional.is_empty() && fit(&shown(&optional), Some(room)).is_some()).then_some(optional)
}
