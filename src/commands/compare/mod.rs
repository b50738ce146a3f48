//! `meshcmp compare`

mod entries;
mod layout;
mod rows;
mod strengths;
mod turned;

use super::columns::{FieldSelection, require_overlap};
use super::end_of_life::end_of_life_notice;
use super::lookup::find_groups;
use super::wording::{join, old_facts};
use super::{Context, Report};
use crate::analysis::comparison::Verdict;
use crate::cli::CompareArgs;
use crate::error::{Error, collect_errors};
use crate::model::Entry;
use crate::model::record::EntryId;
use crate::sheet::{CompareTotals, Notes, Sheet, VerdictCounts};
use entries::ComparedEntries;
use layout::COLUMNS_BEFORE_ENTRIES;
use rows::CompareRow;
use std::collections::HashSet;

/// Compares entries side by side.
///
/// # Errors
/// If an entry, a field or a group does not exist, or fewer than two entries remain.
pub(super) fn run<'c>(context: &Context<'c>, args: &CompareArgs) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let fields = collect_errors(
        find_groups(catalog.groups(), &args.group),
        FieldSelection::parse(catalog, &args.columns),
    );
    let ((groups, selection), compared) = collect_errors(fields, entries::select(context, args))?;
    let ComparedEntries { entries, undecided, notices, hints } = compared;

    require_overlap(&selection, &groups)?;
    let rows = rows::rows(context, &entries, selection, &groups, args.all);
    let sheet = sheet(context, entries, &undecided, &groups, rows, args.diff);
    let counts = sheet.totals.as_ref().map(|totals| totals.counts).unwrap_or_default();

    let mut report = Report::of(sheet);
    report.negative = args.exit_code && counts.differ > 0;
    report.notices = notices;
    report.hints = hints;
    if context.hints && !args.diff && counts.same + counts.unknown > 0 {
        report.hints.push("--diff shows only what differs; --sources says who said it".to_owned());
    }
    Ok(report)
}

/// Returns a comparison of entries in every field that has a value for one of them.
pub(crate) fn all_fields<'c>(context: &Context<'c>, entries: Vec<Entry<'c>>) -> Sheet<'c> {
    let groups = context.catalog().groups();
    let rows = rows::rows(context, &entries, FieldSelection::Default, &groups, false);
    sheet(context, entries, &HashSet::new(), &groups, rows, false)
}

/// Returns the rows as a sheet with a heading for each group; `diff` keeps the rows that differ.
fn sheet<'c>(
    context: &Context<'c>,
    entries: Vec<Entry<'c>>,
    undecided: &HashSet<EntryId>,
    groups: &[&'c str],
    mut rows: Vec<CompareRow<'c>>,
    diff: bool,
) -> Sheet<'c> {
    let mut groups = strengths::groups(groups, &rows, entries.len());
    let with_features: Vec<_> =
        groups.iter().map(|group| group.label).filter(|label| has_features(&rows, label)).collect();
    let mut counts = VerdictCounts::default();
    rows.iter().for_each(|row| counts.add(row.verdict));
    if diff {
        rows.retain(|row| row.verdict == Verdict::Differ);
    }

    let columns = layout::columns(context, &entries, undecided);
    let mut sheet = Sheet::new(title(&entries), columns, context.age());
    sheet.notes = Notes::Qualifying;
    sheet.remarks = entries.iter().filter_map(|&e| end_of_life_notice(context, e)).collect();
    sheet.groups =
        groups.iter().map(|group| strengths::heading(group, COLUMNS_BEFORE_ENTRIES)).collect();
    let turned = turned::turned(context, &entries, undecided, &rows);
    for row in rows {
        let group = groups.iter().position(|group| group.label == row.field.group());
        sheet.rows.push(layout::row(row, group));
    }
    let old = old_facts(&sheet.rows, sheet.age);
    let VerdictCounts { differ, same, unknown } = counts;
    sheet.summary.push(format!("{differ} differ, {same} same, {unknown} undetermined{old}."));
    sheet.turned = turned.map(|turned| {
        Box::new(Sheet {
            title: sheet.title.clone(),
            remarks: sheet.remarks.clone(),
            summary: sheet.summary.clone(),
            notes: sheet.notes,
            ..turned
        })
    });
    groups.retain(|group| with_features.contains(&group.label));
    sheet.totals = Some(CompareTotals { entries, groups, counts });
    sheet
}

fn has_features(rows: &[CompareRow<'_>], group: &str) -> bool {
    rows.iter().any(|row| row.field.is_feature() && row.field.group() == group)
}

/// How many names a title holds.
const NAMED: usize = 4;

/// "Istio and Linkerd compared", "Istio, Linkerd, Kuma and 18 more compared"
fn title(entries: &[Entry<'_>]) -> String {
    let mut names: Vec<_> = entries.iter().map(|entry| entry.name().to_owned()).collect();
    if names.len() > NAMED {
        let more = names.len() - (NAMED - 1);
        names.truncate(NAMED - 1);
        names.push(format!("{more} more"));
    }
    format!("{} compared", join(&names, "and"))
}
