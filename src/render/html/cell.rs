//! A cell: its values and, below them when opened, their evidence.

use super::links::titled;
use super::tracks::LONGEST_WORD;
use crate::model::{Support, Vocabulary};
use crate::render::document::part::{Part, PartKind, parts};
use crate::render::document::sources::PageSources;
use crate::render::escape::html::Safe;
use crate::render::old_mark::old_mark;
use crate::render::share::numbers;
use crate::render::signs::Signs;
use crate::sheet::{Bar, Content, Sheet};
use maud::{Markup, html};

/// Returns the content of a cell, and adds its sources to those of the page.
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
    let shown = html! {
        (values(&parts))
        @if let Some(mark) = old_mark(content.fact(), sheet) { " " span.old { (mark) } }
    };
    let has_source = parts.iter().any(|part| part.source.is_some());
    let has_link = parts.iter().any(|part| part.link.is_some());
    html! {
        @if !has_source {
            (shown)
        } @else if has_link {
            // A link cannot stand inside what opens the evidence.
            (shown) " "
            details open[sheet.evidence] { summary { small { "source" } } (evidence(&parts)) }
        } @else {
            details open[sheet.evidence] { summary { (shown) } (evidence(&parts)) }
        }
        (notes(&parts))
    }
}

/// Returns the notes of the values: each is shown beside its value, or else with the evidence and
/// on paper.
fn notes(parts: &[Part<'_>]) -> Markup {
    let several = parts.len() > 1;
    html! {
        @for part in parts {
            @if let Some(note) = part.note {
                small.note.with-source[!part.shows_note] {
                    @if several { span dir="auto" { (Safe(&part.text)) } ": " }
                    span dir="auto" { (Safe(note)) }
                }
            }
        }
    }
}

/// Returns the values in a row. In cells, `bdi`, `data` and `time` hold values and nothing else does.
pub(super) fn values(parts: &[Part<'_>]) -> Markup {
    html! {
        @for (place, part) in parts.iter().enumerate() {
            @if place > 0 { ", " }
            (value(part))
        }
    }
}

/// Like [`values`], each with its note.
pub(super) fn noted(parts: &[Part<'_>]) -> Markup {
    html! {
        @for (place, part) in parts.iter().enumerate() {
            @if place > 0 { ", " }
            (value(part))
            @if let Some(note) = part.note {
                @if parts.len() > 1 {
                    " " small dir="auto" { "(" (Safe(note)) ")" }
                } @else {
                    small.note dir="auto" { (Safe(note)) }
                }
            }
        }
    }
}

/// Returns a value, with its data form in the markup if that differs.
pub(super) fn value(part: &Part<'_>) -> Markup {
    if let Some(address) = &part.link {
        return html! { a href=(address) { (text_value(part)) } };
    }
    html! {
        @match part.kind {
            PartKind::Date if part.text == part.data => time { (Safe(&part.text)) },
            PartKind::Date => time datetime=(part.data) { (Safe(&part.text)) },
            PartKind::Support(support) => (support_value(support, part)),
            PartKind::Unknown => data.unknown value="" { (Safe(&part.text)) },
            PartKind::Text => (text_value(part)),
        }
    }
}

fn text_value(part: &Part<'_>) -> Markup {
    let text = Safe(&part.text);
    let class = is_long(&part.text).then_some("long");
    html! {
        @if part.text == part.data {
            bdi class=[class] { (text) }
        } @else {
            data class=[class] value=(Safe(&part.data)) dir="auto" { (text) }
        }
    }
}

/// Hides the sign from screen readers, which read the word.
fn support_value(support: Support, part: &Part<'_>) -> Markup {
    let (sign, word) = part.text.split_once(' ').unwrap_or(("", &part.text));
    html! {
        data class=(support.word()) value=(support.word()) {
            span aria-hidden="true" { (sign) } " " (word)
        }
    }
}

/// Returns the evidence: a paragraph for each run of values with one source.
fn evidence(parts: &[Part<'_>]) -> Markup {
    let several = parts.len() > 1;
    html! {
        div.why {
            @for run in parts.chunk_by(|a, b| a.source == b.source) {
                @if let Some(source) = run.first().and_then(|part| part.source) {
                    p {
                        @if several && run.len() < parts.len() {
                            @for (place, part) in run.iter().enumerate() {
                                @if place > 0 { ", " }
                                span dir="auto" { (Safe(&part.text)) }
                            }
                            ": "
                        }
                        (titled(source)) ", " (source.date().to_string())
                    }
                }
            }
        }
    }
}

/// Returns a bar and its numbers. The ends of its parts are those of layers of background; a part
/// without length is left out.
fn bar(bar: Bar) -> Markup {
    let mut end = 0.0;
    let mut ends = Vec::new();
    let parts = [
        ("full", bar.full),
        ("partial", bar.partial),
        ("experimental", bar.experimental),
        ("unknown", bar.unknown),
    ];
    for (name, part) in parts {
        if part > 0.0 && bar.of > 0.0 {
            end += part / bar.of;
            ends.push(format!("--{name}:{:.0}%", end.clamp(0.0, 1.0) * 100.0));
        }
    }
    html! {
        span.bar style=[(!ends.is_empty()).then(|| ends.join(";"))] {}
        @if bar.labelled { bdi { (numbers(bar, "–")) } }
    }
}

/// Returns whether a text has words so long that they may break anywhere.
fn is_long(text: &str) -> bool {
    text.split_whitespace().any(|word| word.chars().count() > LONGEST_WORD)
}
