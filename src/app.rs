//! From the command line to an exit code: open, run, print.

use crate::cli::{Action, CatalogOptions, Cli, Command, PrintOptions};
use crate::commands::{self, Context};
use crate::commands::{about, tend};
use crate::error::{Error, Exit};
use crate::facts::Facts;
use crate::io::messages;
use crate::io::open::CatalogSource;
use crate::io::terminal::{self, When};
use crate::io::{open, output, print};
use crate::{complete, manual};
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// The program: completes a line if a shell's script asks for it, else does what the line says.
#[must_use]
pub fn main(mut words: impl Iterator<Item = OsString>) -> Exit {
    if let Some((shell, index)) = terminal::completing() {
        let words = words.skip_while(|word| word != "--").skip(1).collect();
        return finish(offer(&shell, words, index), When::Never);
    }
    let name = words.next();
    match Cli::try_parse_from(name.into_iter().chain(words)) {
        Ok(cli) => run(&cli),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp => finish(about::print(&error.to_string()), When::Auto),
            ErrorKind::DisplayVersion => finish(about::print(&manual::version()), When::Auto),
            _ => {
                messages::message(&error.to_string(), When::Auto);
                Exit::Usage
            }
        },
    }
}

/// What may stand at the cursor.
fn offer(shell: &OsStr, words: Vec<OsString>, index: Option<usize>) -> Result<Exit, Error> {
    let folder = terminal::folder();
    let catalog = terminal::catalog();
    let answer = complete::answer(shell, words, index, catalog.as_deref(), folder.as_deref());
    about::print(&answer)
}

/// Does what the command line says, and tells on stderr what stdout has no place for.
#[must_use]
pub fn run(cli: &Cli) -> Exit {
    match &cli.action {
        None => finish(about::print(&manual::overview()), When::Auto),
        Some(Action::Answer(command)) => {
            let (catalog, print) = options(command);
            finish(answer(command, catalog, print), print.page.color)
        }
        Some(Action::Tend(tend)) => finish(tend::run(tend), tend::color(tend)),
        Some(Action::About(about)) => finish(about::run(about), When::Auto),
    }
}

/// The exit code of what was done; tells why it was not.
fn finish(done: Result<Exit, Error>, colour: When) -> Exit {
    done.unwrap_or_else(|error| {
        messages::error(&error, colour);
        error.exit()
    })
}

fn options(command: &Command) -> (&CatalogOptions, &PrintOptions) {
    match command {
        Command::List(options) => (&options.catalog, &options.print),
        Command::Show(options) => (&options.catalog, &options.print),
        Command::Compare(options) => (&options.catalog, &options.print),
        Command::Filter(options) => (&options.catalog, &options.print),
        Command::Explain(options) => (&options.catalog, &options.print),
        Command::Sources(options) => (&options.catalog, &options.print),
        Command::Rank(options) => (&options.catalog, &options.print),
        Command::Timeline(options) => (&options.catalog, &options.print),
    }
}

/// The file that a command reads beside the catalog.
fn profile(command: &Command) -> Option<&Path> {
    match command {
        Command::Rank(options) => options.profile.as_deref(),
        _ => None,
    }
}

fn answer(
    command: &Command,
    which: &CatalogOptions,
    options: &PrintOptions,
) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let (which, as_of) = (which.catalog.as_ref(), which.as_of);
    output::refuse_inputs(
        options.page.output.as_deref(),
        &[CatalogSource::path(which), profile(command)],
    )?;
    let catalog = open::open(which)?;
    let facts = Facts::new(&catalog, as_of);
    let context =
        Context { facts, today, evidence: options.sources, hints: terminal::welcomes_hints() };
    let report = commands::run(command, &context)?;
    print::print(report, options.format, &options.page)
}
