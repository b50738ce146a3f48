//! The legend: the meaning of the signs on a sheet.

use crate::analysis::comparison::Verdict;
use crate::model::Support;
use crate::render::old_mark::old_mark;
use crate::render::signs::{BAR, Signs, verdict_sign};
use crate::render::visible::View;
use crate::sheet::Content;

/// Returns a line for each kind of sign on the sheet.
pub(in crate::render) fn legend(view: &View<'_, '_>, signs: Signs) -> Vec<String> {
    let mut lines = Vec::new();
    if view.compares() || view.columns().any(|column| column.verdict.is_some()) {
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

/// Returns the key to bars that are drawn with characters, if one shows more than yes and no:
/// `█ yes ▓ partial ▒ experimental ░ unknown`.
pub(in crate::render) fn bars(view: &View<'_, '_>, signs: Signs) -> Option<String> {
    let needs_key = |content: &Content<'_>| match content {
        Content::Bar(bar) => bar.partial + bar.experimental + bar.unknown > 0.0,
        _ => false,
    };
    let words = [Support::Yes, Support::Partial, Support::Experimental, Support::Unknown];
    let mut key = Vec::new();
    for (sign, word) in BAR.into_iter().zip(words) {
        key.push(format!("{} {word}", signs.of(sign)));
    }
    shown(view).any(needs_key).then(|| key.join(" "))
}

/// Returns whether any cell is a bar.
pub(in crate::render) fn has_bars(view: &View<'_, '_>) -> bool {
    shown(view).any(|content| matches!(content, Content::Bar(_)))
}

/// Returns every cell that people see.
fn shown<'s, 'c>(view: &View<'s, 'c>) -> impl Iterator<Item = &'s Content<'c>> {
    let rows = view.sheet.rows.iter().map(|row| &row.cells);
    let groups = view.sheet.groups.iter().map(|group| &group.cells);
    rows.chain(groups).flat_map(|cells| view.cells(cells))
}
