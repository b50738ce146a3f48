//! The commands: each reads its options and returns a report.
//!
//! A new query is a file here and in `cli` for its options, a variant of [`Query`], and a line in
//! [`run`]. `check`, `schema`, `diff`, `init`, `import`, `completions`, `man`, `site` and `help` do not
//! answer from one catalog; `app` calls them.

pub(crate) mod check;
mod column_order;
mod columns;
pub(crate) mod compare;
pub(crate) mod completions;
mod count;
pub(crate) mod diff;
pub(crate) mod end_of_life;
pub(crate) mod events;
pub(crate) mod explain;
pub(crate) mod help;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod listing;
mod lookup;
pub(crate) mod man;
mod matches;
pub(crate) mod printing;
mod rank;
mod report;
pub(crate) mod schema;
mod search;
mod selection;
pub(crate) mod show;
pub(crate) mod site;
mod sort;
pub(crate) mod sources;
pub(crate) mod strengths;
pub(crate) mod timeline;
pub(crate) mod unknown_command;
pub(crate) mod wording;

use crate::cli::Query;
use crate::error::Error;
use crate::facts::Facts;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::{Catalog, PartialDate};
pub use report::Report;
pub use site::SiteBuilder;

/// The input of every query.
#[derive(Debug)]
pub struct Context<'c> {
    /// The facts, as of the date asked for.
    pub facts: Facts<'c>,
    /// The day that counts as today.
    pub today: PartialDate,
    /// Whether facts are printed with their evidence.
    pub evidence: bool,
    /// Whether hints are shown, so that it is worth computing them.
    pub hints: bool,
}

impl<'c> Context<'c> {
    /// Returns the catalog of the facts.
    pub fn catalog(&self) -> &'c Catalog {
        self.facts.catalog()
    }

    /// Returns the age from which a fact is marked as old.
    pub fn age(&self) -> Age {
        Age::months(self.facts.reference_date(self.today), OLD_AFTER_MONTHS)
    }
}

/// Answers a query.
///
/// # Errors
/// If the command line names something that does not exist.
pub fn run<'c>(query: &Query, context: &Context<'c>) -> Result<Report<'c>, Error> {
    let mut report = match query {
        Query::List(args) => listing::run(context, &args.listing, &[]),
        Query::Show(args) => show::run(context, args),
        Query::Compare(args) => compare::run(context, args),
        Query::Filter(args) => listing::run(context, &args.listing, &args.expressions),
        Query::Search(args) => search::run(context, args),
        Query::Count(args) => count::run(context, args),
        Query::Strengths(args) => strengths::run(context, args),
        Query::Rank(args) => rank::run(context, args),
        Query::Timeline(args) => timeline::run(context, args),
        Query::Events(args) => events::run(context, args),
        Query::Explain(args) => explain::run(context, args),
        Query::Sources(args) => sources::run(context, args),
    }?;
    report.sheet.evidence = context.evidence;
    report.sheet.sources = context.facts.sources().collect();
    Ok(report)
}
