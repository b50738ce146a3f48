//! `meshcmp compare`

mod chosen;
mod counts;
mod layout;
mod lines;

use super::columns::Columns;
use super::{Context, Report, wording};
use crate::cli::CompareArgs;
use crate::error::{Error, collect_errors};
use crate::facts::comparison::Verdict;
use crate::model::Entry;
use crate::sheet::{Content, Notes, Sheet, Tally};
use chosen::Chosen;
use counts::Counts;
use std::rc::Rc;

/// Entries side by side.
///
/// # Errors
/// If an entry, a field or a group is not there, or fewer than two entries are left.
pub(super) fn run<'c>(context: &Context<'c>, options: &CompareArgs) -> Result<Report<'c>, Error> {
    let catalog = context.catalog();
    let rows = collect_errors(
        lines::find_groups(catalog, &options.group),
        Columns::parse(catalog, &options.columns),
    );
    let ((groups, asked), chosen) = collect_errors(rows, chosen::choose(context, options))?;
    let Chosen { entries, undecided, notices, hints } = chosen;

    lines::meet(&asked, &groups)?;
    let mut lines = lines::lines(context, &entries, asked, &groups, options.all);
    let groups = lines::used(&mut lines.lines, &groups);
    let counts = Counts::of(&lines.lines);
    let columns = layout::columns(context, &entries, &undecided);
    let mut sheet = Sheet::new(title(&entries), columns, context.age());
    sheet.notes = Notes::Qualifying;
    sheet.remarks =
        entries.iter().filter_map(|&entry| wording::end_of_life_notice(context, entry)).collect();
    let strengths = counts::strengths(&lines, &groups);
    sheet.groups =
        groups.iter().zip(&strengths).map(|(group, of)| layout::heading(group, of)).collect();
    sheet.head = vec![
        ("entries", Content::List(entries.iter().map(|&entry| Content::Entry(entry)).collect())),
        ("rows", Content::Nothing),
        ("groups", counts::as_data(&entries, &groups, &strengths)),
        ("counts", counts.as_data()),
    ];
    if options.diff {
        lines.keep(Verdict::Differ);
    }
    sheet.later = Some(Rc::new(lines));
    sheet.counts.push(counts.in_words());
    sheet.tally = Tally::Old;

    let mut report = Report::of(sheet);
    report.negative = options.exit_code && counts.differ > 0;
    report.notices = notices;
    report.hints = hints;
    if context.hints && !options.diff && counts.same + counts.unknown > 0 {
        report.hints.push("--diff shows only what differs; --sources says who said it".to_owned());
    }
    Ok(report)
}

fn title(entries: &[Entry<'_>]) -> String {
    let names: Vec<_> = entries.iter().map(|entry| entry.name()).collect();
    format!("{} compared", wording::join(&names, "and"))
}
