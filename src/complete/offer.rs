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

/// By the name of the argument, where the same value is asked in another way.
const BY_ARGUMENT: &[(&str, Completer)] = &[
    ("must", terms::criterion),
    ("want", terms::criterion),
    ("sort", fields::sort_keys),
];

/// Values that are paths.
const PATHS: &[&str] = &["FILE", "DIR", "OLD", "NEW"];

/// The command line with a completer wherever the catalog or the file system has something to
/// offer; it must be built. What clap knows to be one of a few words it completes by itself.
pub(super) fn attach(command: Command, catalogs: &Catalogs) -> Command {
    let names: Vec<_> = command
        .get_subcommands()
        .map(|one| one.get_name().to_owned())
        .collect();
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
    let argument = BY_ARGUMENT.iter().find(|(id, _)| arg.get_id() == id);
    let (_, offer) = argument.or_else(|| BY_VALUE.iter().find(|(name, _)| *name == value))?;
    let (offer, catalogs) = (*offer, catalogs.clone());
    Some(ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_str();
        let found = typed
            .zip(catalogs.get())
            .map(|(typed, catalog)| offer(catalog, typed));
        found
            .unwrap_or_default()
            .into_iter()
            .map(CompletionCandidate::from)
            .collect::<Vec<_>>()
    }))
}

/// What `help` explains. The catalog has no say in it.
fn topics(_: &Catalog, typed: &str) -> Vec<Candidate> {
    let all = manual::help_names()
        .into_iter()
        .filter(|(name, _)| candidates::begins(name, typed));
    all.map(|(name, about)| Candidate::new(name, about))
        .collect()
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
            for arg in command
                .get_arguments()
                .filter(|arg| arg.get_action().takes_values())
            {
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
