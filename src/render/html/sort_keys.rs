//! The order of the cells of a table, numbered for the script.

use crate::render::visible::View;

/// Returns for each row the number of each visible cell in the order of its column, from 0; cells
/// of one number are equal. A cell without an order has a negative number: -1 if it does not apply,
/// -2 if it is unknown or empty.
pub(super) fn sort_keys(view: &View<'_, '_>) -> Vec<Vec<i64>> {
    let rows: Vec<Vec<_>> =
        view.sheet.rows.iter().map(|row| view.cells(&row.cells).collect()).collect();
    let mut keys = vec![vec![0; view.width()]; rows.len()];
    for column in 0..view.width() {
        let mut ordered: Vec<usize> = Vec::new();
        for (row, cells) in rows.iter().enumerate() {
            match cells[column].order_tail() {
                0 => ordered.push(row),
                tail => keys[row][column] = -i64::from(tail),
            }
        }
        ordered.sort_by(|&a, &b| rows[a][column].compare(rows[b][column]));
        let mut key = 0;
        let mut previous: Option<usize> = None;
        for row in ordered {
            if previous.is_some_and(|above| rows[above][column].compare(rows[row][column]).is_ne())
            {
                key += 1;
            }
            keys[row][column] = key;
            previous = Some(row);
        }
    }
    keys
}
