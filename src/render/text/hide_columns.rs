//! Which columns a table does without where not all of them fit: those that nobody asked for, the
//! last ones first, and no more of them than needed.

use crate::render::sanitise::clean;
use crate::render::text::grid::Grid;
use crate::render::text::texts::Texts;
use crate::render::visible::View;

/// A view that fits.
#[derive(Debug)]
pub(in crate::render) struct Narrowed<'s, 'c> {
    /// The columns that are left.
    pub(in crate::render) view: View<'s, 'c>,
    /// The labels of the others.
    pub(in crate::render) left_out: Vec<String>,
}

/// The view without as many spare columns as it takes to fit into `room`; nothing if there are not
/// enough of them. `grid` holds the texts of all columns.
///
/// What is left need not be crammed, as long as there is something to leave out.
pub(in crate::render) fn narrow<'s, 'c>(
    texts: &Texts<'s, 'c>,
    grid: &Grid,
    room: usize,
) -> Option<Narrowed<'s, 'c>> {
    let view = &texts.view;
    let spare = view.columns().enumerate().filter(|(_, column)| column.optional);
    let optional: Vec<_> = spare.map(|(place, _)| place).collect();
    let before = texts.before();
    let fits = |least: &[(usize, usize)], left_out: &[usize]| {
        let columns = least.iter().enumerate().filter(|(place, _)| {
            let place = place.checked_sub(before);
            place.is_none_or(|place| !left_out.contains(&place))
        });
        fit(columns.map(|(_, &column)| column), room)
    };
    let fair = grid.fair();
    let mut ends = (0..optional.len()).rev().map(|kept| optional.split_at(kept).1);
    let all = (!optional.is_empty()).then_some(&optional[..]);
    let left_out = ends
        .find(|left_out| fits(&fair, left_out))
        .or(all.filter(|all| fits(&grid.least(), all)))?;
    let labels = view.columns().enumerate();
    let labels = labels.filter(|(place, _)| left_out.contains(place));
    Some(Narrowed {
        view: view.without(left_out),
        left_out: labels.map(|(_, column)| clean(&column.label).into_owned()).collect(),
    })
}

/// Whether columns of these widths fit, with the gaps between them.
fn fit(columns: impl Iterator<Item = (usize, usize)> + Clone, room: usize) -> bool {
    let gap = columns.clone().last().map_or(0, |(_, gap)| gap);
    columns.map(|(width, gap)| width + gap).sum::<usize>() <= room + gap
}
