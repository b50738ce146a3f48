//! `meshcmp diff`

mod changes;
mod facts;
mod layout;
mod observations;
mod pairs;
mod renamed;
mod row;
mod selected;

use super::{Context, Report, printing};
use crate::cli::{DiffArgs, DiffKind, SelectionOptions};
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::format::Format;
use crate::io::{CatalogSource, open, output, terminal};
use crate::model::{Catalog, PartialDate};
use selected::{SelectedEntries, select};

/// Compares two catalogs, or one with itself as of a date, and prints what changed.
///
/// # Errors
/// If a catalog cannot be opened or the answer cannot be written.
pub(crate) fn run(args: &DiffArgs) -> Result<Exit, Error> {
    let today = terminal::today().map_err(Error::usage)?;
    let source = args.query.common.catalog.catalog.as_ref();
    let as_of = args.query.common.catalog.as_of;
    let page = &args.query.common.page;
    let mut inputs: Vec<_> = args.files.iter().map(|file| Some(file.as_path())).collect();
    if inputs.is_empty() {
        inputs.push(source.and_then(CatalogSource::path));
    }
    output::refuse_inputs(page.output.as_deref(), &inputs)?;
    let format = printing::format(args.query.format, page, Format::OF_ROWS);
    let ((), format) = collect_errors(refuse_catalog(args), format)?;
    open::refuse_second_stdin(&inputs)?;

    let (old, new) = match &args.files[..] {
        [old, new] => {
            let [old, new] = [old, new].map(|file| CatalogSource::File(file.clone()));
            let (old, new) = collect_errors(open::open(Some(&old)), open::open(Some(&new)))?;
            (Some(old), new)
        }
        _ => (None, open::open(source)?),
    };
    let before = match &old {
        Some(old) => Facts::new(old, as_of),
        None => Facts::new(&new, args.since),
    };
    let context = |facts| Context {
        facts,
        today,
        evidence: args.query.sources,
        hints: terminal::shows_hints(),
    };
    let after = Facts::new(&new, as_of);
    let sources = after.sources().collect();
    let mut report = report(&context(before), &context(after), &args.selection, &args.kind)?;
    report.negative &= args.exit_code;
    if let Some(since) = args.since {
        report.sheet.title = format!("What changed since {since}");
    }
    report.sheet.evidence = args.query.sources;
    report.sheet.sources = sources;
    report.print(format, page)
}

/// Refuses `--catalog` beside two files, which are the catalogs then.
fn refuse_catalog(args: &DiffArgs) -> Result<(), Error> {
    let is_named = matches!(args.query.common.catalog.catalog, Some(CatalogSource::File(_)));
    if is_named && !args.files.is_empty() {
        return Err(Error::usage(
            "--catalog: OLD and NEW are the catalogs; with --since it names one",
        ));
    }
    Ok(())
}

/// Returns what changed between two catalogs.
///
/// # Errors
/// None, since nothing is selected that could be wrong.
pub(super) fn changes<'c>(
    old: &'c Catalog,
    new: &'c Catalog,
    today: PartialDate,
) -> Result<Report<'c>, Error> {
    let context = |catalog| {
        let facts = Facts::new(catalog, None);
        Context { facts, today, evidence: false, hints: false }
    };
    report(&context(old), &context(new), &SelectionOptions::default(), &[])
}

/// Returns the changes of the selected entries.
///
/// An added or removed entry is one row; its facts and observations have none. A fact is what holds
/// after resolution, an observation what one source says of one field. Fields that are computed
/// from other entries are left out.
///
/// # Errors
/// If a category, a status or an expression of the options is wrong.
fn report<'c>(
    old: &Context<'c>,
    new: &Context<'c>,
    selection: &SelectionOptions,
    kinds: &[DiffKind],
) -> Result<Report<'c>, Error> {
    let SelectedEntries { entries, renamed, notices, hints } = select(old, new, selection)?;
    let today = new.today;
    let (old, new) = (&old.facts, &new.facts);
    let fields = pairs::fields(old, new);
    let mut rows = Vec::new();
    for entry in &entries {
        rows.extend(changes::of_entry(entry, &fields, &renamed, old, new));
    }
    if !kinds.is_empty() {
        rows.retain(|row| kinds.contains(&row.kind));
    }
    let report = layout::report(rows, kinds, new.reference_date(today));
    Ok(Report { notices, hints, ..report })
}
