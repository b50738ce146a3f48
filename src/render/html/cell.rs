//! What stands in a cell: the values, and below them, once opened, what they rest on.

use super::titled;
use crate::model::{Support, Vocabulary};
use crate::render::document::part::{Part, PartKind, parts};
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::labels::{Signs, old_mark, short};
use crate::sheet::{Bar, Content, Sheet};
use maud::{Markup, html};

/// From how many bytes on a cell is wide enough for a sentence.
const PROSE: usize = 48;

/// The content of a cell; remembers its sources.
pub(super) fn cell<'s>(
    content: &'s Content<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
    sources: &mut PageSources<'s>,
) -> Markup {
    if let Content::Bar(share) = content {
        return bar(*share);
    }
    let parts = parts(content, sheet, signs);
    parts.iter().filter_map(|part| part.source).for_each(|source| sources.add(source));
    let length: usize = parts.iter().map(|part| part.text.len()).sum();
    let shown = html! {
        @if length > PROSE { div.prose { (values(&parts)) } } @else { (values(&parts)) }
        @if let Some(mark) = old_mark(content, sheet) { " " span.old { (mark) } }
    };
    let notes = parts.iter().filter(|part| part.shows_note).filter_map(|part| part.note);
    html! {
        @if parts.iter().any(|part| part.source.is_some()) {
            details open[sheet.evidence] {
                summary { (shown) }
                div.why { (evidence(&parts)) }
            }
        } @else {
            (shown)
        }
        @if !sheet.evidence {
            @for note in notes { small.note { (Safe(note)) } }
        }
    }
}

/// The values, one after the other. What the data formats write stands in the markup where it is
/// not the text itself.
pub(super) fn values(parts: &[Part<'_>]) -> Markup {
    html! {
        @for (place, part) in parts.iter().enumerate() {
            @if place > 0 { ", " }
            (value(part))
        }
    }
}

/// The same, each with its note.
pub(super) fn noted(parts: &[Part<'_>]) -> Markup {
    html! {
        @for (place, part) in parts.iter().enumerate() {
            @if place > 0 { ", " }
            (value(part))
            @if let Some(note) = part.note {
                @if parts.len() > 1 {
                    " " small { "(" (Safe(note)) ")" }
                } @else {
                    small.note { (Safe(note)) }
                }
            }
        }
    }
}

fn value(part: &Part<'_>) -> Markup {
    let (text, long) = (Safe(&part.text), is_long(&part.text));
    html! {
        @match part.kind {
            PartKind::Link => a.v.long href=(part.text) rel="noreferrer" { (text) },
            PartKind::Date => time.v datetime=(part.data) { (text) },
            PartKind::Support(support) => (support_value(support, part)),
            PartKind::Unknown => data.v.unknown value="" { (text) },
            PartKind::Text if part.text != part.data => data.v.long[long] value=(Safe(&part.data)) { (text) },
            PartKind::Text => span.v.long[long] { (text) },
        }
    }
}

/// The sign is for the eye alone: who listens hears the word.
fn support_value(support: Support, part: &Part<'_>) -> Markup {
    let (sign, word) = part.text.split_once(' ').unwrap_or(("", &part.text));
    html! {
        data class={ "v " (support.word()) } value=(support.word()) {
            span aria-hidden="true" { (sign) } " " (word)
        }
    }
}

/// Who says so and when, for each run of parts with one source.
fn evidence(parts: &[Part<'_>]) -> Markup {
    let several = parts.len() > 1;
    html! {
        @for run in parts.chunk_by(|a, b| a.source == b.source && a.note.is_none() && b.note.is_none()) {
            @if let Some(source) = run.first().and_then(|part| part.source) {
                p {
                    @if several {
                        @for (place, part) in run.iter().enumerate() {
                            @if place > 0 { ", " }
                            (Safe(&part.text))
                        }
                        ": "
                    }
                    @if let Some(note) = run.first().and_then(|part| part.note) { (Safe(note)) " · " }
                    (titled(source)) ", "
                    time { (source.date().to_string()) }
                }
            }
        }
    }
}

/// A share as a drawn bar and as numbers; the possible part is hatched and told.
fn bar(share: Bar) -> Markup {
    let Bar { sure, possible, of } = share;
    let percent = |part: f64| {
        let share = if of > 0.0 { part / of } else { 0.0 };
        format!("{:.1}%", share.clamp(0.0, 1.0) * 100.0)
    };
    html! {
        span.share {
            span.bar aria-hidden="true" style={ "--sure:" (percent(sure)) ";--end:" (percent(sure + possible)) } {}
            span.v { (short(sure)) "/" (short(of)) }
            @if possible > 0.0 { small { " + " (short(possible)) " unknown" } }
        }
    }
}

/// The longest word, in characters, that a column is sure to have room for.
const LONGEST_WORD: usize = 24;

/// Returns whether a text has words so long that they may break anywhere.
fn is_long(text: &str) -> bool {
    text.split_whitespace().any(|word| word.chars().count() > LONGEST_WORD)
}
