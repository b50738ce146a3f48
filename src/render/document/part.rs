//! A cell taken apart: one part for each element, with what it rests on.

use crate::model::{Fact, Source, Support, Value};
use crate::render::labels::{self, Signs};
use crate::render::link::is_link;
use crate::sheet::{Content, Sheet};
use std::borrow::Cow;

/// One value of a cell. Texts stand as they are in the catalog: escaping is the format's business.
#[derive(Debug)]
pub(in crate::render) struct Part<'s> {
    /// What people read.
    pub(in crate::render) text: Cow<'s, str>,
    /// What the data formats write.
    pub(in crate::render) data: Cow<'s, str>,
    /// What it is.
    pub(in crate::render) kind: Kind,
    /// What its source adds.
    pub(in crate::render) note: Option<&'s str>,
    /// Whether the note stands beside it, rather than with the source alone.
    pub(in crate::render) shows_note: bool,
    /// Who says so.
    pub(in crate::render) source: Option<Source<'s>>,
}

/// What a part is, as far as it changes its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::render) enum Kind {
    /// A text or a number.
    Text,
    /// A link that may be followed.
    Link,
    /// A partial date.
    Date,
    /// A support word with its sign.
    Support(Support),
    /// A value that nobody knows.
    Unknown,
}

/// The parts of a cell, in order.
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
        Content::Value(value) => vec![value_label(value, sheet, signs)],
        Content::Fact(fact) | Content::Changed(fact, _) => of_cell(content, fact, sheet, signs),
        Content::Entry(entry) => vec![named(entry.name(), entry.id())],
        Content::Field(field) => vec![named(field.label(), field.id())],
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
            let words = labels::words(content, sheet, signs);
            let words: Vec<_> = words.split_whitespace().collect();
            vec![plain(Cow::Owned(words.join(" ")))]
        }
        Content::Verdict(verdict) => vec![Part {
            data: Cow::Borrowed(verdict.word()),
            ..plain(Cow::Owned(labels::words(content, sheet, signs)))
        }],
        content => vec![plain(Cow::Owned(labels::words(content, sheet, signs)))],
    }
}

/// The parts of a fact's cell; its note is shown under the sheet's rule.
fn of_cell<'s>(
    content: &Content<'_>,
    fact: &'s Fact<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Vec<Part<'s>> {
    let shows_note = labels::note(content, sheet).is_some();
    match &fact.value {
        Value::List(elements) if !elements.is_empty() => {
            elements.iter().map(|element| of_fact(element, sheet, signs)).collect()
        }
        _ => vec![Part { shows_note, ..of_fact(fact, sheet, signs) }],
    }
}

/// One fact, or one element of a list, as a part; all notes are shown or none.
pub(in crate::render) fn of_fact<'s>(
    fact: &'s Fact<'_>,
    sheet: &Sheet<'_>,
    signs: Signs,
) -> Part<'s> {
    Part {
        note: fact.note,
        shows_note: labels::shown_notes(sheet) == crate::sheet::Notes::All,
        source: fact.source,
        ..value_label(&fact.value, sheet, signs)
    }
}

fn value_label<'s>(value: &'s Value<'_>, sheet: &Sheet<'_>, signs: Signs) -> Part<'s> {
    let part = match value {
        Value::Text(text) => return of_text(text),
        Value::Entry(entry) => return named(entry.name(), entry.id()),
        Value::Category(category) => return named(category.label(), category.id()),
        value => plain(Cow::Owned(labels::value_label(value, sheet, signs).into_owned())),
    };
    let kind = match value {
        Value::Support(support) => Kind::Support(*support),
        Value::Date(_) => Kind::Date,
        Value::Unknown => Kind::Unknown,
        _ => Kind::Text,
    };
    Part { data: value.plain(), kind, ..part }
}

fn of_text(text: &str) -> Part<'_> {
    let kind = if is_link(text) { Kind::Link } else { Kind::Text };
    Part { kind, ..plain(Cow::Borrowed(text)) }
}

fn named<'s>(label: &'s str, id: &'s str) -> Part<'s> {
    Part { data: Cow::Borrowed(id), ..plain(Cow::Borrowed(label)) }
}

fn plain(text: Cow<'_, str>) -> Part<'_> {
    Part { data: text.clone(), text, kind: Kind::Text, note: None, shows_note: false, source: None }
}

/// The texts of all parts.
pub(in crate::render) fn join(parts: &[Part<'_>]) -> String {
    let texts: Vec<_> = parts.iter().map(|part| &*part.text).collect();
    texts.join(", ")
}
