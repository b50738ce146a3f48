//! `meshcmp rank`

mod asked;
mod layout;
mod remarks;
mod tail;

use super::columns::Columns;
use super::selection::Selection;
use super::{Context, Report};
use crate::cli::Rank;
use crate::error::Error;
use crate::filter;
use crate::model::{Attribute, Entry, Field, Standing, Truth};
use crate::profile::Profile;
use crate::ranking::{Criteria, Score};
use asked::Asked;

/// The entries that were looked at, and how they do.
struct Ranking<'c> {
    criteria: Criteria<'c>,
    /// From best to worst.
    scores: Vec<Score<'c>>,
    /// Left out because they are over.
    over: Vec<Entry<'c>>,
}

/// Entries in the order in which they fit.
///
/// # Errors
/// If nothing is asked, or a field, a category, an expression, a weight or the profile is wrong.
pub(super) fn run<'c>(context: &Context<'c>, options: &Rank) -> Result<Report<'c>, Error> {
    let profile = options.profile.as_deref().map(Profile::open).transpose()?;
    let columns = Columns::parse(context.catalog(), &options.columns)?;
    let Asked {
        criteria,
        selection,
    } = asked::gather(context, options, profile.as_ref())?;
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

    let (mut candidates, mut over, mut undecided) = (Vec::new(), Vec::new(), Vec::new());
    for entry in context.facts.entries() {
        match selection.evaluate(context, entry) {
            Truth::No => {}
            _ if only_living && context.facts.standing(entry) == Standing::Over => over.push(entry),
            Truth::Yes => candidates.push(entry),
            Truth::Unknown => undecided.push((entry, selection.undecided(context, entry))),
        }
    }
    let scores = criteria.rank(&context.facts, candidates);
    let ranking = Ranking {
        criteria,
        scores,
        over,
    };
    let mut report = Report::of(layout::sheet(context, &ranking, columns));
    report.notices = filter::summary(&undecided);
    report.hints = hints(context, &ranking, &selection);
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
    hints.extend(selection.hints.iter().cloned());
    if !context.evidence {
        hints.push("--sources shows the facts behind the scores".to_owned());
    }
    hints
}
