//! Remarks beside a score: what keeps it from being higher, and how many of its facts are old.

use super::Ranking;
use crate::commands::Context;
use crate::model::Truth;
use crate::ranking::Score;
use crate::sheet::Content;
use std::collections::BTreeMap;

/// `grpc? (must), mesh_expansion, tracing?, mtls (half)`: the undetermined musts, then the wants
/// that the entry lacks, may lack, or meets in part.
pub(super) fn gaps<'c>(ranking: &Ranking<'c>, score: &Score<'c>) -> Content<'c> {
    let mut gaps = Vec::new();
    for (must, met) in ranking.criteria.musts.iter().zip(&score.musts) {
        if *met == Truth::Unknown {
            gaps.push(format!("{}? (must)", must.text));
        }
    }
    for (want, share) in ranking.criteria.wants.iter().zip(&score.shares) {
        let text = &want.criterion.text;
        match *share {
            None => gaps.push(format!("{text}?")),
            Some(0.0) => gaps.push(text.clone()),
            Some(0.5) => gaps.push(format!("{text} (half)")),
            Some(1.0) => {}
            Some(share) => gaps.push(format!("{text} ({share})")),
        }
    }
    joined(&gaps)
}

/// `'20 (2), '24`: the number of old facts behind a score, by the year of their newest source.
pub(super) fn old_facts<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    score: &Score<'c>,
) -> Content<'c> {
    let mut by_year: BTreeMap<u16, usize> = BTreeMap::new();
    for field in ranking.criteria.fields() {
        let fact = context.facts.fact(score.entry, field);
        if let Some(source) = context.age().old_source(&fact) {
            *by_year.entry(source.date().parts().0).or_default() += 1;
        }
    }
    let mut years = Vec::new();
    for (year, facts) in by_year {
        years.push(match facts {
            1 => format!("'{:02}", year % 100),
            _ => format!("'{:02} ({facts})", year % 100),
        });
    }
    joined(&years)
}

fn joined<'c>(words: &[String]) -> Content<'c> {
    if words.is_empty() { Content::Nothing } else { Content::text(words.join(", ")) }
}
