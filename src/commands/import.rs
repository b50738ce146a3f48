//! `meshcmp import`

use super::report::style_in;
use super::{Report, diff, printing};
use crate::catalog;
use crate::cli::{ImportArgs, InputFormat, PageOptions};
use crate::error::{Error, Exit, SourceDiagnostics};
use crate::format::Format;
use crate::import::{
    self, Base, ColumnChoices, Document, Draft, ImportError, ImportFormat, SourceChoice, limits,
};
use crate::io::{CatalogSource, messages, open, output, terminal};
use crate::model::{Builder, Catalog, PartialDate, capitalized};
use crate::render;
use std::ffi::OsStr;
use std::path::Path;

/// Imports a file as a new catalog or into one, and tells on stderr what became of its columns.
///
/// # Errors
/// If the file or the catalog cannot be read, or the result cannot be written.
pub(crate) fn run(args: &ImportArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    printing::refuse_format_options_but_delimiter(&args.common.page)?;
    if let Some(CatalogSource::File(_)) = args.common.catalog.catalog {
        return Err(Error::usage("--catalog: name a catalog with --fields or --into"));
    }
    let format = format(args)?;
    let catalog_path = args.into.as_deref().or(args.fields.as_deref());
    open::refuse_second_stdin(&[Some(&args.file), catalog_path])?;
    let output = args.common.page.output.as_deref();
    output::refuse_existing(output)?;

    let given = match catalog_path {
        Some(path) => Some(open::open_with_bytes(&CatalogSource::File(path.to_owned()))?),
        None => None,
    };
    let open::LoadedFile { name, bytes } = open::load(&args.file, limits::MAX_BYTES)?;
    let table = import::read(&bytes, format).map_err(|error| explain(error, &name))?;

    let about_catalog =
        |error| explain(error, &catalog_path.unwrap_or(&args.file).display().to_string());
    let extend = args.into.is_some();
    let mut document = match &given {
        Some(given) => {
            Document::parse(&String::from_utf8_lossy(&given.bytes)).map_err(about_catalog)?
        }
        None => Document::new(&args.source),
    };
    if !extend {
        document.keep_declarations();
    }
    let built_in = Builder::new().build();
    let old: &Catalog = given.as_ref().map_or(&built_in, |given| &*given.catalog);
    let shared_aliases = document.shared_aliases();
    let base = Base { catalog: old, extend, shared_aliases: &shared_aliases };
    let draft = import::draft(&table, &choices(args), &source(args), base)
        .map_err(|error| explain(error, &name))?;
    drop((table, bytes)); // they take as much memory as the document
    document.add(&draft).map_err(about_catalog)?;

    let text = document.into_text();
    let new = match catalog::read(&text) {
        Ok(new) => new,
        Err(findings) => {
            let name = Some("the imported catalog".to_owned());
            return Err(Error::Catalog(SourceDiagnostics { name, text, findings }));
        }
    };
    output::write_text(output.or(args.into.as_deref()), &text)?;
    let to_stdout = output.is_some() && output::other_than_stdout(output).is_none();
    if extend && !to_stdout {
        print_changes(&diff::changes(old, &new, today)?, &args.common.page)?;
    }
    tell(&draft, &name, args);
    Ok(Exit::Done)
}

/// Returns the format that `--from` or the name of the file says.
fn format(args: &ImportArgs) -> Result<ImportFormat, Error> {
    let format = match args.from {
        Some(format) => format,
        None => by_name(&args.file)?,
    };
    if args.common.page.delimiter.is_some() && format != InputFormat::Csv {
        return Err(Error::usage("--delimiter: only csv has one"));
    }
    Ok(match format {
        InputFormat::Csv => {
            ImportFormat::Csv { delimiter: args.common.page.delimiter.unwrap_or(b',') }
        }
        InputFormat::Tsv => ImportFormat::Tsv,
        InputFormat::Json => ImportFormat::Json,
        InputFormat::Jsonl => ImportFormat::JsonLines,
        InputFormat::Landscape => ImportFormat::Landscape,
    })
}

fn by_name(file: &Path) -> Result<InputFormat, Error> {
    let extension = file.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
    match extension.as_deref() {
        Some("csv") => Ok(InputFormat::Csv),
        Some("tsv" | "tab") => Ok(InputFormat::Tsv),
        Some("json") => Ok(InputFormat::Json),
        Some("jsonl" | "ndjson") => Ok(InputFormat::Jsonl),
        Some("yml" | "yaml") => Ok(InputFormat::Landscape),
        _ => Err(Error::usage(format!(
            "the format of {} is not clear from its name: add --from csv, tsv, json, jsonl or landscape",
            if file.as_os_str() == "-" {
                "standard input".to_owned()
            } else {
                file.display().to_string()
            }
        ))),
    }
}

fn source(args: &ImportArgs) -> SourceChoice {
    SourceChoice {
        title: args.source.clone(),
        url: args.url.clone(),
        date: args.date.or(args.seen).unwrap_or_else(|| PartialDate::year(0)),
        seen: args.date.is_none(),
        complete: args.complete,
    }
}

fn choices(args: &ImportArgs) -> ColumnChoices {
    ColumnChoices {
        id: args.id.clone(),
        name: args.name.clone(),
        category: args.category.clone(),
        default_category: default_category(&args.file),
        types: args.types.clone(),
    }
}

/// Returns the category of entries without one, after the name of the file: `Systems`.
fn default_category(file: &Path) -> String {
    let stem = file.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    match stem.replace(['_', '-'], " ").trim() {
        "" => "Entries".to_owned(),
        words => capitalized(words),
    }
}

/// Prints what has changed in the catalog that was extended.
fn print_changes(report: &Report<'_>, page: &PageOptions) -> Result<(), Error> {
    let options = render::Options::of(Format::Table, style_in(page, None));
    output::write(None, |out| render::render(&report.sheet, &options, out).map(drop))
}

/// Tells what became of the columns, and what to do about it.
fn tell(draft: &Draft, name: &str, args: &ImportArgs) {
    for line in draft.summary(name) {
        messages::message(&line, args.common.page.color);
    }
}

/// Returns the error about a file, or about the options.
fn explain(error: ImportError, name: &str) -> Error {
    match error {
        ImportError::Content(why) => Error::Unreadable(name.to_owned(), why),
        ImportError::Choice(why) => Error::usage(why),
    }
}
