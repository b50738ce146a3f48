//! Which entries are compared.

use crate::cli::{ChooseOptions, CompareArgs};
use crate::commands::Context;
use crate::commands::matches::Matches;
use crate::commands::selection::Selection;
use crate::error::{Error, collect_errors};
use crate::model::Entry;
use crate::model::record::EntryId;
use std::collections::HashSet;

/// What is compared, and what is to be told of what is not.
pub(super) struct Chosen<'c> {
    pub(super) entries: Vec<Entry<'c>>,
    /// Those among them of which it cannot be told whether `--where` means them.
    pub(super) undecided: HashSet<EntryId>,
    pub(super) notices: Vec<String>,
    pub(super) hints: Vec<String>,
}

/// The entries named, then those that `--where` chooses, each once.
///
/// # Errors
/// If an entry or something in `--where` is not there, or fewer than two entries are left.
pub(super) fn choose<'c>(
    context: &Context<'c>,
    options: &CompareArgs,
) -> Result<Chosen<'c>, Error> {
    let choose = ChooseOptions {
        conditions: options.conditions.clone(),
        unknown: options.unknown,
        ..ChooseOptions::default()
    };
    let (entries, selection) = collect_errors(
        context.find_entries(&options.entries),
        Selection::new(context, &choose, &[]),
    )?;
    let mut chosen =
        Chosen { entries, undecided: HashSet::new(), notices: Vec::new(), hints: Vec::new() };
    let mut open = 0; // how many entries --where cannot decide
    let named: HashSet<_> = chosen.entries.iter().map(|entry| entry.key()).collect();
    if !options.conditions.is_empty() {
        let matched = Matches::new(context, &selection, options.unknown);
        chosen.entries.extend(matched.entries.iter().map(|&(entry, _)| entry));
        let undecided = matched.undecided.iter().map(|(entry, _)| entry.key());
        chosen.undecided = undecided.filter(|key| !named.contains(key)).collect();
        chosen.notices = matched.notices();
        chosen.hints = selection.hints(context);
        open = matched.undecided.len();
    }
    let mut seen = HashSet::new();
    chosen.entries.retain(|entry| seen.insert(entry.key()));
    match chosen.entries[..] {
        [] if options.conditions.is_empty() => {
            Err(Error::usage("compare what? Name two entries: `meshcmp compare istio linkerd`"))
        }
        [] => Err(Error::usage(format!(
            "no entry satisfies --where; a comparison needs two{}",
            undecided(open)
        ))),
        [entry] => Err(Error::usage(format!(
            "{} alone cannot be compared: name a second entry{}",
            entry.name(),
            undecided(open)
        ))),
        _ => Ok(chosen),
    }
}

/// What may be done about entries of which it cannot be told whether they are meant.
fn undecided(open: usize) -> String {
    match open {
        0 => String::new(),
        _ => format!(" ({open} cannot be told; --unknown include compares them, too)"),
    }
}
