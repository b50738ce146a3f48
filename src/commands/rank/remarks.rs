//! What people read beside a score: what is missing, what is unknown, what counts in part, and
//! which of the facts behind it are old.

use super::Ranking;
use crate::commands::Context;
use crate::model::Truth;
use crate::ranking::{Place, Score};

/// A column of words, one for each score.
pub(super) struct Remarks {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) words: Vec<String>,
}

/// The columns in which anything is said of an entry that is ranked.
pub(super) fn columns(context: &Context<'_>, ranking: &Ranking<'_>) -> Vec<Remarks> {
    let column = |id, label, words: &dyn Fn(&Score<'_>) -> String| Remarks {
        id,
        label,
        words: ranking.scores.iter().map(words).collect(),
    };
    let columns = [
        column("missing_wants", "Missing", &|score| missing(ranking, score)),
        column("unknown_wants", "Unknown", &|score| unknown(ranking, score)),
        column("in_part", "In part", &|score| in_part(ranking, score)),
        column("old_facts", "Old facts", &|score| {
            old(context, ranking, score)
        }),
    ];
    let ranked = |place: usize| {
        ranking
            .scores
            .get(place)
            .is_some_and(|s| s.place == Place::Ranked)
    };
    let says = |column: &Remarks| {
        column
            .words
            .iter()
            .enumerate()
            .any(|(place, words)| ranked(place) && !words.is_empty())
    };
    columns.into_iter().filter(says).collect()
}

/// The texts of the wants of which the entry gets this.
fn wants<'a>(
    ranking: &'a Ranking<'_>,
    score: &'a Score<'_>,
    gets: impl Fn(Option<f64>) -> bool + 'a,
) -> impl Iterator<Item = (&'a str, Option<f64>)> {
    let wants = ranking.criteria.wants.iter().zip(&score.shares);
    wants
        .filter(move |&(_, &share)| gets(share))
        .map(|(want, &share)| (want.criterion.text.as_str(), share))
}

fn missing(ranking: &Ranking<'_>, score: &Score<'_>) -> String {
    let missing = wants(ranking, score, |share| share == Some(0.0));
    missing.map(|(text, _)| text).collect::<Vec<_>>().join(", ")
}

/// First the musts that cannot be told, marked as such.
fn unknown(ranking: &Ranking<'_>, score: &Score<'_>) -> String {
    let musts = ranking.criteria.musts.iter().zip(&score.musts);
    let musts = musts
        .filter(|&(_, &met)| met == Truth::Unknown)
        .map(|(must, _)| format!("{} (a must)", must.text));
    let wants = wants(ranking, score, |share| share.is_none()).map(|(text, _)| text.to_owned());
    musts.chain(wants).collect::<Vec<_>>().join(", ")
}

fn in_part(ranking: &Ranking<'_>, score: &Score<'_>) -> String {
    let part = wants(ranking, score, |share| {
        share.is_some_and(|share| share > 0.0 && share < 1.0)
    });
    part.map(|(text, share)| format!("{text} ×{}", share.unwrap_or_default()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// `'20 grpc, mtls; '22 tracing`: the fields by the year of the newest source behind them.
fn old(context: &Context<'_>, ranking: &Ranking<'_>, score: &Score<'_>) -> String {
    let mut years: std::collections::BTreeMap<u16, Vec<&str>> = std::collections::BTreeMap::new();
    for field in ranking.criteria.fields() {
        if let Some(source) = context
            .age()
            .old_source(&context.facts.fact(score.entry, field))
        {
            years
                .entry(source.date().parts().0)
                .or_default()
                .push(field.id());
        }
    }
    let years = years
        .iter()
        .map(|(year, fields)| format!("'{:02} {}", year % 100, fields.join(", ")));
    years.collect::<Vec<_>>().join("; ")
}
