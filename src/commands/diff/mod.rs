//! `meshcmp diff`

mod facts;
mod observations;
mod pairs;
mod renamed;
mod row;
mod selected;

use super::{Context, Report, printing};
use crate::cli::{DiffArgs, DiffKind, SelectionOptions};
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::format::Format;
use crate::io::{CatalogSource, open, output, terminal};
use crate::model::{Catalog, Entry, Field, FieldKey, PartialDate};
use crate::sheet::{Audience, Column, ColumnRole, Content, Group, Sheet};
use pairs::{IdPair, fields};
use renamed::Renamed;
use row::{ADDED, DiffRow, REMOVED, RENAMED};
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

/// One side of the comparison of a field of an entry.
#[derive(Clone, Copy)]
struct FieldSide<'f, 'c> {
    facts: &'f Facts<'c>,
    entry: Option<Entry<'c>>,
    field: Option<Field<'c>>,
    /// How to translate its values.
    renamed: &'f Renamed<'c>,
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
    let fields = fields(old, new);
    let mut rows = Vec::new();
    for entry in &entries {
        rows.extend(rows_of_entry(entry, &fields, &renamed, old, new));
    }
    if !kinds.is_empty() {
        rows.retain(|row| kinds.contains(&row.kind));
    }
    let report = sheet(rows, Shown::by(kinds), new.reference_date(today));
    Ok(Report { notices, hints, ..report })
}

/// Returns the changes of one entry: of itself, of its facts, of its observations.
fn rows_of_entry<'c>(
    entry: &IdPair<Entry<'c>>,
    fields: &[IdPair<Field<'c>>],
    renamed: &Renamed<'c>,
    old: &Facts<'c>,
    new: &Facts<'c>,
) -> Vec<DiffRow<'c>> {
    let kind = DiffKind::Entry;
    let name = |entry: Entry<'c>| Content::text(entry.name());
    let (before, now) = match (entry.old, entry.new) {
        (Some(before), Some(now)) => (before, now),
        (Some(before), None) => {
            let row = DiffRow::new(REMOVED, kind, entry, None, name(before), Content::Nothing);
            return vec![row];
        }
        (None, Some(now)) => {
            let row = DiffRow::new(ADDED, kind, entry, None, Content::Nothing, name(now));
            return vec![row];
        }
        (None, None) => return Vec::new(),
    };
    let mut rows = Vec::new();
    if before.id() != now.id() {
        let id = Some(new.catalog().field(FieldKey::ID));
        let field = IdPair { old: id, new: id };
        let (old, new) = (Content::text(before.id()), Content::text(now.id()));
        rows.push(DiffRow::new(RENAMED, kind, entry, Some(&field), old, new));
    }
    let unchanged = Renamed::default();
    let mut observation_rows = observations::of_entry(entry, (old, before), (new, now));
    for field in fields {
        let before = FieldSide { facts: old, entry: entry.old, field: field.old, renamed };
        let now = FieldSide { facts: new, entry: entry.new, field: field.new, renamed: &unchanged };
        rows.extend(facts::fact_row(entry, field, before, now));
        observation_rows.extend(observations::of_field(entry, field, before, now));
    }
    rows.extend(observation_rows);
    rows
}

/// Which kinds of changes people see as rows; data formats have all.
#[derive(Clone, Copy)]
struct Shown {
    observations: bool,
    /// Whether observations stand beside other kinds, so that a column has to tell them apart.
    mixed: bool,
}

impl Shown {
    fn by(kinds: &[DiffKind]) -> Self {
        let observations = kinds.contains(&DiffKind::Observation);
        let mixed = observations && kinds.iter().any(|kind| *kind != DiffKind::Observation);
        Self { observations, mixed }
    }
}

/// Lays the changes out: for people, entries that came and went first, then the others, each under its
/// name.
fn sheet<'c>(rows: Vec<DiffRow<'c>>, shown: Shown, reference: PartialDate) -> Report<'c> {
    let kind = Column::new("kind", "Kind");
    let columns = vec![
        Column::new("change", "Change"),
        if shown.mixed { kind } else { kind.only_for(Audience::Data) },
        Column::new("entry", "Entry").with_role(ColumnRole::Entry).only_for(Audience::Data),
        Column::new("field", "Field"),
        Column { sourced: true, ..Column::new("old", "Old") },
        Column { sourced: true, ..Column::new("new", "New") },
    ];
    let age = Age::months(reference, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new("What changed", columns, age);
    for kind in DiffKind::ALL {
        if let Some(summary) = row::summary(&rows, kind) {
            let is_counted = kind == DiffKind::Observation && !shown.observations;
            let remedy = if is_counted { " (shown with --kind observation)" } else { "" };
            sheet.summary.push(format!("{summary}{remedy}"));
        }
    }
    let negative = !rows.is_empty();
    if !negative {
        sheet.summary.push("Nothing has changed".to_owned());
    }
    let (of_one_side, of_both): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(DiffRow::is_of_one_side);
    let mut last_heading = "";
    for DiffRow { kind, heading, mut row, .. } in of_one_side.into_iter().chain(of_both) {
        if kind == DiffKind::Observation && !shown.observations {
            row.audience = Audience::Data;
        } else {
            if heading != last_heading {
                let cells = vec![Content::Nothing; sheet.columns.len()];
                sheet.groups.push(Group { label: heading.into(), cells });
                last_heading = heading;
            }
            row.group = sheet.groups.len().checked_sub(1);
        }
        sheet.rows.push(row);
    }
    Report { negative, ..Report::of(sheet) }
}
