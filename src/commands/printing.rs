//! How an answer is printed: its format, and the options that apply to it.

use super::wording::join;
use crate::cli::{CompareArgs, PageOptions, Query, TimelineArgs};
use crate::error::{Error, Exit, collect_errors};
use crate::format::Format;
use crate::io::output;

/// Returns the format of an answer: the one asked for, else that of the file's extension, else the
/// table. `formats` are those of the command.
///
/// # Errors
/// If the command has no format for the extension, or an option does nothing in the format.
pub(crate) fn format(
    asked: Option<Format>,
    page: &PageOptions,
    formats: &[Format],
) -> Result<Format, Error> {
    let format = match (asked, output::other_than_stdout(page.output.as_deref())) {
        (Some(format), _) => format,
        (None, Some(file)) => Format::of_file(file, formats)?,
        (None, None) => Format::Table,
    };
    refuse_idle_options(page, Some(format), page.delimiter)?;
    Ok(format)
}

/// Prints the text of a command that has no formats.
///
/// # Errors
/// If there is no text, an option for formats is given, or the text cannot be written.
pub(crate) fn print_text(page: &PageOptions, text: Result<String, Error>) -> Result<Exit, Error> {
    let ((), text) = collect_errors(refuse_format_options(page), text)?;
    output::write_text(page.output.as_deref(), &text)?;
    Ok(Exit::Done)
}

/// Refuses the options for formats, for a command that prints a text.
///
/// # Errors
/// If one is given.
pub(crate) fn refuse_format_options(page: &PageOptions) -> Result<(), Error> {
    refuse_idle_options(page, None, page.delimiter)
}

/// Like [`refuse_format_options`], for a command that reads csv, so that `--delimiter` does something.
///
/// # Errors
/// If another one is given.
pub(crate) fn refuse_format_options_but_delimiter(page: &PageOptions) -> Result<(), Error> {
    refuse_idle_options(page, None, None)
}

/// Refuses `--no-header` for a table that has no header.
///
/// # Errors
/// If it is given.
pub(crate) fn refuse_no_header(page: &PageOptions) -> Result<(), Error> {
    if page.no_header {
        return Err(Error::usage("--no-header: this table has no header"));
    }
    Ok(())
}

/// Refuses the options for what to show that do nothing in a drawing.
///
/// # Errors
/// If one is given: `--columns` for a timeline without facts below it, `--sources` and `--diff` for a
/// picture.
pub(crate) fn refuse_idle_in_drawing(query: &Query, format: Format) -> Result<(), Error> {
    let is_picture = format == Format::Svg;
    let mut errors = Vec::new();
    match query {
        Query::Timeline(TimelineArgs { columns, .. }) if is_picture && !columns.is_empty() => {
            errors.push("--columns: a picture has none; choose another --format".to_owned());
        }
        Query::Timeline(TimelineArgs { columns, query, .. })
            if format == Format::Table && !query.sources && !columns.is_empty() =>
        {
            errors.push(
                "--columns: a drawing has none; add --sources or choose a --format".to_owned(),
            );
        }
        Query::Compare(CompareArgs { diff: true, .. }) if is_picture => {
            errors.push(
                "--diff: a picture shows groups, not rows; choose another --format".to_owned(),
            );
        }
        _ => {}
    }
    if is_picture && query.options().sources {
        errors.push("--sources: a picture has none; choose another --format".to_owned());
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Usage(errors)) }
}

fn refuse_idle_options(
    page: &PageOptions,
    format: Option<Format>,
    delimiter: Option<u8>,
) -> Result<(), Error> {
    let mut errors = Vec::new();
    let mut require = |is_given: bool, option: &str, formats: &[Format]| {
        if is_given && !format.is_some_and(|format| formats.contains(&format)) {
            let names: Vec<_> = formats.iter().map(|format| format.name()).collect();
            errors.push(format!("{option} works with {} only", join(&names, "and")));
        }
    };
    require(page.no_header, "--no-header", &[Format::Table, Format::Csv, Format::Tsv]);
    require(page.raw, "--raw", &[Format::Csv, Format::Tsv]);
    require(page.bom, "--bom", &[Format::Csv]);
    require(delimiter.is_some(), "--delimiter", &[Format::Csv]);
    if errors.is_empty() { Ok(()) } else { Err(Error::Usage(errors)) }
}
