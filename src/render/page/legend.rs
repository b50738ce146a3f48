//! What the signs on a sheet mean, for those that are on it.

use super::view::View;
use crate::render::words::{Signs, old_mark, verdict_sign};
use crate::sheet::{Bar, Content, Sheet, Verdict};

/// A line for each kind of sign that the sheet needs explained.
pub(in crate::render) fn legend<'r>(
    sheet: &'r Sheet<'r>,
    view: &View<'r>,
    signs: Signs,
) -> Vec<String> {
    let mut lines = Vec::new();
    if view.compares() {
        let sign = |verdict| verdict_sign(verdict, signs);
        lines.push(format!(
            "{} differ, {} same, {} cannot be told",
            sign(Verdict::Differ),
            sign(Verdict::Same),
            sign(Verdict::Unknown)
        ));
    }
    if let Some(mark) = shown(sheet, view).find_map(|content| old_mark(content, sheet)) {
        lines.push(format!(
            "{mark} stands after a fact whose newest source is that old"
        ));
    }
    lines
}

/// What the end of a bar means, where bars are drawn with signs.
pub(in crate::render) fn bars<'r>(
    sheet: &'r Sheet<'r>,
    view: &View<'r>,
    signs: Signs,
) -> Option<String> {
    let possible = |content: &Content<'_>| match content {
        Content::Bar(Bar { possible, .. }) => *possible > 0.0,
        _ => false,
    };
    shown(sheet, view)
        .any(possible)
        .then(|| format!("{} unknown, may come on top", signs.pick("▒", ":")))
}

/// Every cell that people see.
fn shown<'r>(sheet: &'r Sheet<'r>, view: &View<'r>) -> impl Iterator<Item = &'r Content<'r>> {
    let rows = sheet.rows.iter().map(|row| &row.cells);
    let groups = sheet.groups.iter().map(|group| &group.cells);
    rows.chain(groups).flat_map(|cells| view.cells(cells))
}
