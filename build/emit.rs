//! Writes the records of a catalog as Rust constants.

use crate::model::Catalog;
use crate::model::PartialDate;
use crate::model::record::{Datum, FieldRecord, SourceRecord, ValueRecord};
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
    writeln!(out, "title: {:?},", records.title)?;
    writeln!(out, "summary: {:?},", records.summary)?;
    writeln!(out, "license: {:?},", records.license)?;
    list(&mut out, "texts", &records.texts, debug)?;
    list(&mut out, "categories_of", &records.categories_of, debug)?;
    list(&mut out, "sources", &records.sources, source)?;
    list(&mut out, "categories", &records.categories, debug)?;
    list(&mut out, "fields", &records.fields, field)?;
    list(&mut out, "implied_by", &records.implied_by, debug)?;
    list(&mut out, "columns", &records.columns, debug)?;
    list(&mut out, "links", &records.links, debug)?;
    list(&mut out, "entries", &records.entries, debug)?;
    list(&mut out, "observations", &records.observations, debug)?;
    list(&mut out, "values", &records.values, value)?;
    list(&mut out, "backlinks", &records.backlinks, debug)?;
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

fn date(date: PartialDate) -> String {
    let (year, month, day) = date.parts();
    format!("PartialDate::from_parts({year}, {month}, {day})")
}

/// Returns an optional variant of an enum.
fn optional(name: &str, variant: Option<impl Debug>) -> String {
    variant.map_or("None".to_owned(), |variant| format!("Some({name}::{variant:?})"))
}

fn source(one: &SourceRecord) -> String {
    let SourceRecord { id, title, url, license, seen, complete, .. } = one;
    format!(
        "SourceRecord {{ id: {id:?}, title: {title:?}, url: {url:?}, license: {license:?}, \
         date: {}, seen: {seen}, complete: {complete} }}",
        date(one.date)
    )
}

fn field(one: &FieldRecord) -> String {
    let FieldRecord { id, singular, label, group, meaning, aliases, .. } = one;
    let FieldRecord { kind, origin, field_type, list, words, unit, .. } = one;
    let FieldRecord { timeless, applies_to, dates, see, implied_by, .. } = one;
    let better = optional("Better", one.better);
    let milestone = optional("Milestone", one.milestone);
    format!(
        "FieldRecord {{ id: {id:?}, singular: {singular:?}, label: {label:?}, group: {group:?}, \
         meaning: {meaning:?}, aliases: {aliases:?}, kind: FieldKind::{kind:?}, \
         origin: Origin::{origin:?}, field_type: FieldType::{field_type:?}, list: {list}, \
         words: {words:?}, unit: {unit:?}, better: {better}, milestone: {milestone}, \
         timeless: {timeless}, applies_to: {applies_to:?}, dates: {dates:?}, see: {see:?}, \
         implied_by: {implied_by:?} }}"
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
        Datum::Text(one) => format!("Datum::Text({one:?})"),
        Datum::Entry(one) => format!("Datum::Entry({one:?})"),
    };
    let ValueRecord { field, source, ended, note, .. } = value;
    format!(
        "ValueRecord {{ field: {field:?}, source: {source:?}, ended: {ended}, datum: {datum}, \
         note: {note:?} }}"
    )
}
