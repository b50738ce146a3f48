//! `meshcmp strengths`

use super::matches::Matches;
use super::selection::Selection;
use super::wording::{refuse_evidence, there_are};
use super::{Context, Report};
use crate::analysis::comparison::Strength;
use crate::analysis::strengths::{Profile, feature_groups, profiles};
use crate::cli::StrengthsArgs;
use crate::error::{Error, collect_errors};
use crate::model::{FieldKey, Value, fold};
use crate::sheet::{Audience, Bar, Column, Content, Row, Sheet};
use std::borrow::Cow;

/// Shows the strengths of the selected entries by group, the strongest first.
///
/// # Errors
/// If a group, a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &StrengthsArgs) -> Result<Report<'c>, Error> {
    let evidence = refuse_evidence(context, "`meshcmp list -c all --sources` tells who says what");
    let groups = find_feature_groups(context, &args.group);
    let selection = Selection::new(context, &args.choose, &[]);
    let ((), (mut groups, selection)) =
        collect_errors(evidence, collect_errors(groups, selection))?;

    let matched = Matches::new(context, &selection, args.choose.unknown);
    let entries = matched.entries.iter().map(|&(entry, _)| entry);
    let mut profiles = profiles(&context.facts, entries, &groups);
    keep_applicable(&mut groups, &mut profiles);
    profiles.truncate(args.limit.unwrap_or(usize::MAX));

    let title = format!("{}: strengths", context.catalog().title());
    let mut sheet = Sheet::new(title, columns(context, &groups), context.age());
    let mut total = Strength::default();
    for profile in profiles {
        total.unknown += profile.total.unknown;
        total.of += profile.total.of;
        sheet.rows.push(row(context, &profile));
    }
    let mut summary = matched.summary(&selection);
    if let Some(percent) = (100 * total.unknown).checked_div(total.of) {
        summary.push_str(&format!("; {percent} % of the cells are unknown"));
    }
    sheet.summary.push(summary);
    let mut report = Report::of(sheet);
    report.notices = matched.notices();
    report.hints = selection.hints(context);
    Ok(report)
}

/// Removes the groups that apply to none of the entries.
fn keep_applicable(groups: &mut Vec<&str>, profiles: &mut [Profile<'_>]) {
    for index in (0..groups.len()).rev() {
        if profiles.iter().all(|profile| profile.groups[index].of == 0) {
            groups.remove(index);
            for profile in profiles.iter_mut() {
                profile.groups.remove(index);
            }
        }
    }
}

/// Returns the groups of features of these names; all of them if none is named.
fn find_feature_groups<'c>(context: &Context<'c>, names: &[String]) -> Result<Vec<&'c str>, Error> {
    let mut groups = feature_groups(&context.facts);
    let mut errors = Vec::new();
    for name in names {
        if !groups.iter().any(|group| fold(group) == fold(name)) {
            let there_are = there_are(groups.iter().copied());
            errors.push(format!("unknown group of features `{name}`{there_are}"));
        }
    }
    if !errors.is_empty() {
        return Err(Error::Usage(errors));
    }
    if !names.is_empty() {
        groups.retain(|group| names.iter().any(|name| fold(group) == fold(name)));
    }
    Ok(groups)
}

fn columns<'c>(context: &Context<'c>, groups: &[&'c str]) -> Vec<Column<'c>> {
    let data = |id, label| Column::new(id, label).only_for(Audience::Data);
    let mut columns = vec![
        data("id", "Id"),
        Column::of(context.catalog().field(FieldKey::NAME)),
        data("score", "Score"),
        data("unknown", "Unknown"),
        data("of", "Of"),
    ];
    for &group in groups {
        columns.push(Column { nested: Some("groups"), ..data(group, group) });
        columns.push(Column::new(group, group).only_for(Audience::People));
    }
    columns.push(Column::new("total", "Total").only_for(Audience::People));
    columns
}

fn row<'c>(context: &Context<'c>, profile: &Profile<'c>) -> Row<'c> {
    let mut cells = vec![
        Content::Entry(profile.entry),
        Content::Value(Value::Text(profile.entry.name())),
        Content::Number(profile.total.score),
        Content::Count(profile.total.unknown as u64),
        Content::Count(profile.total.of as u64),
    ];
    for strength in &profile.groups {
        cells.extend([Content::Map(strength_map(strength)), bar(strength)]);
    }
    cells.push(bar(&profile.total));
    Row { ending: context.facts.ending(profile.entry), ..Row::new(cells) }
}

fn strength_map<'c>(strength: &Strength) -> Vec<(Cow<'c, str>, Content<'c>)> {
    vec![
        ("supported".into(), Content::Count(strength.supported as u64)),
        ("score".into(), Content::Number(strength.score)),
        ("unknown".into(), Content::Count(strength.unknown as u64)),
        ("of".into(), Content::Count(strength.of as u64)),
    ]
}

#[allow(clippy::cast_precision_loss)] // a handful of features
fn bar<'c>(strength: &Strength) -> Content<'c> {
    if strength.of == 0 {
        return Content::Nothing;
    }
    Content::Bar(Bar {
        sure: strength.score,
        possible: strength.unknown as f64,
        of: strength.of as f64,
    })
}
