//! The values of a cell, each with its note and its source.

use crate::link::link;
use crate::model::{Entry, Fact, Source, Support, Value};
use crate::render::labels;
use crate::render::signs::Signs;
use crate::sheet::{Content, Sheet};
use std::borrow::Cow;

/// One value of a cell. Texts are not escaped.
#[derive(Debug)]
pub(in crate::render) struct Part<'s> {
    /// The text for people.
    pub(in crate::render) text: Cow<'s, str>,
    /// The text of the data formats.
    pub(in crate::render) data: Cow<'s, str>,
    pub(in crate::render) kind: PartKind,
    /// The address to which the text leads, if it is a link.
    pub(in crate::render) link: Option<Cow<'s, str>>,
    pub(in crate::render) note: Option<&'s str>,
    /// Whether the note stands beside the value rather than with its source alone.
    pub(in crate::render) shows_note: bool,
    pub(in crate::render) source: Option<Source<'s>>,
}

/// The kind of a value, as far as documents show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum PartKind {
    /// A text or a number.
    Text,
    Date,
    /// A sign with its word.
    Support(Support),
    /// An unknown value other than support.
    Unknown,
}

/// Returns the values of a cell, in order.
pub(in crate::render) fn parts<'s>(
    content: &'s Content<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Vec<Part<'s>> {
    match content {
        Content::Nothing => Vec::new(),
        Content::Value(Value::List(elements)) if !elements.is_empty() => {
            elements.iter().map(|element| of_fact(element, sheet, signs)).collect()
        }
        Content::Value(value) => vec![of_value(value, sheet, signs)],
        Content::Fact(fact) => of_cell(content, fact, sheet, signs),
        Content::Changed(changed) => of_cell(content, &changed.fact, sheet, signs),
        Content::Entry(entry) => vec![of_entry(*entry, sheet)],
        Content::Field(field) => {
            let link = sheet.pages.map(|pages| Cow::Owned(pages.field(*field)));
            vec![Part { data: Cow::Borrowed(field.id()), link, ..plain(field.label_with_unit()) }]
        }
        Content::Text(text) => vec![of_text(text)],
        Content::List(elements) if !elements.is_empty() => {
            elements.iter().flat_map(|element| parts(element, sheet, signs)).collect()
        }
        Content::Map(members) => members
            .iter()
            .map(|(name, content)| {
                let text = join(&parts(content, sheet, signs));
                plain(Cow::Owned(format!("{name}: {text}")))
            })
            .collect(),
        Content::Bar(_) => {
            let padded = labels::content_label(content, sheet, signs);
            vec![plain(Cow::Owned(padded.split_whitespace().collect::<Vec<_>>().join(" ")))]
        }
        Content::Verdict(verdict) => vec![Part {
            data: Cow::Borrowed(verdict.word()),
            ..plain(Cow::Owned(labels::content_label(content, sheet, signs)))
        }],
        content => vec![plain(Cow::Owned(labels::content_label(content, sheet, signs)))],
    }
}

/// Returns the values of a fact, with the note that the sheet shows beside a cell.
fn of_cell<'s>(
    content: &Content<'_>,
    fact: &'s Fact<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Vec<Part<'s>> {
    let shows_note = labels::shown_note(content, sheet).is_some();
    match &fact.value {
        Value::List(elements) if !elements.is_empty() => {
            elements.iter().map(|element| of_fact(element, sheet, signs)).collect()
        }
        _ => vec![Part { shows_note, ..of_fact(fact, sheet, signs) }],
    }
}

/// Returns a fact or an element of a list; its note is shown where the sheet shows all notes.
pub(in crate::render) fn of_fact<'s>(
    fact: &'s Fact<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Part<'s> {
    Part {
        note: fact.note,
        shows_note: labels::shown_notes(sheet) == crate::sheet::Notes::All,
        source: fact.source,
        ..of_value(&fact.value, sheet, signs)
    }
}

fn of_value<'s>(value: &'s Value<'_>, sheet: &Sheet<'_>, signs: Signs) -> Part<'s> {
    let part = match value {
        Value::Text(text) | Value::Link(text) | Value::Version(text) | Value::License(text) => {
            return of_text(text);
        }
        Value::Word(word) => return plain(Cow::Borrowed(word.text())),
        Value::Entry(entry) => return of_entry(*entry, sheet),
        Value::Category(category) => {
            let link = sheet.pages.and_then(|pages| pages.category(*category));
            return Part { link: link.map(Cow::Owned), ..named(category.label(), category.id()) };
        }
        value => plain(Cow::Owned(labels::value_label(value, sheet, signs).into_owned())),
    };
    let kind = match value {
        Value::Support(support) => PartKind::Support(*support),
        Value::Date(_) => PartKind::Date,
        Value::Unknown => PartKind::Unknown,
        _ => PartKind::Text,
    };
    Part { data: value.plain(), kind, ..part }
}

fn of_entry<'s>(entry: Entry<'s>, sheet: &Sheet<'_>) -> Part<'s> {
    let link = sheet.pages.and_then(|pages| pages.entry(entry));
    Part { link: link.map(Cow::Owned), ..named(entry.name(), entry.id()) }
}

pub(super) fn of_text(text: &str) -> Part<'_> {
    Part { link: link(text), ..plain(Cow::Borrowed(text)) }
}

fn named<'s>(label: &'s str, id: &'s str) -> Part<'s> {
    Part { data: Cow::Borrowed(id), ..plain(Cow::Borrowed(label)) }
}

fn plain(text: Cow<'_, str>) -> Part<'_> {
    Part {
        data: text.clone(),
        text,
        kind: PartKind::Text,
        link: None,
        note: None,
        shows_note: false,
        source: None,
    }
}

/// Joins the texts of the values.
fn join(parts: &[Part<'_>]) -> String {
    parts.iter().map(|part| &*part.text).collect::<Vec<_>>().join(", ")
}
