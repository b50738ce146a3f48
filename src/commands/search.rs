//! `meshcmp search`

use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, only_shown, refuse_evidence};
use super::{Context, Report};
use crate::analysis::search::{matching_fields, search};
use crate::cli::SearchArgs;
use crate::error::{Error, collect_errors};
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};

/// Lists the selected entries in which all words occur, the best first.
///
/// # Errors
/// If a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &SearchArgs) -> Result<Report<'c>, Error> {
    let evidence = refuse_evidence(context, "`meshcmp show ENTRY` tells who says what");
    let selection = Selection::new(context, &args.selection, &[]);
    let ((), selection) = collect_errors(evidence, selection)?;
    let matched = Matches::new(context, &selection);

    let words: Vec<String> =
        args.words.iter().flat_map(|text| text.split_whitespace()).map(str::to_owned).collect();
    let mut hits = search(&context.facts, matched.shown(), &words);
    let found = hits.len();
    hits.truncate(args.limit.unwrap_or(usize::MAX));

    let columns = vec![
        Column::new("id", "Entry").with_role(ColumnRole::Entry),
        Column::new("field", "Field"),
        Column::new("excerpt", "Where"),
        Column::new("score", "Score").only_for(Audience::Data),
    ];
    let mut sheet = Sheet::new(format!("Search for {}", words.join(" ")), columns, context.age());
    for hit in hits {
        sheet.rows.push(Row {
            entry: Some(hit.entry),
            ending: context.facts.ending(hit.entry),
            ..Row::new(vec![
                Content::Entry(hit.entry),
                Content::Field(hit.field),
                Content::text(hit.excerpt),
                Content::Count(u64::from(hit.score)),
            ])
        });
    }
    let shown = only_shown(sheet.rows.len(), found);
    sheet.summary.push(format!("{}{shown}", count(found, "entry", "entries")));
    let mut report = Report::of(sheet);
    report.notices = matched.notices();
    for field in matching_fields(&context.facts, &words) {
        let (id, label) = (field.id(), field.label());
        report.notices.push(format!("field: {id} ({label}); see `meshcmp explain {id}`"));
    }
    Ok(report)
}
