//! The observations of an entry, for `show --history`.

use super::{Content, Sheet};
use crate::facts::Statement;
use crate::model::{Entry, Field, Source, Value};
use std::borrow::Cow;

/// All observations of an entry, oldest first.
#[derive(Clone, Debug)]
pub struct History<'c> {
    /// The entry observed.
    pub entry: Entry<'c>,
    /// One record for each statement.
    pub records: Vec<HistoryRecord<'c>>,
}

/// A statement of one source about one field.
#[derive(Clone, Debug)]
pub struct HistoryRecord<'c> {
    /// The field.
    pub field: Field<'c>,
    /// The statement.
    pub statement: Statement<'c>,
}

impl<'c> History<'c> {
    /// The heading of the records.
    pub const LABEL: &'static str = "History";
}

impl<'c> HistoryRecord<'c> {
    /// The column names of a record.
    pub const KEYS: [&'static str; 6] = ["field", "value", "note", "source", "url", "date"];

    /// Returns a cell for each of [`Self::KEYS`].
    #[must_use]
    pub fn contents(&self) -> [Content<'c>; 6] {
        let source = self.statement.fact.source;
        let text = |text: Option<&'c str>| text.map_or(Content::Nothing, Content::text);
        [
            Content::Field(self.field),
            Content::Value(self.statement.fact.value.clone()),
            self.note().map_or(Content::Nothing, Content::Text),
            text(source.map(Source::id)),
            source.map_or(Content::Nothing, |source| Content::Value(Value::Link(source.url()))),
            source.map_or(Content::Nothing, |source| Content::Value(Value::Date(source.date()))),
        ]
    }

    /// Returns the note, preceded by `ended` and the version observed, which have no column.
    #[must_use]
    pub fn note(&self) -> Option<Cow<'c, str>> {
        let Statement { fact, ended, version } = &self.statement;
        if !ended && version.is_none() {
            return fact.note.map(Cow::Borrowed);
        }
        let mut parts = Vec::new();
        if *ended {
            parts.push("ended".to_owned());
        }
        if let Some(version) = version {
            parts.push(format!("version {version}"));
        }
        parts.extend(fact.note.map(str::to_owned));
        Some(Cow::Owned(parts.join("; ")))
    }
}

impl<'c> Sheet<'c> {
    /// Returns the histories of all rows, or `None` if no history was asked for.
    #[must_use]
    pub fn histories(&self) -> Option<Vec<&History<'c>>> {
        let histories: Vec<_> = self.rows.iter().filter_map(|row| row.history.as_ref()).collect();
        if histories.is_empty() { None } else { Some(histories) }
    }
}
