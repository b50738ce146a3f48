//! The sources on which the shown facts rest, each once.

use crate::model::{Source, SourceDate};
use std::collections::HashSet;

/// The sources in the order in which they were first named.
#[derive(Debug, Default)]
pub(in crate::render) struct Sources<'s> {
    known: HashSet<u16>,
    /// In order.
    pub(in crate::render) all: Vec<Source<'s>>,
}

impl<'s> Sources<'s> {
    /// Remembers a source.
    pub(in crate::render) fn add(&mut self, source: Source<'s>) {
        if self.known.insert(source.key().0) {
            self.all.push(source);
        }
    }
}

/// `2020-09`, or `read 2020-09` where the page itself bears no date.
pub(in crate::render) fn dated(source: Source<'_>) -> String {
    match source.dated() {
        SourceDate::Published(date) => date.to_string(),
        SourceDate::Seen(date) => format!("read {date}"),
    }
}
