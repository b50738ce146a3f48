//! Writes the records of a catalog as Rust constants.

use crate::model::Catalog;
use crate::model::record::{Datum, RecordRange, TextRange, ValueRecord};
use std::fmt::{self, Write};

/// A Rust expression of type `Records`, whose text is the file `catalog.txt` beside it.
///
/// # Errors
/// Never in practice: a `String` takes every write.
pub(crate) fn records(catalog: &Catalog) -> Result<String, fmt::Error> {
    let records = catalog.records();
    let mut out = String::new();
    writeln!(out, "Records {{")?;
    writeln!(out, "text: Cow::Borrowed(include_str!(\"catalog.txt\")),")?;
    writeln!(out, "title: {},", text(records.title))?;
    list(&mut out, "texts", &records.texts, |&one| text(one))?;
    list(&mut out, "categories_of", &records.categories_of, |id| format!("CategoryId({})", id.0))?;
    list(&mut out, "sources", &records.sources, |one| {
        format!(
            "SourceRecord {{ id: {}, title: {}, url: {}, license: {}, date: {}, seen: {} }}",
            text(one.id),
            text(one.title),
            text(one.url),
            text(one.license),
            date(one.date),
            one.seen
        )
    })?;
    list(&mut out, "categories", &records.categories, |one| {
        format!(
            "CategoryRecord {{ id: {}, label: {}, summary: {}, aliases: {} }}",
            text(one.id),
            text(one.label),
            text(one.summary),
            run(one.aliases)
        )
    })?;
    list(&mut out, "features", &records.features, |one| {
        format!(
            "FeatureRecord {{ id: {}, label: {}, group: {}, meaning: {}, applies_to: {} }}",
            text(one.id),
            text(one.label),
            text(one.group),
            text(one.meaning),
            run(one.applies_to)
        )
    })?;
    list(&mut out, "entries", &records.entries, |one| {
        format!(
            "EntryRecord {{ id: {}, name: {}, summary: {}, homepage: {}, repository: {}, \
             aliases: {}, categories: {}, observed: {}, values: {}, mentions: {} }}",
            text(one.id),
            text(one.name),
            text(one.summary),
            text(one.homepage),
            text(one.repository),
            run(one.aliases),
            run(one.categories),
            run(one.observed),
            run(one.values),
            run(one.mentions)
        )
    })?;
    list(&mut out, "observations", &records.observations, |one| {
        format!(
            "ObservationRecord {{ source: SourceId({}), version: {} }}",
            one.source.0,
            text(one.version)
        )
    })?;
    list(&mut out, "values", &records.values, value)?;
    list(&mut out, "mentions", &records.mentions, |one| {
        format!(
            "MentionRecord {{ by: EntryId({}), field: FieldKey::from_place({}) }}",
            one.by.0,
            one.field.place()
        )
    })?;
    writeln!(out, "}}")?;
    Ok(out)
}

fn list<T>(out: &mut String, name: &str, items: &[T], write: impl Fn(&T) -> String) -> fmt::Result {
    writeln!(out, "{name}: Cow::Borrowed(&[")?;
    for item in items {
        writeln!(out, "{},", write(item))?;
    }
    writeln!(out, "]),")
}

fn text(place: TextRange) -> String {
    format!("TextRange {{ start: {}, len: {} }}", place.start, place.len)
}

fn run(run: RecordRange) -> String {
    format!("RecordRange {{ start: {}, end: {} }}", run.start, run.end)
}

fn date(date: crate::model::PartialDate) -> String {
    let (year, month, day) = date.parts();
    format!("PartialDate::from_parts({year}, {month}, {day})")
}

fn value(value: &ValueRecord) -> String {
    let word = |kind: &str, variant: &dyn fmt::Debug| format!("Datum::{kind}({kind}::{variant:?})");
    let datum = match &value.datum {
        Datum::Unknown => "Datum::Unknown".to_owned(),
        Datum::Support(one) => word("Support", one),
        Datum::Status(one) => word("Status", one),
        Datum::Maturity(one) => word("Maturity", one),
        Datum::Date(one) => format!("Datum::Date({})", date(*one)),
        Datum::Text(one) => format!("Datum::Text({})", text(*one)),
        Datum::Entry(one) => format!("Datum::Entry(EntryId({}))", one.0),
    };
    format!(
        "ValueRecord {{ field: FieldKey::from_place({}), source: SourceId({}), ended: {}, \
         datum: {datum}, note: {} }}",
        value.field.place(),
        value.source.0,
        value.ended,
        text(value.note)
    )
}
