//! From the command line to an exit code: open, run, print, tell.

use crate::cli::{Action, CatalogOptions, Cli, Command, PageOptions, PrintOptions};
use crate::commands::{self, Context, Report};
use crate::error::{Error, Exit};
use crate::facts::Facts;
use crate::render::sanitise::clean;
use crate::render::{Format, Options, Paper, diagnostics};
use crate::terminal::{self, When, Wishes};
use crate::{about, complete, manual, open, output, tend};
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::mem::ManuallyDrop;

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
                tell(&error.to_string());
                Exit::Usage
            }
        },
    }
}

/// What may stand at the cursor.
fn offer(shell: &OsStr, words: Vec<OsString>, index: Option<usize>) -> Result<Exit, Error> {
    let folder = std::env::current_dir().ok();
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
        tell(&explain(&error, terminal::colours_messages(colour)));
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

fn answer(
    command: &Command,
    which: &CatalogOptions,
    options: &PrintOptions,
) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let catalog = open::open(which.catalog.as_deref())?;
    let facts = Facts::new(&catalog, which.as_of);
    let context = Context {
        facts,
        today,
        evidence: options.sources,
    };
    // The program ends next and gives its memory back at once, not cell by cell.
    let report = ManuallyDrop::new(commands::run(command, &context)?);
    print(&report, options.format, &options.page)
}

/// Prints a report, and tells what belongs beside it.
pub(crate) fn print(
    report: &Report<'_>,
    format: Format,
    page: &PageOptions,
) -> Result<Exit, Error> {
    output::print(
        &report.sheet,
        &options_of(format, page),
        page.output.as_deref(),
    )?;
    for notice in &report.notices {
        tell(&cleaned(notice));
    }
    if terminal::welcomes_hints() {
        for hint in &report.hints {
            tell(&cleaned(hint));
        }
    }
    Ok(if report.negative {
        Exit::Failed
    } else {
        Exit::Done
    })
}

fn options_of(format: Format, page: &PageOptions) -> Options {
    Options {
        format,
        header: !page.no_header,
        raw: page.raw,
        bom: page.bom,
        paper: paper(page),
    }
}

/// The paper that the options of a command ask for.
pub(crate) fn paper(page: &PageOptions) -> Paper {
    terminal::paper(Wishes {
        colour: page.color,
        hyperlinks: page.hyperlink,
        width: page.width,
        ascii: page.ascii,
        into_file: output::other_than_stdout(page.output.as_deref()).is_some(),
    })
}

/// The message for people, with excerpts where a text is at fault.
fn explain(error: &Error, colour: bool) -> String {
    let excerpts = |faulty: &crate::error::Faulty| {
        diagnostics(
            &faulty.findings,
            &faulty.text,
            faulty.name.as_deref(),
            colour,
        )
    };
    match error {
        Error::Expressions(faulty) => faulty.iter().map(excerpts).collect(),
        Error::Catalog(faulty) | Error::Profile(faulty) => excerpts(faulty),
        _ => cleaned(&error.to_string()),
    }
}

/// Messages quote what was typed and what stands in catalogs: no line of them steers a terminal.
fn cleaned(message: &str) -> String {
    let line = |line: &str| {
        let text = line.trim_start_matches(' ');
        let indent = line.len() - text.len();
        format!("{:indent$}{}\n", "", clean(text))
    };
    message.lines().map(line).collect()
}

/// Nothing can be done about a stderr that is closed or full.
fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
