//! A table from which keys are taken by name and type.

use super::text::{a, text, texts};
use crate::catalog::codes;
use crate::catalog::tree::{Item, Node, SpannedText};
use crate::diagnostic::{Diagnostic, Findings, Span};
use crate::model::nearest;

/// A table that is being read. The keys that are asked for are the keys that it may have.
pub(in crate::catalog) struct Table<'i> {
    items: Vec<Item<'i>>,
    /// The place of its header.
    pub(in crate::catalog) span: Span,
    /// The name of the table in messages: `an entry`.
    what: &'static str,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'i> Table<'i> {
    pub(in crate::catalog) fn new(items: Vec<Item<'i>>, span: Span, what: &'static str) -> Self {
        Self {
            items,
            span,
            what,
            known: Vec::with_capacity(12), // an entry has ten
            missing: Vec::new(),
        }
    }

    /// Returns the table at a value, or reports that it is not one.
    pub(in crate::catalog) fn of(
        diagnostics: &mut Findings,
        item: Item<'i>,
        what: &'static str,
    ) -> Option<Self> {
        match item.value {
            Node::Table(items) => Some(Self::new(items, item.span, what)),
            value => {
                let message = format!("`{}` must be a table, not {}", item.key.text, a(&value));
                diagnostics.push(Diagnostic::error(codes::WRONG_TYPE, item.span, message));
                None
            }
        }
    }

    /// Takes the value of a key.
    pub(in crate::catalog) fn take(&mut self, key: &'static str) -> Option<Item<'i>> {
        self.known.push(key);
        let place = self.items.iter().position(|item| item.key.text == key)?;
        Some(self.items.swap_remove(place))
    }

    /// Takes a text that may be absent.
    pub(in crate::catalog) fn text(
        &mut self,
        diagnostics: &mut Findings,
        key: &'static str,
    ) -> Option<SpannedText<'i>> {
        let item = self.take(key)?;
        text(diagnostics, item)
    }

    /// Takes a text that has to be there.
    pub(in crate::catalog) fn required(
        &mut self,
        diagnostics: &mut Findings,
        key: &'static str,
    ) -> Option<SpannedText<'i>> {
        let item = self.take(key);
        if item.is_none() {
            self.misses(key);
        }
        text(diagnostics, item?)
    }

    /// Notes that a key is missing. It is reported at the end, since it may be there, misspelt.
    pub(in crate::catalog) fn misses(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// Takes a list of texts; none if it is absent.
    pub(in crate::catalog) fn texts(
        &mut self,
        diagnostics: &mut Findings,
        key: &'static str,
    ) -> Vec<SpannedText<'i>> {
        self.take(key).map(|item| texts(diagnostics, item)).unwrap_or_default()
    }

    /// Takes `true` or `false`; `false` if it is absent.
    pub(in crate::catalog) fn flag(
        &mut self,
        diagnostics: &mut Findings,
        key: &'static str,
    ) -> bool {
        let Some(item) = self.take(key) else {
            return false;
        };
        if let Node::Truth(flag) = item.value {
            return flag;
        }
        let message = format!("`{key}` must be true or false, not {}", a(&item.value));
        let error = Diagnostic::error(codes::WRONG_TYPE, item.span, message);
        diagnostics.push(error.label("write true"));
        false
    }

    /// Takes every key that is left, in the order of the text.
    pub(in crate::catalog) fn rest(&mut self) -> Vec<Item<'i>> {
        let mut rest = std::mem::take(&mut self.items);
        rest.sort_by_key(|item| item.key.span.start);
        rest
    }

    /// Reports the keys that are left, which have no meaning here, and those that are missing.
    pub(in crate::catalog) fn finish(self, diagnostics: &mut Findings) {
        self.finish_with(diagnostics, |_, error| error);
    }

    /// Like [`Table::finish`]; `advise` may add a remedy for a missing key.
    pub(in crate::catalog) fn finish_with(
        mut self,
        diagnostics: &mut Findings,
        advise: impl Fn(&str, Diagnostic) -> Diagnostic,
    ) {
        for item in self.rest() {
            let error = self.unknown(&item.key);
            diagnostics.push(error);
        }
        for key in self.missing {
            let message = format!("{} needs `{key}`", self.what);
            let span = self.span.clone();
            let error = Diagnostic::error(codes::MISSING_KEY, span, message);
            diagnostics.push(advise(key, error));
        }
    }

    /// Returns the place of a key that stands there and was not taken yet.
    pub(super) fn key_span(&self, key: &str) -> Option<Span> {
        let item = self.items.iter().find(|item| item.key.text == key)?;
        Some(item.key.span.clone())
    }

    /// Returns whether a key stands there and was not taken yet.
    pub(in crate::catalog) fn has(&self, key: &str) -> bool {
        self.items.iter().any(|item| item.key.text == key)
    }

    /// Returns the key that was most likely meant by one without a meaning.
    pub(in crate::catalog) fn meant(&self, key: &SpannedText<'_>) -> Option<&'static str> {
        nearest(&key.text, self.known.iter().map(|&known| (known, known)))
    }

    /// Returns the error about a key without a meaning. The key that was meant is not missing.
    pub(in crate::catalog) fn unknown(&mut self, key: &SpannedText<'_>) -> Diagnostic {
        let message = format!("{} has no key `{}`", self.what, key.text);
        let error = Diagnostic::error(codes::UNKNOWN_KEY, key.span.clone(), message);
        match self.meant(key) {
            Some(meant) => {
                self.missing.retain(|&missing| missing != meant);
                error.label(format!("did you mean `{meant}`?"))
            }
            None => error,
        }
    }
}
