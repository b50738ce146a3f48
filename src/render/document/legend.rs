//! The legend: the meaning of the signs on a sheet.

use crate::analysis::comparison::Verdict;
use crate::render::old_mark::old_mark;
use crate::render::signs::{POSSIBLE, Signs, verdict_sign};
use crate::render::visible::View;
use crate::sheet::{Bar, Content};

/// Returns a line for each kind of sign on the sheet.
pub(in crate::render) fn legend(view: &View<'_, '_>, signs: Signs) -> Vec<String> {
    let mut lines = Vec::new();
    if view.compares() {
        let sign = |verdict| verdict_sign(verdict, signs);
        lines.push(format!(
            "{} differ, {} same, {} undetermined",
            sign(Verdict::Differ),
            sign(Verdict::Same),
            sign(Verdict::Unknown)
        ));
    }
    if let Some(mark) = shown(view).find_map(|content| old_mark(content.fact(), view.sheet)) {
        lines.push(format!("{mark} marks a fact whose newest source is of that year"));
    }
    lines
}

/// Explains the possible part of bars that are drawn with characters.
pub(in crate::render) fn bars(view: &View<'_, '_>, signs: Signs) -> Option<String> {
    let possible = |content: &Content<'_>| match content {
        Content::Bar(Bar { possible, .. }) => *possible > 0.0,
        _ => false,
    };
    shown(view).any(possible).then(|| format!("{} unknown, may come on top", signs.of(POSSIBLE)))
}

/// Returns every cell that people see.
fn shown<'s, 'c>(view: &View<'s, 'c>) -> impl Iterator<Item = &'s Content<'c>> {
    let rows = view.sheet.rows.iter().map(|row| &row.cells);
    let groups = view.sheet.groups.iter().map(|group| &group.cells);
    rows.chain(groups).flat_map(|cells| view.cells(cells))
}
