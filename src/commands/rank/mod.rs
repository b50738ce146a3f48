//! `meshcmp rank`

mod layout;
mod query;
mod remarks;
mod tail;

use super::columns::Columns;
use super::matches::Matches;
use super::selection::Selection;
use super::{Context, Report};
use crate::cli::RankArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Attribute, Entry, Field, Standing};
use crate::ranking::profile::Profile;
use crate::ranking::{Criteria, Score};
use query::RankQuery;

/// The entries that were looked at, and how they do.
struct Ranking<'c> {
    criteria: Criteria<'c>,
    /// From best to worst.
    scores: Vec<Score<'c>>,
    /// Left out because they are over.
    over: Vec<Entry<'c>>,
    /// The entries that were asked for.
    matched: Matches<'c>,
}

/// Entries in the order in which they fit.
///
/// # Errors
/// If nothing is asked, or a field, a category, an expression, a weight or the profile is wrong.
pub(super) fn run<'c>(context: &Context<'c>, options: &RankArgs) -> Result<Report<'c>, Error> {
    let profile = options.profile.as_deref().map(Profile::open).transpose()?;
    let (columns, asked) = collect_errors(
        Columns::parse(context.catalog(), &options.columns),
        query::gather(context, options, profile.as_ref()),
    )?;
    let RankQuery { criteria, selection } = asked;
    if criteria.is_empty() {
        return Err(Error::usage(
            "rank by what? Say what an entry must and should have: \
             `meshcmp rank --must mtls --want multi_cluster=3 --want fault_injection`",
        ));
    }
    let asks_of = |attribute| selection.fields().contains(&Field::Attribute(attribute));
    let only_living = !options.all && !asks_of(Attribute::Status);
    let main_category = context
        .catalog()
        .main_category()
        .filter(|_| !options.all && !asks_of(Attribute::Categories));
    let selection = selection.or_category(main_category);

    let matched = Matches::new(context, &selection, options.unknown);
    let is_over = |entry| only_living && context.facts.standing(entry) == Standing::Ended;
    let (over, candidates): (Vec<_>, Vec<_>) =
        matched.entries.iter().partition(|&&(entry, _)| is_over(entry));
    let entries = candidates.iter().map(|&(entry, _)| entry);
    let ranking = Ranking {
        scores: criteria.rank(&context.facts, entries),
        criteria,
        over: over.into_iter().map(|(entry, _)| entry).collect(),
        matched,
    };
    let mut report = Report::of(layout::sheet(context, &ranking, columns));
    report.notices = ranking.matched.notices();
    if context.hints {
        report.hints = hints(context, &ranking, &selection);
    }
    Ok(report)
}

fn hints<'c>(
    context: &Context<'c>,
    ranking: &Ranking<'c>,
    selection: &Selection<'c>,
) -> Vec<String> {
    let Criteria { musts, wants } = &ranking.criteria;
    let criteria = musts.iter().chain(wants.iter().map(|want| &want.criterion));
    let mut hints: Vec<_> = criteria.flat_map(|one| one.hints(&context.facts)).collect();
    hints.extend(selection.hints(context));
    if !context.evidence {
        hints.push("--sources shows the facts behind the scores".to_owned());
    }
    hints
}
