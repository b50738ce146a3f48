//! The entries that are compared.

use crate::cli::{ChooseOptions, CompareArgs};
use crate::commands::Context;
use crate::commands::lookup::find_entries;
use crate::commands::matches::Matches;
use crate::commands::selection::Selection;
use crate::error::{Error, collect_errors};
use crate::model::Entry;
use crate::model::record::EntryId;
use std::collections::HashSet;

/// The entries to compare, with what to tell about them on stderr.
pub(super) struct ComparedEntries<'c> {
    pub(super) entries: Vec<Entry<'c>>,
    /// Those for which `--where` is undetermined.
    pub(super) undecided: HashSet<EntryId>,
    pub(super) notices: Vec<String>,
    pub(super) hints: Vec<String>,
}

/// Returns the named entries, then those that `--where` selects, each once.
///
/// # Errors
/// If an entry or something in `--where` does not exist, or fewer than two entries remain.
pub(super) fn select<'c>(
    context: &Context<'c>,
    args: &CompareArgs,
) -> Result<ComparedEntries<'c>, Error> {
    let choose = ChooseOptions {
        conditions: args.conditions.clone(),
        unknown: args.unknown,
        ..ChooseOptions::default()
    };
    let (named, selection) = collect_errors(
        find_entries(context, &args.entries),
        Selection::new(context, &choose, &[]),
    )?;
    let mut compared = ComparedEntries {
        entries: Vec::new(),
        undecided: HashSet::new(),
        notices: Vec::new(),
        hints: selection.hints(context),
    };
    let mut seen = HashSet::new();
    compared.entries.extend(named.into_iter().filter(|entry| seen.insert(entry.key())));
    let mut undetermined = 0;
    if !args.conditions.is_empty() {
        let matched = Matches::new(context, &selection, args.unknown);
        undetermined = matched.undecided.len();
        compared.notices = matched.notices();
        for (entry, _) in &matched.undecided {
            if !seen.contains(&entry.key()) {
                compared.undecided.insert(entry.key());
            }
        }
        for (entry, _) in matched.entries {
            if seen.insert(entry.key()) {
                compared.entries.push(entry);
            }
        }
    }
    match compared.entries[..] {
        [] if args.conditions.is_empty() => {
            Err(Error::usage("compare what? Name two entries: `meshcmp compare istio linkerd`"))
        }
        [] => Err(Error::usage(format!(
            "no entry satisfies --where; a comparison needs two{}",
            include_advice(undetermined)
        ))),
        [entry] => Err(Error::usage(format!(
            "{} alone cannot be compared: name a second entry{}",
            entry.name(),
            include_advice(undetermined)
        ))),
        _ => Ok(compared),
    }
}

/// Advises how to include the entries for which `--where` is undetermined.
fn include_advice(undetermined: usize) -> String {
    match undetermined {
        0 => String::new(),
        _ => format!(" ({undetermined} undetermined; --unknown include compares them, too)"),
    }
}
