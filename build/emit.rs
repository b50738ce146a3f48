//! Writes the records of a catalog as Rust constants.

use crate::model::Catalog;
use crate::model::PartialDate;
use crate::model::record::{Datum, FieldRecord, RecordRange, TextRange, ValueRecord};
use std::fmt::{self, Debug, Write};

/// Returns a Rust expression of type `Records`, whose text is the file `records.txt` beside it.
///
/// # Errors
/// Never in practice: a `String` takes every write.
pub(crate) fn records(catalog: &Catalog) -> Result<String, fmt::Error> {
    let records = catalog.records();
    let mut out = String::new();
    writeln!(out, "Records {{")?;
    writeln!(out, "text: Cow::Borrowed(include_str!(\"records.txt\")),")?;
    writeln!(out, "title: {},", text(records.title))?;
    writeln!(out, "summary: {},", text(records.summary))?;
    writeln!(out, "license: {},", text(records.license))?;
    list(&mut out, "texts", &records.texts, |&one| text(one))?;
    list(&mut out, "categories_of", &records.categories_of, debug)?;
    list(&mut out, "sources", &records.sources, |one| {
        format!(
            "SourceRecord {{ id: {}, title: {}, url: {}, license: {}, date: {}, seen: {}, \
             complete: {} }}",
            text(one.id),
            text(one.title),
            text(one.url),
            text(one.license),
            date(one.date),
            one.seen,
            one.complete
        )
    })?;
    list(&mut out, "categories", &records.categories, |one| {
        format!(
            "CategoryRecord {{ id: {}, label: {}, summary: {}, aliases: {} }}",
            text(one.id),
            text(one.label),
            text(one.summary),
            range(one.aliases)
        )
    })?;
    list(&mut out, "fields", &records.fields, field)?;
    list(&mut out, "implied_by", &records.implied_by, debug)?;
    list(&mut out, "columns", &records.columns, debug)?;
    list(&mut out, "links", &records.links, |one| {
        format!("LinkRecord {{ name: {}, url: {} }}", text(one.name), text(one.url))
    })?;
    list(&mut out, "entries", &records.entries, |one| {
        format!(
            "EntryRecord {{ id: {}, name: {}, summary: {}, homepage: {}, repository: {}, \
             aliases: {}, links: {}, categories: {}, observed: {}, values: {}, backlinks: {} }}",
            text(one.id),
            text(one.name),
            text(one.summary),
            text(one.homepage),
            text(one.repository),
            range(one.aliases),
            range(one.links),
            range(one.categories),
            range(one.observed),
            range(one.values),
            range(one.backlinks)
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
    list(&mut out, "backlinks", &records.backlinks, |one| {
        format!("BacklinkRecord {{ by: EntryId({}), field: {:?} }}", one.by.0, one.field)
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

/// Returns a value whose `Debug` form is a Rust expression, such as `CategoryId(3)`.
fn debug(value: &impl Debug) -> String {
    format!("{value:?}")
}

fn text(range: TextRange) -> String {
    format!("TextRange {{ start: {}, len: {} }}", range.start, range.len)
}

fn range(range: RecordRange) -> String {
    format!("RecordRange {{ start: {}, end: {} }}", range.start, range.end)
}

fn date(date: PartialDate) -> String {
    let (year, month, day) = date.parts();
    format!("PartialDate::from_parts({year}, {month}, {day})")
}

/// Returns an optional variant of an enum.
fn optional(name: &str, variant: Option<impl Debug>) -> String {
    variant.map_or("None".to_owned(), |variant| format!("Some({name}::{variant:?})"))
}

fn field(one: &FieldRecord) -> String {
    format!(
        "FieldRecord {{ id: {}, singular: {}, label: {}, group: {}, meaning: {}, aliases: {}, \
         kind: FieldKind::{:?}, origin: Origin::{:?}, field_type: FieldType::{:?}, list: {}, \
         words: {}, unit: {}, better: {}, milestone: {}, timeless: {}, applies_to: {}, \
         dates: {:?}, see: {:?}, implied_by: {} }}",
        text(one.id),
        text(one.singular),
        text(one.label),
        text(one.group),
        text(one.meaning),
        range(one.aliases),
        one.kind,
        one.origin,
        one.field_type,
        one.list,
        range(one.words),
        text(one.unit),
        optional("Better", one.better),
        optional("Milestone", one.milestone),
        one.timeless,
        range(one.applies_to),
        one.dates,
        one.see,
        range(one.implied_by)
    )
}

fn value(value: &ValueRecord) -> String {
    let datum = match &value.datum {
        Datum::Unknown => "Datum::Unknown".to_owned(),
        Datum::NotApplicable => "Datum::NotApplicable".to_owned(),
        Datum::EmptyList => "Datum::EmptyList".to_owned(),
        Datum::Support(one) => format!("Datum::Support(Support::{one:?})"),
        Datum::Word(place) => format!("Datum::Word({place})"),
        Datum::Date(one) => format!("Datum::Date({})", date(*one)),
        Datum::Text(one) => format!("Datum::Text({})", text(*one)),
        Datum::Entry(one) => format!("Datum::Entry(EntryId({}))", one.0),
    };
    format!(
        "ValueRecord {{ field: {:?}, source: SourceId({}), ended: {}, datum: {datum}, note: {} }}",
        value.field,
        value.source.0,
        value.ended,
        text(value.note)
    )
}
