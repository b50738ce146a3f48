//! The program: parses the command line, runs the command, returns the exit code.

use crate::cli::{Cli, Command, Query, move_leading_options};
use crate::commands::{
    self, Context, check, completions, diff, help, import, init, man, printing, schema, site,
    unknown_command,
};
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::io::{CatalogSource, When, messages, open, output, terminal};
use crate::model::nearest;
use crate::{complete, manual};
use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::{OsStr, OsString};

/// Runs the program: answers the completion script of a shell, or runs a command.
pub fn main(words: impl Iterator<Item = OsString>) -> Exit {
    if let Some((shell, index)) = terminal::completing() {
        let words = words.skip_while(|word| word != "--").skip(1).collect();
        return finish(complete_line(&shell, words, index), When::Never);
    }
    let words = match move_leading_options(words.collect()) {
        Ok(words) => words,
        Err(error) => return refuse(error),
    };
    match Cli::try_parse_from(&words) {
        Ok(cli) => run(&cli),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp => finish(print_help(&words, &error), When::Auto),
            ErrorKind::DisplayVersion => finish(print(&manual::version()), When::Auto),
            _ => refuse(error),
        },
    }
}

/// Says what is wrong with the command line.
fn refuse(mut error: clap::Error) -> Exit {
    remove_far_suggestion(&mut error);
    let word = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) => unknown_command::explain_word(word),
        _ => None,
    };
    messages::message(&word.unwrap_or_else(|| error.to_string()), When::Auto);
    Exit::Usage
}

/// Removes the option that clap suggests for an unknown one, and the usage that shows it, unless it is
/// spelled much like it: nobody who types `--limit` means `--delimiter`.
fn remove_far_suggestion(error: &mut clap::Error) {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let typed = text(ContextKind::InvalidArg);
    let suggested = text(ContextKind::SuggestedArg);
    if let (Some(typed), Some(suggested)) = (typed, suggested)
        && nearest(typed, [(suggested, ())]).is_none()
    {
        error.remove(ContextKind::SuggestedArg);
        error.remove(ContextKind::Usage);
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
pub fn run(cli: &Cli) -> Exit {
    let Some(command) = &cli.command else {
        return finish(print(&manual::overview()), When::Auto);
    };
    match command {
        Command::Query(query) => finish(answer(query), query.options().common.page.color),
        Command::Check(args) => finish(check::run(args), args.common.page.color),
        Command::Schema(args) => finish(schema::run(args), args.common.page.color),
        Command::Diff(args) => finish(diff::run(args), args.query.common.page.color),
        Command::Init(args) => finish(init::run(args), args.common.page.color),
        Command::Site(args) => finish(site::run(args), args.common.page.color),
        Command::Import(args) => finish(import::run(args), args.common.page.color),
        Command::Completions(args) => finish(completions::run(args), args.common.page.color),
        Command::Man(args) => finish(man::run(args), args.common.page.color),
        Command::Help(args) => finish(help::run(args), args.common.page.color),
    }
}

/// Opens the catalog, answers the query and prints the report.
fn answer(query: &Query) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let options = query.options();
    let source = options.common.catalog.catalog.as_ref();
    let page = &options.common.page;
    let inputs = [source.and_then(CatalogSource::path), query.profile()];
    output::refuse_inputs(page.output.as_deref(), &inputs)?;
    open::refuse_second_stdin(&inputs)?;
    let catalog = open::open(source)?;
    let context = Context {
        facts: Facts::new(&catalog, options.common.catalog.as_of),
        today,
        evidence: options.sources,
        hints: terminal::shows_hints(),
    };
    let format = printing::format(options.format, page, query.formats()).and_then(|format| {
        printing::refuse_idle_in_drawing(query, format)?;
        Ok(format)
    });
    let (format, report) = collect_errors(format, commands::run(query, &context))?;
    report.print(format, page)
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
