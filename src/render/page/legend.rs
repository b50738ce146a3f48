//! What the signs on a sheet mean, for those that are on it.

use super::view::View;
use crate::render::words::{Signs, old_mark, verdict_sign};
use crate::sheet::{Bar, Content, Sheet, Verdict};

/// A line for each kind of sign that the sheet needs explained.
pub(in crate::render) fn legend(sheet: &Sheet<'_>, view: &View<'_>, signs: Signs) -> Vec<String> {
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
    let possible = |content: &Content<'_>| matches!(content, Content::Bar(Bar { possible, .. }) if *possible > 0.0);
    let mut shown = sheet
        .rows
        .iter()
        .flat_map(|row| view.cells(&row.cells))
        .chain(
            sheet
                .groups
                .iter()
                .flat_map(|group| view.cells(&group.cells)),
        );
    if shown.clone().any(possible) {
        lines.push(format!("{} unknown, may come on top", signs.pick("▒", ":")));
    }
    if let Some(mark) = shown.find_map(|content| old_mark(content, sheet)) {
        lines.push(format!(
            "{mark} stands after a fact whose newest source is that old"
        ));
    }
    lines
}
