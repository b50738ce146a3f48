//! `meshcmp strengths`

use super::lookup::find_groups;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, only_shown, refuse_evidence};
use super::{Context, Report};
use crate::analysis::comparison::Strength;
use crate::analysis::strengths::{EntryStrengths, applies_to_any, feature_groups, strengths};
use crate::cli::StrengthsArgs;
use crate::error::{Error, collect_errors};
use crate::model::{Entry, FieldKey, Value};
use crate::sheet::{Audience, Column, Content, Row, Sheet};
use std::borrow::Cow;

/// Shows the strengths of the selected entries by group, the strongest first.
///
/// # Errors
/// If a group, a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &StrengthsArgs) -> Result<Report<'c>, Error> {
    let evidence = refuse_evidence(context, "`meshcmp list -c all --sources` tells who says what");
    let groups = find_groups(feature_groups(context.catalog()), &args.group);
    let selection = Selection::new(context, &args.selection, &[]);
    let ((), (groups, selection)) = collect_errors(evidence, collect_errors(groups, selection))?;

    let matched = Matches::new(context, &selection);
    let entries: Vec<_> = matched.shown().collect();
    let summary = matched.summary(&selection);
    let limit = args.limit.unwrap_or(usize::MAX);
    let sheet = sheet(context, groups, &entries, limit, summary);
    Ok(matched.report(context, &selection, sheet))
}

/// Returns the strengths of these entries in those of the groups that apply to any of them; the
/// share of unknown cells is added to `summary`.
pub(crate) fn sheet<'c>(
    context: &Context<'c>,
    mut groups: Vec<&'c str>,
    entries: &[Entry<'c>],
    limit: usize,
    mut summary: String,
) -> Sheet<'c> {
    groups.retain(|group| applies_to_any(&context.facts, group, entries));
    let mut strengths = strengths(&context.facts, &groups, entries);
    let found = strengths.len();
    strengths.truncate(limit);
    summary.push_str(&only_shown(strengths.len(), found));

    let title = format!("{}: strengths", context.catalog().title());
    let mut sheet = Sheet::new(title, columns(context, &groups, &strengths), context.age());
    sheet.remedy = "--group, --width, -f csv";
    let mut total = Strength::default();
    for strengths in &strengths {
        total.unknown += strengths.total.unknown;
        total.of += strengths.total.of;
        sheet.rows.push(row(context, strengths));
    }
    summary.push_str(&format!("; {}", count(groups.len(), "group", "groups")));
    if let Some(percent) = (100 * total.unknown).checked_div(total.of) {
        summary.push_str(&format!("; {percent} % of the cells are unknown"));
    }
    sheet.summary.push(summary);
    sheet
}

/// Returns the columns. A narrow table hides the groups of which the least is known, but not the only
/// one.
fn columns<'c>(
    context: &Context<'c>,
    groups: &[&'c str],
    strengths: &[EntryStrengths<'c>],
) -> Vec<Column<'c>> {
    let data = |id, label| Column::new(id, label).only_for(Audience::Data);
    let mut columns = vec![data("id", "Id"), Column::of(context.catalog().field(FieldKey::NAME))];
    for (place, &group) in groups.iter().enumerate() {
        columns.push(Column { nested: Some("groups"), ..data(group, group) });
        let in_group = strengths.iter().filter_map(|one| one.groups.get(place));
        columns.push(Column {
            optional: groups.len() > 1,
            rank: in_group.map(|strength| strength.of - strength.unknown).sum(),
            ..Column::new(group, group).only_for(Audience::People)
        });
    }
    columns.push(Column::new("total", "Total").only_for(Audience::People));
    columns.extend([data("score", "Score"), data("unknown", "Unknown"), data("of", "Of")]);
    columns
}

fn row<'c>(context: &Context<'c>, strengths: &EntryStrengths<'c>) -> Row<'c> {
    let mut cells =
        vec![Content::Entry(strengths.entry), Content::Value(Value::Text(strengths.entry.name()))];
    for &strength in &strengths.groups {
        cells.extend([Content::Map(strength_map(&strength)), Content::strength(strength)]);
    }
    let total = strengths.total;
    cells.extend([
        Content::strength(total),
        Content::Number(total.score()),
        Content::Count(total.unknown as u64),
        Content::Count(total.of as u64),
    ]);
    Row {
        entry: Some(strengths.entry),
        ending: context.facts.ending(strengths.entry),
        ..Row::new(cells)
    }
}

fn strength_map<'c>(strength: &Strength) -> Vec<(Cow<'c, str>, Content<'c>)> {
    vec![
        ("supported".into(), Content::Count(strength.supported() as u64)),
        ("score".into(), Content::Number(strength.score())),
        ("unknown".into(), Content::Count(strength.unknown as u64)),
        ("of".into(), Content::Count(strength.of as u64)),
    ]
}
