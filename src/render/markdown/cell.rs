//! The text of a cell, with footnotes for its sources.

use crate::model::Source;
use crate::render::document::part::{Part, PartKind, parts};
use crate::render::document::sources::PageSources;
use crate::render::escape::markdown as escape;
use crate::render::labels::{Signs, old_mark};
use crate::sheet::{Content, Sheet};

/// Writes the cells of a sheet, and remembers the sources that they rest on.
pub(super) struct Cells<'s> {
    sheet: &'s Sheet<'s>,
    pub(super) signs: Signs,
    pub(super) sources: PageSources<'s>,
}

impl<'s> Cells<'s> {
    pub(super) fn new(sheet: &'s Sheet<'s>, signs: Signs) -> Self {
        let sources = PageSources::default();
        Self { sheet, signs, sources }
    }

    /// A cell: its values, what they rest on, and the year if that is long ago.
    pub(super) fn cell(&mut self, content: &'s Content<'s>) -> String {
        let parts = parts(content, self.sheet, self.signs);
        let mut text = String::new();
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                text.push_str(", ");
            }
            value(part, &mut text);
            let next = parts.get(place + 1).and_then(|next| next.source);
            if let Some(source) = part.source
                && self.sheet.evidence
                && next != Some(source)
            {
                self.sources.add(source);
                text.push_str(&format!("[^{}]", footnote(source)));
            }
        }
        if let Some(mark) = old_mark(content, self.sheet) {
            text.push(' ');
            text.push_str(&mark);
        }
        text
    }
}

/// A value and the note that is shown beside it.
pub(super) fn value(part: &Part<'_>, out: &mut String) {
    if part.kind == PartKind::Link {
        escape::link(&part.text, out);
    } else {
        escape::inline(&part.text, out);
    }
    if let Some(note) = part.note.filter(|_| part.shows_note) {
        out.push_str(" (");
        escape::inline(note, out);
        out.push(')');
    }
}

/// The name of a source's footnote: its id, so that two tables in one document agree.
pub(super) fn footnote(source: Source<'_>) -> String {
    let id = source.id();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if id.chars().all(plain) { id.to_owned() } else { format!("source-{}", source.key().0) }
}
