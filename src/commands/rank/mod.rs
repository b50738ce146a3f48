//! `meshcmp rank`

mod layout;
mod query;
mod remarks;
mod summary;

use super::columns::FieldSelection;
use super::matches::Matches;
use super::{Context, Report};
use crate::cli::RankArgs;
use crate::error::{Error, collect_errors};
use crate::io::open;
use crate::model::record::EntryId;
use crate::model::{Entry, FieldKey, Standing};
use crate::ranking::profile::{self, Profile};
use crate::ranking::{Criteria, Score};
use query::RankQuery;
use std::collections::HashSet;
use std::path::Path;

/// The ranked entries, and those left out.
struct Ranking<'c> {
    criteria: Criteria<'c>,
    /// The scores, from best to worst.
    scores: Vec<Score<'c>>,
    /// The entries left out because they have ended.
    ended: Vec<Entry<'c>>,
    /// The ranked entries for which the selection is undetermined.
    undecided: HashSet<EntryId>,
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
    let RankQuery { criteria, mut selection, like } = query;
    if criteria.is_empty() {
        return Err(Error::usage(
            "rank by what? Say what an entry must and should have: \
             `meshcmp rank --must mtls --want multi_cluster=3 --want fault_injection`",
        ));
    }
    let conditions = selection.fields();
    let names = |key| conditions.iter().any(|field| field.key() == key);
    let skips_ended = !args.all && !selection.names_life() && !names(FieldKey::STATUS);
    if !args.all && !names(FieldKey::CATEGORIES) {
        selection = match like {
            Some(model) => selection.or_categories(model.categories()),
            None => selection.or_categories(context.catalog().main_category()),
        };
    }

    let matched = Matches::new(context, &selection);
    let mut candidates = Vec::new();
    let mut ended = Vec::new();
    for &(entry, _) in &matched.entries {
        if like == Some(entry) {
            continue;
        }
        if skips_ended && context.facts.standing(entry) == Standing::Ended {
            ended.push(entry);
        } else {
            candidates.push(entry);
        }
    }
    let ranking = Ranking {
        scores: criteria.rank(&context.facts, candidates),
        criteria,
        ended,
        undecided: matched.undecided.iter().map(|(entry, _)| entry.key()).collect(),
    };
    let mut report = Report::of(layout::sheet(context, &ranking, &matched, columns));
    report.sheet.rows.truncate(args.limit.unwrap_or(usize::MAX));
    report.notices = matched.notices();
    if context.hints {
        let Criteria { musts, wants } = &ranking.criteria;
        for criterion in musts.iter().chain(wants.iter().map(|want| &want.criterion)) {
            report.hints.extend(criterion.hints(&context.facts));
        }
        report.hints.extend(selection.hints(context));
        if !context.evidence {
            report.hints.push("--sources shows the facts behind the scores".to_owned());
        }
    }
    Ok(report)
}

fn read_profile(path: &Path) -> Result<Profile, Error> {
    let file = open::load(path, profile::MAX_BYTES)?;
    match String::from_utf8(file.bytes) {
        Ok(text) => Profile::read(&file.name, text),
        Err(_) => Err(Error::Unreadable(file.name, "it is not UTF-8".to_owned())),
    }
}
