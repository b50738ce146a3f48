//! `meshcmp check`

use super::Report;
use super::printing::{self, refuse_no_header};
use super::report::style;
use super::wording::count;
use crate::catalog::{self, Checked};
use crate::cli::{CheckArgs, FindingsFormat};
use crate::diagnostic::{LineIndex, Severity};
use crate::error::{Error, Exit};
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::format::Format;
use crate::io::{CatalogSource, open, output, terminal};
use crate::model::PartialDate;
use crate::render::{annotations, diagnostics};
use crate::sheet::{Column, Content, Row, Sheet};

/// Checks a catalog and prints the findings.
///
/// # Errors
/// If the catalog cannot be read or the findings cannot be written.
pub(crate) fn run(args: &CheckArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let page = &args.common.page;
    let source = source(args)?;
    output::refuse_inputs(page.output.as_deref(), &[source.path()])?;
    let format = format(args)?;
    let open::LoadedFile { name, bytes } = open::load_catalog(&source)?;
    let (text, checked) = match catalog::text_of(bytes) {
        Ok(text) => {
            let checked = catalog::check(&text, today);
            (text, checked)
        }
        Err((text, diagnostics)) => (text, Checked { diagnostics, accepted: 0 }),
    };
    match format {
        FindingsFormat::Rows(Format::Table) => {
            refuse_no_header(page)?;
            let excerpts =
                diagnostics(&checked.diagnostics, &text, Some(&name), style(page).colour);
            let text = format!("{excerpts}{}\n", summary(&checked));
            output::write_text(page.output.as_deref(), &text)?;
        }
        FindingsFormat::Github => {
            let text = annotations(&checked.diagnostics, &text, &name);
            output::write_text(page.output.as_deref(), &text)?;
        }
        FindingsFormat::Rows(format) => {
            report(&checked, &text, &name, today).print(format, page)?;
        }
    }
    let errors = checked.count(Severity::Error);
    let warnings = checked.count(Severity::Warning);
    let failed = errors > 0 || (args.strict && warnings > 0);
    Ok(if failed { Exit::Failed } else { Exit::Done })
}

/// Returns the format of the findings.
///
/// # Errors
/// If there is none for the extension of the file, or an option does nothing in the format.
fn format(args: &CheckArgs) -> Result<FindingsFormat, Error> {
    let page = &args.common.page;
    match args.format {
        Some(FindingsFormat::Github) => {
            printing::refuse_format_options(page).map(|()| FindingsFormat::Github)
        }
        Some(FindingsFormat::Rows(format)) => {
            printing::format(Some(format), page, Format::OF_ROWS).map(FindingsFormat::Rows)
        }
        None => printing::format(None, page, Format::OF_ROWS).map(FindingsFormat::Rows),
    }
}

/// Returns the catalog to check: the file, else that of `--catalog`, else the one built in.
///
/// # Errors
/// If both a file and `--catalog` are given.
fn source(args: &CheckArgs) -> Result<CatalogSource, Error> {
    let catalog = args.common.catalog.catalog.as_ref();
    match (&args.file, catalog) {
        (Some(_), Some(CatalogSource::File(_))) => {
            Err(Error::usage("--catalog: FILE is the catalog to check; name it once"))
        }
        (Some(file), _) => Ok(CatalogSource::File(file.clone())),
        (None, catalog) => Ok(catalog.cloned().unwrap_or(CatalogSource::BuiltIn)),
    }
}

/// Returns the findings as rows.
fn report(checked: &Checked, text: &str, name: &str, today: PartialDate) -> Report<'static> {
    let columns = vec![
        Column::new("severity", "Severity"),
        Column::new("code", "Code"),
        Column::new("message", "Message"),
        Column::new("file", "File"),
        Column::new("line", "Line"),
        Column::new("column", "Column"),
    ];
    let age = Age::months(today, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new(format!("Findings in {name}"), columns, age);
    let lines = LineIndex::of(text);
    for finding in &checked.diagnostics {
        let (line, column) = lines.place(finding.place.span.start);
        sheet.rows.push(Row::new(vec![
            Content::text(finding.severity.word()),
            Content::text(finding.code),
            Content::text(finding.sentence()),
            Content::text(name.to_owned()),
            Content::Count(line as u64),
            Content::Count(column as u64),
        ]));
    }
    sheet.summary.push(summary(checked));
    Report::of(sheet)
}

/// "2 errors, 1 warning, 1 accepted"
fn summary(checked: &Checked) -> String {
    let errors = checked.count(Severity::Error);
    let warnings = checked.count(Severity::Warning);
    let mut parts = Vec::new();
    if checked.ends_early() {
        parts.push(format!("at least {errors} errors"));
    } else if errors == 0 && warnings == 0 {
        parts.push("no errors, no warnings".to_owned());
    } else {
        if errors > 0 {
            parts.push(count(errors, "error", "errors"));
        }
        if warnings > 0 {
            parts.push(count(warnings, "warning", "warnings"));
        }
    }
    if checked.accepted > 0 {
        parts.push(format!("{} accepted", checked.accepted));
    }
    parts.join(", ")
}
