//! The text of a cell in a terminal: its words in their styles, the age of an old fact, the numbers
//! of its sources, and its note below.

use super::style::{Pen, Style};
use super::value_style::{content_style, dimmed, value_style};
use super::wrap::{NO_BREAK, unbreakable};
use crate::link::is_link;
use crate::model::record::SourceId;
use crate::model::{Fact, Source, Value};
use crate::render::labels::{self, content_label, value_label};
use crate::render::old_mark::old_mark;
use crate::render::share::{LONGEST, LONGEST_IF_NARROW, share_label};
use crate::sheet::{Content, Sheet};
use std::borrow::Cow;
use std::collections::HashMap;

/// Writes the cells of a sheet, and numbers the sources that they rest on.
#[derive(Debug)]
pub(in crate::render) struct Cells<'s, 'c> {
    /// The sheet that they stand on.
    pub sheet: &'s Sheet<'c>,
    /// The signs and styles of the texts.
    pub pen: Pen,
    /// Whether notes stand behind their values instead of below.
    notes_beside: bool,
    /// The length of the longest bar.
    longest_bar: usize,
    numbers: HashMap<SourceId, usize>,
    /// The sources so far: the first is number 1.
    pub sources: Vec<Source<'c>>,
}

impl<'s, 'c> Cells<'s, 'c> {
    /// The cells of a sheet; where lines may be as long as they need, each is `notes_beside`.
    #[must_use]
    pub(in crate::render) fn new(sheet: &'s Sheet<'c>, pen: Pen, notes_beside: bool) -> Self {
        let (numbers, sources) = (HashMap::new(), Vec::new());
        Self { sheet, pen, notes_beside, longest_bar: LONGEST, numbers, sources }
    }

    /// Forgets the cells so far: those that come are the first again, for a narrow table.
    pub(in crate::render) fn start_anew(&mut self) {
        self.longest_bar = LONGEST_IF_NARROW;
        self.numbers.clear();
        self.sources.clear();
    }

    /// The text of one cell; what belongs to an entry that is ending or over is `dim`.
    pub(in crate::render) fn cell(&mut self, content: &Content<'c>, dim: bool) -> String {
        let mut text = String::new();
        let style = dimmed(content_style(content), dim);
        match content.fact().filter(|_| self.sheet.evidence) {
            Some(fact) => self.with_numbers(&mut text, fact, style),
            None => self.write(&mut text, content, style),
        }
        if let Some(mark) = old_mark(content.fact(), self.sheet) {
            text.push(' ');
            self.pen.write(&mut text, Style::Dim, &mark);
        }
        if let Some(note) = labels::shown_note(content, self.sheet) {
            self.note(&mut text, &note);
        }
        text
    }

    /// The value alone, in its style.
    pub(in crate::render) fn plain(&self, content: &Content<'c>) -> String {
        let mut text = String::new();
        self.write(&mut text, content, content_style(content));
        text
    }

    /// A value for a card, where note, age and source have places of their own.
    pub(in crate::render) fn value(&self, value: &Value<'c>, dim: bool) -> String {
        let mut text = String::new();
        self.write(&mut text, &Content::Value(value.clone()), dimmed(value_style(value), dim));
        text
    }

    /// Adds a note: below, or behind where a row is one line.
    pub(in crate::render) fn note(&self, text: &mut String, note: &str) {
        if self.notes_beside {
            self.pen.write(text, Style::Dim, &format!(" ({note})"));
        } else {
            text.push('\n');
            self.pen.write(text, Style::Dim, note);
        }
    }

    fn write(&self, text: &mut String, content: &Content<'c>, style: Style) {
        if let Some(Value::List(elements)) = content.value()
            && elements.iter().any(|element| link_of(element).is_some())
        {
            for (place, element) in elements.iter().enumerate() {
                self.element(text, place, element, style);
            }
            return;
        }
        let words = match (content, content.value()) {
            (Content::Bar(bar), _) => {
                Cow::Owned(share_label(*bar, self.pen.signs, self.longest_bar))
            }
            (_, Some(value)) => value_label(value, self.sheet, self.pen.signs),
            (_, None) => Cow::Owned(content_label(content, self.sheet, self.pen.signs)),
        };
        if holds_together(content) {
            self.pen.write(text, style, &unbreakable(&words));
        } else {
            self.pen.write(text, style, &words);
        }
    }

    /// The element of a list at a place. If it is a link, it can be followed.
    fn element(&self, text: &mut String, place: usize, element: &Fact<'c>, style: Style) {
        let comma = if place == 0 { "" } else { ", " };
        let words = labels::element_label(element, self.sheet, self.pen.signs);
        match link_of(element) {
            Some(link) => {
                self.pen.write(text, style, comma);
                self.pen.write(text, Style::Link, link);
                let note = words.strip_prefix(link).unwrap_or_default();
                self.pen.write(text, style, note);
            }
            None => self.pen.write(text, style, &format!("{comma}{words}")),
        }
    }

    /// A value and the numbers of its sources: behind each element of a list if they differ.
    fn with_numbers(&mut self, text: &mut String, fact: &Fact<'c>, style: Style) {
        let mut sources = fact.sources();
        let first = sources.next();
        let one = sources.all(|source| Some(source) == first);
        match (&fact.value, first) {
            (Value::List(elements), Some(_)) if !one => {
                for (place, element) in elements.iter().enumerate() {
                    self.element(text, place, element, style);
                    self.number(text, element.source);
                }
            }
            (value, first) => {
                self.write(text, &Content::Value(value.clone()), style);
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
        text.push(NO_BREAK);
        self.pen.write(text, Style::Dim, &format!("[{number}]"));
    }
}

/// Whether a cell is a sign with its word or a bar with its numbers, which no line break parts.
fn holds_together(content: &Content<'_>) -> bool {
    matches!(content.value(), Some(Value::Support(_))) || matches!(content, Content::Bar(_))
}

/// The link that an element of a list is, if it is one.
fn link_of<'c>(element: &Fact<'c>) -> Option<&'c str> {
    match element.value {
        Value::Link(text) | Value::Text(text) => Some(text).filter(|text| is_link(text)),
        _ => None,
    }
}
