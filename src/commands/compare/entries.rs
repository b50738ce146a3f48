//! The entries that are compared.

use crate::cli::{CompareArgs, SelectionOptions, Unknown};
use crate::commands::Context;
use crate::commands::lookup::find_entries;
use crate::commands::matches::Matches;
use crate::commands::selection::Selection;
use crate::commands::wording::join;
use crate::error::{Error, collect_errors};
use crate::model::Entry;
use crate::model::record::EntryId;
use std::collections::HashSet;

/// The entries to compare, with what to tell about them on stderr.
pub(super) struct ComparedEntries<'c> {
    pub(super) entries: Vec<Entry<'c>>,
    /// Those for which the selection is undetermined.
    pub(super) undecided: HashSet<EntryId>,
    pub(super) notices: Vec<String>,
    pub(super) hints: Vec<String>,
}

/// Returns the named entries, then those that the options select, each once, at most `--limit`.
///
/// # Errors
/// If an entry or something in the options does not exist, an option narrows nothing, or fewer than
/// two entries remain.
pub(super) fn select<'c>(
    context: &Context<'c>,
    args: &CompareArgs,
) -> Result<ComparedEntries<'c>, Error> {
    let (((), named), selection) = collect_errors(
        collect_errors(refuse_idle_options(args), find_entries(context, &args.entries)),
        Selection::new(context, &args.selection, &[]),
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
    if args.entries.is_empty() || selects_entries(&args.selection) {
        let matched = Matches::new(context, &selection);
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
    compared.entries.truncate(args.limit.unwrap_or(usize::MAX));
    match compared.entries[..] {
        [] => Err(Error::usage(format!(
            "no entry is selected; a comparison needs two{}",
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

/// Returns whether options select entries by themselves, rather than narrow what others select.
fn selects_entries(options: &SelectionOptions) -> bool {
    !options.category.is_empty() || !options.conditions.is_empty()
}

/// Refuses to compare nothing, and options that narrow a selection where there is none.
///
/// # Errors
/// If neither an entry nor an option is given, or a narrowing option stands beside named entries alone.
fn refuse_idle_options(args: &CompareArgs) -> Result<(), Error> {
    let options = &args.selection;
    if selects_entries(options) {
        return Ok(());
    }
    let given = [
        ("--status", !options.status.is_empty()),
        ("--alive", options.alive),
        ("--ended", options.ended),
        ("--unknown", options.unknown.unwrap_or_default() != Unknown::Exclude),
        ("--limit", args.limit.is_some()),
    ];
    let narrowing: Vec<_> =
        given.into_iter().filter(|(_, is_given)| *is_given).map(|(name, _)| name).collect();
    match (args.entries.is_empty(), narrowing.is_empty()) {
        (true, true) => {
            Err(Error::usage("compare what? Name two entries: `meshcmp compare ENTRY ENTRY`"))
        }
        (false, false) => Err(Error::usage(format!(
            "{}: the named entries are compared in any case; --category or --where adds others",
            join(&narrowing, "and")
        ))),
        _ => Ok(()),
    }
}

/// Advises how to include the entries for which the selection is undetermined.
fn include_advice(undetermined: usize) -> String {
    match undetermined {
        0 => String::new(),
        _ => format!(" ({undetermined} undetermined; --unknown include compares them, too)"),
    }
}
