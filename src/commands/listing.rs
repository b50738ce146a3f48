//! Entries as rows: the path that `list` and `filter` share.

use super::columns::{Chosen, Columns};
use super::selection::Selection;
use super::{Context, Report, sort, wording};
use crate::cli::{SelectOptions, Unknown};
use crate::error::Error;
use crate::filter;
use crate::later::Later;
use crate::model::{Attribute, Entry, Field, Truth};
use crate::sheet::{Audience, Column, Sheet};
use crate::tally::Tally;

const USUAL: [Attribute; 8] = [
    Attribute::Id,
    Attribute::Name,
    Attribute::Categories,
    Attribute::Status,
    Attribute::License,
    Attribute::Languages,
    Attribute::Announced,
    Attribute::CncfMaturity,
];

/// The entries for which the options and the expressions hold.
///
/// # Errors
/// If a field, a category, a status or an expression is wrong.
pub(super) fn run<'c>(
    context: &Context<'c>,
    options: &SelectOptions,
    expressions: &[String],
) -> Result<Report<'c>, Error> {
    let columns = Columns::parse(context.catalog(), &options.columns)?;
    let keys = sort::parse(context.catalog(), &options.sort)?;
    let selection = Selection::new(context, &options.choose, expressions)?;

    let (mut rows, mut undecided) = (Vec::new(), Vec::new());
    let mut all = 0;
    for entry in context.facts.entries() {
        all += 1;
        match selection.evaluate(context, entry) {
            Truth::No => {}
            Truth::Yes => rows.push((entry, Truth::Yes)),
            Truth::Unknown => {
                rows.push((entry, Truth::Unknown));
                undecided.push((entry, selection.undecided(context, entry)));
            }
        }
    }
    let matched = rows.len() - undecided.len();
    rows.retain(|&(_, truth)| shown(options.unknown, truth));
    sort::sort(&mut rows, &keys, &context.facts, |&(entry, _)| entry);

    let chosen = columns.choose(context.catalog(), &usual(&selection));
    let mut sheet = lay_out(context, rows, &chosen, options.unknown);
    let of = if selection.is_everything() {
        String::new()
    } else {
        format!("{matched} of ")
    };
    let entries = wording::count(all, "entry", "entries");
    let undecided_rows = match options.unknown {
        Unknown::Exclude => String::new(),
        _ => format!(", {} cannot be told", undecided.len()),
    };
    sheet.counts.push(format!("{of}{entries}{undecided_rows}"));
    sheet.tally = Tally::Span;
    let mut report = Report::of(sheet);
    if options.unknown == Unknown::Exclude {
        report.notices = filter::summary(&undecided);
    }
    report.hints = selection.hints;
    Ok(report)
}

fn shown(unknown: Unknown, truth: Truth) -> bool {
    match unknown {
        Unknown::Exclude => truth == Truth::Yes,
        Unknown::Include => true,
        Unknown::Only => truth == Truth::Unknown,
    }
}

fn usual<'c>(selection: &Selection<'c>) -> Vec<Field<'c>> {
    let mut fields: Vec<_> = USUAL.into_iter().map(Field::Attribute).collect();
    for field in selection.fields() {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

fn lay_out<'c>(
    context: &Context<'c>,
    rows: Vec<(Entry<'c>, Truth)>,
    chosen: &Chosen<'c>,
    unknown: Unknown,
) -> Sheet<'c> {
    let column = |&field: &Field<'c>| {
        let hidden = chosen.usual_id && field == Field::Attribute(Attribute::Id);
        let column = Column::of(field);
        if hidden {
            column.only_for(Audience::Data)
        } else {
            column
        }
    };
    let mut columns: Vec<_> = chosen.fields.iter().map(column).collect();
    let marks = unknown != Unknown::Exclude;
    if marks {
        columns.push(Column::new("match", "Match").only_for(Audience::Data));
    }
    let mut sheet = Sheet::new(context.catalog().title(), columns, context.age());
    sheet.later = Some(Later {
        facts: context.facts.clone(),
        entries: rows,
        fields: chosen.fields.clone(),
        marked: marks,
    });
    sheet
}
