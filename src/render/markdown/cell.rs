//! The text of a cell, with footnotes for its sources.

use crate::model::Source;
use crate::render::document::part::{Part, parts};
use crate::render::document::sources::PageSources;
use crate::render::escape::markdown as escape;
use crate::render::old_mark::old_mark;
use crate::render::signs::Signs;
use crate::sheet::{Content, Sheet};

/// Writes cells, and collects their sources for the footnotes.
pub(super) struct MarkdownCells<'s> {
    sheet: &'s Sheet<'s>,
    pub(super) signs: Signs,
    pub(super) sources: PageSources<'s>,
}

impl<'s> MarkdownCells<'s> {
    pub(super) fn new(sheet: &'s Sheet<'s>, signs: Signs) -> Self {
        let sources = PageSources::default();
        Self { sheet, signs, sources }
    }

    /// Returns a cell: its values with footnotes, and the year if the fact is old.
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
        if let Some(mark) = old_mark(content.fact(), self.sheet) {
            text.push(' ');
            text.push_str(&mark);
        }
        text
    }
}

/// Appends a value and the note that is shown beside it.
pub(super) fn value(part: &Part<'_>, out: &mut String) {
    match &part.link {
        Some(address) => escape::link(&part.text, address, out),
        None => escape::inline(&part.text, out),
    }
    if let Some(note) = part.note.filter(|_| part.shows_note) {
        out.push_str(" (");
        escape::inline(note, out);
        out.push(')');
    }
}

/// Returns the name of the footnote of a source: its id, so that two tables in one document agree.
pub(super) fn footnote(source: Source<'_>) -> String {
    let id = source.id();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if id.chars().all(plain) { id.to_owned() } else { format!("source-{}", source.key().0) }
}
