//! `meshcmp rank`

mod layout;
mod query;
mod remarks;
mod scope;
mod summary;

use super::columns::FieldSelection;
use super::matches::Matches;
use super::{Context, Report};
use crate::catalog::{MAX_PROFILE_BYTES, Profile};
use crate::cli::{RankArgs, Unknown};
use crate::error::{Error, collect_errors};
use crate::filter;
use crate::io::open;
use crate::model::record::EntryId;
use crate::model::{Entry, Field, FieldKey, Standing, Truth};
use crate::ranking::{Criteria, Outcome, Score};
use query::{RankQuery, ReferenceEntry};
use std::collections::HashSet;
use std::path::Path;

/// The ranked entries, and those left out.
struct Ranking<'c> {
    /// Which entries were ranked, in words.
    scope: String,
    like: Option<ReferenceEntry<'c>>,
    criteria: Criteria<'c>,
    /// The scores, from best to worst.
    scores: Vec<Score<'c>>,
    /// The entries left out because they have ended.
    ended: Vec<Entry<'c>>,
    /// The ranked entries for which the selection is undetermined.
    undecided: HashSet<EntryId>,
    /// The number of rows that are shown.
    limit: usize,
}

/// Ranks entries by musts and wants.
///
/// # Errors
/// If nothing is asked, or a field, a category, an expression, a weight or the profile is wrong.
pub(super) fn run<'c>(context: &Context<'c>, args: &RankArgs) -> Result<Report<'c>, Error> {
    let profile = args.profile.as_deref().map(read_profile).transpose()?;
    let (columns, query) = collect_errors(
        FieldSelection::parse(context.catalog(), &args.columns),
        RankQuery::read(context, args, profile.as_ref()),
    )?;
    let RankQuery { criteria, mut selection, conditions, like } = query;
    if criteria.is_empty() {
        return Err(Error::usage(
            "rank by what? Say what an entry must and should have: \
             `meshcmp rank --must FIELD --want FIELD=3 --want FIELD`",
        ));
    }
    let fields = selection.fields();
    let names = |key| fields.iter().any(|field| field.key() == key);
    let skips_ended = !args.all && !selection.names_life() && !names(FieldKey::STATUS);
    if !args.all && !names(FieldKey::CATEGORIES) {
        selection = match like {
            Some(model) => selection.or_categories(model.entry.categories()),
            None => selection.or_categories(context.catalog().main_category()),
        };
    }

    let unknown = args.selection.unknown;
    selection.unknown = matched_unknown(unknown);
    let matched = Matches::new(context, &selection);
    let mut candidates = Vec::new();
    let mut ended = Vec::new();
    for &(entry, _) in &matched.entries {
        if like.is_some_and(|model| model.entry == entry) {
            continue;
        }
        if skips_ended && context.facts.standing(entry) == Standing::Ended {
            ended.push(entry);
        } else {
            candidates.push(entry);
        }
    }
    let mut ranking = Ranking {
        scope: scope::ranked_entries(&selection, skips_ended, &conditions),
        like,
        scores: criteria.rank(&context.facts, candidates),
        criteria,
        ended,
        limit: args.limit.unwrap_or(usize::MAX),
        undecided: matched.undecided.iter().map(|(entry, _)| entry.key()).collect(),
    };
    let excluded = ranking.apply(unknown, context);

    let mut report = Report::of(layout::sheet(context, &ranking, &matched, columns));
    report.notices = if unknown == Some(Unknown::Exclude) {
        filter::summary(&[matched.undecided.as_slice(), &excluded].concat())
    } else {
        matched.notices()
    };
    if context.hints {
        let Criteria { musts, wants } = &ranking.criteria;
        for must in musts {
            report.hints.extend(must.filter.hints(&context.facts));
        }
        for want in wants {
            report.hints.extend(want.hints(&context.facts));
        }
        report.hints.extend(selection.hints(context));
        if !context.evidence {
            report.hints.push("--sources shows the facts behind the scores".to_owned());
        }
    }
    Ok(report)
}

impl<'c> Ranking<'c> {
    /// Leaves out entries as `--unknown` says. Returns those left out because a must is
    /// undetermined, with the fields that would have to be known.
    fn apply(
        &mut self,
        unknown: Option<Unknown>,
        context: &Context<'c>,
    ) -> Vec<(Entry<'c>, Vec<Field<'c>>)> {
        let mut excluded = Vec::new();
        let may_meet_musts = |score: &Score<'c>| {
            score.outcome != Outcome::RuledOut && score.musts.contains(&Truth::Unknown)
        };
        match unknown {
            Some(Unknown::Exclude) => {
                for score in self.scores.iter().filter(|score| may_meet_musts(score)) {
                    let fields = self.criteria.undetermined_musts(&context.facts, score);
                    excluded.push((score.entry, fields));
                }
                self.scores.retain(|score| !may_meet_musts(score));
            }
            Some(Unknown::Only) => {
                let undecided = &self.undecided;
                self.scores.retain(|score| {
                    may_meet_musts(score) || undecided.contains(&score.entry.key())
                });
            }
            Some(Unknown::Include) | None => {}
        }
        excluded
    }
}

/// Returns how to treat entries for which the selection is undetermined. With `only`, those for which
/// it is certain are needed too: a must may be undetermined.
fn matched_unknown(unknown: Option<Unknown>) -> Unknown {
    match unknown {
        None | Some(Unknown::Exclude) => Unknown::Exclude,
        Some(Unknown::Include | Unknown::Only) => Unknown::Include,
    }
}

fn read_profile(path: &Path) -> Result<Profile, Error> {
    let file = open::load(path, MAX_PROFILE_BYTES)?;
    match String::from_utf8(file.bytes) {
        Ok(text) => Ok(Profile::read(file.name, text)),
        Err(_) => Err(Error::Unreadable(file.name, "it is not UTF-8".to_owned())),
    }
}
