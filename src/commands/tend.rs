//! What `check`, `schema` and `diff` do: they read files where other commands ask one catalog.

use crate::catalog::{self, Checked};
use crate::cli::{CheckArgs, DiffArgs, FindingsFormat, SchemaArgs, Tend};
use crate::commands::{check, diff};
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::format::Format;
use crate::io::open::CatalogSource;
use crate::io::terminal::{self, When};
use crate::io::{open, output, print};
use crate::render::{annotations, diagnostics, pretty};
use crate::schema;

/// Runs one of them.
pub(crate) fn run(tend: &Tend) -> Result<Exit, Error> {
    match tend {
        Tend::Check(options) => run_check(options),
        Tend::Schema(options) => run_schema(options),
        Tend::Diff(options) => run_diff(options),
    }
}

/// When its messages are coloured.
pub(crate) fn color(tend: &Tend) -> When {
    match tend {
        Tend::Check(options) => options.page.color,
        Tend::Schema(_) => When::Auto,
        Tend::Diff(options) => options.print.page.color,
    }
}

fn run_check(options: &CheckArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    output::refuse_inputs(
        options.page.output.as_deref(),
        &[CatalogSource::path(options.file.as_ref())],
    )?;
    let file = match open::named(options.file.as_ref()) {
        Some(which) => which.load()?,
        None => open::shipped_file(),
    };
    let name = file.name;
    let (text, checked) = match catalog::text_of(file.bytes) {
        Ok(text) => {
            let checked = catalog::check(&text, today);
            (text, checked)
        }
        Err((text, found)) => {
            let accepted = 0;
            (text, Checked { found, accepted })
        }
    };
    let page = &options.page;
    match options.format {
        FindingsFormat::Rows(Format::Table) => {
            let colour = print::style(page).colour;
            let mut told = diagnostics(&checked.found, &text, Some(&name), colour);
            told.push_str(&check::summary(&checked));
            told.push('\n');
            output::text(&told, page.output.as_deref())?;
        }
        FindingsFormat::Github => {
            let told = annotations(&checked.found, &text, &name);
            output::text(&told, page.output.as_deref())?;
        }
        FindingsFormat::Rows(format) => {
            print::print(check::report(&checked, &text, &name, today), format, page)?;
        }
    }
    Ok(if check::fails(&checked, options.strict) { Exit::Failed } else { Exit::Done })
}

fn run_schema(options: &SchemaArgs) -> Result<Exit, Error> {
    output::refuse_inputs(
        options.output.as_deref(),
        &[CatalogSource::path(options.catalog.as_ref())],
    )?;
    let catalog = open::open(options.catalog.as_ref())?;
    let told = pretty(&schema::schema(&catalog));
    output::text(&told, options.output.as_deref())?;
    Ok(Exit::Done)
}

fn run_diff(options: &DiffArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let as_of = options.catalog.as_of;
    let read = options.files.iter().map(|file| Some(file.as_path()));
    let read: Vec<_> =
        read.chain([CatalogSource::path(options.catalog.catalog.as_ref())]).collect();
    output::refuse_inputs(options.print.page.output.as_deref(), &read)?;
    let (old, new);
    let (before, now) = if let [first, second] = &options.files[..] {
        let [first, second] = [first, second].map(|file| CatalogSource::typed(file));
        if first == second && first.path.as_os_str() == "-" {
            return Err(Error::usage("standard input can be read but once"));
        }
        let opened = collect_errors(open::open(Some(&first)), open::open(Some(&second)));
        (old, new) = opened?;
        (Facts::new(&old, as_of), Facts::new(&new, as_of))
    } else {
        new = open::open(options.catalog.catalog.as_ref())?;
        (Facts::new(&new, options.since), Facts::new(&new, as_of))
    };
    let mut report = diff::run(&before, &now, today);
    report.negative &= options.exit_code;
    if let Some(since) = options.since {
        report.sheet.title = format!("What changed since {since}");
    }
    report.sheet.evidence = options.print.sources;
    print::print(report, options.print.format, &options.print.page)
}
