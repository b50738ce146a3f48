//! Cells and their evidence as plain texts.

use crate::model::{Fact, KNOWN_EMPTY, Source, Value, joined};
use crate::sheet::{Content, HistoryRecord};
use std::borrow::Cow;

/// Returns the content of a cell in words and ids.
pub(super) fn plain<'a>(content: &'a Content<'_>) -> Cow<'a, str> {
    match content {
        Content::Nothing => Cow::Borrowed(""),
        Content::Value(value) => unobserved(value),
        Content::Fact(fact) => observed(&fact.value),
        Content::Changed(changed) => observed(&changed.fact.value),
        Content::Entry(entry) => Cow::Borrowed(entry.id()),
        Content::Field(field) => Cow::Borrowed(field.id()),
        Content::Text(text) => Cow::Borrowed(text),
        Content::Count(count) => Cow::Owned(count.to_string()),
        Content::Number(number) => Cow::Owned((number + 0.0).to_string()), // never -0
        Content::Flag(flag) => Cow::Owned(flag.to_string()),
        Content::Verdict(verdict) => Cow::Borrowed(verdict.word()),
        Content::Bar(bar) if bar.unknown > 0.0 => {
            Cow::Owned(format!("{} to {} of {}", bar.low(), bar.high(), bar.of))
        }
        Content::Bar(bar) => Cow::Owned(format!("{} of {}", bar.low(), bar.of)),
        Content::List(elements) => joined(elements.iter().map(plain).map(quoted)),
        Content::Map(members) => joined(members.iter().map(|(key, content)| {
            let member = format!("{key}={}", plain(content));
            quoted(Cow::Owned(member))
        })),
    }
}

/// Returns a value of the entry itself, or a computed one: an empty list is an empty cell.
fn unobserved<'a>(value: &'a Value<'_>) -> Cow<'a, str> {
    match value {
        Value::List(elements) => {
            joined(elements.iter().map(|element| quoted(element.value.plain())))
        }
        value => value.plain(),
    }
}

/// Quotes an element of a list as in CSV, if it could be read as something else: it holds the
/// separator or a quote, or reads like an empty list.
fn quoted(element: Cow<'_, str>) -> Cow<'_, str> {
    if element.contains([';', '"']) || element.is_empty() || element.trim() == KNOWN_EMPTY {
        Cow::Owned(format!("\"{}\"", element.replace('"', "\"\"")))
    } else {
        element
    }
}

/// Returns an observed value: a list that is known to be empty differs from one that is unknown.
fn observed<'a>(value: &'a Value<'_>) -> Cow<'a, str> {
    match value {
        Value::List(elements) if elements.is_empty() => Cow::Borrowed(KNOWN_EMPTY),
        value => unobserved(value),
    }
}

/// Returns the cells of an observation, where a list that is known to be empty is a text.
pub(super) fn record_contents<'c>(record: &HistoryRecord<'c>) -> [Content<'c>; 6] {
    record.contents().map(|content| match content {
        Content::Value(Value::List(elements)) if elements.is_empty() => Content::text(KNOWN_EMPTY),
        content => content,
    })
}

/// Reads one part of the evidence of a fact.
type EvidencePart = for<'c> fn(&Fact<'c>) -> Option<Cow<'c, str>>;

/// The parts of the evidence that have a column, with the suffix of its header.
pub(super) const EVIDENCE: [(&str, EvidencePart); 3] = [
    ("note", |fact| fact.note.map(Cow::Borrowed)),
    ("source", |fact| fact.source.map(Source::id).map(Cow::Borrowed)),
    ("date", |fact| fact.source.map(|source| Cow::Owned(source.date().to_string()))),
];

/// Returns one part of the evidence. For a list it has one item for each element, in their order,
/// or is empty if no element has that part; an empty list has a source of its own.
pub(super) fn evidence<'c>(fact: &Fact<'c>, part: EvidencePart) -> Cow<'c, str> {
    match &fact.value {
        Value::List(elements) if elements.is_empty() => part(fact).unwrap_or_default(),
        Value::List(elements) if elements.iter().all(|element| part(element).is_none()) => {
            Cow::Borrowed("")
        }
        Value::List(elements) => {
            joined(elements.iter().map(|element| part(element).map_or(Cow::Borrowed(""), quoted)))
        }
        _ => part(fact).unwrap_or_default(),
    }
}
