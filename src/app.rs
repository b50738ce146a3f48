//! From the command line to an exit code: open, run, print, tell.

use crate::cli::{CatalogOptions, Cli, Command, PrintOptions};
use crate::commands::{self, Context};
use crate::error::{Error, Exit};
use crate::facts::Facts;
use crate::render::{Options, diagnostics};
use crate::terminal::{self, Wishes};
use crate::{open, output};
use std::io::Write;

/// Does what the command line says, and tells on stderr what stdout has no place for.
#[must_use]
pub fn run(cli: &Cli) -> Exit {
    let (catalog, print) = options(&cli.command);
    match answer(&cli.command, catalog, print) {
        Ok(exit) => exit,
        Err(error) => {
            tell(&explain(&error, terminal::colours_messages(print.color)));
            error.exit()
        }
    }
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
    }
}

fn answer(command: &Command, which: &CatalogOptions, print: &PrintOptions) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let catalog = open::open(which.catalog.as_deref())?;
    let facts = Facts::new(&catalog, which.as_of);
    let context = Context {
        facts,
        today,
        evidence: print.sources,
    };
    let report = commands::run(command, &context)?;
    output::print(
        &report.sheet,
        &print_options(print),
        print.output.as_deref(),
    )?;
    for notice in &report.notices {
        tell(&format!("{notice}\n"));
    }
    if terminal::welcomes_hints() {
        for hint in &report.hints {
            tell(&format!("{hint}\n"));
        }
    }
    Ok(if report.negative {
        Exit::Failed
    } else {
        Exit::Done
    })
}

fn print_options(print: &PrintOptions) -> Options {
    Options {
        format: print.format,
        header: !print.no_header,
        raw: print.raw,
        bom: print.bom,
        paper: terminal::paper(Wishes {
            colour: print.color,
            hyperlinks: print.hyperlink,
            width: print.width,
            ascii: print.ascii,
            into_file: print.output.is_some(),
        }),
    }
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
        _ => format!("{error}\n"),
    }
}

/// Nothing can be done about a stderr that is closed or full.
fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
