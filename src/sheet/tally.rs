//! What the last counting line says of the facts on a sheet. It is found out when the line is
//! printed for people: the data formats have no such line and do not pay for it.

use super::{Content, Sheet};
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::{Fact, Source, SourcePeriod};

/// How the last counting line of a sheet ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tally {
    /// As it stands.
    #[default]
    Nothing,
    /// With the dates of the oldest and the newest source of the facts.
    Span,
    /// With how many of the facts are old, and a full stop.
    Old,
}

impl Sheet<'_> {
    /// The counting lines, complete.
    #[must_use]
    pub fn count_lines(&self) -> Vec<String> {
        let mut lines = self.counts.clone();
        if let Some(last) = lines.last_mut() {
            let facts = self.rows.iter().flat_map(|row| &row.cells).filter_map(Content::fact);
            match self.tally {
                Tally::Nothing => {}
                Tally::Span => last.push_str(&span(facts)),
                Tally::Old => last.push_str(&old(facts, self.age)),
            }
        }
        lines
    }
}

/// From when to when the facts were written down.
fn span<'s, 'c: 's>(facts: impl Iterator<Item = &'s Fact<'c>>) -> String {
    let sources: SourcePeriod<'c> = facts.flat_map(Fact::sources).collect();
    let date = |source: Option<Source<'c>>| source.map(Source::date);
    match (date(sources.oldest()), date(sources.newest())) {
        (Some(oldest), Some(newest)) if oldest != newest => {
            format!(", facts from {oldest} to {newest}")
        }
        (Some(only), _) => format!(", facts from {only}"),
        (None, _) => String::new(),
    }
}

/// How many of the facts are old: those with a mark, which what is unknown never has.
fn old<'s, 'c: 's>(facts: impl Iterator<Item = &'s Fact<'c>>, age: Age) -> String {
    let old = |fact: &&Fact<'c>| fact.value.is_known() && age.old_source(fact).is_some();
    match facts.filter(old).count() {
        0 => ".".to_owned(),
        1 => format!("; 1 fact is older than {OLD_AFTER_MONTHS} months."),
        old => format!("; {old} facts are older than {OLD_AFTER_MONTHS} months."),
    }
}
