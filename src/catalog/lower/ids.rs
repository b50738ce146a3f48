//! Ids: their form, and the declared sources and categories.

use super::suggested;
use crate::catalog::codes;
use crate::catalog::tree::SpannedText;
use crate::diagnostic::{Diagnostic, Findings, Span};
use std::collections::HashMap;

/// The declared ids of one kind, with their places.
#[derive(Debug, Default)]
pub(super) struct Ids {
    all: Vec<String>,
    places: HashMap<String, (u16, Span)>,
}

impl Ids {
    /// Adds an id.
    pub(super) fn add(&mut self, id: &SpannedText<'_>, diagnostics: &mut Findings) {
        match u16::try_from(self.all.len()) {
            Ok(place) if place < u16::MAX / 2 => {
                self.all.push(id.text.to_string());
                let place = (place, id.span.clone());
                self.places.insert(id.text.to_string(), place);
            }
            _ => {
                let message = format!("more than {} declarations of one kind", u16::MAX / 2);
                diagnostics.push(Diagnostic::error(codes::TOO_LARGE, id.span.clone(), message));
            }
        }
    }

    /// Returns the place of an id among its kind.
    pub(super) fn place(&self, id: &str) -> Option<u16> {
        self.places.get(id).map(|&(place, _)| place)
    }

    /// Returns the place of an id, or reports that there is none and suggests the nearest.
    pub(super) fn find(
        &self,
        id: &SpannedText<'_>,
        code: &'static str,
        what: &str,
        table: &str,
        diagnostics: &mut Findings,
    ) -> Option<u16> {
        let place = self.place(&id.text);
        if place.is_none() {
            let message = format!("there is no {what} `{}`", id.text);
            let error = Diagnostic::error(code, id.span.clone(), message)
                .help(format!("{table} are declared under [{table}.ID]"));
            let ids = self.all.iter().map(|id| (id.as_str(), id.as_str()));
            let near = suggested(&id.text, ids, diagnostics);
            diagnostics.push(error.suggest(near));
        }
        place
    }
}

/// Returns whether a text has the form of an id: lower-case words with `joint` between them.
pub(crate) fn is_id(text: &str, joint: char) -> bool {
    let is_word = |word: &str| {
        let right = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        !word.is_empty() && word.chars().all(right)
    };
    text.split(joint).all(is_word)
}

/// Reports an id that does not have the form `word-word`, or `word_word` for fields.
pub(super) fn check_form(id: &SpannedText<'_>, joint: char, diagnostics: &mut Findings) {
    if is_id(&id.text, joint) {
        return;
    }
    let message = format!("`{}` is not a valid id", id.text);
    let named = if joint == '-' { "hyphens" } else { "underscores" };
    let error = Diagnostic::error(codes::MALFORMED_ID, id.span.clone(), message)
        .help(format!("ids are lower-case letters and digits, joined by {named}"));
    let words: Vec<String> = id
        .text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let better = words.join(&joint.to_string());
    diagnostics.push(if better.is_empty() {
        error
    } else {
        error.label(format!("write `{better}`"))
    });
}
