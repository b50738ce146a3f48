//! One file a command: options in, a sheet out. No command knows a format.

pub(crate) mod about;
mod arrange;
pub(crate) mod check;
mod columns;
mod compare;
pub(crate) mod diff;
mod explain;
mod filter;
mod list;
mod listing;
mod matches;
mod rank;
mod selection;
mod show;
mod sort;
mod sources;
pub(crate) mod tend;
mod timeline;
mod wording;

use crate::cli::Command;
use crate::error::Error;
use crate::facts::Facts;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::model::{Catalog, Entry, LookupError, PartialDate};
use crate::sheet::Sheet;

/// What every command works with.
#[derive(Debug)]
pub struct Context<'c> {
    /// The facts, as of the date that was asked for.
    pub facts: Facts<'c>,
    /// The day that counts as today.
    pub today: PartialDate,
    /// Whether facts are to be printed with their evidence.
    pub evidence: bool,
    /// Whether hints are printed. Computing them takes a pass over all entries.
    pub hints: bool,
}

/// What a command answers.
#[derive(Debug)]
pub struct Report<'c> {
    /// The answer itself.
    pub sheet: Sheet<'c>,
    /// What belongs on stderr: what could not be decided.
    pub notices: Vec<String>,
    /// What may help somebody at a terminal.
    pub hints: Vec<String>,
    /// Whether `--exit-code` turns this answer into exit code 1.
    pub negative: bool,
}

impl<'c> Context<'c> {
    /// The catalog behind the facts.
    #[must_use]
    pub fn catalog(&self) -> &'c Catalog {
        self.facts.catalog()
    }

    /// When a fact is old enough for a mark.
    #[must_use]
    pub fn age(&self) -> Age {
        Age::months(self.facts.reference_date(self.today), OLD_AFTER_MONTHS)
    }

    /// The entries of these names, in their order.
    ///
    /// # Errors
    /// All names that lead to no entry, or to several, or to one that no counted source knows.
    pub fn find_entries(&self, names: &[String]) -> Result<Vec<Entry<'c>>, Error> {
        let (mut found, mut errors) = (Vec::new(), Vec::new());
        for name in names {
            match self.catalog().find_entry(name) {
                Ok(entry) if self.facts.is_there(entry) => found.push(entry),
                Ok(entry) => errors.push(self.too_early(entry)),
                Err(error) => errors.push(explain_lookup(name, &error)),
            }
        }
        if errors.is_empty() { Ok(found) } else { Err(Error::Entries(errors)) }
    }

    fn too_early(&self, entry: Entry<'c>) -> String {
        let as_of = self.facts.as_of().map(|date| date.to_string()).unwrap_or_default();
        let first = entry.observations().next().map(|seen| seen.source().date().to_string());
        let first = first.map(|date| format!("; the oldest is of {date}")).unwrap_or_default();
        format!("no source as of {as_of} speaks of {}{first}", entry.name())
    }
}

impl<'c> Report<'c> {
    /// An answer and nothing beside it.
    #[must_use]
    pub fn of(sheet: Sheet<'c>) -> Self {
        Self { sheet, notices: Vec::new(), hints: Vec::new(), negative: false }
    }
}

fn explain_lookup(name: &str, error: &LookupError<'_>) -> String {
    match error {
        LookupError::Ambiguous(entries) => {
            let names: Vec<_> = entries
                .iter()
                .map(|entry| format!("{} (`{}`)", entry.name(), entry.id()))
                .collect();
            format!("`{name}` may mean {}: say which", wording::join(&names, "or"))
        }
        LookupError::Missing(Some(near)) => {
            format!("there is no entry `{name}`; did you mean `{}`?", near.id())
        }
        LookupError::Missing(None) => {
            format!("there is no entry `{name}`; `meshcmp list` shows all of them")
        }
    }
}

/// Runs a command.
///
/// # Errors
/// If the command line names what does not exist.
pub fn run<'c>(command: &Command, context: &Context<'c>) -> Result<Report<'c>, Error> {
    let mut report = match command {
        Command::List(options) => list::run(context, options),
        Command::Show(options) => show::run(context, options),
        Command::Compare(options) => compare::run(context, options),
        Command::Filter(options) => filter::run(context, options),
        Command::Rank(options) => rank::run(context, options),
        Command::Timeline(options) => timeline::run(context, options),
        Command::Explain(options) => explain::run(context, options),
        Command::Sources(options) => sources::run(context, options),
    }?;
    report.sheet.evidence = context.evidence;
    Ok(report)
}
