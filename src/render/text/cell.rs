//! The text of a cell in a terminal: its words in their inks, the age of an old fact, the numbers
//! of its sources, and its note below.

use crate::facts::comparison::Verdict;
use crate::model::record::SourceId;
use crate::model::{Fact, Source, Standing, Status, Support, Value};
use crate::render::labels::{self, old_mark, value_label, words};
use crate::render::link::is_link;
use crate::render::text::paint::{GLUE, Pen, Style};
use crate::sheet::{Content, Sheet};
use std::borrow::Cow;
use std::collections::HashMap;

/// Writes the cells of a sheet, and numbers the sources that they rest on.
#[derive(Debug)]
pub(in crate::render) struct Cells<'s, 'c> {
    /// The sheet that they stand on.
    pub sheet: &'s Sheet<'c>,
    /// What they are written with.
    pub pen: Pen,
    /// Whether notes stand behind their values instead of below.
    one_line: bool,
    numbers: HashMap<SourceId, usize>,
    /// The sources so far: the first is number 1.
    pub sources: Vec<Source<'c>>,
}

impl<'s, 'c> Cells<'s, 'c> {
    /// The cells of a sheet; where lines may be as long as they need, each is `one_line`.
    #[must_use]
    pub(in crate::render) fn new(sheet: &'s Sheet<'c>, pen: Pen, one_line: bool) -> Self {
        Self { sheet, pen, one_line, numbers: HashMap::new(), sources: Vec::new() }
    }

    /// Forgets the cells so far: those that come are the first again.
    pub(in crate::render) fn start_anew(&mut self) {
        self.numbers.clear();
        self.sources.clear();
    }

    /// The text of one cell; what belongs to an entry that is ending or over is `dim`.
    pub(in crate::render) fn cell(&mut self, content: &Content<'c>, dim: bool) -> String {
        let mut text = String::new();
        let ink = dimmed(ink(content), dim);
        match content.fact().filter(|_| self.sheet.evidence) {
            Some(fact) => self.with_numbers(&mut text, fact, ink),
            None => self.write(&mut text, content, ink),
        }
        if let Some(mark) = old_mark(content, self.sheet) {
            text.push(' ');
            self.pen.write(&mut text, Style::Dim, &mark);
        }
        if let Some(note) = labels::note(content, self.sheet) {
            self.note(&mut text, &note);
        }
        text
    }

    /// The value alone, in its ink.
    pub(in crate::render) fn plain(&self, content: &Content<'c>) -> String {
        let mut text = String::new();
        self.write(&mut text, content, ink(content));
        text
    }

    /// A value for a card, where note, age and source have places of their own.
    pub(in crate::render) fn value(&self, value: &Value<'c>, dim: bool) -> String {
        let mut text = String::new();
        self.write(&mut text, &Content::Value(value.clone()), dimmed(ink_of_value(value), dim));
        text
    }

    /// Adds a note: below, or behind where a row is one line.
    pub(in crate::render) fn note(&self, text: &mut String, note: &str) {
        if self.one_line {
            self.pen.write(text, Style::Dim, &format!(" ({note})"));
        } else {
            text.push('\n');
            self.pen.write(text, Style::Dim, note);
        }
    }

    fn write(&self, text: &mut String, content: &Content<'c>, ink: Style) {
        if let Some(Value::List(elements)) = content.value()
            && elements.iter().any(|element| link_of(element).is_some())
        {
            for (place, element) in elements.iter().enumerate() {
                self.element(text, place, element, ink);
            }
            return;
        }
        let words = match content.value() {
            Some(value) => value_label(value, self.sheet, self.pen.signs),
            None => Cow::Owned(words(content, self.sheet, self.pen.signs)),
        };
        if holds_together(content) {
            self.pen.write(text, ink, &glued(&words));
        } else {
            self.pen.write(text, ink, &words);
        }
    }

    /// The element of a list at a place. If it is a link, it can be followed.
    fn element(&self, text: &mut String, place: usize, element: &Fact<'c>, ink: Style) {
        let comma = if place == 0 { "" } else { ", " };
        let words = labels::of_element(element, self.sheet, self.pen.signs);
        match link_of(element) {
            Some(link) => {
                self.pen.write(text, ink, comma);
                self.pen.write(text, Style::Link, link);
                let note = words.strip_prefix(link).unwrap_or_default();
                self.pen.write(text, ink, note);
            }
            None => self.pen.write(text, ink, &format!("{comma}{words}")),
        }
    }

    /// A value and the numbers of its sources: behind each element of a list if they differ.
    fn with_numbers(&mut self, text: &mut String, fact: &Fact<'c>, ink: Style) {
        let mut sources = fact.sources();
        let first = sources.next();
        let one = sources.all(|source| Some(source) == first);
        match (&fact.value, first) {
            (Value::List(elements), Some(_)) if !one => {
                for (place, element) in elements.iter().enumerate() {
                    self.element(text, place, element, ink);
                    self.number(text, element.source);
                }
            }
            (value, first) => {
                self.write(text, &Content::Value(value.clone()), ink);
                self.number(text, first);
            }
        }
    }

    fn number(&mut self, text: &mut String, source: Option<Source<'c>>) {
        let Some(source) = source else { return };
        let sources = &mut self.sources;
        let number = *self.numbers.entry(source.key()).or_insert_with(|| {
            sources.push(source);
            sources.len()
        });
        text.push(GLUE);
        self.pen.write(text, Style::Dim, &format!("[{number}]"));
    }
}

/// Whether a cell is a sign with its word or a bar with its numbers, which no line break parts.
fn holds_together(content: &Content<'_>) -> bool {
    matches!(content.value(), Some(Value::Support(_))) || matches!(content, Content::Bar(_))
}

/// The same text without a place to break it.
#[must_use]
pub(in crate::render) fn glued(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

fn ink(content: &Content<'_>) -> Style {
    match content {
        Content::Verdict(Verdict::Differ) => Style::Warning,
        Content::Verdict(Verdict::Same | Verdict::Unknown) => Style::Dim,
        Content::Text(text) if is_link(text) => Style::Link,
        content => content.value().map_or(Style::Plain, ink_of_value),
    }
}

/// The same for what is over or was earlier: only a link stays one.
fn dimmed(ink: Style, dim: bool) -> Style {
    match ink {
        Style::Link => Style::Link,
        _ if dim => Style::Dim,
        ink => ink,
    }
}

/// The link that an element of a list is, if it is one.
fn link_of<'c>(element: &Fact<'c>) -> Option<&'c str> {
    match element.value {
        Value::Text(text) => Some(text).filter(|text| is_link(text)),
        _ => None,
    }
}

/// The ink of a value.
#[must_use]
pub(in crate::render) fn ink_of_value(value: &Value<'_>) -> Style {
    match value {
        Value::Support(Support::Yes) => Style::Success,
        Value::Support(Support::No) => Style::Error,
        Value::Support(Support::Partial | Support::Experimental | Support::Planned) => {
            Style::Warning
        }
        Value::Support(Support::NotApplicable | Support::Unknown) | Value::Unknown => Style::Dim,
        Value::Status(status) => ink_of_status(*status),
        Value::List(elements) if elements.is_empty() => Style::Dim,
        Value::Text(text) if is_link(text) => Style::Link,
        _ => Style::Plain,
    }
}

/// The ink of a status: what still gets fixes looks as usual.
#[must_use]
pub(in crate::render) fn ink_of_status(status: Status) -> Style {
    match status.standing() {
        Standing::Alive => Style::Plain,
        Standing::Ending => Style::Warning,
        Standing::Ended => Style::Error,
    }
}
