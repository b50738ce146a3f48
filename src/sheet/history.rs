//! What was ever observed of an entry (`show --history`).

use super::{Content, Sheet};
use crate::facts::Statement;
use crate::model::{Entry, Field, Source};
use std::borrow::Cow;

/// Every observation of an entry, oldest first.
#[derive(Clone, Debug)]
pub struct History<'c> {
    /// Of whom.
    pub entry: Entry<'c>,
    /// What was said.
    pub records: Vec<Observed<'c>>,
}

/// What one source says of one field.
#[derive(Clone, Debug)]
pub struct Observed<'c> {
    /// Of what.
    pub field: Field<'c>,
    /// What it says.
    pub said: Statement<'c>,
}

impl<'c> History<'c> {
    /// What the table of the records is called.
    pub const LABEL: &'static str = "History";
}

impl<'c> Observed<'c> {
    /// The keys of a record, which say all there is whatever was said.
    pub const KEYS: [&'static str; 6] = ["field", "value", "note", "source", "url", "date"];

    /// What stands under each key.
    #[must_use]
    pub fn contents(&self) -> [Content<'c>; 6] {
        let source = self.said.fact.source;
        let text = |text: Option<&'c str>| text.map_or(Content::Nothing, Content::text);
        [
            Content::Field(self.field),
            Content::Value(self.said.fact.value.clone()),
            self.note().map_or(Content::Nothing, Content::Text),
            text(source.map(Source::id)),
            text(source.map(Source::url)),
            source.map_or(Content::Nothing, |source| Content::text(source.date().to_string())),
        ]
    }

    /// The note of the source. What else it says has no key, so it stands before.
    #[must_use]
    pub fn note(&self) -> Option<Cow<'c, str>> {
        let Statement { fact, ended, version } = &self.said;
        let version = version.map(|version| format!("version {version}"));
        let besides = [ended.then(|| "ended".to_owned()), version];
        let besides: Vec<_> = besides.into_iter().flatten().collect();
        if besides.is_empty() {
            return fact.note.map(Cow::Borrowed);
        }
        let notes: Vec<_> = besides.iter().map(String::as_str).chain(fact.note).collect();
        Some(Cow::Owned(notes.join("; ")))
    }
}

impl<'c> Sheet<'c> {
    /// The histories of the rows, if they were asked for: then every row has one.
    #[must_use]
    pub fn histories(&self) -> Option<Vec<&History<'c>>> {
        let histories = self.rows.iter().filter_map(|row| row.history.as_ref());
        let histories: Vec<_> = histories.collect();
        (!histories.is_empty()).then_some(histories)
    }
}
