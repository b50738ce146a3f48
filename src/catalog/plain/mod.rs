//! Entries as nearly everybody writes them, from the events of the TOML parser straight to a tree.
//!
//! This is what makes large catalogs fast: `toml` lexes the text again and puts every table into a
//! map. Known here are `[[entry]]`, `[[entry.observed]]`, `[entry.observed.features]`, keys without
//! a dot and `features.ID`, strings, truth values, lists and inline tables. For whatever else is
//! written, be it right or wrong, there is no answer, and `toml` is asked instead.

mod sections;

use super::tree::{Element, Item, Node, Span, SpannedText};
use sections::{Sections, add};
use std::borrow::Cow;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::lexer::Token;
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source};

/// As deep as `toml` goes.
const DEPTH: u32 = 80;

/// The entries that the tokens of a piece of `source` stand for, in order.
pub(super) fn entries<'i>(source: Source<'i>, tokens: &[Token]) -> Option<Vec<Element<'i>>> {
    let mut tree = Tree {
        source,
        sections: Sections::default(),
        begun: 0,
        keys: Vec::new(),
        open: Vec::new(),
        strange: false,
    };
    let mut error: Option<ParseError> = None;
    let mut checked = ValidateWhitespace::new(&mut tree, source);
    let mut bounded = RecursionGuard::new(&mut checked, DEPTH);
    parse_document(tokens, &mut bounded, &mut error);
    let whole = tree.open.is_empty() && tree.keys.is_empty();
    let understood = whole && error.is_none() && !tree.strange;
    understood.then(|| tree.sections.finish())
}

/// The tree as far as it has grown.
struct Tree<'i> {
    source: Source<'i>,
    sections: Sections<'i>,
    /// Where the header began that is being read.
    begun: usize,
    /// The parts of the key that is being read.
    keys: Vec<SpannedText<'i>>,
    /// The lists and inline tables that are being read, the innermost last.
    open: Vec<Open<'i>>,
    /// Something was met that is not known here.
    strange: bool,
}

/// A list, or an inline table and the key whose value comes next; and where it began.
enum Open<'i> {
    List(usize, Vec<Element<'i>>),
    Table(usize, Vec<Item<'i>>, Option<SpannedText<'i>>),
}

impl<'i> Tree<'i> {
    /// The part of the text that an event is about.
    fn raw(&self, span: toml_parser::Span, encoding: Option<Encoding>) -> Option<Raw<'i>> {
        let text = self.source.input().get(span.start()..span.end())?;
        Some(Raw::new_unchecked(text, encoding, span))
    }

    fn key(&mut self, key: SpannedText<'i>) -> Option<()> {
        match self.open.last_mut() {
            None => self.keys.push(key),
            Some(Open::Table(_, _, next @ None)) => *next = Some(key),
            Some(_) => return None,
        }
        Some(())
    }

    /// Puts a value where it belongs.
    fn value(&mut self, value: Node<'i>, span: Span) -> Option<()> {
        match self.open.last_mut() {
            None => self.sections.assign(&mut self.keys, value, span),
            Some(Open::List(_, elements)) => {
                elements.push(Element { value, span });
                Some(())
            }
            Some(Open::Table(_, items, key)) => {
                let key = key.take()?;
                add(items, Item { key, value, span })
            }
        }
    }

    fn header(&mut self, array: bool, end: usize) {
        let keys = std::mem::take(&mut self.keys);
        let done = self.sections.header(array, keys, self.begun..end);
        self.tried(done);
    }

    /// Notes what could not be done.
    fn tried(&mut self, done: Option<()>) {
        self.strange |= done.is_none();
    }
}

impl EventReceiver for Tree<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.begun = span.start();
    }

    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.header(false, span.end());
    }

    fn array_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.begun = span.start();
    }

    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.header(true, span.end());
    }

    fn inline_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.open.push(Open::Table(span.start(), Vec::new(), None));
        true
    }

    fn inline_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        let done = match self.open.pop() {
            Some(Open::Table(start, items, None)) => {
                self.value(Node::Table(items), start..span.end())
            }
            _ => None,
        };
        self.tried(done);
    }

    fn array_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.open.push(Open::List(span.start(), Vec::new()));
        true
    }

    fn array_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        let done = match self.open.pop() {
            Some(Open::List(start, elements)) => {
                self.value(Node::List(elements), start..span.end())
            }
            _ => None,
        };
        self.tried(done);
    }

    fn simple_key(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        error: &mut dyn ErrorSink,
    ) {
        let done = self.raw(span, encoding).and_then(|raw| {
            let mut text = Cow::Borrowed("");
            raw.decode_key(&mut text, error);
            let span = span.start()..span.end();
            self.key(SpannedText { text, span })
        });
        self.tried(done);
    }

    fn scalar(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        error: &mut dyn ErrorSink,
    ) {
        let done = self.raw(span, encoding).and_then(|raw| {
            let mut text = Cow::Borrowed("");
            let value = match raw.decode_scalar(&mut text, error) {
                ScalarKind::String => Node::Text(text),
                ScalarKind::Boolean(truth) => Node::Truth(truth),
                _ => return None,
            };
            self.value(value, span.start()..span.end())
        });
        self.tried(done);
    }

    fn error(&mut self, _: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.strange = true;
    }
}

#[cfg(test)]
mod tests;
