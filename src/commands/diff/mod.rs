//! `meshcmp diff`

mod observations;
mod pairs;
mod selected;

use super::{Context, Report, printing};
use crate::analysis::comparison::is_same;
use crate::cli::{DiffArgs, SelectionOptions};
use crate::error::{Error, Exit, collect_errors};
use crate::facts::Facts;
use crate::facts::age::{Age, OLD_AFTER_MONTHS};
use crate::format::Format;
use crate::io::{CatalogSource, open, output, terminal};
use crate::model::{Entry, Fact, Field, PartialDate, Value};
use crate::sheet::{Audience, Column, ColumnRole, Content, Group, Row, Sheet};
use pairs::{IdPair, fields};
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
    let mut report = report(&context(before), &context(Facts::new(&new, as_of)), &args.selection)?;
    report.negative &= args.exit_code;
    if let Some(since) = args.since {
        report.sheet.title = format!("What changed since {since}");
    }
    report.sheet.evidence = args.query.sources;
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

/// One side of the comparison of a field of an entry.
#[derive(Clone, Copy)]
struct FieldSide<'f, 'c> {
    facts: &'f Facts<'c>,
    entry: Option<Entry<'c>>,
    field: Option<Field<'c>>,
}

/// Returns the selected entries, their facts and observations that were added, removed or changed.
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
    options: &SelectionOptions,
) -> Result<Report<'c>, Error> {
    let SelectedEntries { entries, notices, hints } = select(old, new, options)?;
    let today = new.today;
    let (old, new) = (&old.facts, &new.facts);
    let fields = fields(old, new);
    let mut entry_rows = Vec::new();
    let mut fact_rows = Vec::new();
    let mut observation_rows = Vec::new();
    for entry in entries {
        let (Some(before), Some(now)) = (entry.old, entry.new) else {
            let name = |entry: Entry<'c>| Content::text(entry.name());
            entry_rows.extend(row("entry", &entry, None, entry.old.map(name), entry.new.map(name)));
            continue;
        };
        observation_rows.extend(observations::of_entry(&entry, (old, before), (new, now)));
        for field in &fields {
            let before = FieldSide { facts: old, entry: entry.old, field: field.old };
            let now = FieldSide { facts: new, entry: entry.new, field: field.new };
            fact_rows.extend(fact_row(&entry, field, before, now));
            observation_rows.extend(observations::of_field(&entry, field, before, now));
        }
    }
    let report = sheet(
        new.reference_date(today),
        [("Entries", entry_rows), ("Facts", fact_rows), ("Observations", observation_rows)],
    );
    Ok(Report { notices, hints, ..report })
}

fn sheet<'c>(reference: PartialDate, groups: [(&'static str, Vec<Row<'c>>); 3]) -> Report<'c> {
    let columns = vec![
        Column::new("change", "Change"),
        Column::new("kind", "Kind").only_for(Audience::Data),
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        Column::new("field", "Field"),
        Column { sourced: true, ..Column::new("old", "Old") },
        Column { sourced: true, ..Column::new("new", "New") },
    ];
    let age = Age::months(reference, OLD_AFTER_MONTHS);
    let mut sheet = Sheet::new("What changed", columns, age);
    for (label, rows) in groups {
        if rows.is_empty() {
            continue;
        }
        sheet.summary.push(summary(label, &rows));
        let group = Some(sheet.groups.len());
        let cells = vec![Content::Nothing; sheet.columns.len()];
        sheet.groups.push(Group { label: label.into(), cells });
        sheet.rows.extend(rows.into_iter().map(|row| Row { group, ..row }));
    }
    let negative = !sheet.rows.is_empty();
    if !negative {
        sheet.summary.push("Nothing has changed".to_owned());
    }
    Report { negative, ..Report::of(sheet) }
}

/// "Facts: 3 added, 1 changed"
fn summary(label: &str, rows: &[Row<'_>]) -> String {
    let mut counts = Vec::new();
    for change in ["added", "removed", "changed"] {
        let is_change = |row: &&Row<'_>| row.cells.first() == Some(&Content::text(change));
        let count = rows.iter().filter(is_change).count();
        if count > 0 {
            counts.push(format!("{count} {change}"));
        }
    }
    format!("{label}: {}", counts.join(", "))
}

/// Returns a row; `None` if neither side has anything.
fn row<'c>(
    kind: &'static str,
    entry: &IdPair<Entry<'c>>,
    field: Option<&IdPair<Field<'c>>>,
    old: Option<Content<'c>>,
    new: Option<Content<'c>>,
) -> Option<Row<'c>> {
    let change = match (&old, &new) {
        (None, None) => return None,
        (None, Some(_)) => "added",
        (Some(_), None) => "removed",
        (Some(_), Some(_)) => "changed",
    };
    let field = field.and_then(|field| field.new.or(field.old));
    Some(Row::new(vec![
        Content::text(change),
        Content::text(kind),
        entry.new.or(entry.old).map_or(Content::Nothing, Content::Entry),
        field.map_or(Content::Nothing, Content::Field),
        old.unwrap_or(Content::Nothing),
        new.unwrap_or(Content::Nothing),
    ]))
}

fn fact_row<'c>(
    entry: &IdPair<Entry<'c>>,
    field: &IdPair<Field<'c>>,
    before: FieldSide<'_, 'c>,
    now: FieldSide<'_, 'c>,
) -> Option<Row<'c>> {
    let old = stated_fact(before);
    let new = stated_fact(now);
    let is_unchanged = match (&old, &new) {
        (Some(old), Some(new)) => is_same(&old.value, &new.value),
        (None, None) => true,
        _ => false,
    };
    if is_unchanged {
        return None;
    }
    row("fact", entry, Some(field), old.map(Content::Fact), new.map(Content::Fact))
}

/// Returns the fact of a field if it is known: stated by a source, or of the entry itself and not
/// an empty list.
fn stated_fact<'c>(side: FieldSide<'_, 'c>) -> Option<Fact<'c>> {
    let (entry, field) = (side.entry?, side.field?);
    let fact = side.facts.fact(entry, field);
    let is_stated = match &fact.value {
        value if !field.is_observed() => !value.is_blank(),
        // Known to be empty, be it that every element has ended.
        Value::List(_) => true,
        _ => fact.source.is_some(),
    };
    (is_stated && fact.value.is_known()).then_some(fact)
}
