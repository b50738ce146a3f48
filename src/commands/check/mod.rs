//! `meshcmp check`

mod file;
mod totals;

use super::Report;
use super::printing;
use super::report::style;
use crate::catalog::codes;
use crate::cli::{CheckArgs, FindingsFormat, PageOptions};
use crate::diagnostic::{MAX_FINDINGS, PrintedFindings};
use crate::error::{Error, Exit};
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::format::Format;
use crate::io::{CatalogSource, open, output, terminal, workflow};
use crate::render::{annotations, diagnostics, warning_annotation};
use crate::sheet::{Column, Row, Sheet};
use file::CheckedFile;
use totals::Totals;

/// The most findings that people are shown of a code that is told again and again.
const MAX_REPEATED: usize = 10;

/// Checks catalogs and prints the findings. A file that cannot be read does not keep the others from
/// being checked.
///
/// # Errors
/// If a catalog cannot be read or the findings cannot be written.
pub(crate) fn run(args: &CheckArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let page = &args.common.page;
    let sources = sources(args)?;
    let paths: Vec<_> = sources.iter().map(CatalogSource::path).collect();
    output::refuse_inputs(page.output.as_deref(), &paths)?;
    open::refuse_second_stdin(&paths)?;

    let mut printed = FindingsOutput::new(args, format(args)?);
    let mut unreadable = Vec::new();
    for source in &sources {
        match CheckedFile::load(source, today, args.errors_only) {
            Ok(file) => printed.add(&file),
            Err(error) => unreadable.push(error),
        }
    }
    if unreadable.len() == sources.len() {
        return Err(Error::Several(unreadable));
    }
    let failed = printed.totals.errors > 0 || (args.strict && printed.totals.warnings > 0);
    printed.finish(Age::months(today, OLD_AFTER_MONTHS))?;
    if !unreadable.is_empty() {
        return Err(Error::Several(unreadable));
    }
    Ok(if failed { Exit::Failed } else { Exit::Done })
}

/// Returns the format of the findings.
///
/// # Errors
/// If there is none for the extension of the file, or an option does nothing in the format.
fn format(args: &CheckArgs) -> Result<FindingsFormat, Error> {
    let page = &args.common.page;
    let rows = |format| printing::format(format, page, Format::OF_ROWS).map(FindingsFormat::Rows);
    let format = match args.format {
        Some(FindingsFormat::Github) => {
            return printing::refuse_format_options(page).map(|()| FindingsFormat::Github);
        }
        Some(FindingsFormat::Rows(format)) => rows(Some(format))?,
        None => rows(None)?,
    };
    if format == FindingsFormat::Rows(Format::Table) {
        printing::refuse_no_header(page)?;
    }
    Ok(format)
}

/// Returns the catalogs to check: the files, else that of `--catalog`, else the one built in.
///
/// # Errors
/// If both files and `--catalog` are given.
fn sources(args: &CheckArgs) -> Result<Vec<CatalogSource>, Error> {
    let catalog = args.common.catalog.catalog.as_ref();
    if args.files.is_empty() {
        return Ok(vec![catalog.cloned().unwrap_or(CatalogSource::BuiltIn)]);
    }
    if let Some(CatalogSource::File(_)) = catalog {
        return Err(Error::usage("--catalog: FILE is the catalog to check; name it once"));
    }
    Ok(args.files.iter().cloned().map(CatalogSource::File).collect())
}

/// The findings of all files on their way to the output.
struct FindingsOutput<'a> {
    page: &'a PageOptions,
    format: FindingsFormat,
    /// Excerpts or annotations.
    text: String,
    rows: Vec<Row<'static>>,
    /// How many more findings there are in a file.
    remainders: Vec<String>,
    /// How many findings may still be printed.
    left: usize,
    totals: Totals,
    names: Vec<String>,
}

impl<'a> FindingsOutput<'a> {
    fn new(args: &'a CheckArgs, format: FindingsFormat) -> Self {
        Self {
            page: &args.common.page,
            format,
            text: String::new(),
            rows: Vec::new(),
            remainders: Vec::new(),
            left: MAX_FINDINGS,
            totals: Totals::new(args.errors_only),
            names: Vec::new(),
        }
    }

    /// Adds the findings of a file, and how many of them are not printed.
    fn add(&mut self, file: &CheckedFile) {
        let people = match self.format {
            FindingsFormat::Rows(format) => format.is_for_people(),
            FindingsFormat::Github => true,
        };
        let most_of_code = |code: &str| {
            let is_repeated = people && codes::REPEATED.contains(&code);
            if is_repeated { MAX_REPEATED } else { MAX_FINDINGS }
        };
        let selection = file.checked.diagnostics.select(self.left, most_of_code);
        self.left -= selection.printed.len();
        self.totals.add(&file.checked);
        self.names.push(file.name.clone());
        self.print(file, &selection);
    }

    fn print(&mut self, file: &CheckedFile, selection: &PrintedFindings<'_>) {
        let remainder = selection.remainder();
        match self.format {
            FindingsFormat::Rows(Format::Table) => {
                let colour = style(self.page).colour;
                let found = selection.printed.iter().copied();
                self.text.push_str(&diagnostics(found, &file.text, Some(&file.name), colour));
                if let Some(remainder) = remainder {
                    self.text.push_str(&format!("{}: {remainder}\n", file.name));
                }
            }
            FindingsFormat::Github => {
                let path = workflow::workflow_path(&file.name);
                let found = selection.printed.iter().copied();
                self.text.push_str(&annotations(found, &file.text, &path));
                if let Some(remainder) = remainder {
                    self.text.push_str(&warning_annotation(&path, &remainder));
                }
            }
            FindingsFormat::Rows(_) => {
                self.rows.extend(file.rows(&selection.printed));
                if let Some(remainder) = remainder {
                    self.remainders.push(format!("{}: {remainder}", file.name));
                }
            }
        }
    }

    fn finish(self, age: Age) -> Result<(), Error> {
        let page = self.page;
        let summary = self.totals.summary();
        let format = match self.format {
            FindingsFormat::Github => {
                return output::write_text(page.output.as_deref(), &self.text);
            }
            FindingsFormat::Rows(Format::Table) => {
                let text = format!("{}{summary}\n", self.text);
                return output::write_table(page.output.as_deref(), !page.no_pager, |out| {
                    out.write_all(text.as_bytes())
                });
            }
            FindingsFormat::Rows(format) => format,
        };
        let columns = vec![
            Column::new("severity", "Severity"),
            Column::new("code", "Code"),
            Column::new("message", "Message"),
            Column::new("file", "File"),
            Column::new("line", "Line"),
            Column::new("column", "Column"),
        ];
        let mut sheet = Sheet::new(format!("Findings in {}", self.names.join(", ")), columns, age);
        sheet.rows = self.rows;
        sheet.summary.push(summary);
        let report = Report { notices: self.remainders, ..Report::of(sheet) };
        report.print(format, page).map(|_| ())
    }
}
