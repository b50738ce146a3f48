//! The sources of the facts on a page.

use crate::model::{Source, SourceDate};
use std::collections::HashSet;

/// The sources, each once, in the order in which they were first used.
#[derive(Debug, Default)]
pub(in crate::render) struct PageSources<'s> {
    known: HashSet<u16>,
    pub(in crate::render) all: Vec<Source<'s>>,
}

impl<'s> PageSources<'s> {
    /// Adds a source, unless it is there already.
    pub(in crate::render) fn add(&mut self, source: Source<'s>) {
        if self.known.insert(source.key().0) {
            self.all.push(source);
        }
    }
}

/// Returns the date of a source: `2020-09`, or `read 2020-09` if the page itself has no date.
pub(in crate::render) fn dated(source: Source<'_>) -> String {
    match source.dated() {
        SourceDate::Published(date) => date.to_string(),
        SourceDate::Seen(date) => format!("read {date}"),
    }
}
