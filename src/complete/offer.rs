//! Which completer an argument gets: by what it calls its value, so that a new command that takes
//! an ENTRY or a FIELD is completed without a word here.

use super::candidates::{self, Candidate};
use super::fields;
use super::line::Catalogs;
use super::terms;
use crate::manual;
use crate::model::Catalog;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter};
use std::ffi::OsStr;

/// What may stand at a place, given the catalog and what is typed so far.
type Completer = fn(&Catalog, &str) -> Vec<Candidate>;

/// By the name of the value.
const BY_VALUE: &[(&str, Completer)] = &[
    ("ENTRY", candidates::entries),
    ("CATEGORY", candidates::categories),
    ("STATUS", candidates::statuses),
    ("GROUP", candidates::groups),
    ("FIELD", fields::one),
    ("FIELDS", fields::columns),
    ("EXPR", terms::complete),
    ("TOPIC", topics),
];

/// By the names of argument and value, where the same value is asked in another way.
const BY_ARGUMENT: &[(&str, &str, Completer)] = &[
    ("must", "EXPR", terms::criterion),
    ("want", "EXPR", terms::criterion),
    ("sort", "FIELDS", fields::sort_keys),
];

/// Values that are columns of the answer itself; the argument knows their names.
const COLUMNS: &str = "COLUMNS";

/// Values that are paths.
const PATHS: &[&str] = &["FILE", "DIR", "OLD", "NEW"];

/// The command line with a completer wherever the catalog or the file system has something to
/// offer; it must be built. What clap knows to be one of a few words it completes by itself.
pub(super) fn attach(command: Command, catalogs: &Catalogs) -> Command {
    let names: Vec<_> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |one| {
            one.mut_args(|arg| match completer(&arg, catalogs) {
                Some(completer) => arg.add(completer),
                None => arg,
            })
        })
    })
}

fn completer(arg: &Arg, catalogs: &Catalogs) -> Option<ArgValueCompleter> {
    let value = arg.get_value_names()?.first()?.split(['[', '=']).next()?;
    if PATHS.contains(&value) {
        return Some(ArgValueCompleter::new(PathCompleter::any()));
    }
    if value == COLUMNS {
        let names = arg.get_possible_values();
        let names: Vec<_> = names.iter().map(|one| one.get_name().to_owned()).collect();
        let sorts = arg.get_id() == "sort";
        return Some(offering(move |typed| fields::columns_of(&names, sorts, typed)));
    }
    let named = |(id, of, _): &&(&str, &str, _)| arg.get_id() == id && *of == value;
    let by_argument = BY_ARGUMENT.iter().find(named).map(|(_, _, offer)| *offer);
    let by_value = || BY_VALUE.iter().find(|(name, _)| *name == value);
    let offer = by_argument.or_else(|| by_value().map(|(_, offer)| *offer))?;
    let catalogs = catalogs.clone();
    Some(offering(move |typed| {
        let catalog = catalogs.get();
        catalog.map_or_else(Vec::new, |catalog| offer(catalog, typed))
    }))
}

/// Offers what there is for the text typed so far.
fn offering(offer: impl Fn(&str) -> Vec<Candidate> + Send + Sync + 'static) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let found = typed.to_str().map(&offer).unwrap_or_default();
        found.into_iter().map(CompletionCandidate::from).collect::<Vec<_>>()
    })
}

/// What `help` explains. The catalog has no say in it.
fn topics(_: &Catalog, typed: &str) -> Vec<Candidate> {
    let all = manual::help_names().into_iter().filter(|(name, _)| candidates::begins(name, typed));
    all.map(|(name, about)| Candidate::new(name, about)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use clap::CommandFactory;

    /// Values that nobody can offer: dates, numbers, ages.
    const FREE: &[&str] = &["DATE", "AGE", "N"];

    #[test]
    fn every_value_of_the_command_line_is_thought_of() {
        let catalogs = Catalogs::of_line(&[], 0, None);
        let mut program = Cli::command();
        program.build();
        let mut arguments = 0;
        for command in program.get_subcommands() {
            for arg in command.get_arguments().filter(|arg| arg.get_action().takes_values()) {
                arguments += 1;
                let name = arg.get_value_names().and_then(|names| names.first());
                let known = !arg.get_possible_values().is_empty()
                    || completer(arg, &catalogs).is_some()
                    || name.is_some_and(|name| FREE.contains(&name.as_str()));
                assert!(known, "{} {name:?}", command.get_name());
            }
        }
        assert!(arguments > 40, "only {arguments} arguments");
    }
}
