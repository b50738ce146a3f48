//! Phrases that several commands print.

use super::Context;
use crate::error::Error;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
pub(crate) use crate::model::count;
use crate::model::{Fact, PartialDate, Source, SourcePeriod};
use crate::sheet::{Content, Row};

/// Refuses `--sources` for an answer that rests on no single fact.
///
/// # Errors
/// If evidence is asked for, with what to do instead.
pub(super) fn refuse_evidence(context: &Context<'_>, remedy: &str) -> Result<(), Error> {
    if context.evidence { Err(Error::usage(format!("--sources: {remedy}"))) } else { Ok(()) }
}

/// Refuses a span that ends before it begins.
///
/// # Errors
/// If `--until` lies before `--since`.
pub(super) fn check_span(
    since: Option<PartialDate>,
    until: Option<PartialDate>,
) -> Result<(), Error> {
    match (since, until) {
        (Some(since), Some(until)) if until.last_day() < since.first_day() => {
            Err(Error::usage(format!("--until {until} lies before --since {since}")))
        }
        _ => Ok(()),
    }
}

/// "a", "a or b", "a, b or c".
pub(super) fn join<T: AsRef<str>>(words: &[T], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.as_ref().to_owned(),
        [init @ .., word] => {
            let init: Vec<_> = init.iter().map(AsRef::as_ref).collect();
            format!("{} {conjunction} {}", init.join(", "), word.as_ref())
        }
    }
}

/// "; did you mean `near`?"
pub(super) fn did_you_mean(near: &str) -> String {
    format!("; did you mean `{near}`?")
}

/// ": there are a, b and c"
pub(super) fn there_are<'a>(all: impl Iterator<Item = &'a str>) -> String {
    format!(": there are {}", join(&all.collect::<Vec<_>>(), "and"))
}

/// ", facts from 2020-09 to 2026-08": the dates of the oldest and the newest source of the facts.
pub(crate) fn source_dates(rows: &[Row<'_>]) -> String {
    let period: SourcePeriod<'_> = facts(rows).flat_map(Fact::sources).collect();
    let [oldest, newest] = [period.oldest(), period.newest()].map(|one| one.map(Source::date));
    match (oldest, newest) {
        (Some(oldest), Some(newest)) if oldest != newest => {
            format!(", facts from {oldest} to {newest}")
        }
        (Some(only), _) => format!(", facts from {only}"),
        (None, _) => String::new(),
    }
}

/// "; 3 facts are older than 24 months", or nothing.
pub(super) fn old_facts(rows: &[Row<'_>], age: Age) -> String {
    let is_old = |fact: &&Fact<'_>| fact.value.is_known() && age.old_source(fact).is_some();
    match facts(rows).filter(is_old).count() {
        0 => String::new(),
        1 => format!("; 1 fact is older than {OLD_AFTER_MONTHS} months"),
        old => format!("; {old} facts are older than {OLD_AFTER_MONTHS} months"),
    }
}

fn facts<'r, 'c>(rows: &'r [Row<'c>]) -> impl Iterator<Item = &'r Fact<'c>> {
    rows.iter().flat_map(|row| &row.cells).filter_map(Content::fact)
}

/// Returns how many of the found things `--limit` leaves, for the end of a summary: ` (3 shown)`.
pub(super) fn only_shown(shown: usize, found: usize) -> String {
    if shown < found { format!(" ({shown} shown)") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_joined_as_in_a_sentence() {
        assert_eq!(join::<&str>(&[], "or"), "");
        assert_eq!(join(&["a"], "or"), "a");
        assert_eq!(join(&["a", "b"], "or"), "a or b");
        assert_eq!(join(&["a", "b", "c"], "and"), "a, b and c");
    }
}
