//! What people read beside a score: what keeps it from being higher, and which of the facts behind
//! it are old.

use super::Ranking;
use crate::commands::Context;
use crate::model::Truth;
use crate::ranking::Score;
use crate::sheet::Content;
use std::collections::BTreeMap;

/// `mesh_expansion, tracing?, mtls (half)`: the wants that the entry has not, perhaps, or not in
/// full. First, marked, come the musts of which it cannot be told.
pub(super) fn gaps<'c>(ranking: &Ranking<'c>, score: &Score<'c>) -> Content<'c> {
    let musts = ranking.criteria.musts.iter().zip(&score.musts);
    let musts = musts
        .filter(|&(_, &met)| met == Truth::Unknown)
        .map(|(must, _)| format!("{}? (must)", must.text));
    let wants = ranking.criteria.wants.iter().zip(&score.shares);
    let wants = wants.filter_map(|(want, share)| {
        let text = &want.criterion.text;
        match *share {
            None => Some(format!("{text}?")),
            Some(0.0) => Some(text.clone()),
            Some(1.0) => None,
            Some(0.5) => Some(format!("{text} (half)")),
            Some(share) => Some(format!("{text} ({share})")),
        }
    });
    joined(musts.chain(wants))
}

fn joined<'c>(words: impl Iterator<Item = String>) -> Content<'c> {
    let words: Vec<_> = words.collect();
    if words.is_empty() { Content::Nothing } else { Content::text(words.join(", ")) }
}

/// `'20 (2), '24`: how many of the facts asked for are old, by the year of their newest source.
pub(super) fn old<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    score: &Score<'c>,
) -> Content<'c> {
    let mut years: BTreeMap<u16, usize> = BTreeMap::new();
    for field in ranking.criteria.fields() {
        let fact = context.facts.fact(score.entry, field);
        if let Some(source) = context.age().old_source(&fact) {
            *years.entry(source.date().parts().0).or_default() += 1;
        }
    }
    joined(years.into_iter().map(|(year, facts)| match facts {
        1 => format!("'{:02}", year % 100),
        _ => format!("'{:02} ({facts})", year % 100),
    }))
}
