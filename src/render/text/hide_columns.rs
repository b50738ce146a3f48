//! The rule by which a table hides columns that do not fit: those that nobody asked for, the last
//! ones first, and no more of them than needed.

use super::columns::{ANY, Squeeze, TextColumn, fit};
use crate::render::visible::View;

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
    let mut hidden = Vec::new();
    let mut shown = columns.to_vec();
    for (place, column) in view.columns().enumerate().collect::<Vec<_>>().into_iter().rev() {
        if !column.optional {
            continue;
        }
        hidden.push(place);
        shown.remove(place);
        if fit(&[signs, &shown].concat(), room, &[Squeeze::TwoLines]).is_some() {
            return Some(hidden);
        }
    }
    let fits = fit(&[signs, &shown].concat(), room, ANY).is_some();
    (fits && !hidden.is_empty()).then_some(hidden)
}
