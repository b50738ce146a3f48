//! Gives each argument its completer, by the name of its value: a new command that takes an ENTRY or
//! a FIELD needs nothing here.

use super::candidates::{self, Candidate};
use super::fields;
use super::line::LazyCatalog;
use super::terms;
use crate::manual;
use crate::model::Catalog;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter};
use std::ffi::OsStr;

/// Returns the candidates for a word, given the catalog and the text typed so far.
type Completer = fn(&Catalog, &str) -> Vec<Candidate>;

/// Completers by the name of the value.
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

/// Completers by the names of argument and value; they take precedence.
const BY_ARGUMENT: &[(&str, &str, Completer)] = &[
    ("must", "EXPR", terms::must),
    ("want", "EXPR", terms::want),
    ("sort", "FIELDS", fields::sort_keys),
];

/// The name of values that are columns of the answer, which are the possible values of the argument.
const COLUMNS: &str = "COLUMNS";

/// The names of values that are paths.
const PATHS: &[&str] = &["FILE", "DIR", "OLD", "NEW"];

/// Adds a completer to each argument whose values come from the catalog or the file system; clap
/// completes the other ones. The command has to be built.
pub(super) fn attach(command: Command, catalog: &LazyCatalog) -> Command {
    let names: Vec<_> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let complete = |arg: Arg| match completer(&arg, catalog) {
        Some(completer) => arg.add(completer),
        None => arg,
    };
    let command = command.mut_args(complete);
    names
        .iter()
        .fold(command, |command, name| command.mut_subcommand(name, |one| one.mut_args(complete)))
}

fn completer(arg: &Arg, catalog: &LazyCatalog) -> Option<ArgValueCompleter> {
    let value = arg.get_value_names()?.first()?.split(['[', '=']).next()?;
    if PATHS.contains(&value) {
        return Some(ArgValueCompleter::new(PathCompleter::any()));
    }
    if value == COLUMNS {
        let values = arg.get_possible_values();
        let names: Vec<_> = values.iter().map(|value| value.get_name().to_owned()).collect();
        let sorts = arg.get_id() == "sort";
        return Some(offering(move |typed| fields::columns_of(&names, sorts, typed)));
    }
    let by_argument = BY_ARGUMENT.iter().find(|(id, name, _)| arg.get_id() == id && *name == value);
    let complete = match by_argument {
        Some((_, _, complete)) => *complete,
        None => BY_VALUE.iter().find(|(name, _)| *name == value)?.1,
    };
    let catalog = catalog.clone();
    Some(offering(move |typed| match catalog.get() {
        Some(catalog) => complete(catalog, typed),
        None => Vec::new(),
    }))
}

fn offering(offer: impl Fn(&str) -> Vec<Candidate> + Send + Sync + 'static) -> ArgValueCompleter {
    ArgValueCompleter::new(move |typed: &OsStr| {
        let found = typed.to_str().map(&offer).unwrap_or_default();
        found.into_iter().map(CompletionCandidate::from).collect::<Vec<_>>()
    })
}

fn topics(_: &Catalog, typed: &str) -> Vec<Candidate> {
    let mut names = manual::help_names();
    names.retain(|(name, _)| candidates::begins(name, typed));
    names.into_iter().map(|(name, about)| Candidate::new(name, about)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Cli;
    use clap::CommandFactory;

    /// The names of values that have no candidates.
    const FREE: &[&str] = &[
        "DATE",
        "AGE",
        "N",
        "TEXT",
        "CHAR",
        "TITLE",
        "URL",
        "COLUMN",
        "COLUMN|VALUE",
        "COLUMN=TYPE",
    ];

    #[test]
    fn every_value_has_a_completer_or_is_free() {
        let catalog = LazyCatalog::of_line(&[], 0, None);
        let mut program = Cli::command();
        program.build();
        let mut arguments = 0;
        for command in program.get_subcommands() {
            for arg in command.get_arguments().filter(|arg| arg.get_action().takes_values()) {
                arguments += 1;
                let name = arg.get_value_names().and_then(|names| names.first());
                let known = !arg.get_possible_values().is_empty()
                    || completer(arg, &catalog).is_some()
                    || name.is_some_and(|name| FREE.contains(&name.as_str()));
                assert!(known, "{} {name:?}", command.get_name());
            }
        }
        assert!(arguments > 40, "only {arguments} arguments");
    }
}
