//! Remarks beside a score: what keeps it from being higher, and how many of its facts are old.

use super::Ranking;
use super::query::ReferenceEntry;
use crate::commands::Context;
use crate::commands::end_of_life::end_of_life_notice;
use crate::model::{Field, Standing, Truth, Value, two_decimals};
use crate::ranking::Score;
use crate::sheet::Content;
use std::collections::BTreeMap;

/// Returns the lines above a ranking by `--like`: whether the model has ended, and how many features
/// are wanted.
pub(super) fn wanted(context: &Context<'_>, ranking: &Ranking<'_>) -> Vec<String> {
    let Some(ReferenceEntry { entry, features }) = ranking.like else {
        return Vec::new();
    };
    let has_ended = context.facts.standing(entry) == Standing::Ended;
    let verb = if has_ended { "supported" } else { "supports" };
    let wanted = if features == 1 { "feature".to_owned() } else { format!("{features} features") };
    let mut lines = Vec::new();
    lines.extend(end_of_life_notice(context, entry));
    lines.push(format!("Wanted: the {wanted} that {} {verb}.", entry.name()));
    lines
}

/// The most gaps that stand beside a score; the data formats have all of them.
const MOST_GAPS: usize = 6;

/// `grpc? (must), mesh_expansion, mtls (half), memory: 40 MB (0.25), tracing?`: the undetermined
/// musts, then the wants that the entry lacks, meets in part, or may lack.
pub(super) fn gaps<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    score: &Score<'c>,
) -> Content<'c> {
    let mut gaps = Vec::new();
    let mut partial = Vec::new();
    let mut unknown = Vec::new();
    for (must, met) in ranking.criteria.musts.iter().zip(&score.musts) {
        if *met == Truth::Unknown {
            gaps.push(format!("{}? (must)", must.text));
        }
    }
    for (want, share) in ranking.criteria.wants.iter().zip(&score.shares) {
        let number = want.number().map(|field| context.facts.fact(score.entry, field).value);
        match (*share, number) {
            (Some(1.0), _) => {}
            (None, _) => unknown.push(format!("{}?", want.text)),
            (Some(share), Some(Value::Number(number))) => {
                let unit = want.number().and_then(Field::unit);
                let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
                let share = two_decimals(share);
                partial.push(format!("{}: {}{unit} ({share})", want.text, number.text()));
            }
            (Some(0.0), _) => gaps.push(want.text.clone()),
            (Some(0.5), _) => partial.push(format!("{} (half)", want.text)),
            (Some(share), _) => partial.push(format!("{} ({share})", want.text)),
        }
    }
    gaps.append(&mut partial);
    gaps.append(&mut unknown);
    if gaps.len() > MOST_GAPS {
        let rest = gaps.split_off(MOST_GAPS - 1).len();
        return Content::text(format!("{} and {rest} more", gaps.join(", ")));
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
