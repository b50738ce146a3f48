//! `meshcmp sources`

use super::arrange::ColumnOrder;
use super::wording::count;
use super::{Context, Report};
use crate::cli::SourcesArgs;
use crate::error::{Error, collect_errors};
use crate::facts::age::Age;
use crate::model::{Entry, Fact, Field, PartialDate, SourceDate, Value};
use crate::sheet::{Audience, Column, ColumnRole, Content, Row, Sheet};

/// The sources with how much rests on them, or with `--stale` the facts that have grown old.
///
/// # Errors
/// If the age or a column is none, or evidence is asked for.
pub(super) fn run<'c>(context: &Context<'c>, options: &SourcesArgs) -> Result<Report<'c>, Error> {
    let reference = context.facts.reference_date(context.today);
    let typed = options.stale.as_deref();
    let age = typed.map(|typed| parse_age(typed, reference)).transpose();
    let columns = match typed {
        None => of_sources(),
        Some(_) => of_facts(),
    };
    let asked = collect_errors(refuse_evidence(context), age);
    let arrangement = ColumnOrder::read(&columns, &options.arrange);
    let (((), age), arrangement) = collect_errors(asked, arrangement)?;
    let mut sheet = match typed.zip(age) {
        None => all(context, columns),
        Some((typed, age)) => stale(context, columns, typed, age),
    };
    arrangement.apply(&mut sheet);
    Ok(Report::of(sheet))
}

fn refuse_evidence(context: &Context<'_>) -> Result<(), Error> {
    if !context.evidence {
        return Ok(());
    }
    Err(Error::usage(
        "--sources: `meshcmp sources` tells of the sources themselves, \
         and --stale names that of each fact",
    ))
}

fn of_sources<'c>() -> Vec<Column<'c>> {
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

fn of_facts<'c>() -> Vec<Column<'c>> {
    vec![
        Column::new("entry", "Entry").with_role(ColumnRole::Entry),
        Column::new("field", "Field"),
        Column::new("value", "Value"),
        Column::new("source", "Source"),
        Column::new("date", "Date"),
    ]
}

/// Every fact that holds and that a source has stated; a list gives each of its elements.
fn current<'c>(context: &Context<'c>) -> impl Iterator<Item = (Entry<'c>, Field<'c>, Fact<'c>)> {
    context.facts.entries().flat_map(move |entry| {
        let fields = context.catalog().fields().filter(|field| field.is_observed());
        fields.flat_map(move |field| {
            let fact = context.facts.fact(entry, field);
            let elements = fact.elements().to_vec();
            elements
                .into_iter()
                .filter(|element| element.source.is_some())
                .map(move |element| (entry, field, element))
        })
    })
}

fn all<'c>(context: &Context<'c>, columns: Vec<Column<'c>>) -> Sheet<'c> {
    let mut facts = vec![0u64; context.catalog().sources().len()];
    for (_, _, fact) in current(context) {
        for source in fact.sources() {
            facts[usize::from(source.key().0)] += 1;
        }
    }
    let mut sheet = Sheet::new("Sources", columns, context.age());
    let rest: u64 = facts.iter().sum();
    let sources = context.catalog().sources().zip(facts);
    let counted = sources.filter(|&(source, _)| context.facts.counts(source));
    sheet.rows = counted
        .map(|(source, facts)| {
            let day = |date: PartialDate| Content::Value(Value::Date(date));
            let (date, seen) = match source.dated() {
                SourceDate::Published(date) => (day(date), Content::Nothing),
                SourceDate::Seen(date) => (Content::Nothing, day(date)),
            };
            Row::new(vec![
                Content::text(source.id()),
                Content::text(source.title()),
                Content::text(source.url()),
                date,
                seen,
                source.license().map_or(Content::Nothing, Content::text),
                Content::Count(facts),
            ])
        })
        .collect();
    let sources = count(sheet.rows.len(), "source", "sources");
    sheet.counts.push(format!("{sources}, {rest} current facts rest on them"));
    sheet
}

fn stale<'c>(context: &Context<'c>, columns: Vec<Column<'c>>, typed: &str, age: Age) -> Sheet<'c> {
    let mut sheet = Sheet::new(format!("Facts older than {typed}"), columns, age);
    let (mut entries, mut last) = (0, None);
    let mut all = 0;
    for (entry, field, fact) in current(context) {
        all += 1;
        let Some(source) = age.old_source(&fact) else {
            continue;
        };
        entries += usize::from(last.replace(entry) != Some(entry));
        sheet.rows.push(Row::new(vec![
            Content::Entry(entry),
            Content::Field(field),
            Content::Value(fact.value),
            Content::text(source.id()),
            Content::Value(Value::Date(source.date())),
        ]));
    }
    let of = count(entries, "entry", "entries");
    sheet.counts.push(format!("{} of {all} current facts, of {of}", sheet.rows.len()));
    sheet
}

/// `24mo`, `2y`, `90d`: months, years or days back from the reference date.
fn parse_age(typed: &str, reference: PartialDate) -> Result<Age, Error> {
    let wrong = || {
        Error::usage(format!(
            "--stale: `{typed}` is no age; say 24mo (months), 2y (years) or 90d (days)"
        ))
    };
    let end = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    let (number, unit) = typed.split_at(end);
    let number: u32 = number.parse().ok().filter(|&n| n <= 120_000).ok_or_else(wrong)?;
    match unit {
        "mo" => Ok(Age::months(reference, number)),
        "y" => Ok(Age::months(reference, number.saturating_mul(12))),
        "d" => Ok(Age::days(reference, number)),
        _ => Err(wrong()),
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
