//! The program: parses the command line, runs the command, returns the exit code.

use crate::cli::{Cli, Command, Query};
use crate::commands::{self, Context, check, completions, diff, help, init, man, schema};
use crate::error::{Error, Exit};
use crate::facts::Facts;
use crate::io::{CatalogSource, When, messages, open, output, terminal};
use crate::{complete, manual};
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::{OsStr, OsString};

/// Runs the program: answers the completion script of a shell, or runs a command.
#[must_use]
pub fn main(words: impl Iterator<Item = OsString>) -> Exit {
    if let Some((shell, index)) = terminal::completing() {
        let words = words.skip_while(|word| word != "--").skip(1).collect();
        return finish(complete_line(&shell, words, index), When::Never);
    }
    let words: Vec<OsString> = words.collect();
    match Cli::try_parse_from(&words) {
        Ok(cli) => run(&cli),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp => finish(print_help(&words, &error), When::Auto),
            ErrorKind::DisplayVersion => finish(print(&manual::version()), When::Auto),
            _ => {
                messages::message(&error.to_string(), When::Auto);
                Exit::Usage
            }
        },
    }
}

/// Prints the help that was asked for with `-h` or `--help`. That of the program describes the
/// commands, which clap has not built yet.
fn print_help(words: &[OsString], error: &clap::Error) -> Result<Exit, Error> {
    match words.get(1).and_then(|word| word.to_str()) {
        Some("-h") => print(&manual::overview()),
        Some("--help") => print(&manual::help(None)?),
        _ => print(&error.to_string()),
    }
}

/// Runs a command and prints its answer, its notices and its errors.
#[must_use]
pub fn run(cli: &Cli) -> Exit {
    let Some(command) = &cli.command else {
        return finish(print(&manual::overview()), When::Auto);
    };
    match command {
        Command::Query(query) => finish(answer(query), query.options().print.page.color),
        Command::Check(args) => finish(check::run(args), args.page.color),
        Command::Schema(args) => finish(schema::run(args), When::Auto),
        Command::Diff(args) => finish(diff::run(args), args.query.print.page.color),
        Command::Init(args) => finish(init::run(args), When::Auto),
        Command::Completions(args) => finish(completions::run(args), When::Auto),
        Command::Man(args) => finish(man::run(args), When::Auto),
        Command::Help(args) => finish(help::run(args), When::Auto),
    }
}

/// Opens the catalog, answers the query and prints the report.
fn answer(query: &Query) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let options = query.options();
    let source = options.catalog.catalog.as_ref();
    let print = &options.print;
    let inputs = [source.and_then(CatalogSource::path), query.profile()];
    output::refuse_inputs(print.page.output.as_deref(), &inputs)?;
    let catalog = open::open(source)?;
    let context = Context {
        facts: Facts::new(&catalog, options.catalog.as_of),
        today,
        evidence: print.sources,
        hints: terminal::shows_hints(),
    };
    commands::run(query, &context)?.print(print.format, &print.page)
}

/// Prints the candidates for the word under the cursor of a shell.
fn complete_line(shell: &OsStr, words: Vec<OsString>, index: Option<usize>) -> Result<Exit, Error> {
    let folder = terminal::folder();
    let catalog = terminal::catalog();
    print(&complete::answer(shell, words, index, catalog.as_deref(), folder.as_deref()))
}

fn print(text: &str) -> Result<Exit, Error> {
    output::write_text(None, text)?;
    Ok(Exit::Done)
}

/// Returns the exit code of a result; prints the error, if it is one.
fn finish(result: Result<Exit, Error>, colour: When) -> Exit {
    result.unwrap_or_else(|error| {
        messages::error(&error, colour);
        error.exit()
    })
}
