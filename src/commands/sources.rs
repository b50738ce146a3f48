//! `meshcmp sources`

use super::column_order::ColumnOrder;
use super::matches::Matches;
use super::selection::Selection;
use super::wording::{count, refuse_evidence};
use super::{Context, Report};
use crate::cli::SourcesArgs;
use crate::error::{Error, collect_errors};
use crate::facts::age::Age;
use crate::model::{Entry, Fact, Field, PartialDate, SourceDate, Value};
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};

/// Lists the sources with the number of facts about the selected entries that rest on each, or with
/// `--stale` the old facts.
///
/// # Errors
/// If the age, a column, a category, a status or an expression is wrong, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, args: &SourcesArgs) -> Result<Report<'c>, Error> {
    let reference = context.facts.reference_date(context.today);
    let age = args.stale.as_deref().map(|stale| parse_age(stale, reference)).transpose();
    let columns = if args.stale.is_some() { fact_columns() } else { source_columns() };
    let order = ColumnOrder::read(&columns, &args.columns, &args.sort);
    let evidence = refuse_evidence(
        context,
        "`meshcmp sources` lists the sources themselves, and --stale names that of each fact",
    );
    let selection = Selection::new(context, &args.selection, &[]);
    let ((), (selection, (age, order))) =
        collect_errors(evidence, collect_errors(selection, collect_errors(age, order)))?;
    let matched = Matches::new(context, &selection);
    let entries = matched.shown();
    let mut sheet = match (&args.stale, age) {
        (Some(stale), Some(age)) => stale_facts(context, entries, stale, age),
        _ => all_sources(context, entries),
    };
    order.apply(&mut sheet);
    Ok(matched.report(context, &selection, sheet))
}

fn source_columns<'c>() -> Vec<Column<'c>> {
    vec![
        Column::new("id", "Id"),
        Column::new("title", "Title"),
        Column::new("url", "Url").only_for(Audience::Data),
        Column::new("date", "Date"),
        Column::new("seen", "Seen"),
        Column::new("license", "License").only_for(Audience::Data),
        Column::new("facts", "Facts"),
    ]
}

fn fact_columns<'c>() -> Vec<Column<'c>> {
    vec![
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        Column::new("field", "Field"),
        Column::new("value", "Value"),
        Column::new("source", "Source"),
        Column::new("date", "Date"),
    ]
}

/// Returns the current facts that have a source; each element of a list is a fact of its own.
fn current_facts<'c>(
    context: &Context<'c>,
    entries: impl Iterator<Item = Entry<'c>>,
) -> Vec<(Entry<'c>, Field<'c>, Fact<'c>)> {
    let mut facts = Vec::new();
    for entry in entries {
        for field in context.catalog().fields().filter(|field| field.is_observed()) {
            for fact in context.facts.fact(entry, field).elements() {
                if fact.source.is_some() {
                    facts.push((entry, field, fact.clone()));
                }
            }
        }
    }
    facts
}

/// Returns every source that counts, with the number of facts of these entries that rest on it. One on
/// which none rests is listed only among the sources of all entries.
pub(crate) fn all_sources<'c>(
    context: &Context<'c>,
    entries: impl Iterator<Item = Entry<'c>>,
) -> Sheet<'c> {
    let entries: Vec<_> = entries.collect();
    let is_whole_catalog = entries.len() == context.facts.entries().count();
    let mut counts = vec![0u64; context.catalog().sources().len()];
    for (_, _, fact) in current_facts(context, entries.into_iter()) {
        for source in fact.sources() {
            counts[usize::from(source.key().0)] += 1;
        }
    }
    let total: u64 = counts.iter().sum();
    let day = |date: PartialDate| Content::Value(Value::Date(date));
    let mut sheet = Sheet::new("Sources", source_columns(), context.age());
    for (source, count) in context.catalog().sources().zip(counts) {
        if !context.facts.counts(source) || (count == 0 && !is_whole_catalog) {
            continue;
        }
        let (date, seen) = match source.dated() {
            SourceDate::Published(date) => (day(date), Content::Nothing),
            SourceDate::Seen(date) => (Content::Nothing, day(date)),
        };
        sheet.rows.push(Row::new(vec![
            Content::text(source.id()),
            Content::text(source.title()),
            Content::Value(Value::Link(source.url())),
            date,
            seen,
            source.license().map_or(Content::Nothing, Content::text),
            Content::Count(count),
        ]));
    }
    let sources = count(sheet.rows.len(), "source", "sources");
    sheet.summary.push(format!("{sources}, {total} current facts rest on them"));
    sheet
}

/// Returns the facts of these entries whose newest source is older than `age`; `stale` is that age
/// in words.
pub(crate) fn stale_facts<'c>(
    context: &Context<'c>,
    entries: impl Iterator<Item = Entry<'c>>,
    stale: &str,
    age: Age,
) -> Sheet<'c> {
    let facts = current_facts(context, entries);
    let total = facts.len();
    let mut sheet = Sheet::new(format!("Facts older than {stale}"), fact_columns(), age);
    let mut entries = Vec::new();
    for (entry, field, fact) in facts {
        let Some(source) = age.old_source(&fact) else {
            continue;
        };
        entries.push(entry);
        sheet.rows.push(Row::new(vec![
            Content::Entry(entry),
            Content::Field(field),
            Content::Value(fact.value),
            Content::text(source.id()),
            Content::Value(Value::Date(source.date())),
        ]));
    }
    entries.dedup();
    let of_entries = count(entries.len(), "entry", "entries");
    sheet.summary.push(format!("{} of {total} current facts, of {of_entries}", sheet.rows.len()));
    sheet
}

/// Reads `24mo`, `2y` or `90d`: months, years or days before the reference date.
fn parse_age(text: &str, reference: PartialDate) -> Result<Age, Error> {
    let invalid = || {
        Error::usage(format!(
            "--stale: `{text}` is not a valid age; say 24mo (months), 2y (years) or 90d (days)"
        ))
    };
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let number: u32 = number.parse().ok().filter(|&n| n <= 120_000).ok_or_else(invalid)?;
    match unit {
        "mo" => Ok(Age::months(reference, number)),
        "y" => Ok(Age::months(reference, number.saturating_mul(12))),
        "d" => Ok(Age::days(reference, number)),
        _ => Err(invalid()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_months_years_or_days() {
        let today = "2026-11-22".parse().unwrap();
        for good in ["24mo", "2y", "90d", "0d"] {
            assert!(parse_age(good, today).is_ok(), "{good}");
        }
        for bad in ["", "24", "mo", "2 y", "-1y", "1.5y", "2w", "99999999999y", "24MO"] {
            assert!(parse_age(bad, today).is_err(), "{bad}");
        }
    }
}
