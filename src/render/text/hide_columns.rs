//! The rule by which a table hides columns that do not fit: those that nobody asked for, in the order
//! of their rank, the last ones first, and no more of them than needed.

use super::columns::{ANY, Squeeze, TextColumn, fit};
use crate::render::visible::View;
use std::cmp::Reverse;

/// Returns which columns of the view to hide, by place, so that the others fit; nothing if not even
/// hiding all optional ones is enough. `columns` may begin with a column of signs.
///
/// The columns that stay keep their words whole as long as another one can be hidden.
pub(in crate::render) fn columns_to_hide(
    view: &View<'_, '_>,
    columns: &[TextColumn],
    room: Option<usize>,
) -> Option<Vec<usize>> {
    let (signs, columns) = columns.split_at(columns.len() - view.width());
    let mut candidates = Vec::new();
    for (place, column) in view.columns().enumerate() {
        if column.optional {
            candidates.push((column.rank, Reverse(place)));
        }
    }
    candidates.sort_unstable();
    let mut hidden = Vec::new();
    let mut shown = Vec::new();
    for (_, Reverse(place)) in candidates {
        hidden.push(place);
        shown = signs.to_vec();
        for (place, column) in columns.iter().enumerate() {
            if !hidden.contains(&place) {
                shown.push(column.clone());
            }
        }
        if fit(&shown, room, &[Squeeze::TwoLines]).is_some() {
            return Some(hidden);
        }
    }
    let fits = fit(&shown, room, ANY).is_some();
    (fits && !hidden.is_empty()).then_some(hidden)
}
