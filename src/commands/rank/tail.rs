//! Below the ranking: who may still rise, who is left out, and why.

use super::Ranking;
use crate::commands::Context;
use crate::commands::wording::{count, join};
use crate::model::{Entry, Fact, Truth, UNKNOWN, Value};
use crate::ranking::{Criterion, Place, Score};

/// The lines below the ranking, for people.
pub(super) fn lines(context: &Context<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let at = |place| {
        ranking
            .scores
            .iter()
            .filter(move |score| score.place == place)
    };
    let mut lines = vec![format!(
        "{} of {} ranked.",
        at(Place::Ranked).count(),
        count(
            ranking.scores.len() + ranking.over.len(),
            "entry",
            "entries"
        )
    )];
    lines.extend(rising(ranking));
    let mut list = |label: &str, names: Vec<String>| {
        if !names.is_empty() {
            lines.push(format!("{label}: {}.", names.join(", ")));
        }
    };
    let names = |score: &Score<'_>| score.entry.name().to_owned();
    list(
        "Too little known",
        at(Place::TooLittleKnown).map(names).collect(),
    );
    let reasons = |score: &Score<'_>| {
        format!(
            "{} ({})",
            score.entry.name(),
            reason(context, ranking, score)
        )
    };
    list("Ruled out", at(Place::RuledOut).map(reasons).collect());
    list(
        "Over",
        ranking
            .over
            .iter()
            .map(|entry| entry.name().to_owned())
            .collect(),
    );
    lines
}

/// Who could come before the first if all that is unknown turned out well.
fn rising(ranking: &Ranking<'_>) -> Option<String> {
    let mut ranked = ranking
        .scores
        .iter()
        .filter(|score| score.place == Place::Ranked);
    let first = ranked.next()?;
    let names: Vec<_> = ranked
        .filter(|score| score.high > first.low)
        .map(|score| score.entry.name())
        .collect();
    (!names.is_empty()).then(|| {
        format!(
            "{} could still come before {}: it depends on what is unknown.",
            join(&names, "and"),
            first.entry.name()
        )
    })
}

/// The musts that are not met, and what is known instead: `grpc: no`.
fn reason<'c>(context: &Context<'c>, ranking: &Ranking<'c>, score: &Score<'c>) -> String {
    let musts = ranking.criteria.musts.iter().zip(&score.musts);
    let unmet = musts.filter(|&(_, &met)| met == Truth::No);
    let reasons: Vec<_> = unmet
        .map(|(must, _)| facts_of(context, must, score.entry))
        .collect();
    reasons.join("; ")
}

fn facts_of<'c>(context: &Context<'c>, must: &Criterion<'c>, entry: Entry<'c>) -> String {
    let facts = must.fields().into_iter().map(|field| {
        let fact = context.facts.fact(entry, field);
        format!("{}: {}", field.id(), words(&fact))
    });
    facts.collect::<Vec<_>>().join(", ")
}

fn words(fact: &Fact<'_>) -> String {
    match &fact.value {
        Value::List(elements) if elements.is_empty() => "none".to_owned(),
        Value::List(elements) => {
            let words: Vec<_> = elements
                .iter()
                .map(|element| element.value.plain())
                .collect();
            words.join(", ")
        }
        value if value.is_known() => value.plain().into_owned(),
        _ => UNKNOWN.to_owned(),
    }
}
